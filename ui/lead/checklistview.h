#pragma once

#include <QWidget>

#include <array>

namespace huni {

class Chip;
class DimensionRow;
class ElidedLabel;
class LeadSource;
class MutedLabel;
class SectionHeader;
class Theme;

/// The BANT checklist of a lead: four dimensions, the verdict that follows, and what is missing for it. The
/// digits 1 to 4 go to a dimension.
class ChecklistView final : public QWidget
{
    Q_OBJECT

public:
    ChecklistView(LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    DimensionRow *row(int place) const { return m_rows[size_t(place)]; }
    Chip *verdictChip() const { return m_verdict; }
    QString missingText() const;
    int answered() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showAnswers();
    void finishEdits();
    QString dimensionName(const QString &key) const;

    LeadSource &m_source;
    SectionHeader *m_header = nullptr;
    Chip *m_verdict = nullptr;
    MutedLabel *m_missing = nullptr;
    std::array<DimensionRow *, 4> m_rows{};
};

} // namespace huni

#pragma once

#include <QStringList>
#include <QWidget>

class QAbstractButton;

namespace huni {

class DraftKeeper;
class FlowLayout;
class InlineEdit;
class LeadSource;
class Theme;

/// The labels stuck on a lead: a click or Delete takes one off, the field at the end puts one on.
class LabelsEdit final : public QWidget
{
    Q_OBJECT

public:
    LabelsEdit(LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    QStringList labels() const { return m_labels; }
    InlineEdit *adding() const { return m_add; }

private:
    void showLabels();
    void setLabel(const QString &label, bool on);

    LeadSource &m_source;
    const Theme &m_theme;
    QStringList m_labels;
    FlowLayout *m_layout = nullptr;
    QList<QAbstractButton *> m_chips;
    InlineEdit *m_add = nullptr;
    DraftKeeper *m_drafts = nullptr;
};

} // namespace huni

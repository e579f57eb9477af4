#pragma once

#include "core/scoring/scoringbook.h"

#include <QWidget>

#include <functional>

class QFormLayout;

namespace huni {

class DraftKeeper;
class InlineEdit;
class Theme;
class WorkingModel;

/// What a scoring model says besides its rules: thresholds, grades, temperature, limits of groups.
class ModelForm final : public QWidget
{
    Q_OBJECT

public:
    ModelForm(WorkingModel &working, const Theme &theme, QWidget *parent = nullptr);

    /// Opens the value of that name, with what was typed and not taken.
    void edit(const QString &field);

private:
    void addHead(const QString &words);
    void addNumber(const QString &name, const QString &label, const QString &hint, std::function<QVariant(const ScoringModel &)> value,
                   std::function<void(ScoringModel &, const QVariant &)> keep);
    void addPoints(const QString &name, const QString &label, const QString &hint, std::function<qint64 &(ScoringModel &)> part);
    void load();

    struct Edit {
        InlineEdit *edit = nullptr;
        std::function<QVariant(const ScoringModel &)> value{};
    };

    WorkingModel &m_working;
    const Theme &m_theme;
    QFormLayout *m_form = nullptr;
    DraftKeeper *m_drafts = nullptr;
    ScoringModelId m_market{};
    std::vector<Edit> m_edits;
};

} // namespace huni

#pragma once

#include "core/settings/stagelist.h"

#include <QWidget>

namespace huni {

class InlineEdit;
class ListEditor;
class SettingsSource;
class Theme;

/// The stages of the boards: order, names, probability, idle limit, colour.
class StageSection final : public QWidget
{
    Q_OBJECT

public:
    StageSection(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);

private:
    QWidget *createDetails(const Theme &theme);
    void showList();
    void showStage();
    void addStage(Band band);
    void remove(const Uuid &id);
    void move(const Uuid &id, const Uuid &before);
    QString edit(const StageEdit &edit);
    const Stage *current() const;

    SettingsSource &m_source;
    const Theme &m_theme;
    StageList m_stages;
    ListEditor *m_list = nullptr;
    InlineEdit *m_name = nullptr;
    InlineEdit *m_probability = nullptr;
    InlineEdit *m_idleDays = nullptr;
    InlineEdit *m_color = nullptr;
    InlineEdit *m_movesOn = nullptr;
};

} // namespace huni

#pragma once

#include "core/pipeline.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace huni {

class BoardPage;
class Preferences;
class SettingsSource;
class Theme;

/// Everything that can be chosen, for this machine and for the pipeline. Every change shows at once and, where it is of the
/// pipeline, can be undone.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(Pipeline &pipeline, const Theme &theme, Preferences &preferences, BoardPage &board, QWidget *parent = nullptr);

    /// `computer`, `pipeline`, `stages`, `channels`, `fields`, `questions`, `customer`
    void showSection(const QString &key);
    QString section() const;
    /// Goes on with what was typed in one of the parts and not stored.
    void goOn(const DraftKey &draft);

Q_SIGNALS:
    void problem(const QString &sentence);
    void shortcutsWanted();
    /// Where the ideal customer is described is wanted.
    void idealCustomerWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addSection(const QString &key, const QString &icon, const QString &title, std::function<QWidget *()> make, bool isWide = false);
    void showCurrent();

    struct Section {
        QString key {};
        QString title {};
        std::function<QWidget *()> make {};
        QWidget *page = nullptr;
        bool isWide = false; ///< scrolls by itself
    };

    const Theme &m_theme;
    SettingsSource *m_source = nullptr;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_card = nullptr; ///< what the sections stand on
    std::vector<Section> m_sections;
};

} // namespace huni

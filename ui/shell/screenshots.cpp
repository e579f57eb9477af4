#include "ui/shell/screenshots.h"

#include "core/store/pipelinefile.h"
#include "ui/board/boardpage.h"
#include "ui/capture/capturepanel.h"
#include "ui/controls/searchfield.h"
#include "ui/controls/overlaypanel.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/controls/messagebar.h"
#include "ui/exchange/importwizard.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadfullpage.h"
#include "ui/lead/leadpanel.h"
#include "ui/score/scoresection.h"
#include "ui/prediction/chancesection.h"
#include "ui/scoring/ruleform.h"
#include "ui/scoring/rulesview.h"
#include "ui/scoring/sandboxview.h"
#include "ui/scoring/scoringpage.h"
#include "ui/scoring/versionsview.h"
#include "ui/scoring/workingmodel.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/leadalertbar.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/overlays.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/window.h"
#include "ui/table/filterbar.h"
#include "ui/table/tableactions.h"
#include "ui/table/thingtablepage.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>

namespace huni {

namespace {

constexpr qint64 longestWaitMs = 10000;

// Lets the window read and paint what it shows.
void settle(const Window &window)
{
    QElapsedTimer waited;
    waited.start();
    do {
        QApplication::processEvents(QEventLoop::AllEvents, 50);
    } while (!window.isSettled() && waited.elapsed() < longestWaitMs);
    QApplication::processEvents();
}

// The lead with the longest story among the first cards: the fullest picture.
LeadId storiedLead(Pipeline &pipeline)
{
    Reader reader = pipeline.store().reader();
    const auto lead = reader.read([](Connection &connection) {
        Query query(connection,
                    "SELECT l.id FROM lead l LEFT JOIN activity a ON a.lead=l.id AND a.gone=0 JOIN stage s ON s.id=l.stage "
                    "WHERE l.gone=0 GROUP BY l.id "
                    "ORDER BY s.band='mofu' AND count(a.id)>0 DESC, EXISTS(SELECT 1 FROM answer w WHERE w.lead=l.id AND w.gone=0) DESC, "
                    "count(a.id) DESC, l.id LIMIT 1");
        return query.next() ? query.as<LeadId>(0) : LeadId {};
    });
    return lead ? *lead : LeadId {};
}

// What a board shows in between: nothing that matches, and the panels that ask.
void showBoardState(Window &window, Pipeline &pipeline, const QString &page)
{
    BoardPage &board = window.board();
    if (board.openPanel())
        board.openPanel()->dismiss();
    if (!board.model().filter().isEmpty())
        board.clearFilter();
    if (page == u"no-match") {
        board.showBand(Band::Tofu);
        if (auto *search = window.findChild<SearchField *>())
            search->setText(QStringLiteral("zzzz"));
    } else if (page == u"quick-add") {
        board.showBand(Band::Tofu);
        board.addCard();
    } else if (page == u"condition") {
        board.showBand(Band::Mofu);
        settle(window);
        const auto card = board.model().card(0, 0);
        const Stage *lost = board.model().catalog().stageByKey(u"lost");
        if (card && lost && !pipeline.store().isReadOnly())
            board.moveCard(card->ref, lost->id); // asks for the reason, which nobody gives: nothing is written
    } else if (page == u"message") {
        window.frame().messageBar()->showMessage(MessageBar::Done, Overlays::tr("Added “%1”.").arg(QStringLiteral("Ayşe Demir")), Overlays::tr("Undo"));
    }
}

// The tables as they open, with a filter and groups, with rows chosen, and their panels.
bool showTableState(Window &window, const QString &page)
{
    if (!page.startsWith(u"leads") && !page.startsWith(u"companies"))
        return false;
    const Table table = page.startsWith(u"leads") ? Table::Lead : Table::Company;
    ThingTablePage &things = window.tablePage(table);
    for (const Table each : {Table::Lead, Table::Company}) {
        if (OverlayPanel *open = window.tablePage(each).openPanel())
            open->dismiss();
    }
    things.chooseView(QStringLiteral("all"));
    window.frame().showPage(tablePageKey(table));
    settle(window);
    things.view().selectionModel()->clearSelection();
    if (page == u"leads-filtered") {
        Filter filter;
        filter.conditions = {{.field = QStringLiteral("idle_days"), .op = FilterOp::AtLeast, .values = {QStringLiteral("2")}},
                             {.field = QStringLiteral("owner"), .op = FilterOp::IsFilled}};
        things.setFilter(filter);
        things.groupBy(QStringLiteral("stage"));
        things.sortBy(QStringLiteral("value"), false);
        settle(window);
    } else if (page == u"leads-chosen") {
        for (const int row : {1, 2, 4})
            things.view().selectionModel()->select(things.feed().model().index(row, 0),
                                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    } else if (page == u"leads-filter-panel") {
        things.addFilter();
    } else if (page == u"leads-columns") {
        things.chooseColumns();
    } else if (page == u"leads-no-match") {
        Filter filter;
        filter.conditions = {{.field = QStringLiteral("name"), .op = FilterOp::Contains, .values = {QStringLiteral("zzzz")}}};
        things.setFilter(filter);
        settle(window);
    } else if (page == u"leads-condition") {
        Filter filter;
        filter.conditions = {{.field = QStringLiteral("stage"), .op = FilterOp::IsFilled}};
        things.setFilter(filter);
        settle(window);
        Q_EMIT things.filterBar().editWanted({.group = -1, .condition = 0});
    } else if (page == u"leads-bulk") {
        things.view().selectAll();
        things.rowActions().editField();
    } else if (page == u"leads-save-view") {
        things.command(QStringLiteral("save_view_as"))->trigger();
    } else if (page == u"companies-panel") {
        Filter filter;
        filter.conditions = {{.field = QStringLiteral("opportunities"), .op = FilterOp::AtLeast, .values = {QStringLiteral("1")}}};
        things.setFilter(filter);
        settle(window);
        things.view().goTo(things.feed().model().keyAt(0));
        if (things.view().currentThing())
            things.openCompany(CompanyId {things.view().currentThing()});
    } else if (page == u"leads-panel") {
        things.view().goTo(things.feed().model().keyAt(2));
        window.showLead(LeadId {things.view().currentThing()});
    }
    if (!things.openPanel())
        things.focusTable();
    return true;
}

// Quick capture with a signature of somebody who is there already.
void showCapture(Window &window)
{
    CapturePanel &panel = window.capturePanel();
    panel.open();
    panel.setText(QStringLiteral("Ayşe Demir\nSatın Alma Müdürü\nAnadolu Yazılım A.Ş.\nBarbaros Bulvarı No: 12 Kat: 3, 34349 Beşiktaş / İstanbul\n"
                                 "T: 0212 555 01 22 (dahili 14)  M: 0532 555 01 33\nayse.demir@anadoluyazilim.example | www.anadoluyazilim.example"));
    QElapsedTimer waited;
    waited.start();
    while (!panel.isSettled() && waited.elapsed() < longestWaitMs)
        QApplication::processEvents(QEventLoop::AllEvents, 50);
}

// Overlays of the whole window.
void showOverlay(Window &window, Pipeline &pipeline, const QString &page)
{
    if (page == u"palette")
        window.openPalette(QStringLiteral("a"));
    else if (page == u"palette-empty")
        window.openPalette();
    else if (page == u"palette-none")
        window.openPalette(QStringLiteral("zzzz"));
    else if (page == u"undo-list")
        window.openUndoList();
    else if (page == u"alerts")
        window.alerts().showList();
    else if (page == u"history") {
        window.board().showBand(Band::Mofu);
        settle(window);
        window.showHistory(Table::Lead, storiedLead(pipeline).uuid);
    }
}

// A table as people bring it from a fair: with a date that can be read in two ways, a row twice, and a wrong address.
constexpr const char *pictureTable = "Name;Company;Title;E-mail;Phone;Visited;Source;Estimated value;Remark\n"
                                     "Zeynep Arslan;Kuzey Lojistik;COO;zeynep@kuzey.example;0532 000 00 01;03/04/2026;Event;12.500,00;Wants a demo\n"
                                     "Jonas Weber;Kraft GmbH;Head of IT;jonas@kraft.example;+49 30 000001;05/04/2026;Event;48.000,00;\n"
                                     "Jonas Weber;Kraft GmbH;Head of IT;jonas@kraft.example;+49 30 000001;05/04/2026;Event;48.000,00;\n"
                                     "Gülşen Öztürk;Ünal Otomotiv;CFO;no address;0533 000 00 02;06/04/2026;Referral;7.250,50;Call in May\n"
                                     "Maria Rossi;Rossi Spa;CEO;;;07/04/2026;Referral;;Met at the booth\n"
                                     "Emre Kaya;Ege Gıda;Buyer;emre@ege.example;0535 000 00 03;08/04/2026;Event;3.900,00;\n";

void showImportStep(Window &window, const QString &page)
{
    const std::pair<QString, ImportWizard::Step> steps[] = {{QStringLiteral("import-source"), ImportWizard::Source},
                                                            {QStringLiteral("import-mapping"), ImportWizard::Mapping},
                                                            {QStringLiteral("import-matching"), ImportWizard::Matching},
                                                            {QStringLiteral("import-check"), ImportWizard::Check}};
    window.startImport();
    ImportWizard &wizard = window.importWizard();
    wizard.flow().clear();
    if (page == u"import")
        return;
    wizard.flow().openText(pictureTable, QStringLiteral("fair.csv"));
    settle(window);
    for (const auto &[name, step] : steps) {
        // The dates can be read in two ways: the wizard asks once, and goes on when one goes on.
        for (int tries = 0; page == name && wizard.step() < step && tries < 2 * int(std::size(steps)); ++tries) {
            wizard.next();
            settle(window);
        }
    }
}

constexpr const char *pictureDraft = "pictureDraft"; // rules that were changed for a picture

void discardScoring(Window &window)
{
    auto *scoring = window.findChild<ScoringPage *>();
    if (!scoring || !scoring->property(pictureDraft).toBool())
        return;
    scoring->setProperty(pictureDraft, false);
    scoring->working().discard();
}

// The page of scoring with a draft: the prices count for more, executives for less, MQL begins later. A draft that somebody
// else began is shown as it is.
bool showScoring(Window &window, const QString &page)
{
    if (!page.startsWith(u"scoring"))
        return false;
    ScoringPage &scoring = window.scoringPage();
    window.frame().showPage(QStringLiteral("scoring"));
    settle(window);
    const QString part = page.section(u'-', 1, 1);
    scoring.showPart(QStringList{QStringLiteral("customer"), QStringLiteral("sandbox"), QStringLiteral("predictive"), QStringLiteral("versions")}.contains(part) ? part : QStringLiteral("rules"));
    if (part == u"predictive") {
        settle(window);
        scoring.focusPart();
        return true;
    }
    if (page == u"scoring" || page == u"scoring-customer" || page == u"scoring-sandbox-same" || page == u"scoring-market") {
        scoring.rules().showRule(QString());
        settle(window);
        if (page == u"scoring-market")
            scoring.command(QStringLiteral("scoring.add_market"))->trigger();
        return true;
    }
    if (!scoring.working().isReadOnly() && !scoring.working().isChanged()) {
        scoring.setProperty(pictureDraft, true);
        scoring.working().changeRule(QStringLiteral("pricing_page"), [](ScoringRule &rule) { rule.points = 35 * pointHundredths; rule.cap = 70 * pointHundredths; });
        scoring.working().changeRule(QStringLiteral("title_executive"), [](ScoringRule &rule) { rule.points = 10 * pointHundredths; });
        scoring.working().change([](ScoringModel &model) { model.thresholds.mql = 55 * pointHundredths; });
    }
    scoring.rules().showRule(page == u"scoring-condition" ? QStringLiteral("sector") : QStringLiteral("pricing_page"));
    settle(window);
    if (page == u"scoring-touches")
        scoring.rules().form().askTouches();
    else if (page == u"scoring-condition")
        scoring.rules().form().addCondition();
    else if (page == u"scoring-publish")
        scoring.command(QStringLiteral("scoring.publish"))->trigger();
    else if (page == u"scoring-versions")
        scoring.versions().compare(0, -1);
    else
        scoring.focusPart();
    return true;
}

// A lead beside the board and in full, with each of its parts.
void showStory(Window &window, Pipeline &pipeline, const QString &page)
{
    window.board().showBand(Band::Mofu);
    settle(window);
    const LeadId lead = storiedLead(pipeline);
    const bool isPanel = page.startsWith(u"panel");
    if (isPanel)
        window.showLead(lead);
    else
        window.showLeadPage(lead);
    LeadView &view = isPanel ? static_cast<LeadView &>(window.leadPanel()) : window.leadPage();
    const QString part = page.section(u'-', 1);
    const bool isOfScore = part == u"chance" || part == u"points";
    view.body()->showPart(part.isEmpty() ? QStringLiteral("story") : isOfScore ? QStringLiteral("score") : part);
    QElapsedTimer waited;
    waited.start();
    do {
        settle(window);
    } while (!(view.body()->score()->feed().isSettled() && view.body()->chance()->isSettled()) && waited.elapsed() < longestWaitMs);
    if (part == u"points")
        view.body()->score()->findChild<QPushButton *>(QStringLiteral("givePoints"))->click();
    for (QWidget *around = view.body()->chance()->parentWidget(); part == u"chance" && around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around)) {
            settle(window);
            area->ensureWidgetVisible(view.body()->chance(), 0, 0);
            break;
        }
    }
}

// Menus and dialogs: windows of their own that belong to this one.
QWidgetList windowsAbove(const Window &window)
{
    QWidgetList above;
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each != &window && each->isVisible() && (each->windowType() == Qt::Popup || each->windowType() == Qt::Dialog))
            above += each;
    }
    return above;
}

// With what is above it painted over it.
QPixmap pictureOf(Window &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget *above : windowsAbove(window)) {
        const bool isDialog = above->windowType() == Qt::Dialog;
        painter.drawPixmap(isDialog ? window.rect().center() - above->rect().center() : window.mapFromGlobal(above->pos()), above->grab());
    }
    return picture;
}

void showAbove(Window &window, const Theme &theme, const QString &page)
{
    if (page == u"shortcuts") {
        auto *dialog = new ShortcutsDialog(theme, window.commands(), window.preferences(), &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    } else if (page.startsWith(u"menu-")) {
        const QList<QAction *> menus = window.menuBar()->actions();
        const int place = page.mid(5).toInt();
        if (place < menus.size() && menus[place]->menu())
            menus[place]->menu()->popup(window.menuBar()->mapToGlobal(window.menuBar()->actionGeometry(menus[place]).bottomLeft()));
    }
}

void showPage(Window &window, Pipeline &pipeline, const Theme &theme, const QString &page)
{
    for (QWidget *above : windowsAbove(window))
        above->close();
    for (OverlayPanel *open : window.findChildren<OverlayPanel *>())
        open->dismiss();
    if (window.findChild<CapturePanel *>())
        window.capturePanel().clear(); // the next picture begins anew
    if (MessageBar *messages = window.frame().messageBar())
        messages->hide();
    window.hideLead();
    discardScoring(window);
    if (showTableState(window, page) || showScoring(window, page))
        return;
    if (page.startsWith(u"import")) {
        showImportStep(window, page);
        return;
    }
    const bool isSettings = page.startsWith(u"settings");
    window.frame().showPage(isSettings ? QStringLiteral("settings") : QStringLiteral("board"));
    if (auto *settings = window.findChild<SettingsPage *>(); isSettings && settings)
        settings->showSection(page == u"settings" ? QStringLiteral("computer") : page.mid(9));
    if (page.startsWith(u"board-"))
        window.board().showBand(bandFromKey(page.mid(6)));
    if (page.startsWith(u"panel") || page.startsWith(u"lead"))
        showStory(window, pipeline, page);
    if (page == u"duplicates")
        window.showDuplicates();
    showBoardState(window, pipeline, page);
    if (page == u"capture")
        showCapture(window);
    showOverlay(window, pipeline, page);
    showAbove(window, theme, page);
}

Result<QStringList> chosen(const QStringList &wanted, const QStringList &known, const QString &what)
{
    for (const QString &name : wanted) {
        if (!known.contains(name))
            return Error {Errc::InvalidValue, what, known.join(QStringLiteral(", ")), name};
    }
    return wanted.isEmpty() ? known : wanted;
}

} // namespace

QStringList screenshotPages()
{
    return QStringLiteral(
               "board-tofu board-mofu board-bofu board-all panel panel-score panel-chance panel-deal panel-profile lead lead-score lead-chance "
               "lead-points lead-profile settings no-match quick-add condition message palette palette-empty "
               "palette-none undo-list alerts history shortcuts menu-0 menu-1 menu-2 settings-pipeline import "
               "import-source import-mapping import-matching import-check settings-stages "
               "settings-channels settings-fields settings-questions settings-customer duplicates "
               "capture leads leads-filtered leads-no-match leads-chosen leads-bulk leads-filter-panel "
               "leads-condition leads-columns leads-save-view leads-panel companies companies-panel "
               "scoring scoring-rule scoring-condition scoring-touches scoring-publish scoring-customer "
               "scoring-sandbox scoring-sandbox-same scoring-predictive scoring-versions scoring-market")
        .split(u' ');
}

Result<QStringList> takeScreenshots(const QString &path, const ScreenshotWishes &wishes, Theme &theme)
{
    QStringList wantedPages = wishes.pages;
    if (const qsizetype board = wantedPages.indexOf(QStringLiteral("board")); board >= 0) {
        wantedPages.removeAt(board);
        wantedPages += screenshotPages().filter(QStringLiteral("board-"));
    }
    const auto pages = chosen(wantedPages, screenshotPages(), QStringLiteral("--pages"));
    if (!pages)
        return pages.error();
    const auto themes = chosen(wishes.themes, {QStringLiteral("light"), QStringLiteral("dark")}, QStringLiteral("--theme"));
    if (!themes)
        return themes.error();
    const auto languages = chosen(wishes.languages, {QStringLiteral("en"), QStringLiteral("tr")}, QStringLiteral("--lang"));
    if (!languages)
        return languages.error();
    if (!wishes.look && !QDir().mkpath(wishes.folder))
        return Error {Errc::FileUnwritable, wishes.folder, {}, {}};

    const QTemporaryDir own; // nobody's settings are touched, nor anybody's file: what is typed for a picture would be a draft in it
    const QString copy = own.filePath(QFileInfo(path).fileName());
    if (const auto copied = copyPipeline(path, copy); !copied)
        return copied.error();
    Preferences preferences(own.filePath(QStringLiteral("huni.ini")));
    QStringList files;
    for (const QString &language : *languages) {
        const Translations words(languageFromKey(language).value_or(Language::English));
        preferences.setLanguage(words.language());
        QLocale::setDefault(localeOf(words.language()));
        auto pipeline = Pipeline::open(copy);
        if (!pipeline)
            return pipeline.error();
        for (const QString &name : *themes) {
            preferences.setTheme(name == u"dark" ? Theme::Dark : Theme::Light);
            theme.setMode(preferences.theme());
            Window window(**pipeline, theme, preferences);
            window.resize(wishes.size);
            window.show();
            for (const QString &page : *pages) {
                showPage(window, **pipeline, theme, page);
                settle(window);
                if (wishes.look) {
                    wishes.look(window, page);
                    continue;
                }
                const QString file = QDir(wishes.folder).filePath(page + u'-' + name + u'-' + language + QStringLiteral(".png"));
                if (!pictureOf(window).save(file))
                    return Error {Errc::FileUnwritable, file, {}, {}};
                files += file;
            }
            discardScoring(window);
        }
    }
    return files;
}

} // namespace huni

// A window in which a person types into forms and saves none of them. It runs until it is killed.
#include "core/leads/companydetails.h"
#include "core/pipeline.h"
#include "tests/sim/draftforms.h"
#include "ui/board/boardpage.h"
#include "ui/capture/capturepanel.h"
#include "ui/controls/inlineedit.h"
#include "ui/lead/composer.h"
#include "ui/lead/labelsedit.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/profileform.h"
#include "ui/scoring/marketpanel.h"
#include "ui/scoring/scoringpage.h"
#include "ui/settings/settingspage.h"
#include "ui/score/scoresection.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/preferences.h"
#include "ui/shell/window.h"
#include "ui/table/bulkpanel.h"
#include "ui/table/companypanel.h"
#include "ui/table/thingtablepage.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QTest>

#include <cstdio>

using namespace huni;
using namespace huni::trial;

namespace {

/// Somebody who begins much and ends nothing.
class Typist
{
public:
    Typist(Window &window, LeadId lead, CompanyId company)
        : m_window(window)
        , m_lead(lead)
        , m_company(company)
    {
    }

    bool typeWholeForms()
    {
        return std::all_of(std::begin(wholeForms), std::end(wholeForms), [this](const HalfTyped &form) {
            open(QLatin1String(form.form));
            return type(form);
        });
    }

    bool typeValue(const QString &form)
    {
        for (const HalfTyped &value : values) {
            if (form == QLatin1String(value.form)) {
                openValue(form, QLatin1String(value.field));
                return type(value);
            }
        }
        return false;
    }

private:
    ThingTablePage &table(Table table)
    {
        ThingTablePage &page = m_window.tablePage(table);
        m_window.frame().showPage(tablePageKey(table));
        (void)QTest::qWaitFor([&] { return page.feed().hasRead() && page.isSettled(); }, 20000);
        return page;
    }

    void open(const QString &form)
    {
        if (form == u"composer") {
            m_window.showLead(m_lead);
            m_window.leadPanel().body()->composer()->setKind(QStringLiteral("call"));
        } else if (form == u"points") {
            m_window.showLead(m_lead);
            m_window.leadPanel().body()->score()->givePoints();
        } else if (form == u"card") {
            m_window.board().addCard();
        } else if (form == u"scoring.market") {
            m_window.frame().showPage(QStringLiteral("scoring"));
            (void)QTest::qWaitFor([&] { return m_window.scoringPage().isSettled(); }, 20000);
            m_window.scoringPage().command(QStringLiteral("scoring.add_market"))->trigger();
            Filter takes;
            takes.conditions = {{QStringLiteral("located_in"), FilterOp::AnyOf, {QStringLiteral("TR")}, {}}};
            m_window.findChild<MarketPanel *>()->setTakes(takes);
        } else if (form == u"move") {
            m_window.board().moveCard({CardRef::Kind::Lead, m_lead.uuid}, m_window.board().model().catalog().stageByKey(u"sql")->id);
        } else if (form == u"capture") {
            m_window.capture();
        } else if (form == u"companies.new") {
            table(Table::Company).command(QStringLiteral("new"))->trigger();
        } else {
            openOfLeads(form, table(Table::Lead));
        }
    }

    void openOfLeads(const QString &form, ThingTablePage &page)
    {
        page.view().selectAll();
        if (form == u"leads.new")
            page.command(QStringLiteral("new"))->trigger();
        else if (form == u"leads.edit_field")
            page.rowActions().editField();
        else if (form == u"leads.label")
            page.labels().editChosen();
        else if (form == u"leads.new_list")
            page.lists().addToNewList();
        else if (form == u"leads.list_details")
            page.lists().edit(page.feed().lists().front());
        else if (form == u"leads.save_view_as")
            page.views().saveAs();
        else if (form == u"leads.rename_view") {
            page.chooseView(page.feed().views().front().id.text());
            page.views().rename();
        }
        if (auto *bulk = qobject_cast<BulkPanel *>(page.openPanel()))
            bulk->chooseField(QStringLiteral("title"));
    }

    void openValue(const QString &form, const QString &field)
    {
        if (form == u"lead" || form == u"label") {
            m_window.showLead(m_lead);
            LeadBody &body = *m_window.leadPanel().body();
            body.showPart(QStringLiteral("profile"));
            body.findChild<InlineEdit *>(field)->startEditing();
        } else if (form == u"company") {
            ThingTablePage &page = table(Table::Company);
            page.openCompany(m_company);
            page.companyPanel()->field(field)->startEditing();
        } else if (form.endsWith(u".cell")) {
            ThingTablePage &page = table(form.startsWith(u"leads") ? Table::Lead : Table::Company);
            page.goTo(page.feed().table() == Table::Lead ? m_lead.uuid : m_company.uuid);
            page.view().editField(field);
        } else if (form.startsWith(u"scoring")) {
            m_window.frame().showPage(QStringLiteral("scoring"));
            (void)QTest::qWaitFor([&] { return m_window.scoringPage().isSettled(); }, 20000);
            m_window.scoringPage().goOn({form, {}, field});
        } else {
            m_window.frame().showPage(QStringLiteral("settings"));
            auto *settings = m_window.findChild<SettingsPage *>();
            settings->goOn({form, form == u"settings.stages" ? m_window.board().model().catalog().stageByKey(u"mql")->id.uuid : Uuid {}, field});
        }
    }

    // Into the field of that name, else into what has the keys.
    bool type(const HalfTyped &what)
    {
        QWidget *field = seenField<QLineEdit>(m_window, what.field);
        if (!field)
            field = seenField<QPlainTextEdit>(m_window, what.field);
        if (!field)
            field = QApplication::focusWidget();
        if (!field)
            return false;
        field->setFocus();
        if (auto *line = qobject_cast<QLineEdit *>(field))
            line->selectAll();
        QTest::keyClicks(field, QString::fromUtf8(what.text));
        return true;
    }

    Window &m_window;
    LeadId m_lead;
    CompanyId m_company;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    auto pipeline = Pipeline::open(arguments.value(1));
    if (!pipeline)
        return 1;
    Preferences preferences(arguments.value(2));
    preferences.setLanguage(Language::English);
    Theme theme;
    theme.apply(application);
    Window window(**pipeline, theme, preferences);
    window.resize(1280, 720);
    window.show();
    if (!QTest::qWaitForWindowActive(&window) || !QTest::qWaitFor([&] { return window.isSettled(); }, 20000))
        return 2;
    const LeadId lead {Uuid::fromText(arguments.value(3)).value_or(Uuid {})};
    Reader reader = (*pipeline)->store().reader();
    const auto known = reader.read([&](Connection &connection) { return readLead(reader, connection, lead); });
    if (!known || !*known)
        return 3;
    Typist typist(window, lead, (*known)->company);
    const QString form = arguments.value(4);
    if (!(form == u"whole" ? typist.typeWholeForms() : typist.typeValue(form)))
        return 4;
    std::puts("typed");
    std::fflush(stdout);
    return QApplication::exec();
}

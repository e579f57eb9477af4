#pragma once

#include "tests/ui/shell/trialwindow.h"
#include "ui/controls/messagebar.h"
#include "ui/shell/pageheader.h"
#include "ui/table/tableheader.h"
#include "ui/table/thingtablepage.h"
#include "ui/table/viewstrip.h"

#include <QAction>
#include <QVBoxLayout>

namespace huni::trial {

/// A page of a table over a real file, and what people do with it. A test calls begin() before each of its functions and
/// end() behind it.
class TablePageTrial
{
protected:
    void begin()
    {
        m_theme.apply(*qApp);
        m_state.clear();
        m_file = std::make_unique<TrialFile>();
    }
    void end()
    {
        m_page.reset();
        m_ground.reset();
        m_file.reset();
    }
    void open(Table table = Table::Lead)
    {
        m_page.reset();
        m_ground = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_ground.get());
        m_header = new PageHeader(m_theme, QStringLiteral("Leads"));
        m_page = std::make_unique<ThingTablePage>(m_file->pipeline(), m_theme, table, Language::English);
        m_messages = new MessageBar(m_theme, m_page.get());
        m_page->setMessages(*m_messages);
        m_page->takeState(m_state);
        m_page->attachHeader(*m_header);
        layout->addWidget(m_header);
        layout->addWidget(m_page.get());
        m_ground->resize(1280, 800);
        m_ground->show();
        m_ground->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_ground.get()));
        settle();
        m_page->focusTable();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_page->feed().hasRead() && m_page->isSettled(), 20000); }
    TableView &view() { return m_page->view(); }
    TableModel &model() { return m_page->feed().model(); }
    static void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    // Key by key: the first may open a field that takes the others.
    static void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
    }
    QString cell(int row, const QString &column) { return model().index(row, model().columnOf(column)).data().toString(); }
    QStringList names()
    {
        QStringList shown;
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().keyAt(row))
                shown += model().index(row, 0).data().toString();
        }
        return shown;
    }
    void goTo(const QString &name, const QString &column)
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().index(row, 0).data().toString() == name && model().keyAt(row)) {
                view().selectionModel()->setCurrentIndex(model().index(row, model().columnOf(column)),
                                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no row ") + name));
    }
    void choose(const QStringList &wanted)
    {
        view().clearSelection();
        for (int row = 0; row < model().rowCount(); ++row) {
            if (wanted.contains(model().index(row, 0).data().toString()))
                view().selectionModel()->select(model().index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    QStringList chosen()
    {
        QStringList found;
        for (const qint64 key : view().selectedKeys())
            found += model().index(model().rowOf(key), 0).data().toString();
        return found;
    }
    void clickHead(const QString &column, Qt::KeyboardModifiers modifiers = {})
    {
        TableHeader &heads = *view().heads();
        const int section = model().columnOf(column);
        const QPoint at(heads.sectionViewportPosition(section) + heads.sectionSize(section) / 2, heads.height() / 2);
        QTest::mouseClick(heads.viewport(), Qt::LeftButton, modifiers, at);
        settle();
    }
    void setFilter(const QString &field, FilterOp op, const QStringList &values)
    {
        Filter filter;
        filter.conditions = {{.field = field, .op = op, .values = values}};
        m_page->setFilter(filter);
        settle();
    }
    template <class Panel>
    Panel *panel()
    {
        return qobject_cast<Panel *>(m_page->openPanel());
    }
    QStringList labelsOf(LeadId lead)
    {
        Reader reader = m_file->pipeline().store().reader();
        return reader.read([&](Connection &connection) { return readLabels(connection, lead); }).valueOr({});
    }
    void setLabelsOf(LeadId lead, const QStringList &labels)
    {
        for (const QString &label : labels)
            QVERIFY(m_file->pipeline().leads().setLabel(lead, label, true).ok());
    }
    /// Many, quickly.
    void addLeads(int count)
    {
        Store &store = m_file->pipeline().store();
        constexpr int inOne = 500;
        for (int from = 0; from < count; from += inOne) {
            QVERIFY(store
                        .write(ActionCode::Import, {},
                               [&](Writer &writer) -> Result<void> {
                                   for (int i = from; i < std::min(count, from + inOne); ++i) {
                                       Lead lead;
                                       lead.givenName = QStringLiteral("Lead %1").arg(i);
                                       lead.email = QStringLiteral("l%1@example.com").arg((i * 7919) % count);
                                       placeLead(writer, store.pipeline(), lead);
                                   }
                                   return {};
                               })
                        .ok());
        }
    }
    FieldId addField(const QString &name, CustomType type, const QStringList &options = {})
    {
        Store &store = m_file->pipeline().store();
        const FieldId id = CustomField::idFor(store.pipeline(), QStringLiteral("lead"), name);
        const auto made = store.write(ActionCode::CreateCustomField, {name}, [&](Writer &writer) -> Result<void> {
            Record record;
            record.cells.resize(size_t(tableInfo(Table::CustomField).columnCount()));
            record.at(col::CustomField::Kind) = textValue(QStringLiteral("lead"));
            record.at(col::CustomField::Name) = textValue(name);
            record.at(col::CustomField::Type) = textValue(customTypeKey(type));
            record.at(col::CustomField::Options) = textValue(options.join(u';'));
            writer.create(Table::CustomField, id.uuid, record);
            return {};
        });
        return made ? id : FieldId {};
    }

    Theme m_theme;
    Translations m_words {Language::English};
    std::unique_ptr<TrialFile> m_file;
    std::unique_ptr<QWidget> m_ground;
    std::unique_ptr<ThingTablePage> m_page;
    PageHeader *m_header = nullptr;
    MessageBar *m_messages = nullptr;
    QString m_state;
};

} // namespace huni::trial

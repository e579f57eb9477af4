#include "ui/table/bulkpanel.h"

#include "ui/controls/formdraft.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/menutext.h"
#include "ui/lead/leadwords.h"
#include "ui/table/cellwords.h"
#include "ui/table/fieldpicker.h"
#include "ui/theme/icons.h"
#include "ui/words/tablewords.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

const QString bulkFieldContext = QStringLiteral("field");

} // namespace

InlineEdit *makeFieldEdit(const Theme &theme, TableFeed &feed, const TableField &field, QWidget *parent)
{
    const auto kind = editKindOf(field);
    if (!kind)
        return nullptr;
    auto *edit = new InlineEdit(theme, *kind, feed.fieldName(field), parent);
    edit->setLocale(feed.locale());
    edit->setCurrency(feed.catalog().currency);
    edit->setToday(feed.today());
    if (*kind == InlineEdit::ChoiceList) {
        QVector<Choice> choices;
        for (const auto &[key, name] : choicesOffered(field, feed.catalog(), feed.language()))
            choices.append({key, name});
        if (field.choice == ChoiceOf::Country)
            choices = countryChoices(feed.locale());
        edit->setChoices(choices);
        edit->setOtherTextTaken(field.choice == ChoiceOf::Shipped);
    }
    return edit;
}

BulkPanel::BulkPanel(const Theme &theme, TableFeed &feed, qint64 count, QWidget *over)
    : OverlayPanel(theme, tr("Edit a field of %Ln row(s)", nullptr, int(count)), over)
    , m_theme(theme)
    , m_feed(feed)
    , m_picker(new FieldPicker(theme, tr("Field")))
    , m_fieldButton(new QPushButton)
{
    QVector<std::pair<QString, QString>> fields;
    for (const TableField &field : feed.fields().all()) {
        if (field.isEditable() && editKindOf(field))
            fields.emplace_back(field.key, feed.fieldName(field));
    }
    m_picker->setFields(fields);
    m_fieldButton->setIcon(themeIcon(theme, QStringLiteral("pencil")));
    m_fieldButton->setToolTip(tr("Choose another field"));
    m_fieldButton->hide();
    content()->addWidget(m_picker);
    content()->addWidget(m_fieldButton);
    connect(m_picker, &FieldPicker::picked, this, &BulkPanel::chooseField);
    connect(m_fieldButton, &QPushButton::clicked, this, [this] {
        delete m_edit;
        m_edit = nullptr;
        m_fieldButton->hide();
        m_picker->show();
        m_accept->setEnabled(false);
        m_picker->search()->setFocus(Qt::OtherFocusReason);
    });
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &BulkPanel::dismiss);
    m_accept = addAcceptButton(tr("Change all"));
    m_accept->setEnabled(false);
}

void BulkPanel::chooseField(const QString &key)
{
    const TableField *field = m_feed.fields().find(key);
    if (!field)
        return;
    m_field = *field;
    m_picker->hide();
    m_fieldButton->setText(menuName(m_feed.fieldName(m_field)));
    m_fieldButton->show();
    delete m_edit;
    m_edit = makeFieldEdit(m_theme, m_feed, m_field, nullptr);
    m_edit->setObjectName(QStringLiteral("bulkValue"));
    m_edit->setFramed(true);
    m_edit->setEmptyText(tr("Empty: the field is cleared"));
    content()->addWidget(m_edit);
    connect(m_edit, &InlineEdit::editingStarted, this, [this] { m_edit->focusProxy()->installEventFilter(this); });
    m_accept->setEnabled(true);
    if (m_draft) {
        m_draft->watch(*m_edit, key);
        m_draft->setContext(bulkFieldContext, key);
    }
    if (isVisible()) {
        showProblem({});
        m_edit->startEditing();
    }
}

FormDraft *BulkPanel::keepDraft(const QString &form, const Uuid &about)
{
    m_draft = new FormDraft(m_feed.pipeline().drafts(), form, about, *this);
    if (const QString kept = m_draft->context(bulkFieldContext); !kept.isEmpty())
        chooseField(kept);
    return m_draft;
}

void BulkPanel::showEvent(QShowEvent *event)
{
    OverlayPanel::showEvent(event);
    if (m_edit && m_edit->hasOffer())
        m_edit->startEditing(); // what was typed stands there again
}

std::optional<QString> BulkPanel::value()
{
    if (!m_edit || (m_edit->isEditing() && !m_edit->commit()))
        return std::nullopt;
    return fieldTextOf(m_field, m_edit->value(), m_feed.catalog());
}

// Enter in the field is the answer.
bool BulkPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (m_edit && m_edit->isEditing() && watched == m_edit->focusProxy() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_edit->commit())
                Q_EMIT accepted();
            return true;
        }
    }
    return OverlayPanel::eventFilter(watched, event);
}

QWidget *BulkPanel::firstField() const
{
    return m_edit ? static_cast<QWidget *>(m_edit) : m_picker->search();
}

} // namespace huni

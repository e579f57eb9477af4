#include "ui/capture/capturefields.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

namespace huni {

namespace {

constexpr int noteLines = 3;

template <typename Id>
Id chosenId(const QComboBox &box)
{
    const auto id = Uuid::fromBytes(box.currentData().toByteArray());
    return id ? Id{*id} : Id{};
}

void choose(QComboBox &box, const Uuid &id)
{
    const int index = box.findData(id.view().toByteArray());
    if (id && index >= 0)
        box.setCurrentIndex(index);
}

} // namespace

CaptureFields::CaptureFields(const Catalog &catalog, MemberId me, Language language, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_me(me)
    , m_turkish(language == Language::Turkish)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    addLine(QStringLiteral("name"), tr("Name"), 0, 0);
    addLine(QStringLiteral("company"), tr("Company"), 0, 1);
    addLine(QStringLiteral("title"), tr("Title"), 1, 0);
    addLine(QStringLiteral("email"), tr("E-mail"), 1, 1);
    addLine(QStringLiteral("phone"), tr("Phone"), 2, 0);
    addLine(QStringLiteral("mobile"), tr("Mobile"), 2, 1);
    m_channel = addChoice(QStringLiteral("channel"), tr("Source"), 3, 0);
    m_owner = addChoice(QStringLiteral("owner"), tr("Owner"), 3, 1);
    m_stage = addChoice(QStringLiteral("stage"), tr("Stage"), 4, 0);
    setLists(catalog);
    m_note = new QPlainTextEdit;
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setTabChangesFocus(true);
    m_note->document()->setDocumentMargin(7); // its text begins where that of the fields does
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * noteLines + 14);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_typed.insert(QStringLiteral("note"));
    });
    place(*m_note, tr("Note"), 5, 0, 3);
}

QLineEdit *CaptureFields::addLine(const QString &key, const QString &label, int row, int column)
{
    auto *line = new QLineEdit;
    line->setObjectName(key);
    connect(line, &QLineEdit::textEdited, this, [this, key] { m_typed.insert(key); });
    connect(line, &QLineEdit::textChanged, this, [this] {
        if (!m_filling)
            Q_EMIT changed();
    });
    m_lines[key] = line;
    place(*line, label, row, column);
    return line;
}

QComboBox *CaptureFields::addChoice(const QString &key, const QString &label, int row, int column)
{
    auto *box = new QComboBox;
    box->setObjectName(key);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    place(*box, label, row, column);
    return box;
}

void CaptureFields::place(QWidget &field, const QString &label, int row, int column, int span)
{
    auto *words = new QLabel(label);
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(&field);
    field.setAccessibleName(label);
    m_grid->addWidget(words, row, column * 2, span > 1 ? Qt::AlignTop : Qt::AlignVCenter);
    m_grid->addWidget(&field, row, column * 2 + 1, 1, span);
    m_order.push_back(&field);
}

void CaptureFields::setLists(const Catalog &catalog)
{
    const auto channel = chosenId<ChannelId>(*m_channel);
    const auto owner = chosenId<MemberId>(*m_owner);
    const auto stage = chosenId<StageId>(*m_stage);
    for (QComboBox *box : {m_channel, m_owner, m_stage})
        box->clear();
    m_channel->addItem(tr("Not known"));
    for (const Channel &one : catalog.channels)
        m_channel->addItem(one.name(m_turkish), one.id.uuid.view().toByteArray());
    for (const Member &one : catalog.members) {
        if (one.active || one.id == m_me)
            m_owner->addItem(one.id == m_me ? tr("%1 (me)").arg(one.name) : one.name, one.id.uuid.view().toByteArray());
    }
    StageId first;
    for (const Stage &one : catalog.stages) {
        if (one.band == Band::Bofu)
            continue; // an opportunity's
        m_stage->addItem(one.name(m_turkish), one.id.uuid.view().toByteArray());
        if (one.key == u"new")
            first = one.id;
    }
    choose(*m_channel, channel.uuid);
    choose(*m_owner, (owner ? owner : m_me).uuid);
    choose(*m_stage, (stage ? stage : first).uuid);
}

void CaptureFields::fill(const CapturedLead &captured)
{
    m_read = captured;
    const QScopedValueRollback filling(m_filling, true);
    const Lead &lead = captured.lead;
    const std::pair<const char *, QString> texts[]
        = {{"name", (lead.salutation + u' ' + lead.fullName()).trimmed()},
           {"company", captured.companyName},
           {"title", lead.title},
           {"email", lead.email},
           {"phone", lead.phone},
           {"mobile", lead.mobile}};
    for (const auto &[key, text] : texts) {
        const QString field = QString::fromLatin1(key);
        if (!m_typed.contains(field) && m_lines[field]->text() != text) {
            m_lines[field]->setText(text);
            m_lines[field]->setCursorPosition(0);
        }
    }
    if (!m_typed.contains(QStringLiteral("note")) && m_note->toPlainText() != captured.note)
        m_note->setPlainText(captured.note);
    Q_EMIT changed();
}

void CaptureFields::show(const CapturedLead &captured)
{
    m_typed.clear();
    choose(*m_owner, captured.lead.owner.uuid);
    choose(*m_stage, captured.lead.stage.uuid);
    choose(*m_channel, captured.lead.channel.uuid);
    fill(captured);
}

CapturedLead CaptureFields::captured() const
{
    CapturedLead captured = m_read;
    Lead &lead = captured.lead;
    const auto text
        = [this](const char *key) { return m_lines.at(QString::fromLatin1(key))->text().simplified(); };
    if (m_typed.contains(QStringLiteral("name"))) {
        ContactCard card;
        putFullName(card, text("name"));
        lead.salutation = card.salutation;
        lead.givenName = card.givenName;
        lead.familyName = card.familyName;
    }
    lead.title = text("title");
    if (m_typed.contains(QStringLiteral("title")))
        lead.seniority.clear(); // of the title that was read
    lead.email = text("email");
    lead.phone = text("phone");
    lead.mobile = text("mobile");
    lead.channel = chosenId<ChannelId>(*m_channel);
    lead.owner = chosenId<MemberId>(*m_owner);
    lead.stage = chosenId<StageId>(*m_stage);
    captured.companyName = text("company");
    captured.note = m_note->toPlainText();
    return captured;
}

void CaptureFields::clear()
{
    m_typed.clear();
    fill({});
}

std::map<QString, QString> CaptureFields::typed() const
{
    std::map<QString, QString> texts;
    for (const QString &key : m_typed) {
        const auto line = m_lines.find(key);
        texts[key] = line == m_lines.end() ? m_note->toPlainText() : line->second->text();
    }
    return texts;
}

void CaptureFields::takeTyped(const std::map<QString, QString> &typed)
{
    for (const auto &[key, text] : typed) {
        const auto line = m_lines.find(key);
        if (line != m_lines.end())
            line->second->setText(text);
        else if (key == u"note")
            m_note->setPlainText(text);
        else
            continue; // a field of another version
        m_typed.insert(key);
    }
    Q_EMIT changed();
}

QString CaptureFields::company() const
{
    return m_lines.at(QStringLiteral("company"))->text().simplified();
}

void CaptureFields::focus(const QString &field)
{
    if (const auto found = m_lines.find(field); found != m_lines.end()) {
        found->second->setFocus(Qt::OtherFocusReason);
        found->second->selectAll();
    }
}

bool CaptureFields::focusNext()
{
    for (size_t i = 0; i + 1 < m_order.size(); ++i) {
        if (m_order[i]->hasFocus()) {
            m_order[i + 1]->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace huni

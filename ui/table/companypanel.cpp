#include "ui/table/companypanel.h"

#include "core/exchange/fieldeditor.h"
#include "ui/controls/accessibleroles.h"
#include "ui/controls/avatar.h"
#include "ui/controls/draftkeeper.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/plaintooltip.h"
#include "ui/controls/sectionheader.h"
#include "ui/lead/finishedit.h"
#include "ui/lead/mutedlabel.h"
#include "ui/table/bulkpanel.h"
#include "ui/table/cellwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace huni {

namespace {

constexpr int companyLabelWidth = 118;

// Those that say something.
QString joinedParts(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

// Somebody or something in a list: two lines, a mark at the left, opened by a click or Enter.
class DetailRow final : public QAbstractButton
{
public:
    DetailRow(const Theme &theme, const QString &title, const QString &second, const QString &figure, std::optional<ColorRole> dot,
              bool person)
        : m_theme(theme)
        , m_title(title)
        , m_second(second)
        , m_figure(figure)
        , m_dot(dot)
        , m_isPerson(person)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleRole(*this, QAccessible::Button);
        setAccessibleName(joinedParts({title, second, figure}, QStringLiteral(", ")));
        setToolTip(plainToolTip(title));
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override { return {200, m_theme.basePixels() * 46 / 13}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(ColorRole::Hover));
            painter.drawRoundedRect(rect(), 7, 7);
        }
        if (hasFocus()) {
            painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        }
        QRect room = rect().adjusted(8, 4, -8, -4);
        if (m_isPerson) {
            const int side = m_theme.basePixels() * 26 / 13;
            paintAvatar(painter, {room.left(), room.center().y() - side / 2, side, side}, m_title, m_theme);
            room.adjust(side + 10, 0, 0, 0);
        }
        painter.setFont(m_theme.font(FontRole::NumberStrong));
        const int figure = m_figure.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_figure) + 12;
        painter.setPen(m_theme.color(ColorRole::Text));
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_figure);
        room.adjust(0, 0, -figure, 0);
        painter.setFont(m_theme.font(FontRole::BodyStrong));
        painter.drawText(room, Qt::AlignLeft | (m_second.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_title, Qt::ElideRight, room.width()));
        if (m_second.isEmpty())
            return;
        QRect line = room;
        if (m_dot) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(*m_dot));
            painter.drawEllipse(QRect(line.left(), line.bottom() - 10, 7, 7));
            line.adjust(13, 0, 0, 0);
        }
        painter.setFont(m_theme.font(FontRole::Small));
        painter.setPen(m_theme.color(ColorRole::Muted));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_second, Qt::ElideRight, line.width()));
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
            focusNextPrevChild(event->key() == Qt::Key_Down);
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    const Theme &m_theme;
    QString m_title;
    QString m_second;
    QString m_figure;
    std::optional<ColorRole> m_dot;
    bool m_isPerson;
};

void emptyLayout(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

CompanyPanel::CompanyPanel(TableFeed &feed, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_theme(theme)
    , m_reader(feed.pipeline().store().reader())
    , m_name(new ElidedLabel(theme, FontRole::Section, ColorRole::Text, this))
    , m_second(new ElidedLabel(theme, FontRole::Small, ColorRole::Muted, this))
    , m_body(new QWidget)
    , m_grid(new QGridLayout)
    , m_drafts(new DraftKeeper(feed.pipeline().drafts(), this))
    , m_peopleHead(new SectionHeader(theme, tr("People")))
    , m_people(new QVBoxLayout)
    , m_salesHead(new SectionHeader(theme, tr("Opportunities")))
    , m_sales(new QVBoxLayout)
{
    setObjectName(QStringLiteral("companyPanel"));
    auto *close = new QPushButton(themeIcon(theme, QStringLiteral("x")), {}, this);
    setButtonLook(*close, ButtonLook::Ghost);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close"));
    connect(close, &QPushButton::clicked, this, &CompanyPanel::closed);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_name);
    names->addWidget(m_second);
    auto *head = new QHBoxLayout;
    head->addLayout(names, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    m_grid->setHorizontalSpacing(4);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnMinimumWidth(0, companyLabelWidth * theme.basePixels() / 13);
    m_grid->setColumnStretch(1, 1);
    m_people->setSpacing(2);
    m_sales->setSpacing(2);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 12, 12);
    body->setSpacing(10);
    body->addLayout(m_grid);
    body->addWidget(m_peopleHead);
    body->addLayout(m_people);
    body->addWidget(m_salesHead);
    body->addLayout(m_sales);
    body->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_body);
    area->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 4, 4);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(area, 1);
    connect(&feed, &TableFeed::listsChanged, this, [this] {
        if (m_id)
            readWhenSeen();
    });
    connect(&feed.pipeline().store(), &Store::committed, this, &CompanyPanel::follow);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CompanyPanel::showCompany(CompanyId company)
{
    const bool isAnother = company != m_id;
    if (isAnother)
        finishEdits();
    m_id = company;
    read();
    if (isAnother)
        m_drafts->offer();
}

void CompanyPanel::goOn(const QString &field)
{
    if (const auto found = m_edits.find(field); found != m_edits.end())
        found->second->startEditing();
}

// What is being typed belongs to the company that is still shown.
void CompanyPanel::finishEdits()
{
    for (const auto &[key, edit] : m_edits) {
        if (!edit->isEditing())
            continue;
        if (const QString sentence = finishEdit(*edit); !sentence.isEmpty())
            Q_EMIT problem(sentence);
    }
}

void CompanyPanel::follow(const ChangeSet &changes)
{
    if (!m_id || !changes.rows)
        return;
    const auto concerns = [this](const RowChange &row) {
        switch (row.table) {
        case Table::Company:
            return row.row == m_id.uuid;
        case Table::Lead:
        case Table::Opportunity:
        case Table::Label:
            return true;
        default:
            return false;
        }
    };
    if (std::any_of(changes.rows->begin(), changes.rows->end(), concerns))
        readWhenSeen();
}

// Nobody looks at a panel that is hidden: it reads when it is shown again.
void CompanyPanel::readWhenSeen()
{
    m_isStale = !isVisible();
    if (!m_isStale)
        read();
}

void CompanyPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isStale, false) && m_id)
        read();
}

void CompanyPanel::read()
{
    m_isStale = false;
    auto details = m_reader.read([this](Connection &connection) { return readCompanyDetails(m_reader, connection, m_id); });
    if (!details)
        return;
    const bool known = m_details && *details && *m_details == **details && m_details->company.id == m_id;
    m_details = std::move(*details);
    if (!m_details) {
        for (const auto &[key, edit] : m_edits)
            edit->suspend(); // its draft stays
        m_id = {};
        Q_EMIT closed();
        return;
    }
    createFields();
    showFields();
    if (known)
        return;
    m_name->setText(shownText(m_details->company.name));
    m_second->setText(shownText(joinedParts({m_details->company.domain, m_details->company.city}, QStringLiteral(" · "))));
    setAccessibleName(m_details->company.name.left(200));
    showPeople();
    showOpportunities();
}

void CompanyPanel::createFields()
{
    QStringList keys;
    for (const TableField &field : m_feed.fields().all()) {
        if (field.isEditable() && editKindOf(field))
            keys += field.key;
    }
    if (keys == m_fieldKeys)
        return;
    finishEdits();
    emptyLayout(*m_grid);
    m_edits.clear();
    m_fieldKeys = keys;
    int row = 0;
    for (const QString &key : keys) {
        const TableField field = *m_feed.fields().find(key);
        InlineEdit *edit = makeFieldEdit(m_theme, m_feed, field, m_body);
        edit->setObjectName(key);
        edit->setReadOnly(m_feed.pipeline().store().isReadOnly());
        auto *label = new ElidedLabel(m_theme, FontRole::Body, ColorRole::Muted, m_body);
        label->setText(m_feed.fieldName(field));
        m_grid->addWidget(label, row, 0, Qt::AlignVCenter);
        m_grid->addWidget(edit, row++, 1);
        connect(edit, &InlineEdit::committed, this, [this, field, edit](const QVariant &value) { store(field, *edit, value); });
        m_drafts->watch(*edit, [this, key] { return DraftKey {QStringLiteral("company"), m_id.uuid, key}; });
        m_edits[key] = edit;
    }
    m_drafts->offer();
}

void CompanyPanel::showFields()
{
    const std::array keys {m_details->n};
    const auto lines = m_reader.read([&](Connection &connection) {
        return readLines(connection, m_feed.catalog(), Table::Company, keys, m_fieldKeys, m_feed.now());
    });
    if (!lines || lines->empty())
        return;
    for (qsizetype i = 0; i < m_fieldKeys.size(); ++i) {
        if (const TableField *field = m_feed.fields().find(m_fieldKeys[i]))
            m_edits[m_fieldKeys[i]]->setValue(editValueOf(*field, lines->front().cells[size_t(i)]));
    }
}

void CompanyPanel::showPeople()
{
    emptyLayout(*m_people);
    m_peopleHead->setNote(m_feed.locale().toString(m_details->peopleCount));
    for (const CompanyPerson &person : m_details->people) {
        const Stage *stage = m_feed.catalog().stage(person.stage);
        QStringList second;
        if (stage)
            second += stage->name(m_feed.isTurkish());
        if (!person.title.isEmpty())
            second += shownText(person.title, 80);
        auto *row = new DetailRow(m_theme, shownText(person.name, 120), second.join(QStringLiteral(" · ")), {},
                                  stage ? std::optional(Theme::stageRole(stage->color)) : std::nullopt, true);
        connect(row, &QAbstractButton::clicked, this, [this, id = person.id] { Q_EMIT leadActivated(id); });
        m_people->addWidget(row);
    }
    addRest(*m_people, m_details->peopleCount - qint64(m_details->people.size()));
    m_peopleHead->setVisible(!m_details->people.empty());
}

void CompanyPanel::addRest(QVBoxLayout &list, qint64 count)
{
    if (count <= 0)
        return;
    auto *rest = new MutedLabel(m_theme);
    //: the end of a list that is not shown whole
    rest->setText(tr("and %Ln more", nullptr, int(count)));
    list.addWidget(rest);
}

void CompanyPanel::showOpportunities()
{
    emptyLayout(*m_sales);
    m_salesHead->setNote(m_feed.locale().toString(m_details->opportunityCount));
    for (const Opportunity &sale : m_details->opportunities) {
        const Stage *stage = m_feed.catalog().stage(sale.stage);
        auto *row = new DetailRow(m_theme, shownText(sale.name.isEmpty() ? m_details->company.name : sale.name, 120),
                                  stage ? stage->name(m_feed.isTurkish()) : QString(),
                                  sale.amount ? moneyText(*sale.amount, m_feed.locale()) : QString(),
                                  stage ? std::optional(Theme::stageRole(stage->color)) : std::nullopt, false);
        row->setEnabled(bool(sale.lead));
        connect(row, &QAbstractButton::clicked, this, [this, lead = sale.lead] { Q_EMIT leadActivated(lead); });
        m_sales->addWidget(row);
    }
    addRest(*m_sales, m_details->opportunityCount - qint64(m_details->opportunities.size()));
    m_salesHead->setVisible(!m_details->opportunities.empty());
}

void CompanyPanel::store(const TableField &field, InlineEdit &edit, const QVariant &value)
{
    const QString text = fieldTextOf(field, value, m_feed.catalog());
    if (const auto done = FieldEditor(m_feed.pipeline()).set(m_id.uuid, {{field.editKey, text}}); !done)
        edit.showProblem(errorWords(done.error(), m_feed.language()));
}

InlineEdit *CompanyPanel::field(const QString &key) const
{
    const auto found = m_edits.find(key);
    return found == m_edits.end() ? nullptr : found->second;
}

void CompanyPanel::takeFocus()
{
    if (!m_edits.empty() && !m_fieldKeys.isEmpty())
        m_edits[m_fieldKeys.front()]->setFocus(Qt::TabFocusReason);
}

void CompanyPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void CompanyPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(ColorRole::Border));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
}

} // namespace huni

#include "ui/table/filterpanel.h"

#include "core/base/folding.h"
#include "core/exchange/countrynames.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/menutext.h"
#include "ui/controls/searchfield.h"
#include "ui/controls/typedvalues.h"
#include "ui/table/fieldpicker.h"
#include "ui/table/tablefeed.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"
#include "ui/words/filterwords.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int choicesWithoutSearch = 9;

bool asksForDays(FilterOp op)
{
    return op == FilterOp::InLastDays || op == FilterOp::MoreThanDaysAgo || op == FilterOp::InNextDays;
}

// The text by which a value of a field is meant in a condition.
QString keyOfValue(const CellValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *id = std::get_if<Uuid>(&value))
        return id->text();
    if (const auto *texts = std::get_if<QStringList>(&value))
        return texts->value(0);
    if (const auto *ids = std::get_if<std::vector<Uuid>>(&value))
        return ids->empty() ? QString() : ids->front().text();
    return {};
}

} // namespace

FilterPanel::FilterPanel(const Theme &theme, TableFeed &feed, QWidget *over)
    : OverlayPanel(theme, tr("Add filter"), over)
    , m_theme(theme)
    , m_feed(feed)
    , m_picker(new FieldPicker(theme, tr("Field")))
    , m_rest(new QWidget)
    , m_fieldButton(new QPushButton)
    , m_op(new QComboBox)
    , m_first(new QLineEdit)
    , m_second(new QLineEdit)
    , m_yesNo(new QComboBox)
    , m_choiceSearch(new SearchField(theme, tr("Search")))
    , m_choices(new QListWidget)
{
    setFields(feed.fields().all());
    auto *rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(8);
    m_fieldButton->setIcon(themeIcon(theme, QStringLiteral("pencil")));
    m_fieldButton->setToolTip(tr("Choose another field"));
    rest->addWidget(m_fieldButton, 0, Qt::AlignLeft);
    for (QWidget *widget : std::initializer_list<QWidget *> {m_op, m_first, m_second, m_yesNo, m_choiceSearch, m_choices})
        rest->addWidget(widget);
    m_op->setAccessibleName(tr("Condition"));
    m_op->setObjectName(QStringLiteral("operator"));
    m_first->setObjectName(QStringLiteral("value"));
    m_first->setAccessibleName(tr("Value"));
    m_second->setObjectName(QStringLiteral("secondValue"));
    m_second->setAccessibleName(tr("Up to"));
    m_yesNo->setAccessibleName(tr("Value"));
    m_choices->setObjectName(QStringLiteral("choices"));
    m_choices->setAccessibleName(tr("Values"));
    m_choices->setFrameShape(QFrame::NoFrame);
    m_choices->viewport()->setAutoFillBackground(false); // it stands on the panel
    m_choices->setUniformItemSizes(true);
    m_choices->setMinimumHeight(theme.basePixels() * 190 / 13);
    for (const Choice &choice : InlineEdit::yesNoChoices())
        m_yesNo->addItem(choice.text, choice.key);
    m_rest->hide();
    content()->addWidget(m_picker);
    content()->addWidget(m_rest);
    connect(m_picker, &FieldPicker::picked, this, &FilterPanel::chooseField);
    connect(m_op, &QComboBox::currentIndexChanged, this, &FilterPanel::showValues);
    connect(m_choiceSearch, &QLineEdit::textChanged, this, &FilterPanel::narrowChoices);
    connect(m_choiceSearch, &SearchField::resultsWanted, this, [this] { m_choices->setFocus(Qt::TabFocusReason); });
    connect(m_fieldButton, &QPushButton::clicked, this, [this] {
        m_rest->hide();
        m_picker->show();
        m_accept->setEnabled(false);
        m_picker->search()->setFocus(Qt::OtherFocusReason);
    });
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &FilterPanel::dismiss);
    m_accept = addAcceptButton(tr("Apply"));
    m_accept->setEnabled(false);
}

void FilterPanel::setFields(std::vector<TableField> fields)
{
    m_fields = std::move(fields);
    std::erase_if(m_fields, [](const TableField &field) { return filterOpsOf(field).empty(); });
    QVector<std::pair<QString, QString>> names;
    for (const TableField &field : m_fields)
        names.emplace_back(field.key, m_feed.fieldName(field));
    m_picker->setFields(names);
}

const TableField *FilterPanel::find(const QString &key) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&key](const TableField &field) { return field.key == key; });
    return found == m_fields.end() ? nullptr : &*found;
}

QWidget *FilterPanel::firstField() const
{
    if (!m_field)
        return m_picker->search();
    return valueCountOf(op()) == 0 ? static_cast<QWidget *>(m_op) : !m_first->isHidden() ? static_cast<QWidget *>(m_first)
        : !m_yesNo->isHidden() ? static_cast<QWidget *>(m_yesNo) : static_cast<QWidget *>(m_choices);
}

void FilterPanel::setCondition(const FilterCondition &condition)
{
    setTitle(tr("Edit filter"));
    m_values = condition.values;
    m_picker->setCurrent(condition.field);
    if (!find(condition.field))
        return;
    chooseField(condition.field);
    const int place = m_op->findData(int(condition.op));
    if (place >= 0)
        m_op->setCurrentIndex(place);
    m_values = condition.values;
    showValues();
}

void FilterPanel::chooseField(const QString &key)
{
    const TableField *field = find(key);
    if (!field)
        return;
    if (m_field && m_field->key != key)
        m_values.clear();
    m_ownField = *field; // lists may be read anew while the panel is open
    m_field = &m_ownField;
    m_picker->hide();
    m_rest->show();
    m_accept->setEnabled(true);
    m_fieldButton->setText(menuName(m_feed.fieldName(*field)));
    showOperators();
    if (isVisible()) {
        showProblem({});
        firstField()->setFocus(Qt::OtherFocusReason);
    }
}

void FilterPanel::showOperators()
{
    const QSignalBlocker quiet(m_op);
    m_op->clear();
    for (const FilterOp op : filterOpsOf(*m_field))
        m_op->addItem(filterOpName(op, m_field->form), int(op));
    fillChoices();
    showValues();
}

FilterOp FilterPanel::op() const
{
    return FilterOp(m_op->currentData().toInt());
}

void FilterPanel::fillChoices()
{
    m_choices->clear();
    if (m_field->choice == ChoiceOf::None)
        return;
    QVector<std::pair<QString, QString>> offered;
    for (const auto &[key, name] : choicesOffered(*m_field, m_feed.catalog(), m_feed.language()))
        offered.emplace_back(key, name);
    if (m_field->choice == ChoiceOf::List) {
        for (const FixedList &list : m_feed.lists())
            offered.emplace_back(list.id.text(), list.name);
    } else if (m_field->choice == ChoiceOf::View) {
        for (const SavedView &view : m_feed.views())
            offered.emplace_back(view.id.text(), view.name);
    } else if (m_field->choice == ChoiceOf::Country && !m_feed.fields().find(m_field->key)) {
        for (const auto &[code, name] : countryNames(m_feed.locale().language())) // no column says which there are
            offered.emplace_back(code, name);
    } else if (offered.isEmpty()) {
        const auto values = m_feed.read([this](Connection &connection) {
            return readValues(connection, m_feed.catalog(), m_feed.table(), m_field->key, m_feed.now());
        });
        for (const auto &[value, count] : values.valueOr({})) {
            const QString key = keyOfValue(value);
            if (!key.isEmpty())
                offered.emplace_back(key, choiceWords(*m_field, key, m_feed.catalog(), m_feed.language(), &m_feed.lists(), &m_feed.views()));
        }
    }
    for (const QString &value : m_values) { // of the condition, and not among them any more
        if (std::none_of(offered.begin(), offered.end(), [&](const auto &o) { return o.first == value; }))
            offered.emplace_back(value, choiceWords(*m_field, value, m_feed.catalog(), m_feed.language(), &m_feed.lists(), &m_feed.views()));
    }
    for (const auto &[key, name] : offered) {
        auto *item = new QListWidgetItem(name.left(200), m_choices);
        item->setData(Qt::UserRole, key);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_values.contains(key) ? Qt::Checked : Qt::Unchecked);
    }
    m_choices->setCurrentRow(0);
}

void FilterPanel::narrowChoices(const QString &typed)
{
    const QString wanted = foldedKey(typed);
    int first = -1;
    for (int row = 0; row < m_choices->count(); ++row) {
        const bool shown = wanted.isEmpty() || foldedKey(m_choices->item(row)->text()).contains(wanted);
        m_choices->item(row)->setHidden(!shown);
        first = shown && first < 0 ? row : first;
    }
    m_choices->setCurrentRow(first);
}

QString FilterPanel::shownValue(const QString &value) const
{
    if (value.isEmpty() || asksForDays(op()))
        return value;
    switch (m_field->form) {
    case FieldForm::Number:
        if (const auto number = filterNumber(value))
            return m_feed.locale().toString(*number, 'g', 15);
        return value;
    case FieldForm::Money:
        if (const auto money = filterMoney(value))
            return moneyText(*money, m_feed.locale());
        return value;
    case FieldForm::Day:
    case FieldForm::Moment:
        return dateWords(QDate::fromString(value, Qt::ISODate), m_feed.locale());
    default:
        return value;
    }
}

void FilterPanel::showValues()
{
    if (!m_field)
        return;
    const int count = valueCountOf(op());
    const bool listed = count < 0;
    const bool yesNo = m_field->form == FieldForm::YesNo && count == 1;
    m_first->setVisible(!listed && !yesNo && count >= 1);
    m_second->setVisible(!listed && count == 2);
    m_yesNo->setVisible(yesNo);
    m_choices->setVisible(listed);
    m_choiceSearch->setVisible(listed && m_choices->count() > choicesWithoutSearch);
    m_first->setText(shownValue(m_values.value(0)));
    m_second->setText(shownValue(m_values.value(1)));
    if (yesNo)
        m_yesNo->setCurrentIndex(std::max(0, m_yesNo->findData(m_values.value(0))));
    QString example;
    if (asksForDays(op()))
        example = tr("Number of days");
    else if (m_field->form == FieldForm::Day || m_field->form == FieldForm::Moment)
        example = dateWords(m_feed.today(), m_feed.locale());
    else if (m_field->form == FieldForm::Money)
        example = moneyText({1000000, m_feed.catalog().currency}, m_feed.locale());
    m_first->setPlaceholderText(example);
    m_second->setPlaceholderText(example);
    showProblem(problem());
}

QStringList FilterPanel::chosen() const
{
    QStringList keys;
    for (int row = 0; row < m_choices->count(); ++row) {
        if (m_choices->item(row)->checkState() == Qt::Checked)
            keys += m_choices->item(row)->data(Qt::UserRole).toString();
    }
    // Enter on one of them means it.
    if (keys.isEmpty() && m_choices->currentItem() && !m_choices->currentItem()->isHidden())
        keys += m_choices->currentItem()->data(Qt::UserRole).toString();
    return keys;
}

std::optional<QString> FilterPanel::readValue(const QLineEdit &field)
{
    const QString text = field.text().trimmed();
    if (text.isEmpty()) {
        showProblem(tr("Type a value first."));
        return std::nullopt;
    }
    if (asksForDays(op())) {
        const auto number = numberFromTyped(text, m_feed.locale());
        if (number && *number >= 0 && *number <= 36500 && *number == qint64(*number))
            return QString::number(qint64(*number));
        showProblem(tr("“%1” is no number of days.").arg(text.left(60)));
        return std::nullopt;
    }
    switch (m_field->form) {
    case FieldForm::Number:
        if (const auto number = numberFromTyped(text, m_feed.locale()))
            return QString::number(*number, 'g', 15);
        showProblem(tr("“%1” is no number.").arg(text.left(60)));
        return std::nullopt;
    case FieldForm::Money:
        if (const auto money = moneyFromTyped(text, m_feed.locale(), m_feed.catalog().currency))
            return filterMoneyText(*money);
        showProblem(tr("“%1” is no amount. Write it like %2.")
                        .arg(text.left(60), moneyText({123450, m_feed.catalog().currency}, m_feed.locale())));
        return std::nullopt;
    case FieldForm::Day:
    case FieldForm::Moment:
        if (const auto day = dateFromTyped(text, m_feed.locale(), m_feed.today()))
            return day->toString(Qt::ISODate);
        showProblem(tr("“%1” is no date. Write it like %2.").arg(text.left(60), dateWords(m_feed.today(), m_feed.locale())));
        return std::nullopt;
    default:
        return text;
    }
}

std::optional<FilterCondition> FilterPanel::condition()
{
    if (!m_field)
        return std::nullopt;
    FilterCondition condition {.field = m_field->key, .op = op()};
    const int count = valueCountOf(op());
    if (count < 0) {
        condition.values = chosen();
        if (condition.values.isEmpty()) {
            showProblem(tr("Choose at least one value."));
            return std::nullopt;
        }
        return condition;
    }
    if (m_field->form == FieldForm::YesNo && count == 1) {
        condition.values = {m_yesNo->currentData().toString()};
        return condition;
    }
    for (QLineEdit *field : {m_first, m_second}) {
        if (condition.values.size() >= count)
            break;
        const auto value = readValue(*field);
        if (!value) {
            field->setFocus(Qt::OtherFocusReason);
            return std::nullopt;
        }
        condition.values += *value;
    }
    return condition;
}

} // namespace huni

#include "ui/exchange/mappingpanel.h"

#include "core/exchange/fieldlists.h"
#include "core/exchange/importlists.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/searchfield.h"
#include "ui/exchange/importwords.h"
#include "ui/settings/currencychoices.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

#include "core/base/folding.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int fieldListHeight = 190;
constexpr int mostMeaningRows = 64;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

MappingPanel::MappingPanel(ImportFlow &flow, const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_flow(flow)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("columnPanel"));
    setAccessibleName(tr("What happens with the column"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    createLayout();
    connect(&flow, &ImportFlow::mappingChanged, this, &MappingPanel::update);
}

void MappingPanel::createLayout()
{
    auto *content = new QWidget(this);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    m_name = new ElidedLabel(m_theme, FontRole::Section, ColorRole::Text, content);
    m_samples = plainLabel({}, content);
    m_samples->setForegroundRole(QPalette::PlaceholderText);
    m_search = new SearchField(m_theme, tr("Search a field"), content);
    m_search->setObjectName(QStringLiteral("fieldSearch"));
    m_search->setAccessibleName(tr("Search a field"));
    m_search->installEventFilter(this);
    m_fields = new QListWidget(content);
    m_fields->setObjectName(QStringLiteral("fieldList"));
    m_fields->setAccessibleName(tr("Fields"));
    m_fields->setFixedHeight(fieldListHeight);
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields->installEventFilter(this);
    m_typeLabel = plainLabel(tr("What the field takes"), content);
    m_type = new QComboBox(content);
    m_type->setObjectName(QStringLiteral("columnType"));
    m_type->setAccessibleName(m_typeLabel->text());
    m_formatLabel = plainLabel(tr("How it is written"), content);
    m_format = new QComboBox(content);
    m_format->setObjectName(QStringLiteral("columnFormat"));
    m_format->setAccessibleName(m_formatLabel->text());
    m_currencyLabel = plainLabel(tr("Currency of amounts that name none"), content);
    m_currency = new QComboBox(content);
    m_currency->setObjectName(QStringLiteral("columnCurrency"));
    m_currency->setAccessibleName(m_currencyLabel->text());
    m_example = plainLabel({}, content);
    m_example->setObjectName(QStringLiteral("columnExample"));
    m_meaningTitle = plainLabel(tr("What its texts mean"), content);
    m_meanings = new QWidget(content);
    m_meaningForm = new QFormLayout(m_meanings);
    m_meaningForm->setContentsMargins(0, 0, 0, 0);
    m_meaningForm->setSpacing(8);
    m_meaningForm->setRowWrapPolicy(QFormLayout::WrapAllRows);
    layout->addWidget(m_name);
    layout->addWidget(m_samples);
    layout->addWidget(plainLabel(tr("Goes to"), content));
    layout->addWidget(m_search);
    layout->addWidget(m_fields);
    layout->addWidget(m_typeLabel);
    layout->addWidget(m_type);
    layout->addWidget(m_formatLabel);
    layout->addWidget(m_format);
    layout->addWidget(m_currencyLabel);
    layout->addWidget(m_currency);
    layout->addWidget(m_example);
    layout->addWidget(m_meaningTitle);
    layout->addWidget(m_meanings);
    layout->addStretch(1);
    connect(m_search, &QLineEdit::textEdited, this, &MappingPanel::filterFields);
    connect(m_fields, &QListWidget::itemClicked, this, [this] { chooseField(); });
    connect(m_type, &QComboBox::activated, this, [this] { m_flow.setType(m_column, m_type->currentData().toString()); });
    connect(m_format, &QComboBox::activated, this,
            [this] { m_flow.setFormat(m_column, m_format->currentData().toString()); });
    connect(m_currency, &QComboBox::activated, this,
            [this] { m_flow.setCurrency(m_column, m_currency->currentData().toString()); });
}

void MappingPanel::showColumn(int column)
{
    if (column == m_column)
        return;
    m_column = column;
    m_search->clear();
    update();
    verticalScrollBar()->setValue(0);
}

void MappingPanel::update()
{
    const bool isThere = m_flow.surveyResult() && m_column >= 0 && m_column < int(m_flow.mapping().columns.size());
    widget()->setVisible(isThere);
    if (!isThere)
        return;
    const ColumnMapping &mapping = m_flow.mapping().columns[size_t(m_column)];
    const ColumnProfile &profile = m_flow.surveyResult()->columns[size_t(mapping.index)];
    m_name->setText(shownText(mapping.column, 200));
    m_samples->setText(profile.samples.isEmpty() ? tr("All cells are empty.")
                                                 : shownText(profile.samples.join(QStringLiteral(" · ")), 200));
    fillFields();
    fillTypes();
    fillFormats();
    fillMeanings();
}

void MappingPanel::fillFields()
{
    const ImportMapping &mapping = m_flow.mapping();
    const ColumnMapping &column = mapping.columns[size_t(m_column)];
    m_fields->clear();
    const auto add = [&](const QString &key, const QString &name) {
        auto *item = new QListWidgetItem(name, m_fields);
        item->setData(Qt::UserRole, key);
        if (key == column.field)
            m_fields->setCurrentItem(item);
    };
    if (takesCustomFields(mapping.kind)) {
        const QString own = column.isCustom() ? column.field : QStringLiteral("custom:") + column.column;
        //: %1 is the name of a field that users have added
        add(own, tr("Custom field: %1").arg(importFieldName(mapping.kind, own, m_flow.language())));
    }
    add(QStringLiteral("skip"), importFieldName(mapping.kind, QStringLiteral("skip"), m_flow.language()));
    for (const Field &field : fieldsOf(mapping.kind)) {
        const ColumnMapping *taken = mapping.columnFor(field.key);
        const QString name = field.name(localeLanguage(m_flow.language()));
        //: %1 is a field, %2 the column of a file that goes there already
        add(field.key, taken && taken->index != m_column ? tr("%1 (now: %2)").arg(name, shownText(taken->column, 60)) : name);
    }
    for (const CustomField &field : m_flow.catalog().customFields) {
        const QString key = QStringLiteral("custom:") + field.name;
        if (field.kind == importKindKey(mapping.kind) && key != column.field
            && key != QStringLiteral("custom:") + column.column)
            add(key, tr("Custom field: %1").arg(shownText(field.name, 80)));
    }
    filterFields(m_search->text());
}

void MappingPanel::filterFields(const QString &typed)
{
    const QString wanted = foldedKey(typed);
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_fields->count(); ++row) {
        QListWidgetItem *item = m_fields->item(row);
        const bool fits = wanted.isEmpty() || foldedKey(item->text()).contains(wanted)
            || foldedKey(item->data(Qt::UserRole).toString()).contains(wanted);
        item->setHidden(!fits);
        const bool begins = fits && foldedKey(item->text()).startsWith(wanted);
        if (fits && (!first || (begins && !foldedKey(first->text()).startsWith(wanted))))
            first = item;
    }
    if (!wanted.isEmpty() && first)
        m_fields->setCurrentItem(first);
}

void MappingPanel::chooseField()
{
    const QListWidgetItem *item = m_fields->currentItem();
    if (!item || item->isHidden())
        return;
    const QString field = item->data(Qt::UserRole).toString();
    m_search->clear();
    if (field != m_flow.mapping().columns[size_t(m_column)].field)
        m_flow.setField(m_column, field);
    else
        filterFields({});
    Q_EMIT fieldChosen();
}

void MappingPanel::fillTypes()
{
    const ColumnMapping &column = m_flow.mapping().columns[size_t(m_column)];
    const bool isKnown = column.isCustom()
        && m_flow.catalog().findCustomField(importKindKey(m_flow.mapping().kind), column.customName());
    const bool wanted = column.isCustom() && !isKnown; // that of a field that is there stays
    m_typeLabel->setVisible(wanted);
    m_type->setVisible(wanted);
    m_type->clear();
    for (const FieldType type : {FieldType::Text, FieldType::Number, FieldType::Money, FieldType::Date, FieldType::DateTime,
                                 FieldType::YesNo, FieldType::Choice, FieldType::Choices})
        m_type->addItem(fieldTypeName(type), fieldTypeKey(type));
    m_type->setCurrentIndex(std::max(0, m_type->findData(fieldTypeKey(column.type))));
}

void MappingPanel::fillFormats()
{
    const ColumnMapping &column = m_flow.mapping().columns[size_t(m_column)];
    const QStringList formats = column.isSkipped() ? QStringList() : formatsFor(column);
    m_formatLabel->setVisible(!formats.isEmpty());
    m_format->setVisible(!formats.isEmpty());
    m_format->clear();
    for (const QString &format : formats)
        m_format->addItem(formatWords(format), format);
    m_format->setCurrentIndex(std::max(0, m_format->findData(column.formatName())));
    fillCurrencies();
    showExample();
}

void MappingPanel::fillCurrencies()
{
    const ColumnMapping &column = m_flow.mapping().columns[size_t(m_column)];
    const ColumnChoice chosen = m_flow.draft().columns.value(column.column);
    const bool isMoney = column.type == FieldType::Money && !column.isSkipped();
    m_currencyLabel->setVisible(isMoney);
    m_currency->setVisible(isMoney);
    m_currency->clear();
    if (!isMoney)
        return;
    const ColumnMapping *named = m_flow.mapping().columnFor(QStringLiteral("currency"));
    const Currency seen = chosen.currency.isEmpty() ? column.number.currency : Currency{};
    m_currency->addItem(!seen.isEmpty()
                            //: %1 is a currency that all amounts of a column are written in
                            ? tr("%1, as the file says").arg(seen.text())
                            //: %1 is the name of a column, %2 a currency
                            : named ? tr("As the column \"%1\" says, else %2").arg(shownText(named->column, 40), m_flow.catalog().currency.text())
                                    //: %1 is the currency of the pipeline
                                    : tr("%1, as in the pipeline").arg(m_flow.catalog().currency.text()),
                        QString());
    for (const Choice &choice : currencyChoices(localeOf(m_flow.language())))
        m_currency->addItem(choice.text, choice.key);
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(chosen.currency)));
}

void MappingPanel::showExample()
{
    const ColumnMapping &column = m_flow.mapping().columns[size_t(m_column)];
    QString sample;
    QString read;
    for (const QString &text : m_flow.surveyResult()->columns[size_t(column.index)].samples) {
        if (!read.isEmpty())
            break;
        sample = text;
        read = m_flow.readSample(m_column, text);
    }
    m_example->setVisible(!column.isSkipped() && !sample.isEmpty() && m_format->count() > 0);
    QString words = read.isEmpty()
        //: %1 is what stands in a cell
        ? tr("\"%1\" cannot be read this way.").arg(shownText(sample, 60))
        //: %1 is what stands in a cell, %2 how it is understood
        : tr("\"%1\" is read as %2.").arg(shownText(sample, 60), read);
    if (m_flow.isToBeLookedAt(m_column))
        words = tr("Please look: it could be read in another way too.") + u'\n' + words;
    m_example->setText(words);
}

void MappingPanel::fillMeanings()
{
    const ColumnMapping &column = m_flow.mapping().columns[size_t(m_column)];
    const QStringList texts = m_flow.meaningfulTexts(m_column).mid(0, mostMeaningRows);
    m_meaningTitle->setVisible(!texts.isEmpty());
    m_meanings->setVisible(!texts.isEmpty());
    const QString of = QString::number(m_column) + u'|' + column.field + u'|' + texts.join(u'|');
    if (of == m_meaningsOf)
        return;
    m_meaningsOf = of;
    while (m_meaningForm->rowCount() > 0)
        m_meaningForm->removeRow(0);
    for (const QString &text : texts)
        addMeaning(text);
}

void MappingPanel::addMeaning(const QString &text)
{
    const ColumnMapping &column = m_flow.mapping().columns[size_t(m_column)];
    const ImportKind kind = m_flow.mapping().kind;
    const Catalog &catalog = m_flow.catalog();
    const bool isTurkish = m_flow.language() == Language::Turkish;
    const bool isKnown = isKnownText(catalog, kind, column, text);
    auto *combo = new QComboBox(m_meanings);
    const QString shown = shownText(text, 60);
    combo->setAccessibleName(shown);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (isKnown)
        combo->addItem(tr("As it stands"), text);
    if (!isKnown && (column.type == FieldType::Stage || column.type == FieldType::Outcome || column.type == FieldType::Choice))
        combo->addItem(tr("Choose what it means"));
    if (!isKnown && column.type == FieldType::Stage)
        //: %1 is the name of a stage
        combo->addItem(tr("Make a new stage \"%1\"").arg(shown), text);
    if (!isKnown && (column.type == FieldType::Channel || column.type == FieldType::Member))
        //: %1 is the name of a channel or a member of the team
        combo->addItem(tr("New: %1").arg(shown), text);
    if (column.type == FieldType::Stage) {
        for (const Stage &stage : catalog.stages) {
            if (kind != ImportKind::Opportunity || stage.band == Band::Bofu || stage.band == Band::End)
                combo->addItem(isTurkish ? stage.nameTr : stage.nameEn, stage.key);
        }
    } else if (column.type == FieldType::Channel) {
        for (const Channel &channel : catalog.channels)
            combo->addItem(isTurkish ? channel.nameTr : channel.nameEn, channel.key);
    } else if (column.type == FieldType::Member) {
        for (const Member &member : catalog.members)
            combo->addItem(member.name, member.name);
    } else if (column.type == FieldType::Choice) {
        addListMeanings(*combo, listOfField(column.field));
    } else {
        combo->addItem(tr("Won"), QStringLiteral("won"));
        combo->addItem(tr("Lost"), QStringLiteral("lost"));
        combo->addItem(tr("Open"), QStringLiteral("open"));
    }
    combo->addItem(tr("Leave it empty"), QString(QLatin1String("")));
    if (const auto meaning = m_flow.meaning(m_column, text))
        combo->setCurrentIndex(std::max(0, combo->findData(*meaning)));
    connect(combo, &QComboBox::activated, this, [this, combo, text] {
        if (combo->currentData().isValid())
            m_flow.setMeaning(m_column, text, combo->currentData().toString());
    });
    auto *label = plainLabel(shown, m_meanings);
    m_meaningForm->addRow(label, combo);
    label->show(); // at once: one of them may be given the focus
    combo->show();
}

void MappingPanel::addListMeanings(QComboBox &combo, const QString &list) const
{
    for (const QString &key : listValues(list))
        combo.addItem(listName(list, key, m_flow.language() == Language::Turkish), key);
}

void MappingPanel::startSearch(const QString &typed)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setText(typed);
    filterFields(typed);
}

bool MappingPanel::focusUnanswered()
{
    for (QComboBox *combo : m_meanings->findChildren<QComboBox *>()) {
        if (!combo->currentData().isValid()) {
            combo->setFocus(Qt::OtherFocusReason);
            ensureWidgetVisible(combo);
            return true;
        }
    }
    return false;
}

void MappingPanel::focusFormat()
{
    m_format->setFocus(Qt::OtherFocusReason);
}

bool MappingPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QScrollArea::eventFilter(watched, event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        chooseField();
        return true;
    }
    if (key->key() == Qt::Key_Escape && m_search->text().isEmpty()) {
        Q_EMIT left();
        return true;
    }
    const bool moves = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up;
    if (watched == m_search && moves) {
        QKeyEvent copy(key->type(), key->key(), key->modifiers());
        QCoreApplication::sendEvent(m_fields, &copy);
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace huni

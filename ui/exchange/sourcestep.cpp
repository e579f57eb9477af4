#include "ui/exchange/sourcestep.h"

#include "ui/controls/elidedlabel.h"
#include "ui/controls/formrow.h"
#include "ui/controls/plaintooltip.h"
#include "ui/exchange/importwords.h"
#include "ui/exchange/previewmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr const char *offeredEncodings[]
    = {"UTF-8", "windows-1254", "windows-1252", "windows-1250", "windows-1251", "IBM857", "UTF-16LE", "UTF-16BE"};
constexpr size_t offeredHeaderRows = 20;

// The place where a file is dropped: a dashed frame.
class DropPlace final : public QWidget
{
public:
    DropPlace(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(ColorRole::Outline), 1.5, Qt::DashLine));
        painter.setBrush(m_theme.color(ColorRole::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 12, 12);
    }

private:
    const Theme &m_theme;
};

QLabel *sourceLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString delimiterKey(char delimiter)
{
    return QString(QLatin1Char(delimiter));
}

} // namespace

SourceStep::SourceStep(ImportFlow &flow, const Theme &theme, QWidget *parent)
    : ImportStep(flow, parent)
    , m_theme(theme)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("sourceStep"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeChosen());
    connect(&flow, &ImportFlow::sourceChanged, this, &SourceStep::follow);
    connect(&flow, &ImportFlow::looked, this, &SourceStep::follow);
    connect(&flow, &ImportFlow::mappingChanged, this, &SourceStep::follow);
    connect(&flow, &ImportFlow::workChanged, this, &SourceStep::follow);
    follow();
}

QWidget *SourceStep::makeEmpty()
{
    auto *page = new QWidget(this);
    auto *place = new DropPlace(m_theme, page);
    auto *inside = new QVBoxLayout(place);
    inside->setContentsMargins(24, 36, 24, 36);
    inside->setSpacing(10);
    auto *title = sourceLabel(tr("Drop a table here"), place);
    title->setFont(m_theme.font(FontRole::Section));
    title->setAlignment(Qt::AlignCenter);
    auto *hint = sourceLabel(tr("CSV, text or Excel (.xlsx). Nothing is written before you have seen what would happen."), place);
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_choose = new QPushButton(tr("&Choose a file…"), place);
    m_choose->setObjectName(QStringLiteral("chooseFile"));
    setButtonLook(*m_choose, ButtonLook::Primary);
    auto *paste = new QPushButton(tr("&Paste a table"), place);
    paste->setObjectName(QStringLiteral("pasteTable"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_choose);
    buttons->addWidget(paste);
    buttons->addStretch(1);
    inside->addStretch(2);
    inside->addWidget(title);
    inside->addWidget(hint);
    inside->addSpacing(6);
    inside->addLayout(buttons);
    inside->addStretch(3);
    m_recentLabel = sourceLabel(tr("Imported lately"), page);
    m_recentLabel->setFont(m_theme.font(FontRole::BodyStrong));
    m_recent = new QListWidget(page);
    m_recent->setObjectName(QStringLiteral("recentSources"));
    m_recent->setAccessibleName(m_recentLabel->text());
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(place, 1); // all there is of the page, so that a file is dropped anywhere
    layout->addWidget(m_recentLabel);
    layout->addWidget(m_recent, 1);
    connect(m_choose, &QPushButton::clicked, this, &SourceStep::chooseFile);
    connect(paste, &QPushButton::clicked, this, &SourceStep::paste);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { flow().open(item->data(Qt::UserRole).toString()); });
    return page;
}

QComboBox *SourceStep::addChoice(QFormLayout &form, const QString &label, const char *name)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(QLatin1String(name));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(16);
    addFormRow(form, label, combo);
    return combo;
}

QWidget *SourceStep::makeChosen()
{
    auto *page = new QWidget(this);
    m_file = new ElidedLabel(m_theme, FontRole::BodyStrong, ColorRole::Text, page);
    m_file->setElideMode(Qt::ElideMiddle);
    auto *another = new QPushButton(tr("Choose &another…"), page);
    another->setObjectName(QStringLiteral("chooseAnother"));
    connect(another, &QPushButton::clicked, this, &SourceStep::chooseFile);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_file, 1);
    head->addWidget(another);

    auto *left = new QFormLayout;
    auto *right = m_source = new QFormLayout;
    for (QFormLayout *form : {left, right}) {
        form->setHorizontalSpacing(12);
        form->setVerticalSpacing(8);
        form->setRowWrapPolicy(QFormLayout::DontWrapRows);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    }
    m_kind = addChoice(*left, tr("The rows are"), "kind");
    m_header = addChoice(*left, tr("Names of the columns"), "headerRow");
    m_sheet = addChoice(*right, tr("Sheet"), "sheet");
    m_encoding = addChoice(*right, tr("Encoding"), "encoding");
    m_delimiter = addChoice(*right, tr("Columns parted by"), "delimiter");
    auto *forms = new QHBoxLayout;
    forms->setSpacing(32);
    forms->addLayout(left, 1);
    forms->addLayout(right, 1);
    m_note = sourceLabel({}, page);
    m_note->setObjectName(QStringLiteral("sourceNote"));
    m_note->setWordWrap(true);

    m_model = new PreviewModel(m_theme, this);
    m_table = new QTableView(page);
    m_table->setObjectName(QStringLiteral("preview"));
    m_table->setAccessibleName(tr("First rows of the file"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setDefaultSectionSize(150);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addLayout(forms);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);

    for (const ImportKind kind : importKinds())
        m_kind->addItem(importKindName(kind), int(kind));
    connect(m_kind, &QComboBox::activated, this, [this] { flow().setKind(ImportKind(m_kind->currentData().toInt())); });
    connect(m_sheet, &QComboBox::activated, this, [this] { flow().setSheet(m_sheet->currentText()); });
    connect(m_encoding, &QComboBox::activated, this, [this] { flow().setEncoding(m_encoding->currentText()); });
    connect(m_delimiter, &QComboBox::activated, this,
            [this] { flow().setDelimiter(m_delimiter->currentData().toString().front().toLatin1()); });
    connect(m_header, &QComboBox::activated, this, [this] { flow().setHeaderLine(m_header->currentData().toLongLong()); });
    return page;
}

void SourceStep::enter()
{
    follow();
}

QWidget *SourceStep::firstField()
{
    return m_stack->currentIndex() == 1 ? static_cast<QWidget *>(m_kind) : m_choose;
}

bool SourceStep::isReady() const
{
    return flow().look().has_value();
}

QString SourceStep::objection()
{
    return flow().look() ? QString() : tr("Choose a file first.");
}

void SourceStep::follow()
{
    const bool hasFile = flow().hasSource() && (flow().look() || flow().work() == ImportFlow::Work::Looking || !flow().problem());
    const bool hadFocus = isAncestorOf(window()->focusWidget()); // also while the dialog of files is just closing
    const bool turns = m_stack->currentIndex() != (hasFile ? 1 : 0);
    m_stack->setCurrentIndex(hasFile ? 1 : 0);
    if (hadFocus && turns)
        (hasFile ? static_cast<QWidget *>(m_kind) : m_choose)->setFocus(Qt::OtherFocusReason);
    fillRecent();
    if (hasFile)
        fillChoices();
    Q_EMIT readyChanged();
}

void SourceStep::fillRecent()
{
    const QStringList sources = flow().remembered().recentSources();
    m_recentLabel->setVisible(!sources.isEmpty());
    m_recent->setVisible(!sources.isEmpty());
    if (m_recent->count() == sources.size() && (sources.isEmpty() || m_recent->item(0)->data(Qt::UserRole) == sources.front()))
        return;
    m_recent->clear();
    for (const QString &path : sources) {
        auto *item = new QListWidgetItem(shownText(QFileInfo(path).fileName(), 100), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(plainToolTip(path));
    }
}

void SourceStep::fillChoices()
{
    const auto &look = flow().look();
    const QLocale locale = localeOf(flow().language());
    m_file->setText(look && look->size > 0
                        //: %1 is the name of a file, %2 its size
                        ? tr("%1 (%2)").arg(flow().draft().title, locale.formattedDataSize(look->size))
                        : flow().draft().title);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(flow().kind()))));
    if (!look)
        return;
    m_model->setLook(look);
    const bool isText = look->encoding != u"xlsx";
    const auto showRow = [this](QComboBox *combo, bool shown) {
        combo->setVisible(shown);
        m_source->labelForField(combo)->setVisible(shown);
    };
    showRow(m_sheet, !isText);
    showRow(m_encoding, isText);
    showRow(m_delimiter, isText);
    m_encoding->clear();
    if (isText) {
        QStringList encodings{look->encoding};
        for (const char *name : offeredEncodings)
            encodings += QLatin1String(name);
        encodings.removeDuplicates();
        m_encoding->addItems(encodings);
    }
    m_delimiter->clear();
    QString delimiters = QStringLiteral(",;\t|");
    if (!delimiters.contains(QLatin1Char(look->start.dialect.delimiter)))
        delimiters += QLatin1Char(look->start.dialect.delimiter);
    for (const QChar delimiter : delimiters)
        m_delimiter->addItem(delimiterName(delimiter.toLatin1()), QString(delimiter));
    m_delimiter->setCurrentIndex(m_delimiter->findData(delimiterKey(look->start.dialect.delimiter)));
    m_sheet->clear();
    m_sheet->addItems(look->sheets);
    m_sheet->setCurrentText(look->sheet);
    fillHeaders();
    QStringList notes;
    if (look->isEncodingGuess)
        notes += tr("The encoding is a guess: look whether the letters are right, and choose another one if not.");
    const Layout *layout = recogniseLayout(look->start.header.columns);
    if (layout && flow().kind() == layout->kind)
        //: %1 is a kind of file of another program: HubSpot contacts
        notes += tr("Recognised: %1.").arg(layout->title);
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
}

void SourceStep::fillHeaders()
{
    const auto &look = flow().look();
    m_header->clear();
    const QLocale locale = localeOf(flow().language());
    for (size_t i = 0; i < std::min(offeredHeaderRows, look->start.head.size()); ++i) {
        const HeadRecord &record = look->start.head[i];
        QStringList cells;
        for (size_t cell = 0; cell < std::min<size_t>(3, record.cells.size()); ++cell)
            cells += shownText(QString::fromStdString(record.cells[cell].substr(0, 200)), 24);
        //: %1 is the number of a line, %2 what stands in it
        m_header->addItem(tr("Line %1: %2").arg(locale.toString(record.line), cells.join(QStringLiteral(", "))), record.line);
    }
    m_header->addItem(tr("There are none"), qint64(0));
    m_header->setCurrentIndex(std::max(0, m_header->findData(look->start.header.line)));
    m_header->setToolTip(plainToolTip(m_header->currentText())); // long where columns are many
}

void SourceStep::chooseFile()
{
    const QStringList recent = flow().remembered().recentSources();
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a file to import"), recent.isEmpty() ? QString() : QFileInfo(recent.front()).path(),
        tr("Tables (*.csv *.tsv *.txt *.xlsx)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty())
        flow().open(path);
}

void SourceStep::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        Q_EMIT problem(tr("There is no table in the clipboard. Copy some cells of a spreadsheet first."));
        return;
    }
    flow().openText(text.toUtf8(), tr("Pasted table"));
}

void SourceStep::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else
        ImportStep::keyPressEvent(event);
}

} // namespace huni

#include "samplecards.h"
#include "tests/ui/board/cardlistmodel.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/messagebar.h"
#include "ui/controls/searchfield.h"
#include "ui/controls/sectionheader.h"
#include "ui/shell/mainframe.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

namespace {

using huni::BoardColumn;
using huni::CardData;

QString tr8(const char *text)
{
    return QString::fromUtf8(text);
}

struct Band {
    QVector<BoardColumn> columns;
};

BoardColumn column(const char *name, int place, const QVector<CardData> &cards, int basisPoints, int scale,
                   QObject *owner)
{
    BoardColumn result;
    result.name = tr8(name);
    result.color = huni::Theme::stageRole(place);
    result.model = new huni::CardListModel(cards, owner);
    result.numbers = huni::sampleNumbers(cards, basisPoints, scale);
    return result;
}

QVector<BoardColumn> middleBand(QObject *owner)
{
    return {column("MQL", 0, huni::sampleLeads(18, 1, 45, 80), 500, 3, owner),
            column("Nitelendiriliyor", 1, huni::sampleLeads(14, 2, 50, 88), 1000, 2, owner),
            column("SQL", 2, huni::sampleLeads(4, 3, 60, 99), 2000, 1, owner)};
}

QVector<BoardColumn> lastBand(QObject *owner)
{
    return {column("Demo ya da görüşme", 2, huni::sampleOpportunities(9, 5, 3500), 3500, 1, owner),
            column("Teklif gönderildi", 3, huni::sampleOpportunities(12, 6, 5000), 5000, 2, owner),
            column("Pazarlık", 4, huni::sampleOpportunities(3, 7, 7500), 7500, 1, owner),
            column("Sözleşme", 4, {}, 9000, 1, owner)};
}

QWidget *fieldsPage(const huni::Theme &theme)
{
    using huni::InlineEdit;
    auto *page = new QWidget;
    auto *both = new QHBoxLayout(page);
    both->setContentsMargins(24, 8, 24, 24);
    auto *left = new QFormLayout;
    left->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QLocale turkish(QLocale::Turkish);
    const auto row = [&](InlineEdit::Kind kind, const char *name, const QVariant &value) {
        auto *edit = new InlineEdit(theme, kind, tr8(name));
        edit->setLocale(turkish);
        edit->setCurrency(huni::Currency::of("TRY"));
        edit->setValue(value);
        left->addRow(tr8(name), edit);
        return edit;
    };
    row(InlineEdit::Line, "Ad", tr8("Ayşe Demir"));
    row(InlineEdit::Line, "Unvan", {});
    row(InlineEdit::Amount, "Değer",
        QVariant::fromValue(huni::Money{125'000'050, huni::Currency::of("TRY")}));
    row(InlineEdit::Date, "Kapanış", QDate(2026, 12, 14));
    row(InlineEdit::YesNo, "Bülten", true);
    InlineEdit *bad = row(InlineEdit::Number, "Çalışan", 120.0);
    row(InlineEdit::MultiLine, "Not", tr8("Bütçe ocak ayında onaylanacak.\nYeniden arayın."));
    bad->startEditing();
    bad->findChild<QLineEdit *>()->setText(tr8("yüz yirmi"));
    bad->commit();
    both->addLayout(left, 1);

    auto *right = new QVBoxLayout;
    auto *head = new huni::SectionHeader(theme, tr8("Denetimler"));
    head->setNote(QStringLiteral("12"));
    right->addWidget(head);
    auto *check = new QCheckBox(tr8("Yalnızca benimkiler"));
    check->setChecked(true);
    right->addWidget(check);
    right->addWidget(new QCheckBox(tr8("Hareketsizler")));
    auto *radio = new QRadioButton(tr8("Bu ay"));
    radio->setChecked(true);
    right->addWidget(radio);
    right->addWidget(new QRadioButton(tr8("Bu çeyrek")));
    auto *combo = new QComboBox;
    combo->addItems({tr8("Puana göre"), tr8("Değere göre")});
    right->addWidget(combo);
    right->addWidget(new QSpinBox);
    auto *date = new QDateEdit(QDate(2026, 11, 21));
    date->setCalendarPopup(true);
    right->addWidget(date);
    auto *progress = new QProgressBar;
    progress->setValue(60);
    progress->setTextVisible(false);
    right->addWidget(progress);
    auto *buttons = new QHBoxLayout;
    const std::pair<const char *, huni::ButtonLook> looks[] = {{"Kaydet", huni::ButtonLook::Primary},
                                                               {"Vazgeç", huni::ButtonLook::Secondary},
                                                               {"Daha fazla", huni::ButtonLook::Ghost},
                                                               {"Sil", huni::ButtonLook::Danger}};
    for (const auto &[text, look] : looks) {
        auto *button = new QPushButton(tr8(text));
        huni::setButtonLook(*button, look);
        buttons->addWidget(button);
    }
    auto *disabled = new QPushButton(tr8("Kapalı"));
    disabled->setEnabled(false);
    buttons->addWidget(disabled);
    right->addLayout(buttons);
    auto *table = new QTableWidget(4, 3);
    table->setHorizontalHeaderLabels({tr8("Ad"), tr8("Firma"), tr8("Puan")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    for (int i = 0; i < 4; ++i) {
        table->setItem(i, 0, new QTableWidgetItem(tr8("Gülşah Şahin")));
        table->setItem(i, 1, new QTableWidgetItem(tr8("Çınar Tekstil")));
        table->setItem(i, 2, new QTableWidgetItem(QString::number(60 + i)));
    }
    table->selectRow(1);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    right->addWidget(table, 1);
    both->addSpacing(40);
    both->addLayout(right, 1);
    return page;
}

class Gallery
{
public:
    explicit Gallery(const huni::Theme &theme)
        : m_board(new huni::BoardView(theme))
    {
        using huni::Sidebar;
        m_frame = std::make_unique<huni::MainFrame>(theme);
        m_board->setLocale(QLocale(QLocale::Turkish));
        m_frame->addPage(QStringLiteral("today"), QStringLiteral("sun"), tr8("Bugün"), new QWidget);
        huni::PageHeader *head = m_frame->addPage(QStringLiteral("board"), QStringLiteral("square-kanban"),
                                                  tr8("Pano"), m_board);
        head->segments()->setSegments(
            {{QStringLiteral("tofu"), QStringLiteral("TOFU"), QStringLiteral("1.240")},
             {QStringLiteral("mofu"), QStringLiteral("MOFU"), QStringLiteral("318")},
             {QStringLiteral("bofu"), QStringLiteral("BOFU"), QStringLiteral("64 · 4,2 Mn TL")},
             {QStringLiteral("all"), tr8("Tüm huni"), {}}});
        head->segments()->setCurrent(QStringLiteral("mofu"));
        head->addSearch(tr8("Ara ya da komut"), QStringLiteral("Ctrl+K"));
        head->addButton(QStringLiteral("filter"), tr8("Süz"));
        head->addPrimaryButton(QStringLiteral("plus"), tr8("Yeni aday"));
        auto *empty = new huni::EmptyState(
            theme, QStringLiteral("users"), tr8("Henüz aday yok"),
            tr8("İlk adayınızı ekleyin, bir dosyadan içe aktarın ya da örnek satış hattını açın."));
        empty->addButton(tr8("Yeni aday"), huni::ButtonLook::Primary);
        empty->addButton(tr8("İçe aktar"), huni::ButtonLook::Secondary);
        empty->addButton(tr8("Örneği aç"), huni::ButtonLook::Ghost);
        m_frame->addPage(QStringLiteral("leads"), QStringLiteral("users"), tr8("Adaylar"), empty);
        m_frame->addPage(QStringLiteral("scoring"), QStringLiteral("target"), tr8("Puanlama"),
                         fieldsPage(theme));
        const std::pair<const char *, const char *> more[] = {{"sprout", "Besleme"},
                                                              {"megaphone", "Kampanyalar"},
                                                              {"gauge", "Göstergeler"},
                                                              {"file-chart-column", "Raporlar"},
                                                              {"users-round", "Ekip"}};
        for (const auto &[icon, word] : more)
            m_frame->addPage(QString::fromLatin1(icon), QString::fromLatin1(icon), tr8(word), new QWidget);
        m_frame->addPage(QStringLiteral("settings"), QStringLiteral("settings"), tr8("Ayarlar"), new QWidget,
                         Sidebar::Bottom);
        m_frame->sidebar()->setPageCount(QStringLiteral("today"), 7);
        m_frame->statusLine()->setCounts(tr8("412 aday · 3 seçili"));
        m_frame->statusLine()->setLastAction(tr8("Geri al: “Ayşe Demir” SQL aşamasına taşındı"));
        m_frame->statusLine()->setState(huni::SaveState::Synced, tr8("2 dk önce eşitlendi"));
        m_frame->showPage(QStringLiteral("board"));
        m_board->setColumns(middleBand(m_board));
    }

    void shoot(const QString &folder, const QString &look)
    {
        m_frame->resize(1440, 900);
        m_frame->show();
        m_frame->activateWindow();
        m_board->setCurrentCard(1, 1);
        m_board->columnView(1)->selectionModel()->select(m_board->columnView(1)->model()->index(2, 0),
                                                         QItemSelectionModel::Select);
        save(folder, QStringLiteral("board-1440-") + look);
        drag(folder, look);
        m_board->showRefusal(1, tr8("SQL için BANT sonucu nitelikli olmalı: bütçe ve zamanlama eksik."));
        save(folder, QStringLiteral("refusal-1440-") + look);
        m_frame->messageBar()->showMessage(huni::MessageBar::Done, tr8("“Ayşe Demir” SQL aşamasına taşındı."),
                                           tr8("Geri al"));
        m_board->setColumns(lastBand(m_board));
        m_frame->resize(1280, 720);
        save(folder, QStringLiteral("bofu-1280-") + look);
        m_frame->messageBar()->close();
        QVector<BoardColumn> whole = middleBand(m_board) + lastBand(m_board);
        m_board->setColumns(whole);
        m_board->setDensity(huni::CardDensity::Compact);
        m_frame->resize(1080, 720);
        save(folder, QStringLiteral("compact-1080-") + look);
        m_board->setDensity(huni::CardDensity::Comfortable);
        m_frame->resize(1280, 720);
        m_frame->showPage(QStringLiteral("leads"));
        save(folder, QStringLiteral("empty-1280-") + look);
        m_frame->showPage(QStringLiteral("scoring"));
        save(folder, QStringLiteral("fields-1280-") + look);
        m_frame->showPage(QStringLiteral("board"));
        m_board->setColumns(middleBand(m_board));
    }

private:
    void drag(const QString &folder, const QString &look)
    {
        huni::ColumnView *from = m_board->columnView(1);
        QWidget *port = from->viewport();
        const QPoint start = from->cardRect(1).center();
        const QPoint end = port->mapFrom(m_board, m_board->columnView(2)->mapTo(m_board, QPoint(120, 130)));
        QTest::mousePress(port, Qt::LeftButton, {}, start);
        QTest::mouseMove(port, start + QPoint(20, 20));
        QTest::mouseMove(port, end);
        save(folder, QStringLiteral("drag-1440-") + look);
        m_board->cancelDrag();
        QTest::mouseRelease(port, Qt::LeftButton, {}, end);
    }

    void save(const QString &folder, const QString &name)
    {
        QApplication::processEvents();
        m_frame->grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

    huni::BoardView *m_board;
    std::unique_ptr<huni::MainFrame> m_frame;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    const QString suffix = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    QLocale::setDefault(QLocale(QLocale::Turkish));
    huni::GalleryTurkish words;
    QApplication::installTranslator(&words);
    huni::Theme theme;
    theme.setMode(huni::Theme::Light);
    theme.apply(application);
    Gallery gallery(theme);
    gallery.shoot(folder, QStringLiteral("light") + suffix);
    theme.setMode(huni::Theme::Dark);
    gallery.shoot(folder, QStringLiteral("dark") + suffix);
    return 0;
}

#include "core/store/emptyrecord.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/board/card.h"
#include "ui/models/boardmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace huni;

namespace {

// Rows as one column told of them, so that a reset or a wrong row would show.
struct RowSpies {
    explicit RowSpies(ColumnModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
    }
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy moved;
    QSignalSpy reset;
};

int firstRow(const QSignalSpy &spy, int signal = 0)
{
    return spy.at(signal).at(1).toInt();
}

} // namespace

class TestBoardModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_file = std::make_unique<trial::TrialFile>(); }
    void cleanup()
    {
        m_testers.clear();
        m_model.reset();
        m_file.reset();
    }

    void newCardIsOneRowAtTheTop();
    void cardThatLeavesIsRemovedWhereItStood();
    void cardMovedWithinItsColumnMoves();
    void undoTellsTheSameRowsTheOtherWayRound();
    void editedCardIsReadAgain();
    void headFollowsEveryEdit();
    void bulkOfThousandsArrivesWholeAndGoesWithItsUndo();
    void columnsEqualCoreAfterRandomEdits();
    void readsOnlyCardsThatAreAskedFor();
    void filterShowsWhatCoreFinds();
    void filteredColumnCountsWhatMatchesOfAll();
    void filteredColumnSumsUpWhatIsShown();
    void openCardPastItsClosingDateIsMarked();
    void closingDateOfAnotherYearIsMarked();
    void figuresThatCannotBeReadAreTold();
    void orderByValueAndBack();
    void anotherWriterOfTheFileIsFollowed();
    void twoQuickChangesOfBandLeaveNoOldColumns();
    void heldModelReadsTheRestWhenReleased();
    void severalCardsMovedAtOnceStandAsInCore();
    void moveAnnouncedAfterANewerCatalogIsShown();
    void commitThatWasReadBeforeItIsToldIsShown();
    void touchpointDeletedElsewhereIsRead();
    void chipFollowsTheModelInForce();
    void trendComesAfterTheCards();

private:
    void show(std::optional<Band> band)
    {
        m_model = std::make_unique<BoardModel>(m_file->pipeline(), Language::English);
        m_model->setBand(band);
        QTRY_VERIFY(m_model->isSettled());
        for (const auto &column : m_model->columns())
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
                column.get(), QAbstractItemModelTester::FailureReportingMode::Fatal));
    }
    ColumnModel &column(QStringView key)
    {
        return *m_model->columns()[size_t(m_model->columnOf(m_file->stage(key)))];
    }
    const ColumnHead &head(QStringView key) { return m_model->head(m_model->columnOf(m_file->stage(key))); }
    std::vector<CardKey> stored(StageId stage)
    {
        Reader reader = m_file->pipeline().store().reader();
        return reader
            .read([&](Connection &c) { return readColumn(c, stage, m_model->filter(), m_model->order()); })
            .valueOr(std::vector<CardKey>{});
    }
    bool columnsEqualCore()
    {
        Reader reader = m_file->pipeline().store().reader();
        for (const auto &column : m_model->columns()) {
            if (column->keys() != stored(column->stage()))
                return false;
            const Stage &stage = *m_model->catalog().stage(column->stage());
            const auto head = reader.read([&](Connection &c) { return readHead(c, stage); });
            if (!head || *head != m_model->head(m_model->columnOf(column->stage())))
                return false;
        }
        return true;
    }
    static QStringList namesOf(const ColumnModel &column)
    {
        QStringList names;
        for (int row = 0; row < column.rowCount(); ++row)
            names += column.data(column.index(row), Qt::DisplayRole).toString();
        return names;
    }

    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<BoardModel> m_model;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

void TestBoardModel::chipFollowsTheModelInForce()
{
    Lead lead;
    lead.givenName = QStringLiteral("Ada");
    lead.email = QStringLiteral("ada@example.com");
    lead.title = QStringLiteral("CEO");
    QVERIFY(m_file->pipeline().leads().create(lead).ok());
    show(Band::Tofu);
    const auto data = [&] { return column(u"new").data(column(u"new").index(0), CardRole).value<CardData>(); };
    QCOMPARE(data().bands, ScoreBands{});
    QSignalSpy changes(&column(u"new"), &QAbstractItemModel::dataChanged);
    ScoringModel changed = shippedScoringModel();
    changed.thresholds = {1500, 2500, 9000};
    QVERIFY(m_file->pipeline().scoring().publish(defaultScoringModelId(m_file->pipeline().store().pipeline()), changed).ok());
    QTRY_VERIFY(changes.count() > 0);
    QCOMPARE(data().bands, (ScoreBands{15, 25, 90}));
    QCOMPARE(bandOf(*data().score, data().bands), ScoreBand::Sales);
    QVERIFY(m_file->pipeline().store().undo().ok());
    QTRY_COMPARE(data().bands, ScoreBands{});
}

void TestBoardModel::trendComesAfterTheCards()
{
    const LeadId lead = m_file->add(QStringLiteral("Ada"), u"new");
    const auto touch = [&](const char *kind, int daysAgo) {
        Record record = emptyRecord(Table::Touchpoint);
        record.at(col::Touchpoint::Kind) = Value{std::string(kind)};
        record.at(col::Touchpoint::At) = Value{m_file->pipeline().store().clock().now() - daysAgo * dayMs};
        QVERIFY(m_file->pipeline().leads().touch(lead, record).ok());
    };
    touch("demo_click", 40);
    show(Band::Tofu);
    const auto trend = [&] { return column(u"new").data(column(u"new").index(0), CardRole).value<CardData>().trend; };
    (void)trend();
    QTRY_VERIFY(m_model->isSettled());
    QCOMPARE(trend(), 0); // half a point a day fades: no trend
    QSignalSpy changes(&column(u"new"), &QAbstractItemModel::dataChanged);
    touch("webinar_attended", 1);
    QTRY_VERIFY(trend() > 15);
    QVERIFY(changes.count() >= 2); // that the card changed, and that its trend is known
}

void TestBoardModel::newCardIsOneRowAtTheTop()
{
    m_file->add(QStringLiteral("First"), u"new");
    show(Band::Tofu);
    RowSpies spies(column(u"new"));
    RowSpies other(column(u"contacted"));
    m_file->add(QStringLiteral("Second"), u"new");
    QCOMPARE(spies.inserted.count(), 1);
    QCOMPARE(firstRow(spies.inserted), 0);
    QCOMPARE(namesOf(column(u"new")), (QStringList{QStringLiteral("Second"), QStringLiteral("First")}));
    QCOMPARE(spies.removed.count() + spies.moved.count() + spies.reset.count(), 0);
    QCOMPARE(other.inserted.count() + other.removed.count() + other.moved.count() + other.reset.count(), 0);
}

void TestBoardModel::cardThatLeavesIsRemovedWhereItStood()
{
    m_file->add(QStringLiteral("Below"), u"new");
    const LeadId lead = m_file->add(QStringLiteral("Goes"), u"new");
    m_file->add(QStringLiteral("Above"), u"new");
    const LeadId there = m_file->add(QStringLiteral("There"), u"contacted");
    show(Band::Tofu);
    RowSpies from(column(u"new"));
    RowSpies to(column(u"contacted"));
    MoveTarget target{.stage = m_file->stage(u"contacted")};
    target.atEnd = true;
    QVERIFY(m_file->pipeline().moves().move({{CardRef::Kind::Lead, lead.uuid}}, target).ok());
    QCOMPARE(from.removed.count(), 1);
    QCOMPARE(firstRow(from.removed), 1);
    QCOMPARE(to.inserted.count(), 1);
    QCOMPARE(firstRow(to.inserted), 1);
    QCOMPARE(namesOf(column(u"contacted")), (QStringList{QStringLiteral("There"), QStringLiteral("Goes")}));
    QVERIFY(m_file->pipeline().leads().remove({there}).ok());
    QCOMPARE(to.removed.count(), 1);
    QCOMPARE(firstRow(to.removed), 0);
    QCOMPARE(from.reset.count() + to.reset.count(), 0);
}

void TestBoardModel::cardMovedWithinItsColumnMoves()
{
    const LeadId last = m_file->add(QStringLiteral("C"), u"new");
    m_file->add(QStringLiteral("B"), u"new");
    const LeadId first = m_file->add(QStringLiteral("A"), u"new");
    show(Band::Tofu);
    RowSpies spies(column(u"new"));
    MoveTarget target{.stage = m_file->stage(u"new")};
    target.before = CardRef{CardRef::Kind::Lead, first.uuid};
    QVERIFY(m_file->pipeline().moves().move({{CardRef::Kind::Lead, last.uuid}}, target).ok());
    QCOMPARE(spies.moved.count(), 1);
    QCOMPARE(firstRow(spies.moved), 2);
    QCOMPARE(spies.moved[0][4].toInt(), 0);
    QCOMPARE(spies.inserted.count() + spies.removed.count() + spies.reset.count(), 0);
    target = {.stage = m_file->stage(u"new"), .before = std::nullopt, .atEnd = true};
    QVERIFY(m_file->pipeline().moves().move({{CardRef::Kind::Lead, first.uuid}}, target).ok());
    QCOMPARE(namesOf(column(u"new")),
             (QStringList{QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("A")}));
}

void TestBoardModel::undoTellsTheSameRowsTheOtherWayRound()
{
    const LeadId lead = m_file->add(QStringLiteral("One"), u"new");
    m_file->add(QStringLiteral("Top"), u"new");
    show(Band::Tofu);
    QVERIFY(m_file->pipeline().leads().remove({lead}).ok());
    RowSpies spies(column(u"new"));
    QVERIFY(m_file->pipeline().store().undo().ok());
    QCOMPARE(spies.inserted.count(), 1);
    QCOMPARE(firstRow(spies.inserted), 1);
    QVERIFY(m_file->pipeline().store().redo().ok());
    QCOMPARE(spies.removed.count(), 1);
    QCOMPARE(firstRow(spies.removed), 1);
    QVERIFY(columnsEqualCore());
}

void TestBoardModel::editedCardIsReadAgain()
{
    const LeadId lead = m_file->add(QStringLiteral("Old"), u"new");
    m_file->add(QStringLiteral("Other"), u"new");
    show(Band::Tofu);
    QCOMPARE(namesOf(column(u"new")).last(), QStringLiteral("Old"));
    QSignalSpy changed(&column(u"new"), &QAbstractItemModel::dataChanged);
    const std::pair<int, Value> cell{col::Lead::GivenName, textValue(std::string_view("Young"))};
    QVERIFY(m_file->pipeline().leads().edit(lead, std::span(&cell, 1)).ok());
    QVERIFY(!changed.isEmpty());
    for (const auto &signal : changed)
        QCOMPARE(signal[0].toModelIndex().row(), 1);
    QCOMPARE(namesOf(column(u"new")).last(), QStringLiteral("Young"));
}

void TestBoardModel::headFollowsEveryEdit()
{
    const LeadId lead = m_file->add(QStringLiteral("A"), u"new", 100'00);
    m_file->add(QStringLiteral("B"), u"new", 50'00);
    m_file->add(QStringLiteral("C"), u"new", 7'00, Currency::of("EUR"));
    show(Band::Tofu);
    const auto sum = [this](Currency currency) {
        for (const StageSum &part : head(u"new").sums) {
            if (part.currency == currency)
                return part.amount.value_or(-1);
        }
        return qint64(0);
    };
    QCOMPARE(sum(Currency::of("TRY")), 150'00);
    QCOMPARE(sum(Currency::of("EUR")), 7'00);
    QCOMPARE(head(u"new").count, 3);
    QVERIFY(m_file->pipeline().leads().remove({lead}).ok());
    QCOMPARE(sum(Currency::of("TRY")), 50'00);
    QCOMPARE(head(u"new").count, 2);
    QCOMPARE(m_model->bandCount(Band::Tofu), 2);
}

void TestBoardModel::bulkOfThousandsArrivesWholeAndGoesWithItsUndo()
{
    m_file->add(QStringLiteral("Before"), u"new");
    show(Band::Tofu);
    RowSpies spies(column(u"new"));
    {
        auto bulk = m_file->pipeline().store().beginBulk(ActionCode::Import);
        QVERIFY(bulk.ok());
        for (int batch = 0; batch < 6; ++batch) {
            const auto written = bulk->write([&](Writer &writer) -> Result<void> {
                for (int i = 0; i < 500; ++i) {
                    Lead lead;
                    lead.givenName = QStringLiteral("Lead %1").arg(batch * 500 + i);
                    lead.email = QStringLiteral("bulk%1@example.com").arg(batch * 500 + i);
                    lead.stage = m_file->stage(u"new");
                    placeLead(writer, m_file->pipeline().store().pipeline(), lead);
                }
                return {};
            });
            QVERIFY(written.ok());
        }
        QVERIFY(bulk->close({QStringLiteral("3000")}).ok());
    }
    QTRY_COMPARE(column(u"new").rowCount(), 3001);
    QTRY_VERIFY(m_model->isSettled());
    QVERIFY(columnsEqualCore());
    QCOMPARE(spies.removed.count() + spies.reset.count(), 0);
    QVERIFY(m_file->pipeline().store().undo().ok());
    QTRY_COMPARE(column(u"new").rowCount(), 1);
    QTRY_VERIFY(m_model->isSettled());
    QVERIFY(columnsEqualCore());
    QCOMPARE(spies.reset.count(), 0);
    QCOMPARE(namesOf(column(u"new")), QStringList{QStringLiteral("Before")});
}

void TestBoardModel::columnsEqualCoreAfterRandomEdits()
{
    QVector<LeadId> leads;
    for (int i = 0; i < 30; ++i)
        leads += m_file->add(QStringLiteral("Lead %1").arg(i), i % 2 ? u"new" : u"contacted", i * 100);
    show(std::nullopt);
    QRandomGenerator random(7);
    const QStringView stages[]
        = {u"new", u"contacted", u"engaged", u"mql", u"qualifying", u"demo", u"proposal"};
    for (int step = 0; step < 200; ++step) {
        const LeadId lead = leads[random.bounded(int(leads.size()))];
        switch (random.bounded(8)) {
        case 0:
            leads += m_file->add(QStringLiteral("New %1").arg(step), stages[random.bounded(4)],
                                 random.bounded(10000));
            break;
        case 1:
            (void)m_file->pipeline().leads().remove({lead});
            break;
        case 2:
            (void)m_file->pipeline().store().undo();
            break;
        case 3:
            (void)m_file->pipeline().store().redo();
            break;
        case 4: {
            const std::pair<int, Value> cell{col::Lead::Value, Value(qint64(random.bounded(100000)))};
            (void)m_file->pipeline().leads().edit(lead, std::span(&cell, 1));
            break;
        }
        default: {
            MoveTarget target{.stage = m_file->stage(stages[random.bounded(int(std::size(stages)))])};
            target.atEnd = random.bounded(2) == 0;
            if (random.bounded(2))
                target.before = CardRef{CardRef::Kind::Lead, leads[random.bounded(int(leads.size()))].uuid};
            (void)m_file->pipeline().moves().move({{CardRef::Kind::Lead, lead.uuid}}, target);
        }
        }
        QVERIFY2(columnsEqualCore(), qPrintable(QStringLiteral("after step %1").arg(step)));
    }
}

void TestBoardModel::readsOnlyCardsThatAreAskedFor()
{
    std::vector<CardKey> keys;
    for (qint64 n = 1; n <= 20'000; ++n)
        keys.push_back(CardKey::of(CardRef::Kind::Lead, n));
    size_t read = 0;
    ColumnModel model(
        {},
        [&](std::span<const CardKey> wanted) {
            read += wanted.size();
            std::vector<std::pair<CardKey, Card>> cards;
            for (const CardKey key : wanted) {
                Card card;
                card.name = QString::number(key.n());
                cards.emplace_back(key, card);
            }
            return cards;
        },
        [](const Card &card) { return QVariant(card.name); });
    model.setKeys(keys);
    QCOMPARE(model.rowCount(), 20'000);
    QCOMPARE(read, size_t(0));
    for (int row = 10'000; row < 10'012; ++row)
        QCOMPARE(model.data(model.index(row), CardRole).toString(), QString::number(row + 1));
    QVERIFY2(read < 60, qPrintable(QString::number(read)));
    const size_t before = read;
    for (int row = 10'000; row < 10'012; ++row)
        model.data(model.index(row), CardRole);
    QCOMPARE(read, before);
}

void TestBoardModel::filterShowsWhatCoreFinds()
{
    m_file->add(QStringLiteral("Işıl"), u"new");
    m_file->add(QStringLiteral("Ahmet"), u"new");
    show(Band::Tofu);
    BoardFilter filter;
    filter.search = QStringLiteral("ISIL");
    m_model->setFilter(filter);
    QTRY_VERIFY(m_model->isSettled());
    QCOMPARE(namesOf(column(u"new")), m_file->names(u"new", filter));
    QCOMPARE(namesOf(column(u"new")).size(), 1);
    m_file->add(QStringLiteral("Işıl Two"), u"new"); // while the filter stands
    m_file->add(QStringLiteral("Mehmet"), u"new");
    QTRY_COMPARE(column(u"new").rowCount(), 2);
    m_model->setFilter({});
    QTRY_VERIFY(m_model->isSettled());
    QVERIFY(columnsEqualCore());
    QCOMPARE(column(u"new").rowCount(), 4);
}

void TestBoardModel::filteredColumnCountsWhatMatchesOfAll()
{
    for (int i = 0; i < 100; ++i) // more than a first picture holds
        m_file->add(QStringLiteral("%1 %2").arg(i % 2 ? QStringLiteral("Işıl") : QStringLiteral("Ahmet")).arg(i), u"new");
    show(Band::Tofu);
    const int column = m_model->columnOf(m_file->stage(u"new"));
    QVERIFY(!m_model->matching(column));
    BoardFilter filter;
    filter.search = QStringLiteral("ışıl");
    m_model->setFilter(filter);
    QTRY_VERIFY(m_model->isSettled());
    QVERIFY(m_model->matching(column));
    QCOMPARE(m_model->matching(column)->count, 50);
    QCOMPARE(m_model->head(column).count, 100);
    m_file->add(QStringLiteral("Işıl Two"), u"new");
    QTRY_COMPARE(m_model->matching(column)->count, 51);
    m_model->setFilter({});
    QTRY_VERIFY(m_model->isSettled());
    QVERIFY(!m_model->matching(column));
}

void TestBoardModel::filteredColumnSumsUpWhatIsShown()
{
    for (int i = 0; i < 100; ++i) // more than a first picture holds
        m_file->add(QStringLiteral("%1 %2").arg(i % 2 ? QStringLiteral("Işıl") : QStringLiteral("Ahmet")).arg(i), u"new", 1000 + i,
                    Currency::of(i % 4 == 1 ? "EUR" : "TRY"));
    show(Band::Tofu);
    const int column = m_model->columnOf(m_file->stage(u"new"));
    for (const QString &words : {QStringLiteral("ışıl"), QStringLiteral("ahmet 42"), QStringLiteral("nobody")}) {
        BoardFilter filter;
        filter.search = words;
        m_model->setFilter(filter);
        QTRY_VERIFY(m_model->isSettled());
        QVERIFY(m_model->matching(column));
        // The sums of the cards that stand there, one by one.
        std::map<QString, qint64> sums;
        for (int row = 0; row < this->column(u"new").rowCount(); ++row) {
            const auto card = m_model->card(column, row);
            QVERIFY(card && card->amount);
            sums[card->amount->currency.text()] += card->amount->minor;
        }
        std::map<QString, qint64> told;
        for (const StageSum &sum : m_model->matching(column)->sums)
            told[sum.currency.text()] = sum.amount.value_or(-1);
        QCOMPARE(told, sums);
    }
    BoardFilter all; // what lets everything through has the figures that are kept for all
    all.search = QStringLiteral("example");
    m_model->setFilter(all);
    QTRY_VERIFY(m_model->isSettled());
    QCOMPARE(m_model->matching(column)->count, 100);
    QCOMPARE(*m_model->matching(column), m_model->head(column));
}

void TestBoardModel::openCardPastItsClosingDateIsMarked()
{
    const QDate today = localDay(m_file->pipeline().store().clock().now(), m_file->pipeline().catalog()->zone);
    const auto add = [&](const QString &name, QStringView stage, QDate close) {
        Opportunity opportunity;
        opportunity.name = name;
        opportunity.stage = m_file->stage(stage);
        opportunity.expectedClose = close;
        QVERIFY(m_file->pipeline().opportunities().create(opportunity, QStringLiteral("Kraft GmbH")).ok());
    };
    add(QStringLiteral("Today"), u"demo", today);
    add(QStringLiteral("Late"), u"proposal", today.addDays(-1));
    show(Band::Bofu);
    const auto first = [&](QStringView stage) {
        return column(stage).index(0).data(CardRole).value<CardData>();
    };
    QVERIFY(!first(u"demo").closeOverdue);
    QVERIFY(first(u"proposal").closeOverdue && !first(u"proposal").closed);
    const auto late = m_model->card(m_model->columnOf(m_file->stage(u"proposal")), 0);
    QVERIFY(late && m_file->pipeline().moves().move({late->ref}, {.stage = m_file->stage(u"won")}).ok());
    QVERIFY(first(u"won").closed && !first(u"won").closeOverdue);
}

void TestBoardModel::closingDateOfAnotherYearIsMarked()
{
    const QDate today = localDay(m_file->pipeline().store().clock().now(), m_file->pipeline().catalog()->zone);
    const std::pair<QStringView, QDate> closing[]
        = {{u"demo", {today.year(), 12, 31}}, {u"proposal", {today.year() + 1, 1, 1}}, {u"negotiation", {}}};
    for (const auto &[stage, close] : closing) {
        Opportunity opportunity;
        opportunity.name = QStringLiteral("Racks");
        opportunity.stage = m_file->stage(stage);
        opportunity.expectedClose = close;
        QVERIFY(m_file->pipeline().opportunities().create(opportunity, QStringLiteral("Kraft GmbH")).ok());
    }
    show(Band::Bofu);
    const auto isMarked = [&](QStringView stage) {
        return column(stage).index(0).data(CardRole).value<CardData>().closesInOtherYear;
    };
    QVERIFY(!isMarked(u"demo"));
    QVERIFY(isMarked(u"proposal"));
    QVERIFY(!isMarked(u"negotiation"));
}

void TestBoardModel::figuresThatCannotBeReadAreTold()
{
    m_file->add(QStringLiteral("A"), u"new");
    show(Band::Tofu);
    m_testers.clear();
    QSignalSpy told(m_model.get(), &BoardModel::problem);
    // What stands at the path now is no pipeline: the other thread, which opens it anew, reads neither cards nor idle cards.
    QVERIFY(QFile::rename(m_file->path(), m_file->path() + QStringLiteral(".away")));
    m_model->setBand(Band::Mofu);
    QTRY_VERIFY(m_model->isSettled());
    QCOMPARE(told.count(), 3); // the damage that sqlite reports, the cards, the idle cards
}

void TestBoardModel::orderByValueAndBack()
{
    m_file->add(QStringLiteral("Small"), u"new", 10'00);
    m_file->add(QStringLiteral("Large"), u"new", 900'00);
    m_file->add(QStringLiteral("Middle"), u"new", 100'00);
    show(Band::Tofu);
    const QStringList byHand = namesOf(column(u"new"));
    m_model->setOrder(BoardOrder::Worth);
    QTRY_VERIFY(m_model->isSettled());
    QCOMPARE(namesOf(column(u"new")),
             (QStringList{QStringLiteral("Large"), QStringLiteral("Middle"), QStringLiteral("Small")}));
    m_model->setOrder(BoardOrder::ByHand);
    QTRY_VERIFY(m_model->isSettled());
    QCOMPARE(namesOf(column(u"new")), byHand);
}

void TestBoardModel::anotherWriterOfTheFileIsFollowed()
{
    const LeadId lead = m_file->add(QStringLiteral("Here"), u"new");
    show(Band::Tofu);
    auto other = Pipeline::open(m_file->path());
    QVERIFY(other.ok());
    Lead theirs;
    theirs.givenName = QStringLiteral("There");
    theirs.email = QStringLiteral("there@example.com");
    QVERIFY((*other)->leads().create(theirs).ok());
    QVERIFY((*other)
                ->moves()
                .move({{CardRef::Kind::Lead, lead.uuid}}, {.stage = m_file->stage(u"contacted")})
                .ok());
    m_file->pipeline().store().lookForCommitsElsewhere();
    QTRY_COMPARE(namesOf(column(u"new")), QStringList{QStringLiteral("There")});
    QTRY_COMPARE(namesOf(column(u"contacted")), QStringList{QStringLiteral("Here")});
    QVERIFY(columnsEqualCore());
}

void TestBoardModel::heldModelReadsTheRestWhenReleased()
{
    for (int i = 0; i < 100; ++i)
        m_file->add(QStringLiteral("L%1").arg(i), u"new");
    m_model = std::make_unique<BoardModel>(m_file->pipeline(), Language::English);
    m_model->hold();
    m_model->setBand(Band::Tofu);
    const int first = column(u"new").rowCount();
    QVERIFY(first > 0 && first < 100);
    QCOMPARE(head(u"new").count, 100);
    for (const BoardOrder order : {BoardOrder::Name, BoardOrder::ByHand}) { // asked for anew: still one reading waits
        m_model->setOrder(order);
        QCoreApplication::processEvents();
    }
    QCOMPARE(column(u"new").rowCount(), first);
    QVERIFY(!m_model->isSettled());
    m_model->release();
    QTRY_VERIFY(m_model->isSettled());
    QCOMPARE(column(u"new").rowCount(), 100);
    QVERIFY(columnsEqualCore());
}

void TestBoardModel::twoQuickChangesOfBandLeaveNoOldColumns()
{
    for (int i = 0; i < 100; ++i)
        m_file->add(QStringLiteral("L%1").arg(i), i % 2 ? u"new" : u"mql");
    show(Band::Tofu);
    m_testers.clear();
    m_model->setBand(Band::Mofu);
    m_model->setBand(Band::Tofu);
    m_model->setBand(Band::Mofu);
    QTRY_VERIFY(m_model->isSettled());
    QCOMPARE(column(u"mql").rowCount(), 50);
    QVERIFY(columnsEqualCore());
}

void TestBoardModel::severalCardsMovedAtOnceStandAsInCore()
{
    QVector<CardRef> cards;
    for (int i = 4; i >= 1; --i)
        cards.prepend({CardRef::Kind::Lead, m_file->add(QString::number(i), u"new").uuid});
    show(Band::Tofu);
    const MoveTarget end {.stage = m_file->stage(u"new"), .atEnd = true};
    QVERIFY(m_file->pipeline().moves().move({cards[0], cards[2]}, end).ok());
    QCOMPARE(namesOf(column(u"new")), m_file->names(u"new"));
    QVERIFY(m_file->pipeline().store().undo().ok());
    QCOMPARE(namesOf(column(u"new")), m_file->names(u"new"));
}

// A setting is read with everything that was written since: what is announced next must still be followed.
void TestBoardModel::moveAnnouncedAfterANewerCatalogIsShown()
{
    const LeadId lead = m_file->add(QStringLiteral("Goes"), u"new");
    Store &store = m_file->pipeline().store();
    bool written = false;
    connect(&store, &Store::committed, this, [&] {
        if (!std::exchange(written, true))
            (void)m_file->pipeline().moves().move({{CardRef::Kind::Lead, lead.uuid}}, {.stage = m_file->stage(u"contacted")});
    });
    show(Band::Tofu);
    const auto renamed = store.write(ActionCode::EditSetting, {}, [&](Writer &writer) -> Result<void> {
        writer.set(Table::Setting, settingIdFor(store.pipeline(), u"name"), {{col::Setting::Value, textValue(std::string_view("Other"))}});
        return {};
    });
    store.disconnect(this);
    QVERIFY(renamed.ok() && written);
    QTRY_VERIFY(m_model->isSettled());
    QCOMPARE(namesOf(column(u"contacted")), QStringList {QStringLiteral("Goes")});
    QVERIFY(columnsEqualCore());
}

void TestBoardModel::commitThatWasReadBeforeItIsToldIsShown()
{
    const LeadId lead = m_file->add(QStringLiteral("Old"), u"new");
    show(Band::Tofu);
    QCOMPARE(namesOf(column(u"new")), QStringList {QStringLiteral("Old")});
    auto other = Pipeline::open(m_file->path());
    QVERIFY(other.ok());
    const std::pair<int, Value> name {col::Lead::GivenName, textValue(std::string_view("Young"))};
    QVERIFY((*other)->leads().edit(lead, std::span(&name, 1)).ok());
    const auto staged = (*other)->store().write(ActionCode::EditStage, {}, [&](Writer &writer) -> Result<void> {
        writer.set(Table::Stage, m_file->stage(u"contacted").uuid, {{col::Stage::Name, textValue(std::string_view("Reached"))}});
        return {};
    });
    QVERIFY(staged.ok());
    m_model->setOrder(BoardOrder::Name); // reads the columns, also what nobody has announced yet
    QTRY_VERIFY(m_model->isSettled());
    m_file->pipeline().store().lookForCommitsElsewhere();
    QTRY_VERIFY(m_model->isSettled());
    QCOMPARE(namesOf(column(u"new")), QStringList {QStringLiteral("Young")});
    QCOMPARE(m_model->stageOf(m_model->columnOf(m_file->stage(u"contacted"))).nameEn, QStringLiteral("Reached"));
}

void TestBoardModel::touchpointDeletedElsewhereIsRead()
{
    const LeadId lead = m_file->add(QStringLiteral("Ada"), u"new");
    Record visit = emptyRecord(Table::Touchpoint);
    visit.at(col::Touchpoint::Kind) = textValue(std::string_view("visit"));
    const auto touchpoint = m_file->pipeline().leads().touch(lead, visit);
    QVERIFY(touchpoint.ok());
    show(Band::Tofu);
    QVERIFY(column(u"new").cardAt(0)->lastContact);
    auto other = Pipeline::open(m_file->path());
    QVERIFY(other.ok());
    const auto removed = (*other)->store().write(ActionCode::DeleteNote, {}, [&](Writer &writer) -> Result<void> {
        writer.remove(Table::Touchpoint, touchpoint->uuid);
        return {};
    });
    QVERIFY(removed.ok());
    m_file->pipeline().store().lookForCommitsElsewhere();
    QVERIFY(!column(u"new").cardAt(0)->lastContact);
}

QTEST_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"

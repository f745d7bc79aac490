// SPDX-License-Identifier: GPL-3.0-or-later
// From looks at an index to its readings, baseline, lesson, forecast and what helps it.
#include "core/engine/storage_rows.h"
#include "tests/support/schema_text.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::engine;

namespace {

constexpr Milliseconds day{86'400'000};

/// A look at one index of so many MB on a given day, in a build of its own.
StorageLook lookOn(int number, int megabytes, std::int64_t build = 1, const std::string &more = {})
{
    StorageLook look;
    look.schema = test::schemaFromText("table shop.orders rows=1000000 pages=20000\n"
                                       "column id bigint notnull n=-1 null=0 width=8 corr=0\n"
                                       "index orders_idx size=" +
                                       std::to_string(megabytes << 20) + " " + more + " (id)\n");
    look.schema.tables.front().indexes.front().fileNode = build;
    look.vacuum.takenAt = TimePoint(std::chrono::hours(490'000)) + number * day;
    return look;
}

/// As if somebody had looked each day.
struct Watched {
    StorageMemory memory;
    StorageLook last;
    StorageNews news;
    void look(const StorageLook &look)
    {
        last = look;
        news = newsOf(look, memory, day);
        remember(memory, news);
    }
    StorageRow row(const StorageWish &wish = {}) const { return storageRows(last, memory, wish).front(); }
};

/// 21 MB are a fresh one.
Watched growing(int days, int from, int perDay)
{
    Watched watched;
    for (int i = 0; i < days; ++i)
        watched.look(lookOn(i, from + i * perDay));
    return watched;
}

} // namespace

class TestStorageRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFirstLookIsOneReadingAndNoBaseline()
    {
        const Watched watched = growing(1, 40, 0);
        QCOMPARE(watched.news.readings.size(), std::size_t(1));
        QVERIFY(watched.news.baselines.empty() && watched.news.lessons.empty());
        const StorageRow row = watched.row();
        QCOMPARE(row.last.basis, FreshBasis::Modelled);
        QVERIFY(row.last.lower < row.last.fresh && row.last.fresh < row.last.upper);
        QCOMPARE(row.answer, forecast::Answer::NotEnoughData);
        QCOMPARE(row.daysKnown, 1);
    }

    void whatWasWrittenIsKeptBesideTheSize()
    {
        StorageLook look = lookOn(0, 40);
        pg::SchemaTable &table = look.schema.tables.front();
        table.inserted = 7'000;
        table.updated = 500;
        table.hotUpdated = 300; // their index entries stay
        table.deleted = 20;
        Watched watched;
        watched.look(look);
        QCOMPARE(watched.news.readings.front().writes, std::optional<std::int64_t>(7'220));
        QCOMPARE(seriesOf(watched.news.readings).readings.front().writes, std::optional<double>(7'220));
    }

    void aRebuildBetweenTwoLooksTeaches()
    {
        Watched watched = growing(3, 40, 0);
        StorageLook after = lookOn(3, 20, 2);
        after.vacuum.takenAt = watched.last.vacuum.takenAt + Minutes(30);
        watched.look(after);
        QVERIFY(watched.news.readings.front().rebuilt);
        QCOMPARE(watched.news.baselines.size(), std::size_t(1));
        QCOMPARE(watched.news.baselines.front().size, Bytes(20LL << 20));
        QCOMPARE(watched.news.lessons.size(), std::size_t(1));
        QCOMPARE(watched.news.lessons.front().before, Bytes(40LL << 20));
        QCOMPARE(watched.news.lessons.front().after, Bytes(20LL << 20));
        const StorageRow row = watched.row();
        QCOMPARE(row.last.basis, FreshBasis::Calibrated);
        QVERIFY(qAbs(row.last.ratio() - 1) < 1e-6);
        watched.look(lookOn(4, 30, 2)); // and the baseline is held against what comes
        QVERIFY(qAbs(watched.row().last.ratio() - 1.5) < 1e-3);
    }

    void aRebuildLongAgoTeachesNothing()
    {
        Watched watched = growing(3, 40, 0);
        watched.look(lookOn(9, 20, 2));
        QVERIFY(watched.news.readings.front().rebuilt);
        QVERIFY(watched.news.baselines.empty() && watched.news.lessons.empty());
    }

    void aTruncateIsNoLesson()
    {
        Watched watched = growing(3, 40, 0);
        StorageLook after = lookOn(2, 0, 2);
        after.vacuum.takenAt += Minutes(10);
        after.schema.tables.front().rows = 0;
        after.schema.tables.front().indexes.front().size = Bytes(8192);
        watched.look(after);
        QVERIFY(watched.news.lessons.empty());
    }

    void withTooFewDaysOnlyWhatIsBeyondDoubtIsTooLarge_data()
    {
        QTest::addColumn<int>("megabytes");
        QTest::addColumn<bool>("over");
        QTest::newRow("as fresh") << 21 << false;
        QTest::newRow("a little over, within the model's doubt") << 35 << false;
        QTest::newRow("three times as large") << 64 << true;
    }
    void withTooFewDaysOnlyWhatIsBeyondDoubtIsTooLarge()
    {
        QFETCH(int, megabytes);
        QFETCH(bool, over);
        const StorageRow row = growing(2, megabytes, 0).row();
        QCOMPARE(row.answer, forecast::Answer::NotEnoughData);
        QCOMPARE(row.crossing == forecast::CrossingState::Over, over);
        QCOMPARE(wantsRebuild(row, {.least = Bytes(1)}), over);
    }

    void whatGrowsPassesTheLimitWithinARange()
    {
        const Watched watched = growing(20, 22, 1); // 41 MB are twice as large
        StorageWish wish;
        wish.threshold = 2.2;
        const StorageRow row = watched.row(wish);
        QCOMPARE(row.answer, forecast::Answer::Forecast);
        QCOMPARE(row.crossing, forecast::CrossingState::Expected);
        QVERIFY(row.crossesBetween && row.crossesBetween->from > watched.last.vacuum.takenAt);
        QVERIFY(row.crossesBetween->from <= row.crossesBetween->to);
        QVERIFY(row.freed > Bytes(15LL << 20) && row.rebuild && row.rebuild->lower < row.rebuild->upper);
        QVERIFY(wantsRebuild(row, {.threshold = wish.threshold}));
        QVERIFY(!wantsRebuild(row, {.threshold = wish.threshold, .least = Bytes(100LL << 20)}));
        QVERIFY(!wantsRebuild(row, {.threshold = 5})); // not half of the way
    }

    void aConstraintIsNeverWanted()
    {
        Watched watched;
        for (int i = 0; i < 10; ++i)
            watched.look(lookOn(i, 90, 1, "constraint unique"));
        QVERIFY(!watched.row().constraint.empty());
        QVERIFY(!wantsRebuild(watched.row(), {.least = Bytes(1)}));
    }

    void whatHelpsMoreComesFirst_data()
    {
        QTest::addColumn<int>("deadRows");
        QTest::addColumn<int>("oldestMinutes");
        QTest::addColumn<BloatRemedy>("remedy");
        QTest::newRow("nothing") << 0 << 600 << BloatRemedy::None;
        QTest::newRow("a few dead rows") << 20'000 << 600 << BloatRemedy::None;
        QTest::newRow("dead rows that VACUUM may take") << 400'000 << 5 << BloatRemedy::Vacuum;
        QTest::newRow("dead rows that a transaction holds") << 400'000 << 600 << BloatRemedy::EndTransaction;
    }
    void whatHelpsMoreComesFirst()
    {
        QFETCH(int, deadRows);
        QFETCH(int, oldestMinutes);
        QFETCH(BloatRemedy, remedy);
        Watched watched = growing(10, 64, 0);
        watched.last.vacuum.deadRows[TableId(1)] = deadRows;
        watched.last.vacuum.oldestSnapshot = watched.last.vacuum.takenAt - Minutes(oldestMinutes);
        const StorageRow row = watched.row();
        QCOMPARE(row.remedy, remedy);
        QCOMPARE(row.remedySql.empty(), remedy == BloatRemedy::None);
        QCOMPARE(row.deadRows, std::int64_t(deadRows));
        QCOMPARE(wantsRebuild(row, {.least = Bytes(1)}), remedy == BloatRemedy::None);
    }

    void whatWasNeverAnalysedIsToBeAnalysed()
    {
        Watched watched;
        StorageLook look = lookOn(0, 64);
        look.schema.tables.front().columns.front().statistics.reset();
        watched.look(look);
        QCOMPARE(watched.row().remedy, BloatRemedy::Analyze);
        QCOMPARE(watched.row().remedySql, std::string("ANALYZE shop.orders"));
    }

    void whatIsSoonLargeAgainWantsRoomInItsPages()
    {
        Watched watched = growing(4, 40, 0);
        for (int i = 4; i < 14; ++i)
            watched.look(lookOn(i, 21 + 2 * (i - 4), 2));
        StorageWish wish;
        wish.threshold = 1.5;
        const StorageRow row = watched.row(wish);
        QCOMPARE(row.remedy, BloatRemedy::LowerFillfactor);
        QVERIFY(row.remedySql.find("fillfactor = 70") != std::string::npos);
        QVERIFY(wantsRebuild(row, {.least = Bytes(1)}));
    }

    void theDetailHasTheWholeHistory()
    {
        const Watched watched = growing(30, 22, 1);
        const auto &records = watched.memory.readings.at("shop.orders_idx");
        const StorageDetail detail = storageDetail("shop.orders_idx", records, {}, {});
        QCOMPARE(detail.readings.size(), std::size_t(30));
        QCOMPARE(detail.forecast.answer, forecast::Answer::Forecast);
        QCOMPARE(detail.forecast.days.size(), std::size_t(28));
        QCOMPARE(detail.earlier.lastDay, 15);
        QVERIFY(!detail.trials.empty() && detail.backtest.trials == static_cast<int>(detail.trials.size()));
    }

    void aPaceIsLearnedFromThreeRebuilds()
    {
        QVERIFY(!learnedPace({}));
        store::ActionRecord broken{.kind = "rebuild", .state = store::ActionState::Done};
        broken.plan = "no plan";
        QVERIFY(!learnedPace({broken, broken, broken}));
    }
};

QTEST_GUILESS_MAIN(TestStorageRows)
#include "tst_storage_rows.moc"

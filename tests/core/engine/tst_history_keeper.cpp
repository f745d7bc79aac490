// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/history_keeper.h"
#include "core/store/database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::engine;

namespace {

constexpr TimePoint minute{Minutes(29'000'000)};
constexpr TimeRange always{TimePoint(Minutes(0)), TimePoint(Minutes(100'000'000))};

void watch(HistoryKeeper &keeper, TimePoint from, std::int64_t calls)
{
    workload::StatementDelta delta;
    delta.calls = calls;
    delta.totalMs = 1;
    keeper.minutes().addStatements({from, from + Seconds(10)}, {{StatementId(1), delta}});
    keeper.minutes().addActivity(from, 1, 0, 0);
    keeper.minutes().addGap({{from, from + Seconds(1)}, "evicted"});
}

} // namespace

class TestHistoryKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// A batch that fails at its end must not leave its beginning behind: it is written again.
    void whatTheStoreRefusesIsKeptAndWrittenOnce()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("h.db")).toStdString();
        auto repository = store::Repository::open(path);
        QVERIFY(repository);
        const TargetId target =
            (*repository)->registerTarget({.systemIdentifier = "1", .database = "d", .title = "t"}).id;
        HistoryKeeper keeper;
        keeper.begin(repository->get(), target, minute);
        store::Database other(path);
        other.run(QStringLiteral("CREATE TRIGGER refuses BEFORE INSERT ON gap BEGIN "
                                 "SELECT RAISE(ABORT, 'database or disk is full'); END"));
        for (int i = 0; i < 5; ++i) {
            watch(keeper, minute + Minutes(i), 10 + i);
            const auto failure = keeper.save(minute + Minutes(i + 1));
            QVERIFY(failure);
            QCOMPARE(failure->code, FailureCode::Storage);
            QVERIFY(QString::fromStdString(failure->remedy).contains(QLatin1String("Free space")));
        }
        QVERIFY((*repository)->samples(target, always, Seconds(60)).empty());
        other.run(QStringLiteral("DROP TRIGGER refuses"));
        QVERIFY(!keeper.save(minute + Minutes(6)));
        QVERIFY(!keeper.save(minute + Minutes(7)));
        const auto samples = (*repository)->samples(target, always, Seconds(60));
        QCOMPARE(samples.size(), std::size_t{5});
        for (std::size_t i = 0; i < 5; ++i)
            QCOMPARE(samples[i].calls, static_cast<std::int64_t>(10 + i));
        QCOMPARE((*repository)->gaps(target, always).size(), std::size_t{5});
        QCOMPARE((*repository)->activity(target, always, Seconds(60)).size(), std::size_t{5});
    }

    /// A store that is away for longer than the memory reaches: what is given up is a gap.
    void whatIsGivenUpIsAGap()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("h.db")).toStdString();
        auto repository = store::Repository::open(path);
        QVERIFY(repository);
        const TargetId target =
            (*repository)->registerTarget({.systemIdentifier = "1", .database = "d", .title = "t"}).id;
        HistoryKeeper keeper;
        keeper.begin(repository->get(), target, minute);
        store::Database other(path);
        other.run(QStringLiteral("CREATE TRIGGER refuses BEFORE INSERT ON statement_sample BEGIN "
                                 "SELECT RAISE(ABORT, 'database or disk is full'); END"));
        constexpr int minutes = 245;
        for (int i = 0; i < minutes; ++i) {
            watch(keeper, minute + Minutes(i), 1);
            QVERIFY(keeper.save(minute + Minutes(i + 1)));
        }
        other.run(QStringLiteral("DROP TRIGGER refuses"));
        QVERIFY(!keeper.save(minute + Minutes(minutes + 1)));
        const auto samples = (*repository)->samples(target, always, Seconds(60));
        QVERIFY(samples.size() >= 240 && samples.size() < minutes);
        TimePoint first = samples.front().start;
        for (const auto &sample : samples)
            first = std::min(first, sample.start);
        int given = 0;
        for (const store::Gap &gap : (*repository)->gaps(target, always))
            if (gap.reason == "store unavailable") {
                ++given;
                QCOMPARE(gap.range.from, minute);
                QCOMPARE(gap.range.to, first);
            }
        QCOMPARE(given, 1);
    }

    void aConsoleThatDoesNotWriteWritesNothing()
    {
        QTemporaryDir folder;
        auto repository = store::Repository::open(folder.filePath(QStringLiteral("h.db")).toStdString());
        QVERIFY(repository);
        const TargetId target =
            (*repository)->registerTarget({.systemIdentifier = "1", .database = "d", .title = "t"}).id;
        HistoryKeeper keeper;
        keeper.begin(repository->get(), target, minute);
        keeper.setWrites(false);
        watch(keeper, minute, 10);
        QVERIFY(!keeper.save(minute + Minutes(2), true));
        QVERIFY((*repository)->samples(target, always, Seconds(60)).empty());
    }
};

QTEST_GUILESS_MAIN(TestHistoryKeeper)
#include "tst_history_keeper.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/readers.h"
#include "core/store/repository.h"
#include "tests/core/engine/watcher.h"
#include "tests/support/test_cluster.h"

#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using test::Watcher;

namespace {

constexpr int patience = 60'000; // ms

std::string database()
{
    const std::string text = test::freshDatabase(QStringLiteral("engine"));
    auto connection = test::writer(text);
    connection->execute(
        "CREATE EXTENSION pg_stat_statements; CREATE TABLE orders (id int PRIMARY KEY, customer int); "
        "INSERT INTO orders SELECT n, n % 100 FROM generate_series(1, 5000) AS n; ANALYZE orders");
    return text;
}

void call(pg::Connection &connection, int times)
{
    for (int i = 0; i < times; ++i)
        connection.query("SELECT count(*) FROM orders WHERE customer = " + std::to_string(i));
}

} // namespace

class TestEngine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheStatementsThatRun()
    {
        const std::string text = database();
        Watcher watcher(text);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        auto connection = test::writer(text);
        call(*connection, 37);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.sees("FROM orders WHERE customer"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(watcher.row("FROM orders WHERE customer")->calls, std::int64_t{37},
                                  patience);
        QVERIFY(!watcher.sees("/* indexpilot */"));
        QCOMPARE(watcher.outOfOrder, 0);
        QVERIFY(watcher.last->catalog);
        QVERIFY(watcher.last->activity);
        QVERIFY(watcher.last->collector.serverShare > 0);
    }

    void remembersWhenAnIndexWasUsed()
    {
        const std::string text = database();
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("history.db"));
        const auto scans = [&](const Watcher &watcher) {
            std::int64_t sum = 0;
            for (const pg::IndexReading &index : watcher.last->catalog->indexes)
                sum += index.name == "orders_pkey" ? index.scans : 0;
            return sum;
        };
        {
            Watcher watcher(text, store);
            QTRY_VERIFY_WITH_TIMEOUT(watcher.connected() && watcher.last->catalog, patience);
            const std::int64_t before = scans(watcher);
            {
                auto connection = test::writer(text); // counters are told when a session ends
                connection->execute("SET enable_seqscan = off");
                connection->query("SELECT * FROM orders WHERE id = 7");
            }
            const auto sees = [&] {
                watcher.engine().refresh(watcher.target);
                return scans(watcher) > before;
            };
            QTRY_VERIFY_WITH_TIMEOUT(sees(), patience);
        }
        auto repository = store::Repository::open(store.toStdString());
        QVERIFY(repository);
        const auto target =
            (*repository)
                ->registerTarget({.systemIdentifier = pg::readSystemIdentifier(*test::writer(text)),
                                  .database = test::writer(text)->endpoint().database});
        const auto uses = (*repository)->indexUses(target.id);
        const auto key =
            std::ranges::find(uses, std::string("public.orders_pkey"), &store::IndexUseRecord::index);
        QVERIFY(key != uses.end());
        QVERIFY(key->lastUsed && systemNow() - *key->lastUsed < Minutes(5));
        QVERIFY(!key->firstSeen); // it was there before
    }

    void theFreezeIsSharedByAllOnAStore()
    {
        const std::string text = database();
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("history.db"));
        Watcher watcher(text, path);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last && watcher.last->freeze, patience);
        QVERIFY(!watcher.last->freeze->active);
        watcher.engine().setFreeze(watcher.target, true);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->freeze->active, patience);
        auto repository = store::Repository::open(path.toStdString());
        QVERIFY(repository);
        QVERIFY((*repository)->safety().freeze().cancels);
        QCOMPARE((*repository)->lifecycle().audit().back().kind, std::string("freeze"));
        (*repository)->safety().setFreeze({.active = false, .cancels = false, .who = "terminal"});
        QTRY_VERIFY_WITH_TIMEOUT(!watcher.last->freeze->active, patience);
    }

    void explainsTheSelectedStatementAndSeesItsPlanChange()
    {
        const std::string text = database();
        Watcher watcher(text);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        auto connection = test::writer(text);
        call(*connection, 5);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.sees("FROM orders WHERE customer"), patience);
        const StatementId id = watcher.row("FROM orders WHERE customer")->id;
        watcher.showLastMinutes([&](workload::ViewRequest &request) { request.selected = id; });
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->plan && watcher.last->plan->plan, patience);
        QVERIFY(QString::fromStdString(explain::toText(*watcher.last->plan->plan))
                    .contains(QLatin1String("Seq Scan")));
        connection->execute("CREATE INDEX orders_customer_idx ON orders (customer)");
        watcher.engine().explain(watcher.target, id);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->plan->previous, patience);
        QVERIFY(watcher.last->plan->changedAt);
        watcher.engine().refresh(watcher.target);
        const auto noted = [&](const std::string &kind) {
            return std::ranges::any_of(watcher.last->sinceLastVisit,
                                       [&](const store::ChangeNote &note) { return note.kind == kind; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(noted("plan changed"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(noted("index appeared"), patience);
    }

    void remembersFromOneSessionToTheNext()
    {
        const std::string text = database();
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("h.db"));
        {
            Watcher watcher(text, store);
            QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
            auto connection = test::writer(text);
            call(*connection, 11);
            QTRY_VERIFY_WITH_TIMEOUT(watcher.sees("FROM orders WHERE customer"), patience);
            QTRY_COMPARE_WITH_TIMEOUT(watcher.row("FROM orders WHERE customer")->calls, std::int64_t{11},
                                      patience);
            QTRY_VERIFY_WITH_TIMEOUT(watcher.last->catalog, patience);
        }
        test::writer(text)->execute("CREATE INDEX made_meanwhile ON orders (customer, id)");
        Watcher again(text, store);
        QTRY_VERIFY_WITH_TIMEOUT(again.sees("FROM orders WHERE customer"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(again.row("FROM orders WHERE customer")->calls >= 11, patience);
        QVERIFY(again.last->target.lastVisit != TimePoint{});
        const auto noticed = [&] {
            return std::ranges::any_of(again.last->sinceLastVisit, [](const store::ChangeNote &note) {
                return note.subject == "public.made_meanwhile";
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(noticed(), patience);
    }

    void aPauseIsAGap()
    {
        const std::string text = database();
        Watcher watcher(text);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        watcher.engine().setCollecting(watcher.target, false);
        QTRY_VERIFY_WITH_TIMEOUT(!watcher.last->collecting, patience);
        QTest::qWait(300);
        watcher.engine().setCollecting(watcher.target, true);
        const auto paused = [&] {
            return std::ranges::any_of(watcher.last->workload->gaps,
                                       [](const store::Gap &gap) { return gap.reason == "paused"; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(paused(), patience);
    }

    void twoTargetsAtOnceAndOneLeaves()
    {
        const std::string text = database();
        Watcher watcher(text);
        const int second = watcher.engine().addTarget({.connectionText = database(), .title = "other"});
        QSignalSpy spy(&watcher.engine(), &engine::Engine::published);
        const auto seen = [&](int target) {
            return std::ranges::any_of(
                spy, [&](const QList<QVariant> &arguments) { return arguments[0].toInt() == target; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(seen(second) && seen(watcher.target), patience);
        watcher.engine().removeTarget(second);
        QTest::qWait(500);
        spy.clear();
        QTRY_VERIFY_WITH_TIMEOUT(seen(watcher.target), patience);
        QVERIFY(!seen(second));
    }

    void testsAConnectionAndSaysWhyNot()
    {
        Watcher watcher(database());
        QSignalSpy spy(&watcher.engine(), &engine::Engine::connectionTested);
        watcher.engine().testConnection({.connectionText = test::freshDatabase(QStringLiteral("engine"))}, 7);
        QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, patience);
        QCOMPARE(spy[0][0].toInt(), 7);
        auto result = spy[0][1].value<engine::ConnectionTest>();
        QVERIFY(result.reached);
        QVERIFY(!result.capabilities.checklist.empty());
        watcher.engine().testConnection({.connectionText = "host=/nowhere"}, 8);
        QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 2, patience);
        result = spy[1][1].value<engine::ConnectionTest>();
        QVERIFY(!result.reached);
        QCOMPARE(result.failure->code, FailureCode::CannotConnect);
    }

    void aSecondConsoleShowsAndDoesNotWrite()
    {
        const std::string text = database();
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("h.db"));
        Watcher first(text, store);
        QTRY_VERIFY_WITH_TIMEOUT(first.connected(), patience);
        Watcher second(text, store);
        const auto saysSo = [](const Watcher &watcher) {
            return watcher.last && std::ranges::any_of(watcher.last->problems, [](const Failure &failure) {
                       return failure.code == FailureCode::Refused;
                   });
        };
        QTRY_VERIFY_WITH_TIMEOUT(saysSo(second), patience);
        QVERIFY(!saysSo(first));
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"

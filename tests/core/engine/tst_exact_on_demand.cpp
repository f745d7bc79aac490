// SPDX-License-Identifier: GPL-3.0-or-later
// A person asks for the exact bloat of one index: what the pages say, and what to do where they cannot be
// read.
#include "tests/core/engine/lifecycle_console.h"
#include "tests/support/bloating_shop.h"
#include "tests/support/cut_proxy.h"

#include <QRegularExpression>

using namespace indexpilot;
using test::LifecycleConsole;

namespace {

constexpr int patience = 60'000; // ms
constexpr const char *codes = "shop.parts_code_idx";

/// Two of three entries are gone, and VACUUM has been there.
std::string halfEmptyShop()
{
    const std::string text = test::freshDatabase(QStringLiteral("exact"));
    const auto owner = test::owner(text);
    test::load(*owner, std::string("CREATE EXTENSION pg_stat_statements; ") + test::bloatingTable +
                           "; CREATE INDEX parts_gin ON shop.parts USING gin ((ARRAY[code]));"
                           "CREATE INDEX parts_brin ON shop.parts USING brin (id)");
    owner->execute("DELETE FROM shop.parts WHERE id % 3 > 0");
    owner->execute("VACUUM ANALYZE shop.parts");
    return text;
}

/// A person at a window who asks for the exact bloat of indexes.
class Asker {
public:
    explicit Asker(const std::string &text, Milliseconds rest = Milliseconds(100))
        : m_console(text, {}, [rest](engine::EngineOptions &options) { options.storage.exactRest = rest; })
    {
    }
    const engine::StorageView &storage() const { return *m_console.watcher().last->storage; }
    bool isReady() const { return m_console.isReady() && !storage().rows->empty(); }
    void ask(const std::string &index) { m_console.engine().measureIndex(m_console.target(), index); }
    /// About that index, and it could be asked again.
    bool isAnswered(const std::string &index) const
    {
        const engine::StorageView &now = storage();
        return now.exact && now.exact->index == index && now.measuring.empty() && !now.measureRests;
    }
    const engine::ExactAnswer &answer() const { return *storage().exact; }
    std::string remedy() const { return answer().failure ? answer().failure->remedy : std::string(); }

private:
    mutable LifecycleConsole m_console;
};

} // namespace

#define QTRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)

class TestExactOnDemand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void thePagesOfABloatedIndexSaySo()
    {
        const std::string text = halfEmptyShop();
        const auto owner = test::owner(text);
        owner->execute("CREATE EXTENSION pgstattuple");
        Asker asker(text);
        QTRY(asker.isReady());
        QVERIFY(!asker.storage().exact);
        asker.ask(codes);
        QTRY(asker.isAnswered(codes));
        const engine::ExactAnswer answer = asker.answer();
        QVERIFY2(!answer.failure, answer.failure ? answer.failure->detail.c_str() : "");
        const double density =
            owner->query("SELECT avg_leaf_density FROM pgstatindex('shop.parts_code_idx')").real(0, 0) / 100;
        QVERIFY(density > 0.2 && density < 0.5);
        QCOMPARE(answer.leafDensity, density);
        QVERIFY(qAbs((answer.at - systemNow()).count()) < 60'000);
        QVERIFY(!answer.pendingPages);
        owner->execute("REINDEX INDEX shop.parts_code_idx");
        const auto truth =
            static_cast<double>(owner->query("SELECT pg_relation_size('shop.parts_code_idx')").integer(0, 0));
        QVERIFY(static_cast<double>(answer.size.count()) / truth > 2.5);
        QVERIFY(answer.fresh && qAbs(static_cast<double>(answer.fresh->count()) / truth - 1) < 0.05);
    }

    void withoutTheExtensionItSaysHowToHaveIt()
    {
        const std::string text = halfEmptyShop();
        Asker asker(text);
        QTRY(asker.isReady());
        asker.ask(codes);
        QTRY(asker.isAnswered(codes));
        QVERIFY(asker.answer().failure && asker.answer().failure->code == FailureCode::Refused);
        QCOMPARE(asker.remedy(), std::string("CREATE EXTENSION pgstattuple;"));
        test::owner(text)->execute(asker.remedy());
        asker.ask(codes);
        QTRY(asker.isAnswered(codes) && !asker.answer().failure);
        QVERIFY(asker.answer().leafDensity > 0);
    }

    void withoutTheRightItSaysWhichToGrant()
    {
        const std::string text = halfEmptyShop();
        const auto owner = test::owner(text);
        owner->execute("CREATE EXTENSION pgstattuple; DO $$ BEGIN CREATE ROLE \"Exact reader\" LOGIN IN ROLE "
                       "pg_read_all_stats, pg_read_all_settings; "
                       "EXCEPTION WHEN duplicate_object THEN NULL; END $$; "
                       "REVOKE pg_stat_scan_tables FROM \"Exact reader\"");
        Asker asker(text + " user='Exact reader'");
        QTRY(asker.isReady());
        asker.ask(codes);
        QTRY(asker.isAnswered(codes));
        QVERIFY(asker.answer().failure && !asker.answer().failure->detail.empty());
        QCOMPARE(asker.remedy(), std::string("GRANT pg_stat_scan_tables TO \"Exact reader\";"));
        owner->execute(asker.remedy());
        asker.ask(codes);
        QTRY(asker.isAnswered(codes) && !asker.answer().failure);
        QVERIFY(asker.answer().leafDensity > 0);
        owner->execute("REVOKE pg_stat_scan_tables FROM \"Exact reader\"");
    }

    void whatThePagesDoNotTellIsNotMadeUp()
    {
        const std::string text = halfEmptyShop();
        const auto owner = test::owner(text);
        owner->execute("CREATE EXTENSION pgstattuple");
        owner->execute("INSERT INTO shop.parts SELECT i, i FROM generate_series(100001, 101000) AS i");
        Asker asker(text);
        QTRY(asker.isReady());
        asker.ask("shop.parts_gin");
        QTRY(asker.isAnswered("shop.parts_gin"));
        QVERIFY(!asker.answer().failure && !asker.answer().fresh);
        QVERIFY(asker.answer().pendingPages && *asker.answer().pendingPages > 0);
        asker.ask("shop.parts_brin");
        QTRY(asker.isAnswered("shop.parts_brin"));
        QVERIFY(asker.answer().failure && asker.answer().failure->code == FailureCode::Unsupported);
        owner->execute("DROP INDEX shop.parts_code_idx");
        asker.ask(codes);
        QTRY(asker.isAnswered(codes));
        QVERIFY(asker.answer().failure);
        QVERIFY(asker.answer().failure->detail.find("no such index") != std::string::npos);
    }

    /// Also of an index that backs a constraint: nothing is changed.
    void oneAtATimeAndNotTooOften()
    {
        const std::string text = halfEmptyShop();
        test::owner(text)->execute("CREATE EXTENSION pgstattuple");
        Asker asker(text, std::chrono::hours(1));
        QTRY(asker.isReady());
        asker.ask("shop.parts_pkey");
        asker.ask(codes); // while it runs
        const auto isThere = [&] {
            return asker.storage().exact && asker.storage().measuring.empty();
        };
        QTRY(isThere());
        QCOMPARE(asker.answer().index, std::string("shop.parts_pkey"));
        QVERIFY(!asker.answer().failure && asker.answer().leafDensity > 0);
        QVERIFY(asker.storage().measureRests);
        asker.ask(codes); // too soon
        QTest::qWait(1000);
        QCOMPARE(asker.answer().index, std::string("shop.parts_pkey"));
        QVERIFY(asker.storage().measuring.empty());
    }

    void aLostConnectionIsTold()
    {
        const test::TestCluster cluster;
        test::load(*test::owner(cluster.connectionText()),
                   std::string("CREATE EXTENSION pg_stat_statements; CREATE EXTENSION pgstattuple; ") +
                       test::bloatingTable);
        test::CutProxy proxy(cluster.directory());
        LifecycleConsole console(proxy.connectionText(), {}, [](engine::EngineOptions &options) {
            options.activityInterval = options.statementInterval = Seconds(20); // nobody else notices
        });
        const auto storage = [&] {
            return console.watcher().last->storage;
        };
        QTRY(console.isReady() && !storage()->rows->empty());
        proxy.cut();
        console.engine().measureIndex(console.target(), codes);
        QTRY(storage()->exact);
        QVERIFY(storage()->exact->failure && storage()->measuring.empty());
        QCOMPARE(storage()->exact->failure->code, FailureCode::CannotConnect);
        QVERIFY(!storage()->exact->failure->remedy.empty());
    }
};

QTEST_GUILESS_MAIN(TestExactOnDemand)
#include "tst_exact_on_demand.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A known number of calls of known statements, through a reset, a clean restart, a crash and an eviction.
#include "core/pg/error.h"
#include "core/pg/readers.h"
#include "core/workload/statement_deltas.h"
#include "tests/support/test_cluster.h"

#include <QTest>

#include <csignal>

using namespace indexpilot;
using namespace indexpilot::workload;

namespace {

std::unique_ptr<pg::Connection> connectTo(const test::TestCluster &cluster)
{
    pg::ConnectRequest request;
    request.connectionText = cluster.connectionText();
    request.profile.readOnly = false;
    return std::make_unique<pg::Connection>(request);
}

/// Statements differ for the server in their number of columns, not in names or constants.
std::string columns(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "0, ";
    return text;
}

/// Sums of the statement "SELECT … AS tracked_<n>", n in 0..3.
using Sums = std::array<std::int64_t, 4>;

class Ledger {
public:
    explicit Ledger(const test::TestCluster &cluster) : m_cluster(cluster) { reconnect(); }
    void reconnect()
    {
        m_connection.reset();
        m_connection = connectTo(m_cluster);
        m_capabilities = pg::probeCapabilities(*m_connection);
    }
    pg::Connection &connection() { return *m_connection; }
    void call(int n, int times)
    {
        for (int i = 0; i < times; ++i)
            m_connection->query("SELECT " + columns(n) + std::to_string(i) + " AS tracked_" +
                                std::to_string(n));
    }
    void resetAlone(int n)
    {
        m_connection->query("SELECT pg_stat_statements_reset(s.userid, s.dbid, s.queryid) "
                            "FROM pg_stat_statements AS s WHERE s.query LIKE '%AS tracked_" +
                            std::to_string(n) + "'");
    }
    void crashOfAnotherProcess()
    {
        const auto victim = connectTo(m_cluster);
        ::kill(victim->endpoint().backendPid, SIGKILL);
        m_connection.reset();
        QTRY_VERIFY_WITH_TIMEOUT(isAnew(victim->endpoint().backendPid), 30'000);
    }
    /// More statements than there is room for, until the server has just made room.
    void evict()
    {
        const auto evictions = [this] {
            return m_connection->query("SELECT dealloc FROM pg_stat_statements_info").integer(0, 0);
        };
        const std::int64_t enough = evictions() + 2;
        while (evictions() < enough)
            m_connection->query("SELECT " + columns(++m_fillers + 10) + "1 AS filler");
    }
    struct Step {
        Sums calls{};
        bool gap = false;
        bool negative = false;
    };
    Step step()
    {
        const auto batch = m_deltas.add(pg::readStatements(*m_connection, m_capabilities));
        Step step;
        if (!batch)
            return step;
        step.gap = batch->gap.has_value();
        std::vector<pg::StatementKey> keys;
        for (const StatementDelta &delta : batch->statements) {
            keys.push_back(delta.key);
            step.negative |= delta.calls < 0 || delta.totalMs < 0 || delta.rows < 0 || delta.blocksHit < 0 ||
                             delta.blocksRead < 0 || delta.tempBlocks < 0 || delta.walBytes < 0;
        }
        for (const pg::StatementText &text : pg::readStatementTexts(*m_connection, m_capabilities, keys)) {
            const std::size_t at = text.text.find("tracked_");
            if (at == std::string::npos)
                continue;
            const auto n = static_cast<std::size_t>(text.text[at + 8] - '0');
            for (const StatementDelta &delta : batch->statements)
                if (delta.key == text.key)
                    step.calls[n] += delta.calls;
        }
        return step;
    }

private:
    /// Connected to a server that has lost that process, and so all others of then.
    bool isAnew(int lostPid)
    {
        try {
            if (!m_connection)
                reconnect();
            const auto rows = m_connection->query("SELECT count(*) FROM pg_stat_activity WHERE pid = " +
                                                  std::to_string(lostPid));
            return rows.integer(0, 0) == 0;
        } catch (const pg::DatabaseError &) {
            m_connection.reset();
            return false; // still in recovery
        }
    }
    const test::TestCluster &m_cluster;
    std::unique_ptr<pg::Connection> m_connection;
    pg::Capabilities m_capabilities;
    StatementDeltas m_deltas;
    int m_fillers = 0;
};

} // namespace

class TestDeltaTruth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sumsAreExactOutsideTheGaps()
    {
        test::TestCluster cluster({QStringLiteral("pg_stat_statements.max=100")});
        connectTo(cluster)->execute("CREATE EXTENSION pg_stat_statements");
        Ledger ledger(cluster);
        const auto exactly = [&](Sums wanted) {
            const Ledger::Step step = ledger.step();
            return !step.gap && !step.negative && step.calls == wanted;
        };
        ledger.step();
        ledger.call(0, 7);
        ledger.call(1, 3);
        QVERIFY(exactly({7, 3, 0, 0}));
        QVERIFY(exactly({0, 0, 0, 0}));

        ledger.call(0, 5); // lost with the reset
        ledger.connection().query("SELECT pg_stat_statements_reset()");
        ledger.call(0, 20); // more than before: only stats_reset can tell
        Ledger::Step step = ledger.step();
        QVERIFY(step.gap && !step.negative);
        QCOMPARE(step.calls, (Sums{20, 0, 0, 0}));
        ledger.call(2, 2);
        QVERIFY(exactly({0, 0, 2, 0}));

        ledger.call(1, 4);
        cluster.restart(); // clean: the counters are kept
        ledger.reconnect();
        ledger.call(1, 6);
        step = ledger.step();
        QVERIFY(step.gap && !step.negative);
        QCOMPARE(step.calls, (Sums{0, 10, 0, 0}));
        ledger.call(3, 1);
        QVERIFY(exactly({0, 0, 0, 1}));

        ledger.call(0, 9); // lost with the crash
        cluster.killServer();
        cluster.start();
        ledger.reconnect();
        ledger.call(0, 8);
        step = ledger.step();
        QVERIFY(step.gap && !step.negative);
        QCOMPARE(step.calls, (Sums{8, 0, 0, 0}));
        ledger.call(0, 1);
        QVERIFY(exactly({1, 0, 0, 0}));

        ledger.call(1, 30);
        QVERIFY(exactly({0, 30, 0, 0}));
        ledger.call(1, 3); // lost with the entry that is reset alone
        ledger.resetAlone(1);
        ledger.call(1, 2);
        step = ledger.step();
        QVERIFY(step.gap && !step.negative);
        QCOMPARE(step.calls, (Sums{0, 2, 0, 0}));
        ledger.call(1, 4);
        QVERIFY(exactly({0, 4, 0, 0}));

        ledger.call(2, 6); // lost with the crash of another process, which the postmaster survives
        ledger.crashOfAnotherProcess();
        ledger.call(2, 7); // more than before: only the time of reset tells
        step = ledger.step();
        QVERIFY(step.gap && !step.negative);
        QCOMPARE(step.calls, (Sums{0, 0, 7, 0}));
        ledger.call(2, 1);
        QVERIFY(exactly({0, 0, 1, 0}));

        ledger.evict();
        step = ledger.step();
        QVERIFY(step.gap && !step.negative);
        ledger.call(2, 5);
        QVERIFY(exactly({0, 0, 5, 0}));
        ledger.call(0, 2);
        ledger.call(2, 1);
        QVERIFY(exactly({2, 0, 1, 0}));

        ledger.evict(); // and a clean restart in the same stretch
        cluster.restart();
        ledger.reconnect();
        ledger.call(3, 2);
        step = ledger.step();
        QVERIFY(step.gap && !step.negative);
        QCOMPARE(step.calls, (Sums{0, 0, 0, 2})); // nothing of what was counted long ago
        ledger.call(0, 3);
        QVERIFY(exactly({3, 0, 0, 0}));
    }
};

QTEST_GUILESS_MAIN(TestDeltaTruth)
#include "tst_delta_truth.moc"

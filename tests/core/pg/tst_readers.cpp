// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/guard_reader.h"
#include "core/pg/readers.h"
#include "core/pg/sql_file.h"
#include "tests/support/test_cluster.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace indexpilot;
using namespace indexpilot::pg;

static std::vector<StatementKey> keysOf(const StatementReading &reading)
{
    std::vector<StatementKey> keys;
    for (const StatementCounters &row : reading.rows)
        keys.push_back(row.key);
    return keys;
}

class TestReaders : public QObject {
    Q_OBJECT
    std::unique_ptr<Connection> m_connection;
    std::string m_text;

    static std::unique_ptr<Connection> writable(const std::string &text)
    {
        ConnectRequest request{
            .connectionText = text, .password = std::nullopt, .profile = profileFor(SessionRole::Observer)};
        request.profile.readOnly = false;
        return std::make_unique<Connection>(request);
    }
    static const Capability &line(const Capabilities &capabilities, const std::string &key)
    {
        return *std::find_if(capabilities.checklist.begin(), capabilities.checklist.end(),
                             [&](const Capability &c) { return c.key == key; });
    }

private Q_SLOTS:
    void init()
    {
        m_text = test::freshDatabase(QStringLiteral("readers"));
        m_connection = writable(m_text);
        m_connection->execute("CREATE EXTENSION pg_stat_statements");
    }

    void namesTheExactStatementForWhatIsMissing()
    {
        m_connection->execute("DROP EXTENSION pg_stat_statements");
        const Capabilities without = probeCapabilities(*m_connection);
        QVERIFY(!without.hasStatements());
        QCOMPARE(line(without, "pg_stat_statements").remedy,
                 std::string("CREATE EXTENSION IF NOT EXISTS pg_stat_statements;"));
        m_connection->execute(line(without, "pg_stat_statements").remedy);
        const Capabilities with = probeCapabilities(*m_connection);
        QVERIFY(with.hasStatements());
        QVERIFY(with.supported);
        QCOMPARE(line(with, "query_texts").state, CapabilityState::Ready);
    }

    void countsConnectionsThoughNobodyIsActive()
    {
        const ActivityReading reading = readActivity(*m_connection, probeCapabilities(*m_connection));
        QVERIFY(reading.connections >= 1);
        QCOMPARE(reading.maxConnections, 200);
    }

    void saysThatTextsAreHidden()
    {
        m_connection->execute("CREATE ROLE \"hidden \"\"role\" LOGIN");
        ConnectRequest request{.connectionText = m_text + " user='hidden \"role'",
                               .password = std::nullopt,
                               .profile = profileFor(SessionRole::Observer)};
        Connection limited(request);
        const Capabilities capabilities = probeCapabilities(limited);
        QCOMPARE(line(capabilities, "query_texts").state, CapabilityState::Limited);
        QCOMPARE(line(capabilities, "query_texts").remedy,
                 std::string("GRANT pg_read_all_stats TO \"hidden \"\"role\";"));
        const StatementReading reading = readStatements(limited, capabilities);
        for (const StatementText &text : readStatementTexts(limited, capabilities, keysOf(reading)))
            QVERIFY(text.user == "hidden \"role" || text.text == "<insufficient privilege>");
        m_connection->execute("DROP ROLE \"hidden \"\"role\"");
    }

    void countsCallsOfAKnownStatement()
    {
        const Capabilities capabilities = probeCapabilities(*m_connection);
        for (int i = 0; i < 7; ++i)
            m_connection->query("SELECT 1 AS seven_times");
        const StatementReading reading = readStatements(*m_connection, capabilities);
        QVERIFY(reading.statsReset.has_value());
        std::vector<StatementKey> keys;
        for (const StatementCounters &row : reading.rows)
            keys.push_back(row.key);
        const auto texts = readStatementTexts(*m_connection, capabilities, keys);
        const auto text = std::find_if(texts.begin(), texts.end(), [](const StatementText &t) {
            return t.text == "SELECT $1 AS seven_times";
        });
        QVERIFY(text != texts.end());
        QCOMPARE(text->user, std::string("postgres"));
        const auto counters = std::find_if(reading.rows.begin(), reading.rows.end(),
                                           [&](const StatementCounters &c) { return c.key == text->key; });
        QCOMPARE(counters->calls, 7);
        QCOMPARE(counters->rows, 7);
    }

    void bringsHostileNamesThrough()
    {
        const std::vector<std::string> names{"quote\"d", "new\nline", "🐘 emoji", std::string(63, 'x'),
                                             "'; DROP TABLE t; --"};
        for (const std::string &name : names)
            m_connection->execute("CREATE TABLE " + m_connection->quoteIdentifier(name) +
                                  " (a int PRIMARY KEY)");
        m_connection->execute("SET search_path = nowhere");
        const CatalogReading catalog = readCatalog(*m_connection, probeCapabilities(*m_connection), 100);
        for (const std::string &name : names)
            QVERIFY(std::any_of(catalog.tables.begin(), catalog.tables.end(),
                                [&](const TableReading &t) { return t.name == name; }));
        QCOMPARE(catalog.indexes.size(), names.size());
        QVERIFY(catalog.indexes.front().constraint);
        QVERIFY(!catalog.truncated);
        QVERIFY(!catalog.estimatedSizes); // few relations: sizes are asked of the file system
        QVERIFY(readCatalog(*m_connection, {}, 2).truncated);
    }

    void seesWhoBlocksWhom()
    {
        m_connection->execute("CREATE TABLE t (a int); INSERT INTO t VALUES (1)");
        const auto blocker = writable(m_text + " application_name=app");
        blocker->execute("SET application_name = 'app'; BEGIN; UPDATE t SET a = 2");
        const auto waiter = writable(m_text);
        waiter->execute("SET application_name = 'app'; SET lock_timeout = 0; SET statement_timeout = 0");
        std::thread waiting([&] {
            try {
                waiter->execute("UPDATE t SET a = 3");
            } catch (const DatabaseError &) {
            }
        });
        const auto findsIt = [&] {
            const ActivityReading reading = readActivity(*m_connection, probeCapabilities(*m_connection));
            return std::any_of(reading.rows.begin(), reading.rows.end(), [&](const ActivityRow &row) {
                return row.pid == waiter->endpoint().backendPid &&
                       row.blockedBy == std::vector<int>{blocker->endpoint().backendPid};
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(findsIt(), 5000);
        blocker->execute("ROLLBACK");
        waiting.join();
    }

    void hoursOfTheWeekFollowTheServersClockChanges_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<int>("hour");
        QTest::newRow("Monday midnight") << "2026-11-23 00:00+00"
                                         << "UTC" << 0;
        QTest::newRow("Sunday's last hour") << "2026-11-22 23:59+00"
                                            << "UTC" << 167;
        QTest::newRow("another day there") << "2026-11-22 23:59+00"
                                           << "Europe/Berlin" << 0;
        QTest::newRow("an hour behind in winter") << "2026-11-24 12:30+00"
                                                  << "Europe/Berlin" << 24 + 13;
        QTest::newRow("two in summer") << "2026-07-21 12:30+00"
                                       << "Europe/Berlin" << 24 + 14;
        QTest::newRow("before the hour that is there twice") << "2026-10-25 00:30+00"
                                                             << "Europe/Berlin" << 146;
        QTest::newRow("it again") << "2026-10-25 01:30+00"
                                  << "Europe/Berlin" << 146;
        QTest::newRow("after it") << "2026-10-25 02:30+00"
                                  << "Europe/Berlin" << 147;
        QTest::newRow("before the hour that is missing") << "2026-03-29 00:30+00"
                                                         << "Europe/Berlin" << 145;
        QTest::newRow("after it, in spring") << "2026-03-29 01:30+00"
                                             << "Europe/Berlin" << 147;
        QTest::newRow("half an hour off") << "2026-11-23 18:45+00"
                                          << "Asia/Kolkata" << 24;
    }
    void hoursOfTheWeekFollowTheServersClockChanges()
    {
        QFETCH(QString, at);
        QFETCH(QString, zone);
        QFETCH(int, hour);
        const std::string sql =
            "SELECT " + sqlFile("week_hour", {{"at", "timestamptz '" + at.toStdString() + "'"},
                                              {"zone", "'" + zone.toStdString() + "'"}});
        QCOMPARE(m_connection->query(sql).integer(0, 0), std::int64_t(hour));
    }
    void theGuardSaysWhenAndInWhichHour()
    {
        m_connection->execute("SET TimeZone = 'Asia/Tokyo'"); // of the session: it does not count
        const GuardReading load = readGuard(*m_connection);
        const Rows rows = m_connection->query(
            "SELECT current_setting('log_timezone'), (SELECT checkpoints_req FROM pg_stat_bgwriter), " +
            sqlFile("week_hour", {{"at", "now()"}, {"zone", "current_setting('log_timezone')"}}));
        QCOMPARE(load.timeZone, std::string(rows.text(0, 0)));
        QVERIFY(load.requestedCheckpoints <= rows.integer(0, 1));
        QVERIFY((rows.integer(0, 2) - load.weekHour + 168) % 168 <= 1);
        QVERIFY(std::chrono::abs(load.takenAt - systemNow()) < Minutes(1));
        QVERIFY(load.checkpointsCountedSince > TimePoint{});
    }

    void readsSettings()
    {
        const auto settings = readSettings(*m_connection);
        QVERIFY(std::any_of(settings.begin(), settings.end(),
                            [](const SettingReading &s) { return s.name == "work_mem"; }));
    }
};

QTEST_GUILESS_MAIN(TestReaders)
#include "tst_readers.moc"

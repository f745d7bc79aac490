// SPDX-License-Identifier: GPL-3.0-or-later
// What an index would weigh if it were built now, held against building it.
#include "core/forecast/fresh_size.h"
#include "tests/support/terminal.h"
#include "tests/support/test_cluster.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace indexpilot;
using namespace indexpilot::forecast;

class TestFreshSize : public QObject {
    Q_OBJECT
    std::string m_target;
    std::unique_ptr<pg::Connection> m_connection;
    pg::SchemaReading m_schema;

    const pg::SchemaTable &table()
    {
        m_schema = pg::readSchema(*m_connection, 10);
        return *std::ranges::find(m_schema.tables, "t", &pg::SchemaTable::name);
    }
    static const pg::SchemaIndex &index(const pg::SchemaTable &table, const std::string &name)
    {
        return *std::ranges::find(table.indexes, name, &pg::SchemaIndex::name);
    }
    double ratioByRebuilding(const std::string &name)
    {
        const auto size = [&] {
            return static_cast<double>(
                m_connection->query("SELECT pg_relation_size($1::regclass)", {name}).integer(0, 0));
        };
        const double before = size();
        m_connection->execute("REINDEX INDEX " + name);
        return before / size();
    }
    void run(const std::string &sql) { m_connection->execute(sql); }

private Q_SLOTS:
    void init()
    {
        m_target = test::freshDatabase(QStringLiteral("fresh_size"));
        m_connection = std::make_unique<pg::Connection>(
            pg::ConnectRequest{.connectionText = m_target,
                               .password = std::nullopt,
                               .profile = pg::profileFor(pg::SessionRole::Executor)});
        run("CREATE TABLE t (id int, kind int, note text) WITH (autovacuum_enabled = off)");
        run("INSERT INTO t SELECT i, i % 7, md5(i::text) FROM generate_series(1, 60000) AS i");
        run("CREATE INDEX t_id ON t (id)");
        run("CREATE INDEX t_kind ON t (kind)");
        run("CREATE INDEX t_note ON t (note)");
        run("CREATE INDEX t_seldom ON t (id) WHERE kind = 3");
        run("VACUUM ANALYZE t");
    }

    void seesTheBloatThatDeletesLeft_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"t_id", "t_kind", "t_note", "t_seldom"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void seesTheBloatThatDeletesLeft()
    {
        QFETCH(const QString, name);
        run("DELETE FROM t WHERE id % 3 <> 0");
        run("VACUUM ANALYZE t");
        const pg::SchemaTable &now = table();
        const pg::SchemaIndex &bloated = index(now, name.toStdString());
        const FreshSize fresh = freshSize(now, bloated, nullptr);
        const double estimated = fresh.ratioOf(bloated.size);
        QVERIFY(fresh.lower < fresh.bytes && fresh.bytes < fresh.upper);
        const double really = ratioByRebuilding(name.toStdString());
        QVERIFY(really > 1.5);
        QVERIFY2(std::abs(estimated / really - 1) < 0.15,
                 qPrintable(QStringLiteral("estimated %1, really %2").arg(estimated).arg(really)));
    }

    void aBaselineCorrectsTheModel()
    {
        const pg::SchemaTable &then = table();
        FreshBaseline baseline = baselineOf(then, index(then, "t_note"), m_schema.takenAt);
        QCOMPARE(baseline.size, index(then, "t_note").size);
        baseline.modelled = Bytes(baseline.modelled.count() * 8 / 10); // a model that was a fifth too low
        const FreshSize alone = freshSize(then, index(then, "t_note"), nullptr);
        const FreshSize corrected = freshSize(then, index(then, "t_note"), &baseline);
        QVERIFY(corrected.calibrated && !alone.calibrated);
        const double factor =
            static_cast<double>(corrected.bytes.count()) / static_cast<double>(alone.bytes.count());
        QVERIFY(std::abs(factor - 1.25 * static_cast<double>(baseline.size.count()) /
                                      static_cast<double>(alone.bytes.count())) < 0.01);
    }

    void aBaselineIsVoidOnceAColumnHasMoved()
    {
        const pg::SchemaTable &then = table();
        const FreshBaseline baseline = baselineOf(then, index(then, "t_note"), m_schema.takenAt);
        const FreshBaseline other = baselineOf(then, index(then, "t_id"), m_schema.takenAt);
        run("UPDATE t SET note = note || note");
        run("VACUUM ANALYZE t");
        const pg::SchemaTable &now = table();
        const FreshSize wider = freshSize(now, index(now, "t_note"), &baseline);
        QVERIFY(!wider.calibrated);
        QCOMPARE(wider.movedColumn, std::string("note"));
        QVERIFY(freshSize(now, index(now, "t_id"), &other).calibrated);
    }

    void saysWhereStatisticsAreMissing()
    {
        const pg::SchemaTable &analysed = table();
        QVERIFY(!freshSize(analysed, index(analysed, "t_kind"), nullptr).statisticsMissing);
        run("CREATE TABLE u AS SELECT * FROM t LIMIT 100; CREATE INDEX u_id ON u (id)");
        m_schema = pg::readSchema(*m_connection, 10);
        const auto never = std::ranges::find(m_schema.tables, "u", &pg::SchemaTable::name);
        QVERIFY(freshSize(*never, index(*never, "u_id"), nullptr).statisticsMissing);
    }

    void anEmptyTableHasNoBloat()
    {
        run("TRUNCATE t");
        run("VACUUM ANALYZE t");
        const pg::SchemaTable &now = table();
        for (const pg::SchemaIndex &one : now.indexes) {
            const double ratio = freshSize(now, one, nullptr).ratioOf(one.size);
            QVERIFY2(std::isfinite(ratio) && ratio <= 1.01, one.name.c_str());
        }
    }

    void theTerminalListsWhatCanBeWonBackFirst()
    {
        run("DELETE FROM t WHERE id % 3 <> 0");
        run("VACUUM ANALYZE t");
        run("DELETE FROM t WHERE id % 2 = 0"); // not vacuumed: nobody sees it from the outside
        run("SELECT pg_stat_force_next_flush()");
        run("SELECT 1");
        const QStringList base{QStringLiteral("--target"), QString::fromStdString(m_target)};
        const test::Run json =
            test::ctl(base + QStringList{QStringLiteral("--format"), QStringLiteral("json"),
                                         QStringLiteral("indexes")});
        QCOMPARE(json.code, 0);
        const nlohmann::json document = json.json();
        QCOMPARE(document["rows"].size(), std::size_t(4));
        const nlohmann::json &first = document["rows"][0];
        QCOMPARE(first["index"].get<std::string>(), std::string("public.t_note"));
        QCOMPARE(first["bloat_ratio"]["basis"].get<std::string>(), std::string("modelled"));
        QVERIFY(first["bloat_ratio"]["value"].get<double>() > 1.5);
        QVERIFY(first["fresh_bytes"]["upper"].get<double>() < first["size_bytes"].get<double>());
        QVERIFY(first["remarks"].dump().find("dead rows wait for VACUUM") != std::string::npos);
        const test::Run text = test::ctl(
            base + QStringList{QStringLiteral("indexes"), QStringLiteral("--limit"), QStringLiteral("1")});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("public.t_note") && !text.out.contains("public.t_kind"),
                 text.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestFreshSize)
#include "tst_fresh_size.moc"

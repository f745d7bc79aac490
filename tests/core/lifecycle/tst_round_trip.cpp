// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshot, change or drop, rollback: the index is what it was, attribute by attribute.
#include "core/lifecycle/index_sql.h"
#include "tests/core/lifecycle/index_cases.h"
#include "tests/core/lifecycle/lifecycle_stage.h"
#include "tests/support/test_cluster.h"

using namespace indexpilot;
using namespace indexpilot::lifecycle;

class TestRoundTrip : public QObject {
    Q_OBJECT
    std::unique_ptr<test::LifecycleStage> m_stage;
    std::string m_schema;
    int m_number = 0;

    void execute(const std::string &sql) { m_stage->connection().execute(sql); }

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<test::LifecycleStage>(test::freshDatabase(QStringLiteral("roundtrip")));
        execute("CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist; CREATE EXTENSION pg_stat_statements");
        execute("SET allow_in_place_tablespaces = on; SET allow_system_table_mods = on");
        // Roles and tablespaces belong to the cluster, which other tests use too.
        execute("DO $$ BEGIN CREATE ROLE somebody; EXCEPTION WHEN duplicate_object THEN END $$");
        if (m_stage->connection().query("SELECT FROM pg_tablespace WHERE spcname = 'other'").count() == 0)
            execute("CREATE TABLESPACE other LOCATION ''");
    }

    void init()
    {
        m_schema = "rt" + std::to_string(++m_number);
        execute("CREATE SCHEMA " + m_schema + "; GRANT ALL ON SCHEMA " + m_schema +
                " TO somebody; SET search_path = " + m_schema + ", public");
        execute("CREATE TABLE t (id int, a int, b text, c timestamptz, d jsonb, p point, r int4range, tags "
                "text[], "
                "ip inet)");
        execute("INSERT INTO t SELECT n, n % 17, md5(n::text), now() - n * interval '1 minute', "
                "jsonb_build_object('n', n), point(n, n % 7), int4range(n, n + 5), ARRAY[md5(n::text), 'x'], "
                "('10.0.0.' || n % 250)::inet FROM generate_series(1, 300) AS n; ANALYZE t");
    }
    void cleanup() { execute("DROP SCHEMA " + m_schema + " CASCADE"); }

    void anIndexComesBackAsItWas_data()
    {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const test::IndexCase &one : test::indexCases())
            QTest::newRow(one.name) << number++;
        QVERIFY(number >= 45);
    }
    void anIndexComesBackAsItWas()
    {
        QFETCH(int, number);
        const test::IndexCase &one = test::indexCases()[static_cast<std::size_t>(number)];
        execute(one.setup);
        m_stage->snapshot();
        const auto before = m_stage->index(m_schema, one.index);
        QVERIFY(before.has_value());
        const std::string all = m_stage->everything(m_schema);
        execute(one.change);
        if (std::string(one.name).find("table was renamed") == std::string::npos)
            QVERIFY(m_stage->everything(m_schema) != all); // or the case would prove nothing
        const auto plan = m_stage->rollbackPlan(m_schema + "." + one.index, 1);
        QVERIFY2(plan.has_value(), plan ? "" : plan.error().detail.c_str());
        QVERIFY2(plan->refusals.empty(), plan->refusals.empty() ? "" : plan->refusals[0].c_str());
        const ActionOutcome outcome = m_stage->run(*plan);
        QVERIFY2(!outcome.failure, outcome.failure ? outcome.failure->detail.c_str() : "");
        QCOMPARE(QString::fromStdString(store::nameOf(outcome.action.state)), QStringLiteral("done"));
        const auto after = m_stage->index(m_schema, one.index);
        QVERIFY(after.has_value());
        QCOMPARE(QString::fromStdString(canonicalText(*after)),
                 QString::fromStdString(canonicalText(*before)));
        QCOMPARE(hashOf(*after), hashOf(*before));
        QCOMPARE(QString::fromStdString(m_stage->everything(m_schema)), QString::fromStdString(all));
    }

    void aRebuildChangesNothingButTheOid_data() { anIndexComesBackAsItWas_data(); }
    void aRebuildChangesNothingButTheOid()
    {
        QFETCH(int, number);
        const test::IndexCase &one = test::indexCases()[static_cast<std::size_t>(number)];
        execute(one.setup);
        m_stage->snapshot();
        const auto before = m_stage->index(m_schema, one.index);
        const std::string all = m_stage->everything(m_schema);
        const auto plan = m_stage->plan("REINDEX INDEX CONCURRENTLY " + quoted(m_schema, one.index));
        QVERIFY2(plan.has_value(), plan ? "" : plan.error().detail.c_str());
        const bool isRefused = before->constraint.type || before->partitioned;
        QCOMPARE(!plan->refusals.empty(), isRefused);
        const ActionOutcome outcome = m_stage->run(*plan);
        QCOMPARE(outcome.failure.has_value(), isRefused);
        QCOMPARE(QString::fromStdString(m_stage->everything(m_schema)), QString::fromStdString(all));
        const auto after = m_stage->index(m_schema, one.index);
        QCOMPARE(hashOf(*after), hashOf(*before));
        QCOMPARE(after->id == before->id, isRefused);
    }

    void theHistorySaysWhatHappened()
    {
        execute("CREATE INDEX i ON t (a)");
        m_stage->snapshot();
        execute("DROP INDEX i; CREATE INDEX i ON t (a, b)");
        const auto plan = m_stage->rollbackPlan(m_schema + ".i");
        QVERIFY(plan.has_value());
        QVERIFY(!m_stage->run(*plan).failure);
        const auto lineage =
            findLineage(lineagesOf(m_stage->store().versions(m_stage->target)), m_schema + ".i");
        QVERIFY(lineage.has_value());
        QCOMPARE(lineage->versions.size(), std::size_t(3));
        QCOMPARE(lineage->versions[2].hash, lineage->versions[0].hash);
        QVERIFY(lineage->versions[1].cause.find("outside between") != std::string::npos);
        QVERIFY(lineage->versions[2].cause.find("to version 1 by action") != std::string::npos);
        QVERIFY(lineage->versions[1].state == store::VersionState::Replaced);
        // And once more: the state before the present one is the middle one.
        const auto back = m_stage->rollbackPlan(m_schema + ".i");
        QVERIFY(back && back->request.find("to version 2") != std::string::npos);
        QVERIFY(m_stage->auditIsWhole());
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_round_trip.moc"

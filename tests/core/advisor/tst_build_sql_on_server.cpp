// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/build_sql.h"
#include "core/advisor/cost_book.h"
#include "core/advisor/selection.h"
#include "core/engine/what_if_worker.h"
#include "core/sql/analyse.h"
#include "tests/support/test_cluster.h"

#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::advisor;

namespace {

std::shared_ptr<pg::Connection> openSession(const std::string &text, pg::SessionRole role)
{
    return std::make_shared<pg::Connection>(pg::ConnectRequest{
        .connectionText = text, .password = std::nullopt, .profile = pg::profileFor(role)});
}

/// Two levels: by year, one year by half; the last leaf in another schema and with the index already.
const char *const events =
    "CREATE SCHEMA shop; CREATE SCHEMA old;"
    "CREATE TABLE shop.events (id int, at int, user_id int, kind text) PARTITION BY RANGE (at);"
    "CREATE TABLE shop.events_1 PARTITION OF shop.events FOR VALUES FROM (0) TO (1000)"
    "    PARTITION BY RANGE (at);"
    "CREATE TABLE shop.events_1a PARTITION OF shop.events_1 FOR VALUES FROM (0) TO (500);"
    "CREATE TABLE shop.events_1b PARTITION OF shop.events_1 FOR VALUES FROM (500) TO (1000);"
    "CREATE TABLE shop.\"Events 2\" PARTITION OF shop.events FOR VALUES FROM (1000) TO (2000);"
    "CREATE TABLE old.events_3 PARTITION OF shop.events FOR VALUES FROM (2000) TO (3000);"
    "INSERT INTO shop.events SELECT g, g % 3000, g % 4000, 'k' FROM generate_series(1, 90000) AS g;"
    "CREATE INDEX here_already ON old.events_3 (user_id) WHERE kind = 'k';"
    "CREATE TABLE plain (a int);";

} // namespace

class TestBuildSqlOnServer : public QObject {
    Q_OBJECT
    std::string m_text;
    std::shared_ptr<pg::Connection> m_owner;
    pg::SchemaReading m_schema;

    std::int64_t count(const std::string &from) const
    {
        return m_owner->query("SELECT count(*) FROM " + from).integer(0, 0);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_text = test::freshDatabase(QStringLiteral("build_sql"));
        m_owner = openSession(m_text, pg::SessionRole::Executor);
        m_owner->execute(events);
        m_owner->execute("VACUUM ANALYZE");
        m_schema = pg::readSchema(*m_owner, 100);
    }
    void cleanup() { m_owner.reset(); }

    void anOrdinaryTableTakesOneStep()
    {
        const BuildSql build =
            buildSql(m_schema, {.schema = "public", .table = "plain", .keys = {{.column = "a"}}});
        QCOMPARE(build.steps, std::vector<std::string>{"CREATE INDEX CONCURRENTLY plain_a_idx ON "
                                                       "public.plain (a)"});
        QCOMPARE(build.inverse, std::string("DROP INDEX CONCURRENTLY public.plain_a_idx"));
    }

    void aPartitionedTableIsBuiltPieceByPieceAndGoesAgain()
    {
        const std::int64_t before = count("pg_index");
        const BuildSql build = buildSql(m_schema, {.schema = "shop",
                                                   .table = "events",
                                                   .keys = {{.column = "user_id"}},
                                                   .predicate = "kind = 'k'"});
        QVERIFY(build.steps.front().find("ON ONLY shop.events ") != std::string::npos);
        for (const std::string &step : build.steps) {
            try {
                m_owner->execute(step);
            } catch (const pg::DatabaseError &error) {
                QFAIL((step + ": " + error.what()).c_str());
            }
        }
        QCOMPARE(count("pg_index WHERE indrelid = 'shop.events'::regclass AND indisvalid"), 1);
        QCOMPARE(count("pg_index WHERE indrelid = 'shop.events_1'::regclass AND indisvalid"), 1);
        QCOMPARE(count("pg_index WHERE NOT indisvalid"), 0);
        QCOMPARE(count("pg_partition_tree((SELECT indexrelid FROM pg_index WHERE indrelid = "
                       "'shop.events'::regclass)) WHERE isleaf"),
                 4);
        // The partition's own index was taken over, not built a second time.
        QCOMPARE(count("pg_index WHERE indrelid = 'old.events_3'::regclass"), 1);
        const QString script = QString::fromStdString(asScript(build.steps));
        QCOMPARE(script.count(QLatin1String("CREATE INDEX CONCURRENTLY")), 3);
        QCOMPARE(script.count(QLatin1String("ATTACH PARTITION")), 5);
        m_owner->execute(build.inverse);
        QCOMPARE(count("pg_index"), before - 1); // with the one that was taken over, as the card says
        QVERIFY(std::ranges::any_of(build.against, [](const std::string &text) {
            return text.find("going back drops it as well") != std::string::npos;
        }));
    }

    void aPartitionThatWasNotReadLeavesOneStep()
    {
        std::erase_if(m_schema.tables,
                      [](const pg::SchemaTable &table) { return table.name == "events_1b"; });
        const BuildSql build =
            buildSql(m_schema, {.schema = "shop", .table = "events", .keys = {{.column = "user_id"}}});
        QCOMPARE(build.steps.size(), std::size_t(1));
        m_owner->execute(build.steps.front());
        QCOMPARE(count("pg_index WHERE indrelid = 'shop.events'::regclass AND indisvalid"), 1);
        m_owner->execute(build.inverse);
        QCOMPARE(count("pg_index WHERE indrelid = 'shop.events'::regclass"), 0);
    }

    void aStatementOnAPartitionAsksAboutTheParentsIndex_data()
    {
        QTest::addColumn<QString>("table");
        QTest::newRow("leaf") << "shop.events_1a";
        QTest::newRow("level between") << "shop.events_1";
        QTest::newRow("whole") << "shop.events";
    }
    void aStatementOnAPartitionAsksAboutTheParentsIndex()
    {
        QFETCH(const QString, table);
        m_owner->execute("CREATE EXTENSION IF NOT EXISTS hypopg");
        const std::string sql = "SELECT * FROM " + table.toStdString() + " WHERE user_id = 7";
        Workload workload;
        workload.statements.push_back(
            {.name = "s", .text = sql, .facts = sql::analyse(sql).facts, .variants = {{.sql = sql}}});
        const Candidates found = candidatesFor(workload, m_schema, {}, {.tinyTablePages = 0});
        const auto session = openSession(m_text, pg::SessionRole::Analyst);
        const std::vector<WhatIf> workers{engine::makeWhatIf(session, pg::probeCapabilities(*session))};
        CostBook book(workload, m_schema, found.candidates, workers, {});
        QVERIFY(!found.candidates.empty());
        QCOMPARE(shortText(found.candidates.front().definition), std::string("events (user_id)"));
        QVERIFY(book.isRelevant(0, 0));
        QVERIFY(book.ask({{0, {}}, {0, {0}}}));
        QVERIFY(book.find(0, {0})->cost < book.find(0, {})->cost / 2);
        QCOMPARE(book.find(0, {0})->used, IndexSet{0});
    }

    void anIndexOnAnOwnImmutableFunctionIsProposedAndChosen()
    {
        m_owner->execute("CREATE EXTENSION IF NOT EXISTS hypopg; CREATE FUNCTION norm(text) RETURNS text "
                         "LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN pg_catalog.upper($1); END';"
                         "CREATE TABLE person (id int, name text);"
                         "INSERT INTO person SELECT g, 'name ' || g FROM generate_series(1, 30000) AS g");
        m_owner->execute("VACUUM ANALYZE person");
        m_schema = pg::readSchema(*m_owner, 100);
        const std::string sql = "SELECT * FROM person WHERE norm(name) = 'NAME 7'";
        Workload workload;
        workload.statements.push_back(
            {.name = "s", .text = sql, .facts = sql::analyse(sql).facts, .variants = {{.sql = sql}}});
        const Candidates found = candidatesFor(workload, m_schema, {}, {});
        QVERIFY(!found.candidates.empty());
        QCOMPARE(shortText(found.candidates.front().definition), std::string("person (norm(name))"));
        const auto session = openSession(m_text, pg::SessionRole::Analyst);
        const std::vector<WhatIf> workers{engine::makeWhatIf(session, pg::probeCapabilities(*session))};
        const AdvisorLimits limits;
        const Selection selection = select(
            {.workload = workload, .schema = m_schema, .candidates = found.candidates, .limits = limits},
            workers, {}, {});
        QCOMPARE(selection.chosen.size(), std::size_t(1));
        m_owner->execute(buildSql(m_schema, selection.chosen.front().candidate.definition).steps.front());
    }
};

QTEST_GUILESS_MAIN(TestBuildSqlOnServer)
#include "tst_build_sql_on_server.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
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

const char *const schemaSql = R"(
CREATE EXTENSION hypopg;
CREATE EXTENSION pg_trgm;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, email text NOT NULL, tenant_id int NOT NULL);
CREATE TABLE shop.orders (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES shop.customer ON DELETE CASCADE,
    created timestamp NOT NULL, status text NOT NULL, total numeric NOT NULL, note text, data jsonb, tags text[]);
CREATE INDEX orders_status ON shop.orders (status);
CREATE TABLE shop.state (code text PRIMARY KEY, label text);
CREATE TABLE shop.events (day date NOT NULL, user_id int NOT NULL, kind text) PARTITION BY RANGE (day);
CREATE TABLE shop.events_old PARTITION OF shop.events FOR VALUES FROM ('2024-01-01') TO ('2024-07-01');
CREATE TABLE shop.events_new PARTITION OF shop.events FOR VALUES FROM ('2024-07-01') TO ('2025-01-01');
INSERT INTO shop.customer SELECT g, 'User' || g || '@example.org', g % 50 FROM generate_series(1, 20000) AS g;
INSERT INTO shop.orders SELECT g, (g * 7919) % 400 + 1, timestamp '2024-01-01' + g * interval '1 minute',
    CASE WHEN g % 100 = 0 THEN 'open' WHEN g % 10 = 1 THEN 'sent' ELSE 'paid' END, g % 1000, repeat('x', 80),
    jsonb_build_object('kind', g % 500), ARRAY['t' || g % 300] FROM generate_series(1, 150000) AS g;
INSERT INTO shop.state VALUES ('open', 'Open'), ('sent', 'Sent'), ('paid', 'Paid');
INSERT INTO shop.events SELECT date '2024-01-01' + g % 360, (g * 31) % 9000, 'k' || g % 7 FROM generate_series(1, 90000) AS g;
DELETE FROM shop.customer WHERE id = 20000 AND NOT EXISTS (SELECT FROM shop.orders WHERE customer_id = 20000);
)";

const std::vector<std::pair<const char *, double>> statements{
    {"SELECT * FROM shop.orders WHERE customer_id = 311 ORDER BY created DESC LIMIT 20", 4000},
    {"SELECT id, total FROM shop.orders WHERE customer_id = 215", 500},
    {"SELECT * FROM shop.orders WHERE status = 'open' ORDER BY created LIMIT 50", 800},
    {"SELECT * FROM shop.customer WHERE lower(email) = 'user7@example.org'", 2000},
    {"SELECT o.id, c.email FROM shop.orders AS o JOIN shop.customer AS c ON c.id = o.customer_id WHERE "
     "c.tenant_id = 7 "
     "AND o.created >= '2024-03-01' AND o.created < '2024-03-02'",
     50},
    {"SELECT * FROM shop.state WHERE label = 'Open'", 9000},
    {"SELECT count(*) FROM shop.events WHERE user_id = 77", 600},
    {"SELECT * FROM shop.orders WHERE data @> '{\"kind\": 3}' AND tags @> ARRAY['t3']", 30},
    {"SELECT * FROM shop.customer WHERE email LIKE '%ser77@%'", 30},
    {"SELECT sum(total) FROM shop.orders WHERE created::date = '2024-03-01'", 10},
    {"SELECT * FROM shop.orders WHERE id = 5", 9000},
    {"DELETE FROM shop.customer WHERE id = 5", 20},
    {"UPDATE shop.orders SET status = 'sent' WHERE customer_id = 3 AND status = 'open'", 20}};

bool hasText(const std::vector<std::string> &texts, const std::string &text)
{
    return std::ranges::find(texts, text) != texts.end();
}

auto startsWith(const std::string &start)
{
    return [start](const std::string &text) {
        return text.starts_with(start);
    };
}

} // namespace

/// From a real database's statistics to a chosen set, by way of the real planner.
class TestCandidatesOnServer : public QObject {
    Q_OBJECT
    std::string m_text;
    std::shared_ptr<pg::Connection> m_owner;
    pg::SchemaReading m_schema;
    Workload m_workload;
    Candidates m_found;
    std::vector<std::string> m_texts; ///< of the candidates

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("candidates"));
        m_owner = openSession(m_text, pg::SessionRole::Executor);
        m_owner->execute(schemaSql);
        for (const char *table : {"customer", "orders", "state", "events"})
            m_owner->execute("VACUUM (ANALYZE) shop." + std::string(table));
        m_schema = pg::readSchema(*m_owner, 100);
        for (const auto &[sql, calls] : statements)
            m_workload.statements.push_back({.name = sql,
                                             .text = sql,
                                             .facts = sql::analyse(sql).facts,
                                             .callsPerHour = calls,
                                             .variants = {{.sql = sql}}});
        m_found = candidatesFor(m_workload, m_schema, {}, {});
        for (const Candidate &candidate : m_found.candidates)
            m_texts.push_back(shortText(candidate.definition));
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void findsEveryKind()
    {
        for (const char *expected :
             {"orders (customer_id, created)", "orders (created) WHERE status = 'open'",
              "customer (lower(email))", "orders (created)", "customer (tenant_id)", "events (user_id)",
              "orders USING gin (data jsonb_path_ops)", "orders USING gin (tags)",
              "customer USING gin (email gin_trgm_ops)", "orders ((created::date))"})
            QVERIFY2(hasText(m_texts, expected), expected);
    }

    void leavesAloneWhatIsServed()
    {
        for (const char *unwanted : {"state (label)", "orders (id)", "customer (id)", "orders (status)"})
            QVERIFY2(!hasText(m_texts, unwanted), unwanted);
        QVERIFY(std::ranges::any_of(m_found.rejected, [](const Rejected &one) {
            return one.rule == "tiny_table" && one.definition.table == "state";
        }));
    }

    void theServerTakesEveryCandidate()
    {
        for (const Candidate &candidate : m_found.candidates) {
            const std::string sql = createSql(candidate.definition, "", Concurrently::No);
            m_owner->execute("BEGIN");
            try {
                m_owner->execute(sql);
            } catch (const pg::DatabaseError &error) {
                QFAIL((sql + ": " + error.what()).c_str());
            }
            m_owner->execute("ROLLBACK");
        }
    }

    void thePlannerTakesEveryPlannableOne()
    {
        const std::shared_ptr<pg::Connection> connection = openSession(m_text, pg::SessionRole::Analyst);
        const WhatIf whatIf = engine::makeWhatIf(connection, pg::probeCapabilities(*connection));
        for (const Candidate &candidate : m_found.candidates) {
            QCOMPARE(candidate.plannable, candidate.definition.method != "gin");
            if (!candidate.plannable)
                continue;
            const auto answer = whatIf("SELECT 1", {candidate.definition});
            QVERIFY2(answer.has_value(), shortText(candidate.definition).c_str());
        }
    }

    void choosesWhatTheWorkloadNeeds()
    {
        const std::shared_ptr<pg::Connection> connection = openSession(m_text, pg::SessionRole::Analyst);
        const std::vector<WhatIf> workers{engine::makeWhatIf(connection, pg::probeCapabilities(*connection))};
        const AdvisorLimits limits;
        const SelectionInput input{m_workload, m_schema, m_found.candidates, limits};
        const Selection selection = select(input, workers, {}, {});
        std::vector<std::string> chosen;
        for (const ChosenIndex &index : selection.chosen)
            chosen.push_back(shortText(index.candidate.definition));
        QVERIFY(selection.complete);
        // Equality and order in one index, which may hold more; none beside it for the equality alone.
        QCOMPARE(std::ranges::count_if(chosen, startsWith("orders (customer_id, created)")), 1);
        QCOMPARE(std::ranges::count_if(chosen, startsWith("orders (customer_id")), 1);
        QCOMPARE(std::ranges::count_if(chosen, startsWith("customer (lower(email))")), 1);
        QVERIFY(std::ranges::any_of(
            chosen, [](const std::string &text) { return text.starts_with("customer (lower(email)"); }));
        QVERIFY(selection.costAfter < selection.costBefore / 5);
        // No chosen index makes another one needless.
        for (const ChosenIndex &one : selection.chosen)
            for (const ChosenIndex &other : selection.chosen)
                QVERIFY(&one == &other || !covers(one.candidate.definition, other.candidate.definition));
    }
};

QTEST_GUILESS_MAIN(TestCandidatesOnServer)
#include "tst_candidates_on_server.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/review.h"
#include "core/sql/analyse.h"
#include "tests/support/schema_text.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace indexpilot;
using namespace indexpilot::advisor;
using namespace std::chrono_literals;

namespace {

const std::string shop =
    "server 150004\nreset 90d\nsearch_path shop public\n"
    "table shop.orders rows=1000000 pages=20000 inserted=500000 updated=20000 hot=15000 analyzed=2d\n"
    "column id bigint notnull n=-1\ncolumn customer_id bigint n=5000\ncolumn status text n=5\n"
    "column email text n=-0.9\ncolumn total numeric n=-0.5\ncolumn data jsonb width=200\n"
    "column created_at timestamptz n=-0.9\ncolumn code \"character varying(40)\" n=-1\ncolumn c_text text c "
    "n=-0.5\n"
    "index orders_pkey primary scans=9 size=22000000 (id)\n"
    "index orders_customer scans=9 size=7000000 (customer_id)\n"
    "index orders_status_total scans=9 size=30000000 (status, total)\n"
    "index orders_lower scans=9 size=30000000 (lower(email))\n"
    "index orders_left invalid (email)\n"
    "index orders_code unique scans=1 size=30000000 (code)\n"
    "table shop.item rows=3000000 pages=30000 analyzed=2d\n"
    "column id bigint n=-1\ncolumn order_id bigint n=-0.3\ncolumn sku text n=900\n"
    "key item_order cascade (order_id) references shop.orders (id)\n"
    "table shop.tiny rows=20 pages=1 analyzed=2d\ncolumn id int n=-1\ncolumn name text n=-1\n"
    "table shop.day1 partition rows=500000 pages=9000 analyzed=2d\ncolumn at date n=9\ncolumn v int n=900\n"
    "table shop.day2 partition rows=400000 pages=8000 analyzed=2d\ncolumn at date n=9\ncolumn v int n=900\n"
    "table shop.days kind=p by=at leaves=4,5 rows=900000 pages=17000 analyzed=2d\ncolumn at date n=9\n"
    "column v int n=900\n"
    "table shop.fresh rows=-1 pages=5000\ncolumn a int\n";

Workload workloadOf(const std::vector<std::string> &texts)
{
    Workload workload;
    for (const std::string &text : texts)
        workload.statements.push_back({.name = "statement " + std::to_string(workload.statements.size() + 1),
                                       .text = text,
                                       .facts = sql::analyse(text).facts,
                                       .callsPerHour = 100,
                                       .variants = {{.sql = text}}});
    return workload;
}

/// 1000 for any statement; `factor` of it when the set has an index that begins with `column`.
WhatIf plannerFor(const std::string &column, double factor)
{
    return [=](const std::string &sql, const std::vector<IndexDefinition> &set) -> Result<WhatIfAnswer> {
        if (sql.find("broken") != std::string::npos)
            return tl::make_unexpected(Failure{.detail = "no such function"});
        WhatIfAnswer answer{.cost = 1000};
        answer.plan.root = {.type = "Seq Scan", .relation = "orders", .filters = {"x"}, .totalCost = 1000};
        for (const IndexDefinition &definition : set)
            if (definition.keys.front().column == column && sql.find(column) != std::string::npos)
                answer.cost = 1000 * factor;
        return answer;
    };
}

Review reviewed(const std::string &script, const std::string &schema = shop)
{
    const pg::SchemaReading reading = test::schemaFromText(schema);
    return review({.script = script, .schema = reading});
}

/// "Findings: duplicate covered" of the last statement, notes in small letters behind a bar.
QString outcome(const Review &review)
{
    const ReviewedStatement &last = review.statements.back();
    constexpr std::array verdicts{"Good", "Findings", "Inconclusive"};
    std::string text = verdicts.at(static_cast<std::size_t>(last.verdict));
    for (const FindingWeight weight : {FindingWeight::Problem, FindingWeight::Doubt, FindingWeight::Note}) {
        text += weight == FindingWeight::Problem ? ":" : weight == FindingWeight::Doubt ? " ?" : " |";
        for (const Finding &finding : last.findings)
            text += finding.weight == weight ? " " + finding.rule : "";
    }
    return QString::fromStdString(text);
}

QString alternatives(const ReviewedStatement &statement)
{
    QStringList lines;
    for (const std::string &line : statement.alternatives)
        lines << QString::fromStdString(line);
    return lines.join(QStringLiteral("; "));
}

} // namespace

class TestReview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void judgesOneStatement_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *sql, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(expected);
        };
        row("nothing against it, benefit not judged", "CREATE INDEX CONCURRENTLY i ON orders (created_at)",
            "Inconclusive: ? benefit_unknown |");
        row("duplicate", "CREATE INDEX CONCURRENTLY i ON shop.orders (customer_id)",
            "Findings: duplicate ? |");
        row("duplicate of the primary key", "CREATE UNIQUE INDEX CONCURRENTLY i ON orders (id)",
            "Findings: duplicate ? | unique");
        row("duplicate, the class written out",
            "CREATE INDEX CONCURRENTLY i ON orders (customer_id int8_ops)", "Findings: duplicate ? |");
        row("duplicate, another spelling of the class",
            "CREATE UNIQUE INDEX CONCURRENTLY i ON orders (code varchar_ops)",
            "Findings: duplicate ? | unique");
        row("duplicate expression", "CREATE INDEX CONCURRENTLY i ON orders (LOWER(((email))))",
            "Findings: duplicate ? |");
        row("same keys, another class", "CREATE INDEX CONCURRENTLY i ON orders (customer_id my_ops)",
            "Inconclusive: ? benefit_unknown |");
        row("covered", "CREATE INDEX CONCURRENTLY i ON orders (status)", "Findings: covered ? |");
        row("covered backwards", "CREATE INDEX CONCURRENTLY i ON orders (status DESC, total DESC)",
            "Findings: covered ? |");
        row("not covered in another order", "CREATE INDEX CONCURRENTLY i ON orders (status, total DESC)",
            "Inconclusive: ? benefit_unknown |");
        row("covered by a unique one", "CREATE INDEX CONCURRENTLY i ON orders (code)",
            "Findings: duplicate ? |");
        row("covers another", "CREATE INDEX CONCURRENTLY i ON orders (customer_id, created_at)",
            "Inconclusive: ? benefit_unknown | makes_redundant");
        row("a unique one stays beside a wider one", "CREATE INDEX CONCURRENTLY i ON orders (code, total)",
            "Inconclusive: ? benefit_unknown |");
        row("partial one beside the whole",
            "CREATE INDEX CONCURRENTLY i ON orders (customer_id) WHERE status = 'open'",
            "Inconclusive: ? benefit_unknown |");
        row("name taken", "CREATE INDEX CONCURRENTLY orders_customer ON orders (created_at)",
            "Findings: name_taken ? benefit_unknown |");
        row("name of a table", "CREATE INDEX CONCURRENTLY item ON orders (created_at)",
            "Findings: name_taken ? benefit_unknown |");
        row("IF NOT EXISTS passes over another one",
            "CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer ON orders (created_at)",
            "Findings: skips_other ? benefit_unknown |");
        row("IF NOT EXISTS passes over a left-over",
            "CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_left ON orders (email)",
            "Findings: skips_invalid ? benefit_unknown | invalid_twin");
        row("IF NOT EXISTS and there", "CREATE INDEX IF NOT EXISTS orders_customer ON orders (customer_id)",
            "Good: ? | exists_already");
        row("same as a left-over", "CREATE INDEX CONCURRENTLY i ON orders (email)",
            "Inconclusive: ? benefit_unknown | invalid_twin");
        row("blocks writes", "CREATE INDEX i ON orders (created_at)",
            "Findings: blocks_writes ? benefit_unknown |");
        row("blocks writes of a tiny table for a moment", "CREATE INDEX i ON tiny (name)",
            "Inconclusive: ? benefit_unknown | blocks_writes_shortly");
        row("unique", "CREATE UNIQUE INDEX CONCURRENTLY i ON item (id)", "Good: ? | unique benefit_unknown");
        row("unique, but the values are not", "CREATE UNIQUE INDEX CONCURRENTLY i ON item (sku)",
            "Inconclusive: ? not_unique | benefit_unknown");
        row("unique by the primary key already",
            "CREATE UNIQUE INDEX CONCURRENTLY i ON orders (id, customer_id)",
            "Inconclusive: ? benefit_unknown | unique_already");
        row("supports a foreign key", "CREATE INDEX CONCURRENTLY i ON item (order_id)",
            "Good: ? | foreign_key benefit_unknown");
        row("no such column", "CREATE INDEX CONCURRENTLY i ON orders (nothing, lower(nowhere)) WHERE no = 1",
            "Findings: no_such_column no_such_column no_such_column ? |");
        row("a key twice", "CREATE INDEX CONCURRENTLY i ON orders (email, email)",
            "Findings: repeated_key ? benefit_unknown |");
        row("no such table", "CREATE INDEX CONCURRENTLY i ON nowhere (a)",
            "Inconclusive: ? table_not_known |");
        row("table outside the search path", "CREATE INDEX CONCURRENTLY i ON public.orders (id)",
            "Inconclusive: ? table_not_known |");
        row("no statistics", "CREATE INDEX CONCURRENTLY i ON fresh (a)",
            "Inconclusive: ? no_statistics benefit_unknown |");
        row("without a name", "CREATE INDEX CONCURRENTLY ON orders (created_at)",
            "Inconclusive: ? benefit_unknown | unnamed");
        row("partitioned, concurrently", "CREATE INDEX CONCURRENTLY i ON days (v)",
            "Findings: partitioned_concurrently ? benefit_unknown |");
        row("partitioned, all at once", "CREATE INDEX i ON days (v)",
            "Findings: blocks_writes ? benefit_unknown |");
        row("partitioned, the whole alone", "CREATE INDEX i ON ONLY days (v)",
            "Inconclusive: ? benefit_unknown | on_only");
        row("unique without the partition key", "CREATE UNIQUE INDEX i ON ONLY days (v)",
            "Findings: partition_key_missing ? not_unique | on_only benefit_unknown");
        row("does not parse", "CREATE INDEX i ON orders (created_at,)", "Findings: syntax ? |");
        row("mergeable", "CREATE INDEX CONCURRENTLY i ON orders (status, email)",
            "Inconclusive: ? benefit_unknown | mergeable");
    }
    void judgesOneStatement()
    {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        QCOMPARE(outcome(reviewed(sql.toStdString())), expected);
    }

    void offersWhatIsBetter()
    {
        const auto offered = [](const std::string &sql) {
            return alternatives(reviewed(sql).statements.back());
        };
        QCOMPARE(
            offered("CREATE INDEX i ON orders USING brin (created_at) WITH (pages_per_range=9) TABLESPACE x"),
            QStringLiteral("CREATE INDEX CONCURRENTLY i ON orders USING brin (created_at) WITH "
                           "(pages_per_range=9) TABLESPACE x"));
        QCOMPARE(offered("CREATE INDEX CONCURRENTLY i ON orders (status, email)"),
                 QStringLiteral("CREATE INDEX CONCURRENTLY ON shop.orders (status, total, email)"));
        QCOMPARE(offered("CREATE INDEX i ON orders (status)"), QString()); // none is better
        QCOMPARE(offered("CREATE INDEX IF NOT EXISTS orders_left ON orders (email)"),
                 QStringLiteral("DROP INDEX CONCURRENTLY shop.orders_left; CREATE INDEX CONCURRENTLY IF NOT "
                                "EXISTS orders_left ON orders (email)"));
        QCOMPARE(offered("CREATE INDEX days_v ON days (v)"),
                 QStringLiteral("CREATE INDEX days_v ON ONLY shop.days (v); "
                                "CREATE INDEX CONCURRENTLY day1_v_idx ON shop.day1 (v); "
                                "ALTER INDEX shop.days_v ATTACH PARTITION shop.day1_v_idx; "
                                "CREATE INDEX CONCURRENTLY day2_v_idx ON shop.day2 (v); "
                                "ALTER INDEX shop.days_v ATTACH PARTITION shop.day2_v_idx"));
    }

    void saysWhatItTakes()
    {
        const pg::SchemaReading schema = test::schemaFromText(shop);
        const Review one = review({.script = "CREATE INDEX i ON orders (customer_id, created_at)",
                                   .schema = schema,
                                   .hoursOfStatistics = 1000});
        const ReviewedStatement &statement = one.statements.at(0);
        QCOMPARE(statement.makesRedundant, std::vector<std::string>{"shop.orders_customer"});
        QVERIFY(statement.size && statement.size->bytes > Bytes(20'000'000));
        QVERIFY(statement.build && statement.build->seconds > 0.5 && statement.build->seconds < 20);
        QVERIFY(statement.build->lower < statement.build->seconds);
        QVERIFY(statement.writes && statement.writes->entriesPerHour >= 500);
        QVERIFY(statement.lock.starts_with("SHARE:"));
        const Review concurrent = reviewed("CREATE INDEX CONCURRENTLY i ON orders (customer_id, created_at)");
        QVERIFY(concurrent.statements[0].lock.starts_with("SHARE UPDATE EXCLUSIVE:"));
        QVERIFY(concurrent.statements[0].build->seconds > statement.build->seconds);
        QVERIFY(!concurrent.statements[0].writes); // age of the counters not known
        QVERIFY(concurrent.statements[0].runNow.answer == RunNow::Answer::Unknown);
    }

    void weighsTheWorkload_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("hours");
        QTest::addColumn<QString>("expected");
        QTest::newRow("gain") << "CREATE INDEX CONCURRENTLY i ON orders (created_at)" << 0.1 << 0.0
                              << "Good: ? | benefit not_planned";
        QTest::newRow("no gain") << "CREATE INDEX CONCURRENTLY i ON orders (created_at)" << 1.0 << 0.0
                                 << "Findings: no_benefit ? | not_planned";
        QTest::newRow("harm") << "CREATE INDEX CONCURRENTLY i ON orders (created_at)" << 1.5 << 0.0
                              << "Findings: no_benefit ? slower | not_planned";
        QTest::newRow("gain less than the writes")
            << "CREATE INDEX CONCURRENTLY i ON orders (created_at)" << 0.9 << 1.0
            << "Findings: writes_cost_more ? | hot_lost not_planned";
        QTest::newRow("gain more than the writes")
            << "CREATE INDEX CONCURRENTLY i ON orders (created_at)" << 0.9 << 2000.0
            << "Good: ? | hot_lost benefit not_planned";
        QTest::newRow("of no statement's column") << "CREATE INDEX CONCURRENTLY i ON orders (total)" << 0.1
                                                  << 0.0 << "Findings: no_benefit ? | not_planned";
        QTest::newRow("no statement on the table") << "CREATE INDEX CONCURRENTLY i ON tiny (name)" << 0.1
                                                   << 0.0 << "Inconclusive: ? benefit_unknown |";
        QTest::newRow("unique needs no gain")
            << "CREATE UNIQUE INDEX CONCURRENTLY i ON orders (id, total) WHERE total > 5" << 0.1 << 0.0
            << "Findings: no_benefit ? | unique_already not_planned";
        QTest::newRow("modelled for GIN") << "CREATE INDEX CONCURRENTLY i ON orders USING gin (data)" << 0.1
                                          << 0.0 << "Good: ? | benefit not_planned";
    }
    void weighsTheWorkload()
    {
        QFETCH(QString, sql);
        QFETCH(double, factor);
        QFETCH(double, hours);
        QFETCH(QString, expected);
        const pg::SchemaReading schema = test::schemaFromText(shop);
        const Workload workload =
            workloadOf({"SELECT * FROM orders WHERE created_at > '2025-01-01'",
                        "SELECT * FROM shop.orders WHERE email = 'x'", "SELECT broken(1) FROM orders",
                        "SELECT * FROM other.orders WHERE created_at = '2025-01-01'"});
        const WhatIf planner = plannerFor("created_at", factor);
        const Review one = review({.script = sql.toStdString(),
                                   .schema = schema,
                                   .workload = &workload,
                                   .whatIf = &planner,
                                   .hoursOfStatistics = hours});
        QCOMPARE(outcome(one), expected);
    }

    void showsWhoGains()
    {
        const pg::SchemaReading schema = test::schemaFromText(shop);
        const Workload workload = workloadOf({"SELECT * FROM orders WHERE email = 'x'",
                                              "SELECT * FROM orders WHERE created_at > '2025-01-01'"});
        const WhatIf planner = plannerFor("created_at", 0.25);
        const Review one = review({.script = "CREATE INDEX CONCURRENTLY a ON orders (created_at);"
                                             "CREATE INDEX CONCURRENTLY b ON orders (created_at, total)",
                                   .schema = schema,
                                   .workload = &workload,
                                   .whatIf = &planner});
        const ReviewBenefit &first = one.statements.at(0).benefit.value();
        QCOMPARE(first.judged, 2);
        QCOMPARE(first.costBefore, 200000.0);
        QCOMPARE(first.costAfter, 125000.0);
        QCOMPARE(first.effects.size(), std::size_t(1));
        QCOMPARE(first.effects[0].name, std::string("statement 2"));
        QCOMPARE(first.effects[0].after, 250.0);
        // The second is judged with the first in place: nothing is left to gain.
        QCOMPARE(one.statements.at(1).benefit.value().costBefore, 125000.0);
        QCOMPARE(outcome(one), QStringLiteral("Findings: no_benefit ? | makes_redundant"));
        QVERIFY(one.verdict == Verdict::Findings);
        const Review other = review({.script = "CREATE INDEX CONCURRENTLY a ON orders (created_at);"
                                               "CREATE INDEX CONCURRENTLY b ON orders (total)",
                                     .schema = schema,
                                     .workload = &workload,
                                     .whatIf = &planner});
        QCOMPARE(other.statements.at(1).benefit.value().costAfter, 125000.0);
    }

    void followsAMigration()
    {
        const Review one = reviewed("BEGIN;\n"
                                    "CREATE TABLE visit (id bigint PRIMARY KEY, at timestamptz);\n"
                                    "CREATE INDEX visit_at ON visit (at); -- its own table: nobody waits\n"
                                    "ALTER TABLE orders ADD channel text;\n"
                                    "CREATE INDEX orders_channel ON orders (channel);\n"
                                    "CREATE INDEX CONCURRENTLY visit_at ON visit (id);\n"
                                    "COMMIT;\n"
                                    "DROP INDEX orders_customer;\n"
                                    "CREATE INDEX CONCURRENTLY orders_customer ON orders (customer_id);\n"
                                    "CREATE INDEX CONCURRENTLY again ON orders (customer_id);\n"
                                    "SELEC nonsense;");
        const auto at = [&](std::size_t place) {
            Review part;
            part.statements = {one.statements.at(place)};
            return outcome(part);
        };
        QCOMPARE(one.statements.size(), std::size_t(11));
        QVERIFY(!one.statements[0].reviewed && !one.statements[1].reviewed);
        QCOMPARE(one.statements[1].whyNot, std::string("Not reviewed: CREATE TABLE"));
        QCOMPARE(at(2), QStringLiteral("Inconclusive: ? benefit_unknown |"));
        QCOMPARE(at(4), QStringLiteral("Findings: blocks_writes ? column_not_known benefit_unknown | "
                                       "in_transaction"));
        QCOMPARE(at(5), QStringLiteral("Findings: name_taken ? benefit_unknown |"));
        QCOMPARE(at(8), QStringLiteral("Inconclusive: ? benefit_unknown |"));
        QCOMPARE(at(9), QStringLiteral("Findings: duplicate ? |"));
        QVERIFY(one.statements[10].whyNot.starts_with("Not reviewed: it does not parse"));
        QVERIFY(one.verdict == Verdict::Findings);
        QCOMPARE(outcome(reviewed("BEGIN; CREATE INDEX CONCURRENTLY i ON orders (created_at)")),
                 QStringLiteral("Findings: in_transaction ? benefit_unknown |"));
        QCOMPARE(outcome(reviewed("BEGIN; ROLLBACK; CREATE INDEX CONCURRENTLY i ON orders (created_at)")),
                 QStringLiteral("Inconclusive: ? benefit_unknown |"));
    }

    void isInconclusiveWithNothingToReview()
    {
        QVERIFY(reviewed("").verdict == Verdict::Inconclusive);
        QVERIFY(reviewed("SELECT 1; DROP TABLE orders").verdict == Verdict::Inconclusive);
        QVERIFY(reviewed("CREATE UNIQUE INDEX CONCURRENTLY i ON item (id)").verdict == Verdict::Good);
        QVERIFY(reviewed("'unclosed").verdict == Verdict::Inconclusive);
        QCOMPARE(outcome(reviewed("CREATE INDEX CONCURRENTLY i ON orders (id)", "server 150004")),
                 QStringLiteral("Inconclusive: ? table_not_known |"));
    }

    void saysWhetherItCanRunNow_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("blocked");
        QTest::addColumn<QString>("plain"); ///< of CREATE INDEX
        QTest::addColumn<QString>("concurrent");
        const auto row = [](const char *name, const char *query, const char *state, int seconds, bool blocked,
                            const char *plain, const char *concurrent) {
            QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(state) << seconds << blocked
                                << QString::fromUtf8(plain) << QString::fromUtf8(concurrent);
        };
        const char *free = "No long transaction";
        row("a short statement", "SELECT 1", "active", 1, false, free, free);
        row("a long one elsewhere", "SELECT 1 FROM item", "active", 300, false, free,
            "It would wait for the transaction of pid 7 (app, api, active, 5 min)");
        row("a long one on the table", "UPDATE shop.orders SET total = 1", "idle in transaction", 90, false,
            "It would wait for pid 7 (app, api, idle in transaction, 90 s) on this table",
            "It would wait for the transaction of pid 7");
        row("a build on the table", "CREATE INDEX CONCURRENTLY j ON shop.orders (total)", "active", 5, false,
            "Another build runs on this table", "Another build runs on this table");
        row("a build elsewhere", "CREATE INDEX CONCURRENTLY j ON item (sku)", "active", 5, false, free,
            "Another build runs in this database");
        row("a queue on the table", "UPDATE orders SET total = 1", "active", 5, true,
            "Sessions already wait for locks", "Sessions already wait for locks");
        row("hidden text", "", "active", 5, false, "Nothing seen in its way", "Nothing seen in its way");
    }
    void saysWhetherItCanRunNow()
    {
        QFETCH(QString, query);
        QFETCH(QString, state);
        QFETCH(int, seconds);
        QFETCH(bool, blocked);
        QFETCH(QString, plain);
        QFETCH(QString, concurrent);
        pg::ActivityRow row{.pid = 7, .user = "app", .database = "shop", .application = "api"};
        row.query = query.toStdString();
        row.state = state.toStdString();
        row.transactionAge = Seconds(seconds);
        if (blocked)
            row.blockedBy = {9};
        pg::ActivityRow other = row; // another database: its snapshots are not waited for
        other.database = "other";
        other.transactionAge = 1h;
        pg::ActivityReading reading;
        reading.rows = {row, other};
        const ServerActivity activity = activityOf(reading, "shop");
        const auto said = [&](BuildLock lock) {
            return QString::fromStdString(runNow(activity, "shop", "orders", lock).reasons.at(0));
        };
        QVERIFY2(said(BuildLock::Share).startsWith(plain), qPrintable(said(BuildLock::Share)));
        QVERIFY2(said(BuildLock::ShareUpdateExclusive).startsWith(concurrent),
                 qPrintable(said(BuildLock::ShareUpdateExclusive)));
        const pg::SchemaReading schema = test::schemaFromText(shop);
        const Review one =
            review({.script = "CREATE UNIQUE INDEX CONCURRENTLY i ON orders (created_at, id)"
                              " WHERE total > 5; CREATE UNIQUE INDEX CONCURRENTLY j ON item (id)",
                    .schema = schema,
                    .activity = activity});
        const bool isFree =
            runNow(activity, "shop", "item", BuildLock::ShareUpdateExclusive).answer != RunNow::Answer::No;
        QVERIFY(one.statements[1].verdict == (isFree ? Verdict::Good : Verdict::Findings));
    }
};

QTEST_APPLESS_MAIN(TestReview)
#include "tst_review.moc"

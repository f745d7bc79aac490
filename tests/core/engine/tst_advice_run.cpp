// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/advice_run.h"
#include "tests/support/index_use_in_store.h"
#include "tests/support/older_counters.h"
#include "tests/support/small_shop.h"
#include "tests/support/test_cluster.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

using namespace indexpilot;
using advisor::Recommendation;
using advisor::RecommendationAction;
using engine::AdviceRun;

namespace {

const char *const workload = "-- weight: 1000\nSELECT * FROM shop.orders WHERE customer_id = 17;"
                             "-- weight: 100\nUPDATE shop.orders SET status = 'done' WHERE id = 5;"
                             "SELECT * FROM shop.gone WHERE id = 1;"
                             "SELECT * FROM shop.customers WHERE id = $1 AND $2 IS NULL;";

const Recommendation *creationOn(const AdviceRun &run, const std::string &column)
{
    for (const Recommendation &card : run.advice.recommendations)
        if (card.action == RecommendationAction::Create && card.definition.keys.front().column == column)
            return &card;
    return nullptr;
}

int drops(const AdviceRun &run)
{
    return static_cast<int>(
        std::ranges::count(run.advice.recommendations, RecommendationAction::Drop, &Recommendation::action));
}

const Failure *limit(const AdviceRun &run, const std::string &subject)
{
    const auto found = std::ranges::find(run.weaker, subject, &Failure::subject);
    return found == run.weaker.end() ? nullptr : &*found;
}

std::string leftOut(const AdviceRun &run, const std::string &name)
{
    for (const auto &one : run.advice.workload.leftOut)
        if (one.name == name)
            return one.why.detail + " | " + one.why.remedy;
    return {};
}

std::string asRole(std::string text, const std::string &role)
{
    const std::size_t at = text.find("user=postgres");
    return text.replace(at, std::string("user=postgres").size(), "user=" + role);
}

} // namespace

#define VERIFY_RUN(run) QVERIFY2((run).has_value(), (run) ? "" : (run).error().detail.c_str())

class TestAdviceRun : public QObject {
    Q_OBJECT
    std::string m_text;
    std::unique_ptr<pg::Connection> m_owner;

    static auto advise(const std::string &text, const std::optional<std::string> &file,
                       const std::stop_token &stop = {})
    {
        engine::AdviceRequest request;
        request.connectionText = text;
        request.workloadText = file;
        return engine::runAdvice(request, stop, {});
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_text = test::freshDatabase(QStringLiteral("advice"));
        m_owner = test::owner(m_text);
        test::load(*m_owner, test::smallShop);
    }
    void cleanup() { m_owner.reset(); }

    void judgesAWorkloadFile()
    {
        m_owner->execute("CREATE EXTENSION hypopg");
        std::vector<double> shares;
        engine::AdviceRequest request;
        request.connectionText = m_text;
        request.workloadText = workload;
        const auto run = engine::runAdvice(
            request, {}, [&](const engine::AdviceProgress &progress) { shares.push_back(progress.share); });
        VERIFY_RUN(run);
        QVERIFY(run->hypothetical && !shares.empty());
        const Recommendation *card = creationOn(*run, "customer_id");
        QVERIFY(card && !card->modelled && card->benefitShare > 0.5);
        QCOMPARE(drops(*run), 1); // one of the two that are the same, not both
        QCOMPARE(run->advice.workload.statements.size(), std::size_t(2));
        QVERIFY(QString::fromStdString(leftOut(*run, "statement 3")).contains(QLatin1String("shop.gone")));
        QVERIFY(QString::fromStdString(leftOut(*run, "statement 4")).contains(QLatin1String("$2")));
        QVERIFY(run->advice.selection.costAfter < run->advice.selection.costBefore / 5);
        QVERIFY(!limit(*run, "hypopg") && !limit(*run, "pg_stat_statements"));
    }

    void modelsWithoutHypopg()
    {
        const auto run = advise(m_text, workload);
        VERIFY_RUN(run);
        QVERIFY(!run->hypothetical);
        const Recommendation *card = creationOn(*run, "customer_id");
        QVERIFY(card && card->modelled);
        QVERIFY(card->benefitSecondsPerHour.lower < card->benefitSecondsPerHour.value / 5);
        QVERIFY(limit(*run, "hypopg"));
        QVERIFY(limit(*run, "hypopg")->remedy.find("CREATE EXTENSION hypopg") != std::string::npos);
    }

    void judgesIndexesWithoutAnyStatement()
    {
        m_owner->execute("CREATE EXTENSION hypopg");
        const auto run = advise(m_text, std::nullopt); // this database has no pg_stat_statements
        VERIFY_RUN(run);
        QVERIFY(run->advice.workload.statements.empty() && drops(*run) == 1);
        QVERIFY(limit(*run, "pg_stat_statements"));
        QVERIFY(limit(*run, "pg_stat_statements")->remedy.find("CREATE EXTENSION") != std::string::npos);
    }

    void readsTheServersWorkloadWithItsParameters()
    {
        m_owner->execute("CREATE EXTENSION hypopg; CREATE EXTENSION pg_stat_statements");
        for (int i = 0; i < 20; ++i)
            m_owner->query("SELECT total FROM shop.orders WHERE customer_id = $1", {std::to_string(i)});
        m_owner->execute("SELECT status FROM shop.orders WHERE customer_id = 4 ORDER BY total LIMIT 3");
        const auto run = advise(m_text, std::nullopt);
        VERIFY_RUN(run);
        const Recommendation *card = creationOn(*run, "customer_id");
        QVERIFY(card && card->benefitSecondsPerHour.value > 0);
        const auto &statements = run->advice.workload.statements;
        const auto found = std::ranges::find_if(statements, [](const advisor::WorkloadStatement &one) {
            return one.text == "SELECT total FROM shop.orders WHERE customer_id = $1";
        });
        QVERIFY(found != statements.end());
        QVERIFY(found->callsPerHour > 0 && found->meanMs > 0);
        QCOMPARE(found->variants.size(), std::size_t(3));
        QVERIFY(std::ranges::none_of(statements, [](const advisor::WorkloadStatement &one) {
            return one.text.find("indexpilot") != std::string::npos || one.text.starts_with("CREATE");
        }));
    }

    void saysWhatARoleWithPgMonitorOnlyMisses()
    {
        m_owner->execute("CREATE EXTENSION hypopg; CREATE EXTENSION pg_stat_statements;"
                         "SELECT total FROM shop.orders WHERE customer_id = 3;"
                         "DO $$ BEGIN CREATE ROLE advice_monitor LOGIN IN ROLE pg_monitor; "
                         "EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        const auto run = advise(asRole(m_text, "advice_monitor"), std::nullopt);
        VERIFY_RUN(run);
        QVERIFY(run->advice.workload.statements.empty());
        QVERIFY(drops(*run) == 1);
        QVERIFY(limit(*run, "column statistics"));
        QCOMPARE(limit(*run, "column statistics")->remedy,
                 std::string("GRANT pg_read_all_data TO advice_monitor;"));
        const bool named = std::ranges::any_of(run->advice.workload.leftOut, [](const auto &one) {
            return one.why.remedy == "GRANT SELECT ON shop.orders TO advice_monitor;" &&
                   one.why.code == FailureCode::Denied;
        });
        QVERIFY(named);
    }

    void plansWritesOfAReaderAsWhatTheyFind()
    {
        m_owner->execute("CREATE EXTENSION hypopg; DO $$ BEGIN CREATE ROLE advice_reader LOGIN IN ROLE "
                         "pg_monitor, pg_read_all_data; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        const auto run =
            advise(asRole(m_text, "advice_reader"), "UPDATE shop.orders SET total = 0 WHERE customer_id = 3;"
                                                    "INSERT INTO shop.orders VALUES (0, 0, 'open', 0);");
        VERIFY_RUN(run);
        QCOMPARE(run->advice.workload.statements.size(), std::size_t(1));
        QVERIFY(creationOn(*run, "customer_id"));
        QVERIFY(leftOut(*run, "statement 2").find("GRANT INSERT") != std::string::npos);
    }

    void anUnindexedForeignKeyCompetesByItsChecks()
    {
        m_owner->execute("CREATE EXTENSION hypopg;"
                         "INSERT INTO shop.customers VALUES (0, 'nobody');"
                         "ALTER TABLE shop.orders ADD FOREIGN KEY (customer_id) REFERENCES shop.customers");
        const auto unread = [](const AdviceRun &run) {
            return std::ranges::any_of(run.advice.rejected, [](const advisor::Rejected &one) {
                return one.rule == "parent_not_written" && one.definition.table == "orders";
            });
        };
        const auto quiet = advise(m_text, "SELECT * FROM shop.customers WHERE email = 'c5@x';");
        VERIFY_RUN(quiet);
        QVERIFY(unread(*quiet) && !creationOn(*quiet, "customer_id"));
        const auto run = advise(m_text, "-- weight: 100000\nDELETE FROM shop.customers WHERE id = 3000;"
                                        "SELECT * FROM shop.customers WHERE id = 5;");
        VERIFY_RUN(run);
        const Recommendation *card = creationOn(*run, "customer_id");
        QVERIFY(card && card->modelled && !unread(*run));
        QVERIFY(card->benefitSecondsPerHour.value > card->writeSecondsPerHour);
        QVERIFY(card->benefitSecondsPerHour.lower < card->benefitSecondsPerHour.value / 5);
        QVERIFY(std::ranges::any_of(card->effects, [](const advisor::StatementEffect &effect) {
            return effect.name == "foreign key orders_customer_id_fkey";
        }));
    }

    void buildsOnAPartitionedTablePieceByPiece()
    {
        m_owner->execute(
            "CREATE EXTENSION hypopg;"
            "CREATE TABLE shop.log (id int, at int, who int) PARTITION BY RANGE (at);"
            "CREATE TABLE shop.log_1 PARTITION OF shop.log FOR VALUES FROM (0) TO (1000);"
            "CREATE TABLE shop.log_2 PARTITION OF shop.log FOR VALUES FROM (1000) TO (2000);"
            "INSERT INTO shop.log SELECT g, g % 2000, g % 5000 FROM generate_series(1, 80000) AS g");
        m_owner->execute("VACUUM ANALYZE shop.log");
        const auto run = advise(m_text, "-- weight: 1000\nSELECT * FROM shop.log_2 WHERE who = 7;");
        VERIFY_RUN(run);
        const Recommendation *card = creationOn(*run, "who");
        QVERIFY(card && !card->modelled);
        QCOMPARE(card->definition.table, std::string("log"));
        QCOMPARE(card->steps.size(), std::size_t(5));
        for (const std::string &step : card->steps)
            m_owner->execute(step);
        QVERIFY(
            !creationOn(*advise(m_text, "-- weight: 1000\nSELECT * FROM shop.log_2 WHERE who = 7;"), "who"));
        m_owner->execute(card->inverseSql);
    }

    void noChosenIndexCostsMoreThanItSaves()
    {
        m_owner->execute("CREATE EXTENSION hypopg; CREATE EXTENSION pg_stat_statements");
        for (int i = 0; i < 5; ++i)
            m_owner->query("SELECT total FROM shop.orders WHERE customer_id = $1", {std::to_string(i)});
        m_owner->execute("UPDATE shop.orders SET total = total + 1; UPDATE shop.orders SET status = 'x'");
        const auto run = advise(m_text, std::nullopt);
        VERIFY_RUN(run);
        for (const Recommendation &card : run->advice.recommendations)
            if (card.action == RecommendationAction::Create)
                QVERIFY2(card.benefitSecondsPerHour.value > card.writeSecondsPerHour, card.sql.c_str());
    }

    void refusesAnEmptyFileAndAWrongConnection()
    {
        const auto empty = advise(m_text, "-- nothing\n");
        QVERIFY(!empty && empty.error().code == FailureCode::Usage);
        const auto nowhere = advise("host=/nowhere dbname=x", workload);
        QVERIFY(!nowhere && nowhere.error().code == FailureCode::CannotConnect);
    }

    void proposesNothingToCreateForABudgetOfZero()
    {
        m_owner->execute("CREATE EXTENSION hypopg");
        engine::AdviceRequest request;
        request.connectionText = m_text;
        request.workloadText = workload;
        request.limits.budget = Bytes(0);
        const auto run = engine::runAdvice(request, {}, {});
        VERIFY_RUN(run);
        QVERIFY(!creationOn(*run, "customer_id") && drops(*run) == 1);
        QVERIFY(std::ranges::any_of(run->advice.rejected, [](const advisor::Rejected &one) {
            return one.rule == "over_budget" && one.definition.keys.front().column == "customer_id";
        }));
    }

    void givesTheBestSoFarWhenStopped()
    {
        m_owner->execute("CREATE EXTENSION hypopg");
        std::stop_source stop;
        stop.request_stop();
        const auto run = advise(m_text, workload, stop.get_token());
        VERIFY_RUN(run);
        QVERIFY(!run->advice.selection.complete);
    }

    void anIndexThatTheStoreSawInUseIsNotProposedAsUnused()
    {
        test::TestCluster cluster;
        const std::string text = cluster.connectionText();
        test::load(*test::owner(text), "CREATE TABLE log (at int); INSERT INTO log SELECT g FROM "
                                       "generate_series(1, 100000) AS g; CREATE INDEX log_at ON log (at)");
        test::makeCountersOlder(cluster, std::chrono::hours(24 * 40));
        engine::AdviceRequest request;
        request.connectionText = text;
        const auto without = engine::runAdvice(request, {}, {});
        VERIFY_RUN(without);
        QCOMPARE(drops(*without), 1);
        QTemporaryDir folder;
        request.store = folder.filePath(QStringLiteral("history.db")).toStdString();
        test::storeUseOf(request.store, text, "public.log_at", std::chrono::hours(24 * 21));
        const auto with = engine::runAdvice(request, {}, {});
        VERIFY_RUN(with);
        QCOMPARE(drops(*with), 0);
        test::storeUseOf(request.store, text, "public.log_at", std::chrono::hours(24 * 35));
        const auto later = engine::runAdvice(request, {}, {});
        VERIFY_RUN(later);
        QCOMPARE(drops(*later), 1);
        const auto &against = later->advice.recommendations.front().against;
        QVERIFY(std::ranges::any_of(against, [](const std::string &one) {
            return one.find("seen in use before") != std::string::npos;
        }));
    }

    void countersYoungerThanADayAreTakenForThoseOfADay()
    {
        m_owner->execute("CREATE EXTENSION hypopg; INSERT INTO shop.orders SELECT g, g % 2000, 'open', 1 "
                         "FROM generate_series(100001, 160000) AS g"); // a load, seconds ago
        QTRY_COMPARE(m_owner
                         ->query("SELECT n_tup_ins FROM pg_stat_user_tables WHERE relid = "
                                 "'shop.orders'::regclass")
                         .integer(0, 0),
                     60'000);
        const auto run = advise(m_text, workload);
        VERIFY_RUN(run);
        const Recommendation *card = creationOn(*run, "customer_id");
        QVERIFY(card);
        QVERIFY(card->writes.entriesPerHour > 2400 && card->writes.entriesPerHour < 2600);
        QVERIFY(limit(*run, "write counters"));
        QVERIFY(limit(*run, "write counters")->detail.find("younger than a day") != std::string::npos);
    }

    void worksOnAStandby()
    {
        const test::TestCluster primary;
        {
            const auto connection = test::owner(primary.connectionText());
            test::load(*connection, std::string("CREATE EXTENSION hypopg; ") + test::smallShop);
        }
        const test::TestCluster standby(test::TestCluster::StandbyOf{primary});
        const auto run = advise(standby.connectionText(), workload);
        VERIFY_RUN(run);
        QVERIFY(!run->input.schema.isPrimary && run->hypothetical);
        QVERIFY(creationOn(*run, "customer_id"));
        QVERIFY(limit(*run, "standby"));
    }
};

QTEST_GUILESS_MAIN(TestAdviceRun)
#include "tst_advice_run.moc"

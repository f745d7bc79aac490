// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/proof.h"
#include "tests/support/small_shop.h"
#include "tests/support/test_cluster.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace indexpilot;
using advisor::Recommendation;
using advisor::RecommendationAction;
using test::owner;

namespace {

/// The tickets with a needle are the newest ones, which no statistics say: the planner takes them for spread
/// evenly over time, and believes that the oldest ten are found after a few hundred rows of an index on
/// opened_at. In truth the index is read to its end, row by row all over the table.
const char *const tickets =
    "CREATE TABLE tickets (id int PRIMARY KEY, opened_at int, customer_id int, note text);"
    "INSERT INTO tickets SELECT g, (g * 7919::bigint) % 200000, g % 4000,"
    "    CASE WHEN (g * 7919::bigint) % 200000 >= 190000 THEN 'a needle in hay' ELSE 'hay' END || "
    "repeat('.', 60)"
    "    FROM generate_series(0, 199999) AS g;";

const char *const workload =
    "-- weight: 500\nSELECT * FROM tickets WHERE note LIKE '%needle%' ORDER BY opened_at LIMIT 10;"
    "-- weight: 500\nSELECT * FROM tickets WHERE customer_id = 77;"
    "-- weight: 20\nSELECT * FROM tickets WHERE customer_id = $1 AND note = $2 || $3;"
    "-- weight: 20\nUPDATE tickets SET note = 'x' WHERE customer_id = 5;";

bool creates(const engine::AdviceRun &run, const std::string &column)
{
    return std::ranges::any_of(run.advice.recommendations, [&](const Recommendation &card) {
        return card.action == RecommendationAction::Create && card.definition.keys.front().column == column;
    });
}

const engine::ProvenStatement &statementOf(const engine::Proof &proof, const std::string &name)
{
    return *std::ranges::find(proof.statements, name, &engine::ProvenStatement::name);
}

} // namespace

class TestProof : public QObject {
    Q_OBJECT
    std::string m_target;
    std::string m_copy;
    engine::AdviceRequest m_request;

    std::int64_t indexesOf(const std::string &text) const
    {
        return owner(text)
            ->query("SELECT count(*) FROM pg_index WHERE indrelid = 'tickets'::regclass")
            .integer(0, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_target = test::freshDatabase(QStringLiteral("proof_target"));
        m_copy = test::freshDatabase(QStringLiteral("proof_copy"));
        owner(m_target)->execute("CREATE EXTENSION hypopg");
        for (const std::string &text : {m_target, m_copy}) {
            test::load(*owner(text), tickets);
        }
        m_request.connectionText = m_target;
        m_request.workloadText = workload;
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void throwsOutWhatTheEstimateGotWrong()
    {
        auto run = engine::runAdvice(m_request, {}, {});
        QVERIFY(run);
        QVERIFY(creates(*run, "opened_at")); // the planner was sure of it
        QVERIFY(creates(*run, "customer_id"));
        const double promised = run->advice.selection.costAfter;
        const auto proof = engine::proveOnCopy(m_request, *run, {.connectionText = m_copy}, {}, {});
        QVERIFY2(proof, proof ? "" : proof.error().detail.c_str());
        QVERIFY(proof->complete);
        QCOMPARE(proof->disproved.size(), std::size_t(1));
        QCOMPARE(proof->disproved[0].definition.keys.front().column, std::string("opened_at"));
        QVERIFY2(proof->disproved[0].reason.find("statement 1 took") != std::string::npos,
                 proof->disproved[0].reason.c_str());

        const engine::ProvenStatement &good = statementOf(*proof, "statement 2");
        QVERIFY(good.measured && good.after.ms < good.before.ms / 2 &&
                good.after.blocks < good.before.blocks / 10);
        const engine::ProvenStatement &harmed = statementOf(*proof, "statement 1");
        QVERIFY(harmed.measured && harmed.after.ms <= harmed.before.ms * 1.1 + 2);
        QVERIFY(harmed.costAfter < harmed.costBefore / 10); // estimated beside measured
        QVERIFY(!statementOf(*proof, "statement 3").skipped.empty());
        QVERIFY(statementOf(*proof, "statement 4").skipped.find("writes") != std::string::npos);
        QVERIFY(proof->msAfter < proof->msBefore);

        engine::applyProof(*run, *proof);
        QVERIFY(!creates(*run, "opened_at") && creates(*run, "customer_id"));
        QCOMPARE(run->advice.rejected.front().rule, std::string("slower_on_copy"));
        QVERIFY(run->advice.selection.costAfter > promised);
        QCOMPARE(indexesOf(m_copy), 1); // all that was built is gone
        QCOMPARE(indexesOf(m_target), 1);
    }

    /// A narrow index that a wide one covers, and which is read ten times faster for what it serves.
    void keepsAnIndexWithoutWhichAStatementIsSlower()
    {
        const char *const measures =
            "CREATE TABLE measures (id int PRIMARY KEY, sensor int, filler text);"
            "INSERT INTO measures SELECT g, g % 50, repeat(md5(g::text), 20) FROM generate_series(1, 60000) "
            "AS g;"
            "CREATE INDEX narrow ON measures (sensor); CREATE INDEX wide ON measures (sensor, filler);"
            "CREATE INDEX twice ON measures (id);";
        const std::string target = test::freshDatabase(QStringLiteral("drop_target"));
        const std::string copy = test::freshDatabase(QStringLiteral("drop_copy"));
        for (const std::string &text : {target, copy}) {
            owner(text)->execute(measures);
            owner(text)->execute("VACUUM ANALYZE measures");
        }
        owner(target)->execute("CREATE EXTENSION hypopg");
        engine::AdviceRequest request;
        request.connectionText = target;
        request.workloadText = "-- weight: 100\nSELECT count(*) FROM measures WHERE sensor < 40;"
                               "SELECT * FROM measures WHERE id = 7;";
        auto run = engine::runAdvice(request, {}, {});
        QVERIFY(run);
        // The rules see through neither: both are proposed here to be tried.
        std::erase_if(run->advice.recommendations, [](const Recommendation &card) {
            return card.action != RecommendationAction::Drop || card.object.name != "twice";
        });
        QCOMPARE(run->advice.recommendations.size(), std::size_t(1));
        Recommendation other = run->advice.recommendations.front();
        other.id = "R-narrow";
        other.object.name = "narrow";
        run->advice.recommendations.push_back(other);
        other.id = "R-gone";
        other.object.name = "gone";
        run->advice.recommendations.push_back(other);
        const auto proof = engine::proveOnCopy(request, *run, {.connectionText = copy, .slowerMs = 0.2}, {},
                                               {}); // a fast machine needs 4 ms
        QVERIFY2(proof, proof ? "" : proof.error().detail.c_str());
        QCOMPARE(proof->drops.size(), std::size_t(3));
        const auto drop = [&](const std::string &index) {
            return *std::ranges::find(proof->drops, index, &engine::ProvenDrop::index);
        };
        QVERIFY(!drop("twice").thrownOut && drop("twice").notTried.empty());
        QCOMPARE(drop("narrow").statements, 1);
        const engine::ProvenStatement &count = statementOf(*proof, "statement 1");
        QVERIFY2(drop("narrow").thrownOut,
                 qPrintable(QStringLiteral("%1 ms with it, and without it not slower, or not twice")
                                .arg(count.before.ms)));
        QVERIFY2(drop("narrow").reason.find("statement 1 took") != std::string::npos,
                 drop("narrow").reason.c_str());
        QVERIFY(!drop("gone").notTried.empty());
        const auto there = [&](const std::string &text) {
            return owner(text)
                ->query("SELECT count(*) FROM pg_index WHERE indrelid = 'measures'::regclass")
                .integer(0, 0);
        };
        QCOMPARE(there(copy), 4);
        QCOMPARE(there(target), 4);
        engine::applyProof(*run, *proof);
        QCOMPARE(run->advice.rejected.front().rule, std::string("drop_slower_on_copy"));
        QVERIFY(std::ranges::none_of(run->advice.recommendations, [](const Recommendation &card) {
            return card.object.name == "narrow";
        }));
    }

    void throwsOutWhatNoPlanOfTheCopyUses()
    {
        const std::string small = test::freshDatabase(QStringLiteral("proof_small"));
        owner(small)->execute(tickets);
        owner(small)->execute("DELETE FROM tickets WHERE id > 20");
        owner(small)->execute("VACUUM FULL ANALYZE tickets");
        m_request.workloadText = "SELECT * FROM tickets WHERE customer_id = 77;";
        const auto run = engine::runAdvice(m_request, {}, {});
        m_request.workloadText = workload;
        QVERIFY(run && creates(*run, "customer_id"));
        const auto proof = engine::proveOnCopy(m_request, *run, {.connectionText = small}, {}, {});
        QVERIFY(proof);
        QCOMPARE(proof->disproved.size(), std::size_t(1));
        QVERIFY(proof->disproved[0].unused);
    }

    void refusesTheTargetItself()
    {
        const auto run = engine::runAdvice(m_request, {}, {});
        QVERIFY(run);
        const auto proof = engine::proveOnCopy(m_request, *run, {.connectionText = m_target}, {}, {});
        QVERIFY(!proof);
        QCOMPARE(proof.error().code, FailureCode::Refused);
        QVERIFY(!proof.error().remedy.empty());
        QCOMPARE(indexesOf(m_target), 1);
    }

    void leavesNothingBehindWhenStopped()
    {
        const auto run = engine::runAdvice(m_request, {}, {});
        QVERIFY(run);
        std::stop_source stop;
        bool built = false;
        const auto proof = engine::proveOnCopy(m_request, *run, {.connectionText = m_copy}, stop.get_token(),
                                               [&](const engine::AdviceProgress &progress) {
                                                   built = progress.share > 0.1 || built;
                                                   if (built)
                                                       stop.request_stop();
                                               });
        QVERIFY(proof && built);
        QVERIFY(!proof->complete && proof->disproved.empty());
        QCOMPARE(indexesOf(m_copy), 1);
    }

    void leavesNothingBehindAfterAnError()
    {
        const auto run = engine::runAdvice(m_request, {}, {});
        QVERIFY(run);
        const std::string broken = test::freshDatabase(QStringLiteral("proof_broken"));
        owner(broken)->execute(
            "CREATE TABLE tickets (id int PRIMARY KEY, customer_id int)"); // columns are missing
        const auto proof = engine::proveOnCopy(m_request, *run, {.connectionText = broken}, {}, {});
        QVERIFY(proof);
        QVERIFY(!proof->notBuilt.empty());
        QVERIFY(!statementOf(*proof, "statement 1").skipped.empty());
        QCOMPARE(indexesOf(broken), 1);
    }

    void removesWhatAKilledProofLeft()
    {
        const auto connection = owner(m_copy);
        connection->execute("CREATE INDEX indexpilot_proof_1_0 ON tickets (note)");
        const auto run = engine::runAdvice(m_request, {}, {});
        QVERIFY(run && engine::proveOnCopy(m_request, *run, {.connectionText = m_copy}, {}, {}));
        QCOMPARE(indexesOf(m_copy), 1);
    }
};

QTEST_GUILESS_MAIN(TestProof)
#include "tst_proof.moc"

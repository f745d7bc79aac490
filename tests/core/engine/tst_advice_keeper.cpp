// SPDX-License-Identifier: GPL-3.0-or-later
// The advice of a target and the decisions on it, as the window gets them from the engine.
#include "core/store/database.h"
#include "tests/core/engine/watcher.h"
#include "tests/support/small_shop.h"
#include "tests/support/test_cluster.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace indexpilot;
using engine::AdviceStage;
using engine::AdviceView;
using engine::Decision;
using engine::DecisionState;
using test::Watcher;

namespace {

constexpr int patience = 60'000; // ms

const char *const withExtensions = "CREATE EXTENSION pg_stat_statements; CREATE EXTENSION hypopg; ";

/// Statements that differ in more than their constants.
void work(pg::Connection &connection, int statements)
{
    std::string sql = "SELECT total FROM shop.orders WHERE customer_id = 17";
    for (int i = 0; i < statements; ++i) {
        connection.query(sql);
        sql += " AND total <> " + std::to_string(1000 + i);
    }
}

void makeShop(const std::string &text, int statements)
{
    const auto connection = test::owner(text);
    test::load(*connection, std::string(withExtensions) + test::smallShop);
    work(*connection, statements);
}

std::string shopWith(int statements)
{
    const std::string text = test::freshDatabase(QStringLiteral("keeper"));
    makeShop(text, statements);
    return text;
}

/// While it lives every plan on the orders waits for its lock_timeout: an advice takes long.
class LockedOrders {
public:
    explicit LockedOrders(const std::string &text) : m_connection(test::owner(text))
    {
        m_connection->execute("BEGIN; LOCK TABLE shop.orders IN ACCESS EXCLUSIVE MODE");
    }

private:
    std::unique_ptr<pg::Connection> m_connection;
};

const AdviceView &adviceOf(const Watcher &watcher)
{
    return *watcher.last->advice;
}

bool isPlanning(const Watcher &watcher)
{
    return adviceOf(watcher).running && adviceOf(watcher).progress.stage == AdviceStage::Planning;
}

bool createsOnCustomer(const AdviceView &view)
{
    return view.run && std::ranges::any_of(view.run->advice.recommendations, [](const auto &card) {
               return card.action == advisor::RecommendationAction::Create &&
                      card.definition.keys.front().column == "customer_id";
           });
}

std::optional<Decision> decisionOn(const Watcher &watcher, const std::string &id)
{
    const auto found = adviceOf(watcher).decisions.find(id);
    return found == adviceOf(watcher).decisions.end() ? std::nullopt : std::optional(found->second);
}

bool hasProblem(const Watcher &watcher, const std::string &words)
{
    return std::ranges::any_of(watcher.last->problems, [&](const Failure &failure) {
        return (failure.subject + ": " + failure.detail).find(words) != std::string::npos;
    });
}

std::vector<int> analysts(const std::string &text)
{
    const auto rows = test::owner(text)->query(
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'indexpilot/analyst'");
    std::vector<int> pids;
    for (int row = 0; row < rows.count(); ++row)
        pids.push_back(static_cast<int>(rows.integer(row, 0)));
    return pids;
}

} // namespace

class TestAdviceKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// That it runs is seen in aStopGivesTheBestSoFar(); a small advice may end between two snapshots.
    void publishesTheAdviceAndNotTooOften()
    {
        Watcher watcher(shopWith(3));
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        QVERIFY(!adviceOf(watcher).running && !adviceOf(watcher).run);
        int published = 0;
        QObject context;
        QObject::connect(&watcher.engine(), &engine::Engine::published, &context,
                         [&](int, const engine::SnapshotPtr &snapshot) {
                             published += snapshot->advice->running ? 1 : 0;
                         });
        QElapsedTimer timer;
        timer.start();
        watcher.engine().advise(watcher.target);
        watcher.engine().advise(watcher.target); // ignored
        QTRY_VERIFY_WITH_TIMEOUT(adviceOf(watcher).run, patience);
        QVERIFY(published <= timer.elapsed() / 250 + 2);
        QVERIFY(!adviceOf(watcher).running && !adviceOf(watcher).failure && adviceOf(watcher).madeAt);
        QVERIFY(createsOnCustomer(adviceOf(watcher)));
        const auto first = watcher.last->advice;
        watcher.engine().refresh(watcher.target);
        const auto sequence = watcher.last->sequence;
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->sequence > sequence + 1, patience);
        QCOMPARE(watcher.last->advice, first); // one advice was made, and what did not change is the same
        QCOMPARE(watcher.last->target.title, std::string("test")); // the advice reads the store, no more
    }

    void aStopGivesTheBestSoFar()
    {
        const std::string text = shopWith(40);
        Watcher watcher(text);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        const LockedOrders locked(text);
        watcher.engine().advise(watcher.target);
        QTRY_VERIFY_WITH_TIMEOUT(isPlanning(watcher), patience);
        QElapsedTimer timer;
        timer.start();
        watcher.engine().stopAdvising(watcher.target);
        QTRY_VERIFY_WITH_TIMEOUT(!adviceOf(watcher).running, patience);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(adviceOf(watcher).run && !adviceOf(watcher).failure);
        QVERIFY(!adviceOf(watcher).run->advice.selection.complete);
    }

    void aKilledServerIsAFailureAndTheNextAdviceRecovers()
    {
        test::TestCluster cluster;
        makeShop(cluster.connectionText(), 40);
        Watcher watcher(cluster.connectionText());
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        {
            const LockedOrders locked(cluster.connectionText());
            watcher.engine().advise(watcher.target);
            QTRY_VERIFY_WITH_TIMEOUT(isPlanning(watcher), patience);
            cluster.killServer();
            QTRY_VERIFY_WITH_TIMEOUT(adviceOf(watcher).failure, patience);
        }
        QVERIFY(!adviceOf(watcher).running && !adviceOf(watcher).run);
        QCOMPARE(adviceOf(watcher).failure->code, FailureCode::ConnectionLost);
        QVERIFY(!adviceOf(watcher).failure->remedy.empty());
        watcher.engine().advise(watcher.target);
        QTRY_VERIFY_WITH_TIMEOUT(adviceOf(watcher).failure &&
                                     adviceOf(watcher).failure->code == FailureCode::CannotConnect,
                                 patience);
        cluster.start();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->connection.state == pg::SessionState::Connected, patience);
        work(*test::owner(cluster.connectionText()), 3);
        watcher.engine().advise(watcher.target);
        QTRY_VERIFY_WITH_TIMEOUT(adviceOf(watcher).run, patience);
        QVERIFY(!adviceOf(watcher).failure);
    }

    void theEndIsPromptWhileTheServerHangsUnderAnAdvice()
    {
        const std::string text = shopWith(40);
        auto watcher = std::make_unique<Watcher>(text);
        QTRY_VERIFY_WITH_TIMEOUT(watcher->connected(), patience);
        const LockedOrders locked(text);
        watcher->engine().advise(watcher->target);
        QTRY_VERIFY_WITH_TIMEOUT(isPlanning(*watcher), patience);
        const std::vector<int> pids = analysts(text);
        QVERIFY(pids.size() >= 2);
        for (const int pid : pids)
            ::kill(pid, SIGSTOP);
        QElapsedTimer timer;
        timer.start();
        watcher.reset();
        const qint64 took = timer.elapsed();
        for (const int pid : pids)
            ::kill(pid, SIGCONT);
        QVERIFY2(took < 8000, qPrintable(QString::number(took)));
    }

    void decisionsAreKeptAndOutliveTheProgram()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("history.db"));
        const std::string text = shopWith(1);
        {
            Watcher watcher(text, store);
            QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
            watcher.engine().decide(watcher.target, {.recommendation = "R-1", .sql = "CREATE INDEX …"});
            QTRY_VERIFY_WITH_TIMEOUT(decisionOn(watcher, "R-1"), patience);
            QCOMPARE(decisionOn(watcher, "R-1")->state, DecisionState::Approved);
            const QString by = QString::fromStdString(decisionOn(watcher, "R-1")->by);
            QVERIFY2(QRegularExpression(QStringLiteral("^postgres \\(.+\\)$")).match(by).hasMatch(),
                     qPrintable(by));
            QVERIFY(systemNow() - decisionOn(watcher, "R-1")->at < Minutes(2));
            watcher.engine().decide(
                watcher.target,
                {.recommendation = "R-1", .state = DecisionState::Rejected, .reason = "too large"});
            watcher.engine().decide(watcher.target, {.recommendation = "R-2"});
            QTRY_VERIFY_WITH_TIMEOUT(decisionOn(watcher, "R-2"), patience);
            watcher.engine().withdrawDecision(watcher.target, "R-2");
            QTRY_VERIFY_WITH_TIMEOUT(!decisionOn(watcher, "R-2"), patience);
        }
        Watcher watcher(text, store);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        QCOMPARE(adviceOf(watcher).decisions.size(), std::size_t{1});
        QCOMPARE(decisionOn(watcher, "R-1")->state, DecisionState::Rejected);
        QCOMPARE(decisionOn(watcher, "R-1")->reason, std::string("too large"));
    }

    void twoConsolesSeeEachOthersDecisions()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("history.db"));
        const std::string text = shopWith(1);
        Watcher one(text, store);
        Watcher two(text, store);
        QTRY_VERIFY_WITH_TIMEOUT(one.connected() && two.connected(), patience);
        one.engine().decide(one.target, {.recommendation = "R-1"});
        QTRY_VERIFY_WITH_TIMEOUT(decisionOn(two, "R-1"), patience);
        two.engine().withdrawDecision(two.target, "R-1");
        QTRY_VERIFY_WITH_TIMEOUT(!decisionOn(one, "R-1"), patience);
    }

    void aSnoozedRecommendationBecomesNewAgain()
    {
        Watcher watcher(shopWith(1));
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        watcher.engine().decide(
            watcher.target,
            {.recommendation = "R-1", .state = DecisionState::Snoozed, .until = systemNow() + Seconds(5)});
        QTRY_VERIFY_WITH_TIMEOUT(decisionOn(watcher, "R-1"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!decisionOn(watcher, "R-1"), patience);
    }

    void whatIsIncompleteIsRefused_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("recommendation");
        QTest::newRow("rejected without a reason") << int(DecisionState::Rejected) << "R-1";
        QTest::newRow("snoozed without an end") << int(DecisionState::Snoozed) << "R-1";
        QTest::newRow("of nothing") << int(DecisionState::Approved) << "";
    }
    void whatIsIncompleteIsRefused()
    {
        QFETCH(int, state);
        QFETCH(QString, recommendation);
        Watcher watcher(test::freshDatabase(QStringLiteral("keeper")));
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last && watcher.last->watchingSince, patience);
        watcher.engine().decide(watcher.target, {.recommendation = recommendation.toStdString(),
                                                 .state = static_cast<DecisionState>(state)});
        QTRY_VERIFY_WITH_TIMEOUT(hasProblem(watcher, "decision"), patience);
        QVERIFY(adviceOf(watcher).decisions.empty());
    }

    void whatTheStoreRefusesIsNotShown()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("history.db"));
        Watcher watcher(shopWith(1), store);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        store::Database database(store.toStdString());
        database.run(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON recommendation_decision "
                                    "BEGIN SELECT RAISE(ABORT, 'no space left'); END"));
        watcher.engine().decide(watcher.target, {.recommendation = "R-1"});
        QTRY_VERIFY_WITH_TIMEOUT(hasProblem(watcher, "no space left"), patience);
        QVERIFY(adviceOf(watcher).decisions.empty());
        database.run(QStringLiteral("DROP TRIGGER full"));
        watcher.engine().decide(watcher.target, {.recommendation = "R-1"});
        QTRY_VERIFY_WITH_TIMEOUT(decisionOn(watcher, "R-1"), patience);
        QVERIFY(!hasProblem(watcher, "no space left"));
    }

    void nothingIsDecidedWithoutAStore()
    {
        Watcher watcher(shopWith(1), QStringLiteral("/proc/nowhere/history.db"));
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        watcher.engine().decide(watcher.target, {.recommendation = "R-1"});
        QTRY_VERIFY_WITH_TIMEOUT(hasProblem(watcher, "decision"), patience);
        QVERIFY(adviceOf(watcher).decisions.empty());
    }

    void reviewsAnEditedDefinitionAndTheLastQuestionWins()
    {
        Watcher watcher(shopWith(3));
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        const std::string good = "CREATE INDEX CONCURRENTLY ON shop.orders (customer_id)";
        watcher.engine().reviewEdited(watcher.target, "CREATE INDEX ON shop.orders (status)", 6);
        watcher.engine().reviewEdited(watcher.target, good, 7);
        QTRY_VERIFY_WITH_TIMEOUT(adviceOf(watcher).edited && adviceOf(watcher).edited->ticket == 7, patience);
        const engine::EditedReview &edited = *adviceOf(watcher).edited;
        QCOMPARE(edited.sql, good);
        QVERIFY2(edited.review, edited.review ? "" : edited.review.error().detail.c_str());
        QCOMPARE(edited.review->review.statements.size(), std::size_t{1});
        QVERIFY(edited.review->review.verdict != advisor::Verdict::Inconclusive);
    }
};

QTEST_GUILESS_MAIN(TestAdviceKeeper)
#include "tst_advice_keeper.moc"

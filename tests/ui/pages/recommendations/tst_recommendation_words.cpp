// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"
#include "tests/ui/support/advice.h"
#include "tests/ui/support/warnings.h"
#include "ui/pages/recommendations/advice_state.h"
#include "ui/pages/recommendations/advice_words.h"
#include "ui/pages/recommendations/card_figures.h"
#include "ui/pages/recommendations/evidence.h"
#include "ui/pages/recommendations/script_text.h"

#include <QTest>

#include <cmath>

using namespace indexpilot;
using namespace indexpilot::testing;
using namespace indexpilot::ui;
using engine::DecisionState;

namespace {

std::vector<InboxItem> shopItems()
{
    return inboxOf(*adviceView(), shopNow);
}

InboxItem itemOf(const advisor::Recommendation &card)
{
    engine::AdviceRun run = shopAdvice();
    run.advice.recommendations = {card};
    return inboxOf(*adviceView(run), shopNow).front();
}

std::shared_ptr<pg::CatalogReading> catalogWith(const std::vector<std::string> &indexes)
{
    auto catalog = std::make_shared<pg::CatalogReading>();
    catalog->takenAt = shopNow;
    catalog->tables = {{.id = TableId(1), .schema = "public", .name = "orders"}};
    for (const std::string &name : indexes)
        catalog->indexes.push_back({.table = TableId(1), .schema = "public", .name = name});
    return catalog;
}

std::shared_ptr<engine::Snapshot> snapshotOf(TimePoint madeAt,
                                             std::shared_ptr<const pg::CatalogReading> catalog)
{
    engine::AdviceRun run = shopAdvice();
    pg::SchemaTable orders;
    orders.schema = "public";
    orders.name = "orders";
    orders.indexes.resize(1);
    orders.indexes[0].name = "orders_pkey";
    run.input.schema.tables = {orders};
    auto view = adviceView(std::move(run));
    view->madeAt = madeAt;
    auto snapshot = shop().connected();
    snapshot->advice = view;
    snapshot->catalog = std::move(catalog);
    return snapshot;
}

} // namespace

class RecommendationWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init() { failOnWarnings(); }

    void theHeadlineSaysHowManyAndHowMuchWithItsRange()
    {
        const QString sentence = adviceHeadline(shopItems());
        QVERIFY2(sentence.contains(QStringLiteral("4 proposals")), qPrintable(sentence));
        QVERIFY2(sentence.contains(wording::percent(0.4963)), qPrintable(sentence));
        QVERIFY(sentence.contains(QStringLiteral("estimated")));
    }

    void withoutMeasuredTimesTheHeadlineSaysServerTime()
    {
        engine::AdviceRun run = shopAdvice();
        for (advisor::WorkloadStatement &statement : run.advice.workload.statements)
            statement.meanMs = 0;
        const QString sentence = adviceHeadline(inboxOf(*adviceView(run), shopNow));
        QVERIFY2(sentence.contains(QStringLiteral("/h of server time")), qPrintable(sentence));
    }

    void theHeadlineOfNothing()
    {
        QCOMPARE(adviceHeadline({}), QStringLiteral("No proposal passes the threshold"));
        auto view = adviceView();
        for (const auto &card : view->run->advice.recommendations)
            view->decisions[card.id] = decision(card.id, DecisionState::Rejected);
        QVERIFY(adviceHeadline(inboxOf(*view, shopNow)).startsWith(QStringLiteral("No proposal is open")));
    }

    void eachFigureSaysWhatItRestsOn()
    {
        const std::vector<CardFigure> figures = cardFigures(shopItems().front());
        QCOMPARE(figures.size(), std::size_t(6));
        QVERIFY(figures[0].context.contains(QStringLiteral("estimated")));
        QVERIFY(figures[0].figure.startsWith(QChar(0x2212)));
        QVERIFY(figures[1].context.contains(QStringLiteral("modelled")));
        QVERIFY(figures[2].context.contains(QStringLiteral("90 %")));
        QVERIFY(figures[2].context.contains(QStringLiteral("freed")));
        QVERIFY(figures[3].context.contains(QStringLiteral("WAL")));
        QCOMPARE(figures[4].figure, QStringLiteral("3 statements"));
        QCOMPARE(figures[5].figure, QStringLiteral("11 min"));
        for (const CardFigure &figure : figures)
            QVERIFY(!figure.figure.isEmpty());
    }

    void whatThePlannerCouldNotJudgeIsSaidToBeModelled()
    {
        QVERIFY(cardFigures(shopItems()[1])[0].context.contains(QStringLiteral("modelled")));
        QCOMPARE(basisText(sumsOf(shopItems()[1])), QStringLiteral("Modelled"));
    }

    void aDropPromisesNoFasterStatement()
    {
        const std::vector<CardFigure> figures = cardFigures(shopItems().back());
        QVERIFY(!figures[0].figure.startsWith(QChar(0x2212)));
        QVERIFY(figures[2].context.contains(QStringLiteral("measured")));
    }

    void anUnknownBuildTimeIsNotZero()
    {
        advisor::Recommendation card = CardBuilder("R-1", "orders", {"id"}).saves(10).done();
        card.buildSeconds = 0;
        QCOMPARE(cardFigures(itemOf(card))[3].figure, QString(wording::dash));
    }

    void theForestHasLosersAndASum()
    {
        const auto rows = forestRows(shopItems().front(), 12);
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE(rows[0].id, QStringLiteral("Q-3812"));
        QCOMPARE(rows[0].value, -3850.0 / 6200);
        QVERIFY(rows[0].lower <= rows[0].value && rows[0].value <= rows[0].upper);
        QCOMPARE(rows[2].id, QStringLiteral("Q-931"));
        QVERIFY(rows[2].value > 0 && rows[2].amount.startsWith(QChar(0x2212)));
        QVERIFY(rows[3].summary);
        QVERIFY(forestSentence(rows).contains(QStringLiteral("Q-3812")));
    }

    void noStatementSavesMoreThanItTakes()
    {
        const auto rows =
            forestRows(itemOf(CardBuilder("R-1", "orders", {"id"}).effect(3301, 9000).done()), 12);
        QCOMPARE(rows[0].lower, -1.0);
        QCOMPARE(rows[0].value, -1.0);
    }

    void aStatementWithoutMeasuredTimeHasNoChangeInPercent()
    {
        const auto rows = forestRows(itemOf(CardBuilder("R-1", "orders", {"id"}).effect(999, 5).done()), 12);
        QVERIFY(std::isnan(rows[0].value));
        QCOMPARE(changeText(rows[0]), QString(wording::dash));
    }

    void manyStatementsFoldTheSmallestAndKeepTheLosers()
    {
        CardBuilder builder("R-1", "orders", {"id"});
        for (int i = 1; i <= 40; ++i)
            builder.effect(i, i);
        builder.effect(931, -7);
        const InboxItem item = itemOf(builder.done());
        const auto rows = forestRows(item, 12);
        QCOMPARE(rows.size(), std::size_t(14)); // 11 gain, the folded, 1 loses, the sum
        QVERIFY(
            std::ranges::any_of(rows, [](const ForestRow &row) { return row.id == QLatin1String("Q-931"); }));
        QVERIFY(std::ranges::any_of(
            rows, [](const ForestRow &row) { return row.title.startsWith(QLatin1String("29 ")); }));
        QCOMPARE(forestRows(item, 0).size(), std::size_t(42));
    }

    void whyNotNamesAlternativesFirstAndOnlyThisTable()
    {
        int more = -1;
        const auto sentences = whyNot(shopItems().front(), more);
        QCOMPARE(sentences.size(), std::size_t(2));
        QCOMPARE(more, 0);
        QVERIFY(sentences[0].lead.contains(QStringLiteral("status")));
        QVERIFY(sentences[0].toolTip.contains(QStringLiteral("writes_cost_more")));
    }

    void plansAreShownOnlyWhereTheyChange()
    {
        const auto changes = planChanges(shopItems().front());
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].name, QStringLiteral("Q-3812"));
    }

    void theLockIsThatOfTheStatement_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("drop");
        QTest::addColumn<QString>("lock");
        QTest::newRow("concurrent build")
            << "CREATE INDEX CONCURRENTLY i ON orders (id)" << false << "SHARE UPDATE EXCLUSIVE";
        QTest::newRow("build") << "CREATE INDEX i ON orders (id)" << false << "SHARE:";
        QTest::newRow("drop of a partitioned index") << "DROP INDEX i" << true << "ACCESS EXCLUSIVE";
    }
    void theLockIsThatOfTheStatement()
    {
        QFETCH(QString, sql);
        QFETCH(bool, drop);
        QFETCH(QString, lock);
        CardBuilder builder("R-1", "orders", {"id"});
        advisor::Recommendation card = (drop ? builder.drops("i") : builder).done();
        card.sql = sql.toStdString();
        const auto facts = beforeItStarts(itemOf(card), *shop().connected());
        QVERIFY2(facts.front().second.startsWith(lock), qPrintable(facts.front().second));
    }

    void theScriptHasBuildsFirstAndDropsLast()
    {
        const QString script = scriptText(shopItems(), QStringLiteral("shop"), shopNow);
        QVERIFY(script.indexOf(QStringLiteral("\nCREATE INDEX CONCURRENTLY")) > 0);
        QVERIFY(script.indexOf(QStringLiteral("\nDROP INDEX CONCURRENTLY")) >
                script.lastIndexOf(QStringLiteral("\nCREATE INDEX CONCURRENTLY")));
        QVERIFY(script.contains(QStringLiteral("-- way back: DROP INDEX")));
    }

    void theScriptLeavesOutWhatIsRejected()
    {
        auto view = adviceView();
        for (const auto &card : view->run->advice.recommendations)
            view->decisions[card.id] = decision(card.id, DecisionState::Rejected);
        QVERIFY(scriptText(inboxOf(*view, shopNow), QStringLiteral("shop"), shopNow).isEmpty());
    }

    /// A line break in a name must not let the rest of a comment be run.
    void noTextLeavesItsCommentInTheScript()
    {
        advisor::Recommendation card = CardBuilder("R-1", "or\nders", {"id"})
                                           .reason("seen\nDROP TABLE orders;\r--")
                                           .against("x\u2028DROP TABLE y;")
                                           .done();
        const QString script =
            scriptText({itemOf(card)}, QStringLiteral("shop\nDROP DATABASE shop;"), shopNow);
        for (const QString &line : script.split(QLatin1Char('\n')))
            QVERIFY2(!line.startsWith(QStringLiteral("DROP")), qPrintable(line));
    }

    void anAdviceIsStaleAfterADay()
    {
        const auto fresh = snapshotOf(shopNow - std::chrono::hours(23), nullptr);
        QVERIFY(!adviceAge(*fresh).isStale());
        const auto old = snapshotOf(shopNow - std::chrono::hours(25), nullptr);
        QVERIFY(adviceAge(*old).old);
        QVERIFY(staleSentence(adviceAge(*old), *old).contains(QStringLiteral("old")));
    }

    void anAdviceIsStaleForTablesWhoseIndexesChanged()
    {
        const TimePoint made = shopNow - Minutes(4);
        QVERIFY(!adviceAge(*snapshotOf(made, catalogWith({"orders_pkey"}))).isStale());
        const auto more = snapshotOf(made, catalogWith({"orders_pkey", "orders_new_idx"}));
        QCOMPARE(adviceAge(*more).changedTables, std::set<std::string>{"public.orders"});
        QVERIFY(staleSentence(adviceAge(*more), *more).contains(QStringLiteral("public.orders")));
        auto truncated = catalogWith({});
        truncated->truncated = true;
        QVERIFY(!adviceAge(*snapshotOf(made, truncated)).isStale());
        QVERIFY(!adviceAge(*snapshotOf(shopNow + Seconds(1), catalogWith({}))).isStale());
    }
};

QTEST_GUILESS_MAIN(RecommendationWordsTest)
#include "tst_recommendation_words.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"
#include "tests/ui/support/snapshots.h"
#include "tests/ui/support/warnings.h"
#include "ui/pages/today/changes_panel.h"
#include "ui/pages/today/figures.h"
#include "ui/pages/today/today_state.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::testing;
using namespace indexpilot::ui;

namespace {

std::shared_ptr<engine::Snapshot> withTotals(const workload::Totals &totals)
{
    auto snapshot = shop().connected();
    workload::WorkloadView view = *snapshot->workload;
    view.totals = totals;
    view.p95Series = {{todayAt(9), totals.p95Ms}};
    snapshot->workload = std::make_shared<const workload::WorkloadView>(view);
    return snapshot;
}

} // namespace

class TodayFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void unknownIsADashAndNeverZero()
    {
        const double none = std::numeric_limits<double>::quiet_NaN();
        const auto snapshot = withTotals({.activeSessions = none, .p95Ms = none});
        QCOMPARE(databaseTime(*snapshot).figure, QString(wording::dash));
        QCOMPARE(latency(*snapshot).figure, QString(wording::dash));
        QCOMPARE(highRisk(*snapshot).figure, QString(wording::dash));
        QCOMPARE(indexSpace(*snapshot).figure, QString(wording::dash));
    }

    void aFigureAndItsUnitAreApart()
    {
        const FigureText text = latency(*withTotals({.p95Ms = 46.2}));
        QCOMPARE(text.figure, QStringLiteral("46.2"));
        QCOMPARE(text.unit, QStringLiteral("ms"));
        QCOMPARE(text.context, QStringLiteral("measured, of interval means"));
    }

    void riskSaysThatItIsAModel()
    {
        const FigureText text = highRisk(*withTotals({.statements = 214, .highRisk = 3}));
        QCOMPARE(text.figure, QStringLiteral("3"));
        QCOMPARE(text.unit, QStringLiteral("of 214 statements"));
        QCOMPARE(text.context, QStringLiteral("modelled, uncalibrated"));
        QCOMPARE(text.state, QStringLiteral("warn"));
        QCOMPARE(highRisk(*withTotals({.statements = 214})).state, QString());
    }

    void latencyOfSamplesIsNotPretended()
    {
        const FigureText text = latency(*shop().sampled());
        QCOMPARE(text.figure, QString(wording::dash));
        QCOMPARE(text.context, QStringLiteral("not measured without pg_stat_statements"));
    }

    void sizesSayWhetherTheyAreMeasured()
    {
        const auto snapshot = shop().snapshot();
        auto catalog = *snapshot->catalog;
        catalog.indexes = {{.size = Bytes(96'800'000)}, {.size = Bytes(3'200'000)}};
        catalog.tables = {{.size = Bytes(300'000'000), .totalSize = Bytes(412'000'000)}};
        const auto spaceOf = [&] {
            snapshot->catalog = std::make_shared<const pg::CatalogReading>(catalog);
            return indexSpace(*snapshot);
        };
        QCOMPARE(spaceOf().figure, QStringLiteral("95"));
        QCOMPARE(spaceOf().unit, QStringLiteral("MB of 393 MB"));
        QCOMPARE(spaceOf().context, QStringLiteral("2 indexes, measured"));
        catalog.estimatedSizes = true; // relpages of a table are without its indexes
        QCOMPARE(spaceOf().unit, QStringLiteral("MB of 381 MB"));
        QCOMPARE(spaceOf().context, QStringLiteral("2 indexes, estimated from relpages"));
        catalog.truncated = true;
        QCOMPARE(spaceOf().context, QStringLiteral("the 2 largest indexes only, estimated from relpages"));
    }

    void aRoleThatSeesOnlyItselfIsTold()
    {
        const auto snapshot = shop().snapshot();
        QVERIFY(databaseTime(*snapshot).context.startsWith(QLatin1String("sampled mean; highest")));
        snapshot->capabilities.readsAllStats = false;
        QCOMPARE(databaseTime(*snapshot).context,
                 QStringLiteral("sampled mean; this role sees only its own"));
        snapshot->capabilities.isSuperuser = true;
        QVERIFY(databaseTime(*snapshot).context.startsWith(QLatin1String("sampled mean; highest")));
    }

    void theSentenceOfTheChartNamesMeanHighestLastAndGaps()
    {
        workload::WorkloadView view;
        view.totals.activeSessions = 5.66;
        view.totals.coveredShare = 0.9;
        view.activeSessions = {{todayAt(9), 4},
                               {todayAt(10), 10.8},
                               {todayAt(11), 8.25},
                               {todayAt(12), std::numeric_limits<double>::quiet_NaN()}};
        QCOMPARE(sessionsSentence(view, shopNow),
                 QStringLiteral("Mean 5.66 active sessions, highest 10.8 at 10:00, last 8.25. "
                                "Not watched: 10 % of the range."));
        view.activeSessions = {{todayAt(9), 0}};
        QVERIFY(sessionsSentence(view, shopNow).startsWith(QLatin1String("No sample met an active session")));
        view.activeSessions.clear();
        QVERIFY(sessionsSentence(view, shopNow).startsWith(QLatin1String("No session was sampled")));
    }

    void theTitleSaysWhichTimeIsShown()
    {
        workload::WorkloadView view;
        view.request = Shop::lastDay();
        QCOMPARE(sessionsTitle(view, shopNow), QStringLiteral("Active sessions, last 24 h"));
        view.request = Shop::lastHour();
        QCOMPARE(sessionsTitle(view, shopNow), QStringLiteral("Active sessions, last 60 min"));
        view.request.range = {todayAt(9), todayAt(9, 50)};
        QVERIFY(sessionsTitle(view, shopNow).contains(QLatin1String("09:50")));
    }

    void anUnknownKindOfChangeIsShownAsItIs()
    {
        QCOMPARE(changeWord("index appeared"), QStringLiteral("Index appeared"));
        QCOMPARE(changeWord("moon rose"), QStringLiteral("moon rose"));
        QCOMPARE(changeMark("moon rose"), QStringLiteral("?"));
    }

    void theStateFollowsWhatIsThere()
    {
        QCOMPARE(todayState(nullptr), TodayState::NoTarget);
        const auto snapshot = shop().connected();
        QCOMPARE(todayState(snapshot), TodayState::Watching);
        snapshot->connection.state = pg::SessionState::Waiting;
        QCOMPARE(todayState(snapshot), TodayState::Waiting);
        snapshot->dataFrom = shopNow;
        QCOMPARE(todayState(snapshot), TodayState::Watching);
    }
};

QTEST_MAIN(TodayFiguresTest)
#include "tst_today_figures.moc"

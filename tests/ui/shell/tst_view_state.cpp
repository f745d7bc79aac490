// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_state.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::ui;
using std::chrono::hours;

namespace {

constexpr TimePoint noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + hours(12)};

TimeRange minutesBefore(int from, int to)
{
    return {noon - Minutes(from), noon - Minutes(to)};
}

QStringList labels(const ViewState &state)
{
    QStringList list;
    for (const ViewState::Filter &filter : state.filters())
        list << filter.label;
    return list;
}

} // namespace

class TestViewState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void endsAtTheNextFullMinute_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("minutes");
        QTest::newRow("on the minute") << 0 << 1;
        QTest::newRow("within it") << 20 << 1;
        QTest::newRow("just before the next") << 59 << 1;
        QTest::newRow("the next") << 60 << 2;
    }

    void endsAtTheNextFullMinute()
    {
        QFETCH(int, seconds);
        QFETCH(int, minutes);
        ViewState state;
        state.advance(noon + Seconds(seconds));
        QCOMPARE(state.request().range.to, noon + Minutes(minutes));
        QCOMPARE(state.request().range.from, noon + Minutes(minutes) - hours(1));
    }

    void changesOnceAMinuteWhileSnapshotsCome()
    {
        ViewState state;
        state.advance(noon);
        QSignalSpy changed(&state, &ViewState::changed);
        for (int quarter = 1; quarter < 4 * 60; ++quarter)
            state.advance(noon + Milliseconds(250) * quarter);
        QCOMPARE(changed.count(), 0);
        state.advance(noon + Seconds(60));
        QCOMPARE(changed.count(), 1);
    }

    void ignoresASnapshotThatIsALittleOlder()
    {
        ViewState state;
        state.advance(noon);
        QSignalSpy changed(&state, &ViewState::changed);
        state.advance(noon - Seconds(1));
        QCOMPARE(changed.count(), 0);
        state.advance(noon - hours(2)); // the clock was set back
        QCOMPARE(state.request().range.to, noon - hours(2) + Minutes(1));
    }

    void keepsTheSpanBetween15MinutesAnd30Days_data()
    {
        QTest::addColumn<qlonglong>("wanted");
        QTest::addColumn<qlonglong>("got");
        QTest::newRow("one minute") << 60LL << 900LL;
        QTest::newRow("six hours") << 21'600LL << 21'600LL;
        QTest::newRow("a year") << 31'536'000LL << 2'592'000LL;
    }

    void keepsTheSpanBetween15MinutesAnd30Days()
    {
        QFETCH(qlonglong, wanted);
        QFETCH(qlonglong, got);
        ViewState state;
        state.advance(noon);
        state.setSpan(Seconds(wanted));
        QCOMPARE(state.span(), Seconds(got));
        QCOMPARE(state.request().range.to - state.request().range.from, Milliseconds(got * 1000));
        QVERIFY(state.follows());
    }

    void aFixedRangeStaysUntilItFollowsAgain()
    {
        ViewState state;
        state.advance(noon);
        state.setRange(minutesBefore(40, 20));
        QVERIFY(!state.follows());
        state.advance(noon + hours(1));
        QCOMPARE(state.request().range, minutesBefore(40, 20));
        state.followNow();
        QVERIFY(state.follows());
        QCOMPARE(state.request().range.to, noon + hours(1) + Minutes(1));
    }

    void anEmptyRangeIsRefused()
    {
        ViewState state;
        state.advance(noon);
        state.setRange(minutesBefore(20, 20));
        state.setRange(minutesBefore(20, 30));
        QVERIFY(state.follows());
    }

    void dropsABrushThatLeavesTheRange()
    {
        ViewState state;
        state.advance(noon);
        state.setBrush(minutesBefore(50, 40));
        state.advance(noon + Minutes(15)); // from 11:16
        QCOMPARE(state.request().brush, TimeRange({noon - Minutes(44), noon - Minutes(40)}));
        state.advance(noon + Minutes(30));
        QVERIFY(!state.request().brush);
        QVERIFY(!state.canGoForward());
    }

    void emitsNothingWhenNothingChanges()
    {
        ViewState state;
        state.advance(noon);
        state.setFacet(QStringLiteral("table"), {"orders"});
        QSignalSpy changed(&state, &ViewState::changed);
        state.setFacet(QStringLiteral("table"), {"orders"});
        state.setSpan(state.span());
        state.setSearch({});
        state.select({});
        QCOMPARE(changed.count(), 0);
    }

    void readsFacetsByTheirKeys()
    {
        ViewState state;
        state.setFacet(QStringLiteral("band"), {"high", "nonsense"});
        state.setFacet(QStringLiteral("kind"), {"SELECT", "UPDATE"});
        state.toggleFacetValue(QStringLiteral("user"), "app_rw");
        state.toggleFacetValue(QStringLiteral("user"), "app_ro");
        state.toggleFacetValue(QStringLiteral("user"), "app_rw");
        QVERIFY(state.request().bands == std::set{risk::RiskBand::High});
        QVERIFY((state.request().kinds == std::set{sql::StatementKind::Select, sql::StatementKind::Update}));
        QVERIFY(state.request().users == std::set<std::string>{"app_ro"});
    }

    void saysEachFilterInWords()
    {
        ViewState state;
        state.advance(noon);
        state.setBrush(minutesBefore(50, 10));
        state.setFacet(QStringLiteral("table"), {"a", "b", "c", "d"});
        state.setFacet(QStringLiteral("band"), {"high"});
        state.setSearch(QStringLiteral("  customer   id "));
        QCOMPARE(labels(state),
                 QStringList({QStringLiteral("11:10 – 11:50"), QStringLiteral("risk high"),
                              QStringLiteral("table a, b and 2 more"), QStringLiteral("“customer id”")}));
        state.removeFilter(QStringLiteral("table"));
        state.removeFilter(QStringLiteral("brush"));
        QCOMPARE(labels(state), QStringList({QStringLiteral("risk high"), QStringLiteral("“customer id”")}));
        state.clearFilters();
        QVERIFY(state.filters().empty());
    }

    void goesBackAndForward()
    {
        ViewState state;
        state.advance(noon);
        state.setFacet(QStringLiteral("table"), {"orders"});
        state.select(StatementId(38));
        QVERIFY(state.canGoBack() && !state.canGoForward());
        state.goBack();
        QVERIFY(!state.request().selected);
        state.goBack();
        QVERIFY(state.request().tables.empty() && !state.canGoBack());
        state.goForward();
        QVERIFY(state.request().tables.contains("orders"));
        state.setSpan(hours(6)); // a new step: the old future is gone
        QVERIFY(!state.canGoForward());
    }

    void pagesAndFiltersAreOneWayBack()
    {
        ViewState state;
        QSignalSpy pages(&state, &ViewState::pageChanged);
        QSignalSpy changed(&state, &ViewState::changed);
        state.startOn(QStringLiteral("today"));
        QVERIFY(!state.canGoBack());
        state.setFacet(QStringLiteral("table"), {"orders"});
        state.visitPage(QStringLiteral("workload"));
        state.visitPage(QStringLiteral("workload"));
        state.goBack();
        QCOMPARE(state.page(), QStringLiteral("today"));
        QVERIFY(state.request().tables.contains("orders"));
        QCOMPARE(changed.count(), 1); // a page is not part of the request
        state.goBack();
        QVERIFY(state.request().tables.empty());
        QCOMPARE(pages.count(), 3);
    }

    void aDragIsOneStep()
    {
        ViewState state;
        state.advance(noon);
        for (int width = 1; width <= 20; ++width)
            state.setBrush(minutesBefore(40, 40 - width)); // drawn to the right
        for (int way = 1; way <= 5; ++way)
            state.setBrush(minutesBefore(40 - way, 20 - way)); // moved as a whole
        QCOMPARE(state.request().brush, minutesBefore(35, 15));
        state.goBack();
        QVERIFY(!state.request().brush);
        QVERIFY(!state.canGoBack());
    }

    void anotherBrushIsAnotherStep()
    {
        ViewState state;
        state.advance(noon);
        state.setBrush(minutesBefore(50, 40));
        state.setBrush(minutesBefore(20, 10));
        state.goBack();
        QCOMPARE(state.request().brush, minutesBefore(50, 40));
    }

    void aWordBeingTypedIsOneStep()
    {
        ViewState state;
        for (const char *typed : {"o", "or", "ord"})
            state.setSearch(QLatin1String(typed));
        state.goBack();
        QVERIFY(state.request().search.empty());
        QVERIFY(!state.canGoBack());
    }

    void keepsPinsOnTheWayBack()
    {
        ViewState state;
        state.select(StatementId(1));
        state.setPinned(StatementId(7), true);
        state.setPinned(StatementId(8), true);
        state.setPinned(StatementId(7), false);
        state.goBack();
        QCOMPARE(state.request().pinned, std::vector{StatementId(8)});
    }

    void followsTheClockOnTheWayBack()
    {
        ViewState state;
        state.advance(noon);
        state.setRange(minutesBefore(40, 20));
        state.advance(noon + hours(1));
        state.goBack();
        QVERIFY(state.follows());
        QCOMPARE(state.request().range.to, noon + hours(1) + Minutes(1));
    }

    void forgetsBeyondAHundredSteps()
    {
        ViewState state;
        for (int i = 1; i <= 150; ++i)
            state.select(StatementId(i));
        int steps = 0;
        for (; state.canGoBack(); ++steps)
            state.goBack();
        QCOMPARE(steps, 99);
        QCOMPARE(state.request().selected, std::optional(StatementId(51)));
    }
};

QTEST_GUILESS_MAIN(TestViewState)
#include "tst_view_state.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/headline.h"
#include "core/wording/needs.h"
#include "core/wording/wording_text.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::wording;

namespace {

constexpr TimePoint now{std::chrono::hours(400'000)};

engine::Snapshot snapshotOf(const workload::Totals &totals)
{
    workload::WorkloadView view;
    view.totals = totals;
    engine::Snapshot snapshot;
    snapshot.takenAt = now;
    snapshot.dataFrom = now;
    snapshot.workload = std::make_shared<const workload::WorkloadView>(view);
    return snapshot;
}

} // namespace

class TestHeadline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void saysThatNothingWasReadYet()
    {
        engine::Snapshot snapshot = snapshotOf({});
        snapshot.dataFrom.reset();
        QCOMPARE(todayHeadline(snapshot), QStringLiteral("Waiting for the first readings"));
    }

    void saysThatNothingNeedsYou()
    {
        QCOMPARE(todayHeadline(snapshotOf({.statements = 22})),
                 QStringLiteral("Nothing needs you; none of 22 statements is at high risk"));
        QCOMPARE(todayHeadline(snapshotOf({.statements = 22, .highRisk = 3})),
                 QStringLiteral("Nothing needs you now; 3 of 22 statements are at high risk"));
        QCOMPARE(todayHeadline(snapshotOf({})), QStringLiteral("Nothing needs you"));
    }

    void namesTheMostUrgentNeed()
    {
        engine::Snapshot snapshot = snapshotOf({.statements = 22});
        snapshot.problems = {{FailureCode::Storage, "store %1", "disk full", ""}};
        const QString headline = todayHeadline(snapshot);
        QVERIFY2(headline.startsWith(QLatin1Char('1')), qPrintable(headline));
        QVERIFY2(headline.endsWith(QLatin1String("first: Trouble with store %1")), qPrintable(headline));
    }

    void tellsAFirstVisitFromOneWithoutChanges()
    {
        engine::Snapshot snapshot = snapshotOf({});
        QCOMPARE(sinceLastVisit(snapshot), QStringLiteral("First visit: changes are listed from now on."));
        snapshot.target.lastVisit = now - std::chrono::hours(30);
        const QString visit = clock(snapshot.target.lastVisit, now);
        QCOMPARE(sinceLastVisit(snapshot), QStringLiteral("Your last visit was on %1.").arg(visit));
        snapshot.catalog = std::make_shared<const pg::CatalogReading>();
        QCOMPARE(sinceLastVisit(snapshot),
                 QStringLiteral("Since your last visit (%1): nothing changed.").arg(visit));
        snapshot.sinceLastVisit.resize(3);
        QVERIFY(sinceLastVisit(snapshot).startsWith(
            QStringLiteral("Since your last visit (%1): 3 change").arg(visit)));
    }

    void aTimeOfAnotherDayHasItsDay()
    {
        const TimePoint noon = std::chrono::floor<std::chrono::days>(now) + std::chrono::hours(12);
        QCOMPARE(clock(noon, noon + Minutes(5)), QStringLiteral("12:00"));
        QCOMPARE(clock(noon - std::chrono::hours(24), noon), QStringLiteral("18 Aug 12:00"));
    }

    void aNameWithLineBreaksStaysOnOneLine()
    {
        QCOMPARE(oneLine("a\nb\tc\r\x01"), QStringLiteral("a b c  "));
        QCOMPARE(oneLine("naïve 🐘"), QString::fromUtf8("naïve 🐘"));
    }
};

QTEST_APPLESS_MAIN(TestHeadline)
#include "tst_headline.moc"

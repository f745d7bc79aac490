// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_view.h"

#include "ui/charts/time_labels.h"
#include "ui/charts/time_snap.h"
#include "ui/charts/time_zoom.h"
#include "ui/charts/value_axis.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace indexpilot;
using namespace indexpilot::ui;
using test::at;

class ChartScalesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void ticksStandAtRoundTimesAndMidnightHasItsDate()
    {
        QStringList labels;
        for (const TimeTick &tick : timeTicks({at(23, 14, 5), at(24, 14, 5)}, 9))
            labels += tick.label;
        QCOMPARE(labels.join(' '), QStringLiteral("15:00 18:00 21:00 24 Nov 03:00 06:00 09:00 12:00"));
    }

    void thereAreNeverMoreTicksThanAskedFor_data()
    {
        QTest::addColumn<int>("minutes");
        for (const int minutes : {15, 60, 6 * 60, 24 * 60, 7 * 24 * 60, 30 * 24 * 60})
            QTest::newRow(qPrintable(QString::number(minutes))) << minutes;
    }
    void thereAreNeverMoreTicksThanAskedFor()
    {
        QFETCH(int, minutes);
        const auto ticks = timeTicks({at(24, 9), at(24, 9) + Minutes(minutes)}, 8);
        QVERIFY(ticks.size() >= 2 && ticks.size() <= 9);
    }

    void spansNameTheDayOnlyWhereItSaysSomething()
    {
        const TimeRange cell{at(24, 9), at(24, 9, 15)};
        QCOMPARE(spanText(cell, {at(24, 8), at(24, 12)}), QStringLiteral("09:00 to 09:15"));
        QCOMPARE(spanText(cell, {at(23, 14), at(24, 14)}), QStringLiteral("Tue 24 Nov 09:00 to 09:15"));
        QCOMPARE(brushText({at(24, 9), at(24, 9, 50)}), QStringLiteral("09:00 – 09:50"));
    }

    void aLinearAxisEndsAtARoundNumber()
    {
        const ValueAxis axis = linearAxis(18.3, 5);
        QCOMPARE(axis.low, 0.0);
        QCOMPARE(axis.high, 20.0);
        QCOMPARE(axis.ticks, (std::vector<double>{0, 5, 10, 15, 20}));
        QCOMPARE(axis.part(10), 0.5);
        QCOMPARE(linearAxis(0, 5).ticks, (std::vector<double>{0, 1})); // a value like others
        QVERIFY(linearAxis(std::numeric_limits<double>::quiet_NaN(), 5).ticks.empty());
    }

    void aLogAxisHasDecadesAndNeverZero()
    {
        const ValueAxis axis = logAxis(1.4, 930);
        QCOMPARE(axis.ticks, (std::vector<double>{1, 10, 100, 1000}));
        const ValueAxis narrow = logAxis(30, 40);
        QVERIFY(narrow.high / narrow.low >= 10 && narrow.low > 0 && narrow.ticks.size() >= 3);
        QVERIFY(narrow.low <= 30 && narrow.high >= 40);
        for (const ValueAxis &odd : {logAxis(0, 5), logAxis(1, std::numeric_limits<double>::infinity())})
            QVERIFY(odd.low > 0 && odd.ticks.empty());
    }

    void snapsToCellsThatHoldBothTimes()
    {
        const TimeRange day{at(24, 0), at(24, 12)};
        QVERIFY(snappedTo(day, at(24, 0), Minutes(15), at(24, 9, 50), at(24, 9, 5)) ==
                (TimeRange{at(24, 9), at(24, 10)}));
        QVERIFY(snappedTo(day, at(24, 0), Minutes(15), at(24, 9, 5), at(24, 9, 5)) ==
                (TimeRange{at(24, 9), at(24, 9, 15)}));
        QVERIFY(snappedTo(day, at(24, 3), Minutes(15), at(23, 9), at(25, 9)) == day);
    }

    void zoomStaysBetweenAQuarterAndAMonthAndBeforeNow()
    {
        const TimeRange day{at(23, 14), at(24, 14)};
        const TimeRange in = zoomedAbout(day, 1, 0.5, at(24, 14));
        QVERIFY(in == (TimeRange{at(24, 2), at(24, 14)}));
        const TimeRange least = zoomedAbout(day, 0.5, 1e-6, at(24, 14));
        QVERIFY(least.to - least.from == Minutes(15));
        const TimeRange most = zoomedAbout(day, 0.5, 1e6, at(24, 14));
        QVERIFY(most.to - most.from == std::chrono::hours(24 * 30));
        QVERIFY(most.to == at(24, 14));
    }
};

QTEST_MAIN(ChartScalesTest)
#include "tst_chart_scales.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maintenance/schedule.h"
#include "tests/core/maintenance/calendars.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace indexpilot;
using namespace indexpilot::maintenance;
using test::calendar;
using test::clock;
using test::everyDay;
using test::utc;
using test::window;

namespace {

const ScheduleLimits noLimits{.perHour = 1000, .perDay = 1000};

Job job(const char *name, double benefit, Minutes median, Minutes upper)
{
    return {.index = std::string("shop.") + name,
            .table = std::string("shop.table_of_") + name,
            .benefitPerDay = benefit,
            .lastsDays = 1,
            .median = median,
            .upper = upper,
            .disk = Bytes(1 << 20),
            .growth = Bytes(),
            .wal = Bytes(1 << 20)};
}

/// "a 01-02:00-03:30, b …": day of June and clock of UTC.
std::string said(const std::vector<Job> &jobs, const Schedule &schedule,
                 const ScheduleLimits &limits = noLimits)
{
    const Zone universal = test::zone("UTC");
    std::string text;
    for (const Placement &one : schedule.placed)
        text += (text.empty() ? "" : ", ") + jobs[one.job].index.substr(5) + " " +
                wallText(universal, one.start).substr(8) + "-" +
                wallText(universal, one.latestEnd).substr(11);
    for (const NotPlaced &one : schedule.left)
        text += (text.empty() ? "" : "; ") + jobs[one.job].index.substr(5) + ": " +
                whyText(one, jobs[one.job], limits);
    return text;
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT
    const Calendar m_nights = calendar({window(everyDay(), clock(2), clock(5), "UTC")});
    const TimeRange m_twoDays{utc(2026, 6, 1), utc(2026, 6, 3)};

    std::string of(const std::vector<Job> &jobs, const ScheduleLimits &limits = noLimits) const
    {
        return said(jobs, schedule(jobs, m_nights, "shop", limits, m_twoDays), limits);
    }

private Q_SLOTS:
    void whatGainsMostAnHourComesFirst()
    {
        QCOMPARE(of({job("slow", 12, Minutes(50), Minutes(60)), job("good", 9, Minutes(20), Minutes(30)),
                     job("poor", 1, Minutes(20), Minutes(30))}),
                 std::string("good 01 02:00-02:30, slow 01 02:30-03:30, poor 01 03:30-04:00"));
    }
    void aBenefitThatLastsCountsForAllItsDays()
    {
        std::vector<Job> jobs{job("soon", 10, Minutes(20), Minutes(30)),
                              job("long", 4, Minutes(20), Minutes(30))};
        jobs[1].lastsDays = 5;
        QCOMPARE(of(jobs), std::string("long 01 02:00-02:30, soon 01 02:30-03:00"));
    }
    void aSmallerOneFillsWhatIsLeft()
    {
        QCOMPARE(of({job("a", 100, Minutes(90), Minutes(120)), job("b", 50, Minutes(70), Minutes(90)),
                     job("c", 1, Minutes(40), Minutes(60))}),
                 std::string("a 01 02:00-04:00, c 01 04:00-05:00, b 02 02:00-03:30"));
    }
    void whatDoesNotFitIsNotPlacedAndSaysWhy()
    {
        QCOMPARE(of({job("long", 9, Minutes(100), Minutes(200))}),
                 std::string("long: 9 in 10 runs end within 200 min, the longest window has 180 min"));
        QCOMPARE(
            of({job("a", 100, Minutes(90), Minutes(140)), job("b", 99, Minutes(90), Minutes(140)),
                job("c", 1, Minutes(40), Minutes(60))}),
            std::string("a 01 02:00-04:20, b 02 02:00-04:20; c: 9 in 10 runs end within 60 min, and jobs "
                        "that gain more leave at most 40 min of a window"));
        Job unknown = job("u", 9, Minutes(1), Minutes(1));
        unknown.upper.reset();
        QCOMPARE(of({unknown}), std::string("u: how long it takes is not known"));
        QCOMPARE(of({job("n", 0, Minutes(1), Minutes(1))}), std::string("n: it gains nothing"));
        QCOMPARE(of({job("nan", std::nan(""), Minutes(1), Minutes(1))}),
                 std::string("nan: it gains nothing"));
    }
    void nothingIsPlacedWhereNoWindowOpens()
    {
        Window billing = window(everyDay(), clock(2), clock(5), "UTC");
        billing.databases = {"billing"};
        const std::vector<Job> jobs{job("a", 1, Minutes(1), Minutes(2))};
        QCOMPARE(said(jobs, schedule(jobs, calendar({billing}), "shop", noLimits, m_twoDays)),
                 std::string("a: no window opens for shop.table_of_a in that time"));
    }
    void aTableHasItsOwnWindows()
    {
        Window late = window(everyDay(), clock(4), clock(8), "UTC");
        late.tables = {"shop.table_of_b"};
        const Calendar both = calendar({window(everyDay(), clock(2), clock(5), "UTC"), late});
        const std::vector<Job> jobs{job("a", 1, Minutes(60), Minutes(90)),
                                    job("b", 9, Minutes(60), Minutes(90)),
                                    job("c", 1, Minutes(60), Minutes(90))};
        QCOMPARE(said(jobs, schedule(jobs, both, "shop", noLimits, m_twoDays)),
                 std::string("a 01 02:00-03:30, c 01 03:30-05:00, b 01 05:00-06:30"));
    }
    void ratesHold()
    {
        ScheduleLimits limits = noLimits;
        limits.perHour = 1;
        limits.perDay = 2;
        const std::vector<Job> four{
            job("a", 4, Minutes(5), Minutes(10)), job("b", 3, Minutes(5), Minutes(10)),
            job("c", 2, Minutes(5), Minutes(10)), job("d", 1, Minutes(5), Minutes(10))};
        QCOMPARE(of(four, limits),
                 std::string("a 01 02:00-02:10, b 01 03:00-03:10, c 02 02:00-02:10, d 02 03:00-03:10"));
        limits.started = {{utc(2026, 6, 1, 1, 30), Bytes()}};
        QCOMPARE(of(four, limits),
                 std::string("a 01 02:30-02:40, b 02 02:00-02:10, c 02 03:00-03:10; d: the policy allows 1 "
                             "changes an hour and 2 a day"));
    }
    void oneJobOfATableAtATime()
    {
        ScheduleLimits limits = noLimits;
        limits.atOnce = 2;
        std::vector<Job> jobs{job("a", 9, Minutes(50), Minutes(60)), job("b", 8, Minutes(50), Minutes(60)),
                              job("c", 1, Minutes(50), Minutes(60))};
        jobs[1].table = jobs[0].table;
        QCOMPARE(of(jobs, limits), std::string("a 01 02:00-03:00, c 01 02:00-03:00, b 01 03:00-04:00"));
        limits.atOnce = 1;
        QCOMPARE(of(jobs, limits), std::string("a 01 02:00-03:00, b 01 03:00-04:00, c 01 04:00-05:00"));
    }
    void theDiskIsNotFilled()
    {
        ScheduleLimits limits = noLimits;
        limits.diskFree = Bytes(3 << 20);
        std::vector<Job> jobs{job("a", 9, Minutes(50), Minutes(60)), job("b", 8, Minutes(50), Minutes(60)),
                              job("c", 7, Minutes(50), Minutes(60))};
        jobs[0].disk = jobs[0].growth = Bytes(2 << 20); // a new index stays
        jobs[1].disk = Bytes(2 << 20);
        jobs[2].disk = Bytes(4 << 20);
        QCOMPARE(
            of(jobs, limits),
            std::string("a 01 02:00-03:00; b: it needs 2 MiB beside the index, 3 MiB are free for all of "
                        "them; c: it needs 4 MiB beside the index, 3 MiB are free for all of them"));
        limits.diskFree.reset(); // a managed server does not say
        QVERIFY(of(jobs, limits).find(';') == std::string::npos);
    }
    void theWalOfAWindowHasABudget()
    {
        ScheduleLimits limits = noLimits;
        limits.walPerWindow = Bytes(2 << 20);
        std::vector<Job> jobs{job("a", 9, Minutes(20), Minutes(30)), job("b", 8, Minutes(20), Minutes(30)),
                              job("c", 7, Minutes(20), Minutes(30))};
        QCOMPARE(of(jobs, limits), std::string("a 01 02:00-02:30, b 01 02:30-03:00, c 02 02:00-02:30"));
        jobs[2].wal = Bytes(3 << 20);
        QVERIFY(of(jobs, limits).find("c: it writes 3 MiB of WAL, 2 MiB are allowed in one window") !=
                std::string::npos);
    }
    void whatIsNotWorthItIsLeft()
    {
        ScheduleLimits limits = noLimits;
        limits.leastBenefit = 4;
        QCOMPARE(of({job("a", 3, Minutes(20), Minutes(30)), job("b", 1, Minutes(20), Minutes(30))}, limits),
                 std::string("a 01 02:00-02:30; b: it gains less an hour of work than is asked for"));
    }
    void inAWindowThatIsOpenOnlyWhatIsLeftCounts()
    {
        const std::vector<Job> jobs{job("a", 9, Minutes(50), Minutes(60)),
                                    job("b", 1, Minutes(20), Minutes(30))};
        QCOMPARE(said(jobs, schedule(jobs, m_nights, "shop", noLimits,
                                     {utc(2026, 6, 1, 4, 15), utc(2026, 6, 2, 12)})),
                 std::string("b 01 04:15-04:45, a 02 02:00-03:00"));
    }
    void withoutWindowsItBeginsAtOnce()
    {
        const std::vector<Job> jobs{job("a", 9, Minutes(50), Minutes(600)),
                                    job("b", 1, Minutes(20), Minutes(30))};
        QCOMPARE(
            said(jobs, schedule(jobs, Calendar(), "shop", noLimits, {utc(2026, 6, 1, 9), utc(2026, 6, 2)})),
            std::string("b 01 09:00-09:30, a 01 09:30-19:30"));
    }
    void theOrderInWhichTheyComeDoesNotMatter()
    {
        std::vector<Job> jobs;
        std::mt19937 random(7);
        for (int i = 0; i < 60; ++i)
            jobs.push_back(job(("i" + std::to_string(i)).c_str(), static_cast<int>(random() % 5),
                               Minutes(1 + random() % 20), Minutes(20 + random() % 40)));
        ScheduleLimits limits = noLimits;
        limits.perHour = 3;
        limits.atOnce = 2;
        const std::string one = of(jobs, limits);
        std::ranges::shuffle(jobs, random);
        // What is left is in the order of the jobs; what is placed is not.
        QCOMPARE(of(jobs, limits).substr(0, one.find(';')), one.substr(0, one.find(';')));
        QCOMPARE(of(jobs, limits), of(jobs, limits));
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"

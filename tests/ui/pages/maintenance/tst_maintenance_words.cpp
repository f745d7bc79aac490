// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/policy.h"
#include "tests/ui/support/maintenances.h"
#include "tests/ui/support/warnings.h"
#include "ui/pages/maintenance/job_lines.h"
#include "ui/pages/maintenance/maintenance_headline.h"
#include "ui/pages/maintenance/opening_facts.h"
#include "ui/pages/maintenance/policy_lines.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::testing;

namespace {

QString headlineOf(std::shared_ptr<const engine::MaintenanceView> view)
{
    return ui::maintenanceHeadline(*maintenanceSnapshot(std::move(view)));
}

std::shared_ptr<engine::MaintenanceView> at(std::shared_ptr<engine::MaintenanceView> view, TimePoint now)
{
    view->at = now;
    return view;
}

Result<safety::Policy> policyOf(const QString &text)
{
    return safety::policyFromText(text.toStdString(), "test.yaml");
}

ui::QueuedJobs jobsOf(engine::LifecycleView lifecycle)
{
    return ui::queuedJobs(*maintenanceSnapshot(shopMaintenance(), std::move(lifecycle)), {});
}

} // namespace

class MaintenanceWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void theHeadlineNamesTheNextWindowAndWhatFits()
    {
        auto view = emptyMaintenance(nightlyWindows());
        view->jobs = waitingJobs();
        // 180 min less 42 and 34
        QCOMPARE(headlineOf(view),
                 QStringLiteral("The next window opens Wed 25 Nov 02:00; 2 jobs fit and leave 104 min"));
    }

    void theLastWindowBeforeAFreezeIsSaidToBe()
    {
        auto view = at(shopMaintenance(), inNovember(25, 6));
        QCOMPARE(headlineOf(view),
                 QStringLiteral("The last window before the freeze of Thu 26 Nov 18:00 opens "
                                "Thu 26 Nov 02:00; 2 jobs fit and leave 50 min"));
    }

    void anOpenWindowSaysUntilWhen()
    {
        auto view = at(emptyMaintenance(nightlyWindows()), inNovember(25, 3));
        QCOMPARE(headlineOf(view), QStringLiteral("A window is open until 05:00; nothing is due"));
    }

    void aFreezeSaysUntilWhenAndWhy()
    {
        auto view = at(shopMaintenance(), inNovember(28, 12));
        view->jobs.erase(view->jobs.begin(), view->jobs.begin() + 4);
        QCOMPARE(headlineOf(view), QStringLiteral("Changes are frozen until Mon 30 Nov 06:00 (Black Friday); "
                                                  "1 jobs are due and have no room"));
    }

    void withoutWindowsBuildsMayStartAtAnyTime()
    {
        QCOMPARE(
            headlineOf(emptyMaintenance({})),
            QStringLiteral("No maintenance windows are set: builds may start at any time; nothing is due"));
    }

    void withoutJobsNothingIsDue()
    {
        QCOMPARE(headlineOf(emptyMaintenance(nightlyWindows())),
                 QStringLiteral("The next window opens Wed 25 Nov 02:00; nothing is due"));
    }

    void whereNoWindowOpensItSaysSo()
    {
        auto view = emptyMaintenance(nightlyWindows());
        view->openings.clear();
        QCOMPARE(headlineOf(view), QStringLiteral("No window opens in the next 35 days; nothing is due"));
    }

    void aRunningJobComesFirst()
    {
        auto view = at(shopMaintenance(), inNovember(25, 2, 40));
        view->jobs[0].state = engine::JobState::Running;
        view->jobs[0].startedAt = inNovember(25, 2, 30);
        QCOMPARE(
            headlineOf(view),
            QStringLiteral("public.inventory_levels_sku_wh_idx is being rebuilt since 02:30; likely over "
                           "by 03:04"));
    }

    void aFreezeByHandComesBeforeEverything()
    {
        auto snapshot = maintenanceSnapshot(shopMaintenance());
        snapshot->freeze = store::FreezeRecord{.active = true, .who = "anna"};
        QCOMPARE(ui::maintenanceHeadline(*snapshot),
                 QStringLiteral("Changes are frozen by anna: nothing starts until that is taken back"));
    }

    void aFailureAndABeginningAreTold()
    {
        QCOMPARE(headlineOf(std::make_shared<engine::MaintenanceView>()),
                 QStringLiteral("Windows and jobs were not read yet"));
        auto view = shopMaintenance();
        view->failure = Failure{FailureCode::Syntax, "policy", "line 3: there is no key", {}};
        QCOMPARE(headlineOf(view), QStringLiteral("There is no maintenance plan"));
    }

    void anOpeningThatOnlyATableHasCounts()
    {
        auto view = emptyMaintenance(nightlyWindows());
        view->openings.clear();
        view->jobs = waitingJobs();
        QCOMPARE(ui::nextOpening(*view, shopNow)->from, inNovember(25, 2));
    }

    void jobsSayWhenWhyAndByWhom()
    {
        engine::LifecycleView propose;
        propose.mode = engine::Mode::Propose;
        const ui::QueuedJobs jobs = jobsOf(propose);
        QCOMPARE(jobs.queue.size(), std::size_t{4});
        QCOMPARE(jobs.heldBack.size(), std::size_t{1});
        QCOMPARE(jobs.queue[0].when,
                 QStringLiteral("Wed 25 Nov 02:30 – 03:04, 9 in 10 end by 03:12 (modelled)"));
        QVERIFY(jobs.queue[2].when.endsWith(QLatin1String("(estimated from 7 builds here)")));
        QCOMPARE(jobs.queue[0].offer, ui::JobOffer::Schedule);
        QCOMPARE(jobs.queue[2].asked, QStringLiteral("Scheduled by m.keller"));
        QCOMPARE(jobs.queue[2].offer, ui::JobOffer::Withdraw);
        QCOMPARE(jobs.queue[3].asked, QStringLiteral("By the policy predictive_maintenance"));
        QCOMPARE(jobs.queue[3].offer, ui::JobOffer::None);
        QCOMPARE(jobs.heldBack[0].state, QStringLiteral("No room"));
        QVERIFY(jobs.heldBack[0].obstacle.endsWith(QLatin1String("the longest window has 180 min.")));
        QVERIFY(jobs.queue[0].whyNot.isEmpty());
        QCOMPARE(jobsOf({}).queue[0].whyNot, QStringLiteral("Needs mode Propose or Act"));
    }

    void quietHoursAreAWholeSectionWhereThereIsNone()
    {
        const QString lines = ui::policyLines(*emptyMaintenance({}));
        const auto policy = policyOf(lines);
        QVERIFY2(policy.has_value(), policy ? "" : policy.error().detail.c_str());
        const maintenance::Calendar &read = policy->maintenance;
        QCOMPARE(read.zone->name(), std::string("Europe/Berlin"));
        QCOMPARE(read.windows.size(), std::size_t{3});
        const auto quiet = emptyMaintenance({})->quiet.calmest.front();
        QVERIFY(read.windows.front().days[quiet.day.c_encoding()]);
        QCOMPARE(read.windows.front().from.count(), quiet.from.count());
        QCOMPARE((read.windows.front().to - read.windows.front().from).count(), quiet.length.count());
    }

    void quietHoursAreItemsWhereThereAreWindows()
    {
        const auto view = shopMaintenance();
        const QString before = QStringLiteral(
            "maintenance:\n  time_zone: UTC\n  windows:\n    - {days: all, from: 02:00, to: 05:00}\n");
        const auto policy = policyOf(before + ui::policyLines(*view));
        QVERIFY2(policy.has_value(), policy ? "" : policy.error().detail.c_str());
        QCOMPARE(policy->maintenance.windows.size(), std::size_t{4});
        view->zone = maintenance::Zone::named("UTC+03:00"); // not the clock of the calendar
        const auto other = policyOf(before + ui::policyLines(*view));
        QVERIFY2(other.has_value(), other ? "" : other.error().detail.c_str());
        QCOMPARE(other->maintenance.windows.back().zone.name(), std::string("UTC+03:00"));
        view->calendar.windows.clear(); // freezes alone
        const auto freezes =
            policyOf(QStringLiteral("maintenance:\n  time_zone: UTC\n") + ui::policyLines(*view));
        QVERIFY2(freezes.has_value(), freezes ? "" : freezes.error().detail.c_str());
    }

    void quietHoursAcrossMidnightAndToItsEnd()
    {
        auto view = emptyMaintenance({});
        view->quiet.calmest = {{.day = std::chrono::Saturday,
                                .from = std::chrono::hours(23),
                                .length = std::chrono::hours(3),
                                .leastWeeks = 4},
                               {.day = std::chrono::Monday,
                                .from = std::chrono::hours(21),
                                .length = std::chrono::hours(3),
                                .leastWeeks = 4},
                               {.day = std::chrono::Tuesday,
                                .from = std::chrono::hours(3),
                                .length = std::chrono::hours(24),
                                .leastWeeks = 4}};
        const auto policy = policyOf(ui::policyLines(*view));
        QVERIFY2(policy.has_value(), policy ? "" : policy.error().detail.c_str());
        QCOMPARE(policy->maintenance.windows.size(), std::size_t{2}); // the third is no window
        QCOMPARE(policy->maintenance.windows[0].to, Minutes(120));
        QCOMPARE(policy->maintenance.windows[1].to, Minutes(24 * 60));
    }

    void windowsAndFreezesAreLines()
    {
        maintenance::Window window = nightlyWindows().windows.front();
        QCOMPARE(ui::windowLine(window), QStringLiteral("Every day 02:00 – 05:00, Europe/Berlin"));
        window.days = maintenance::WeekDays(0b0000011);
        window.from = std::chrono::hours(22);
        window.tables = {"shop.events"};
        QCOMPARE(ui::windowLine(window),
                 QStringLiteral("Mon, Sun 22:00 – 05:00 of the next day, Europe/Berlin, for shop.events"));
        QCOMPARE(ui::freezeLines(beforeTheSale()),
                 QStringList{QStringLiteral("Thu 26 Nov 18:00 – Mon 30 Nov 06:00: Black Friday")});
    }
};

QTEST_MAIN(MaintenanceWordsTest)
#include "tst_maintenance_words.moc"

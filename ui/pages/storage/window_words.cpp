// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/window_words.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/wall_time.h"
#include "ui/models/column.h"
#include "ui/plans/plan_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace indexpilot::ui {
namespace {

struct WindowTexts {
    Q_DECLARE_TR_FUNCTIONS(StorageWindow)
};

QString placeText(const maintenance::Zone &zone, const engine::MaintenanceJob &job)
{
    const QString ends = WindowTexts::tr("Half of such rebuilds end by %1, 9 in 10 by %2 (%3).")
                             .arg(wallClock(zone, job.place->likelyEnd),
                                  wallClock(zone, job.place->latestEnd), toQString(zone.name()));
    return job.why.empty() ? ends : QStringLiteral("%1\n%2").arg(wording::oneLine(job.why), ends);
}

bool opensAgain(const engine::MaintenanceView &maintenance)
{
    return std::ranges::any_of(maintenance.openings,
                               [&](const TimeRange &open) { return open.to > maintenance.at; });
}

StateWord jobChip(const engine::MaintenanceView &maintenance, const engine::MaintenanceJob &job)
{
    if (job.state == engine::JobState::Running)
        return stateWord(StorageState::Running);
    if (!job.place)
        return opensAgain(maintenance) ? stateWord(StorageState::NoRoom)
                                       : StateWord{ChipKind::Warn, WindowTexts::tr("No window")};
    if (job.state == engine::JobState::Scheduled)
        return stateWord(StorageState::Scheduled);
    return {ChipKind::Ok, WindowTexts::tr("Fits")};
}

QString takesText(const StorageLine &line)
{
    const engine::MaintenanceJob *job = line.job;
    if (job && job->median && job->upper)
        return WindowTexts::tr("%1, 9 in 10 within %2; %3")
            .arg(wording::age(*job->median), wording::age(*job->upper), durationBasis(job->learnedFrom));
    const engine::StorageRow &row = *line.row;
    return row.rebuild ? QStringLiteral("%1, %2").arg(planRangeText(*row.rebuild),
                                                      durationBasis(row.rebuildLearnedFrom))
                       : WindowTexts::tr("not known");
}

std::vector<QPair<QString, QString>> factsOf(const StorageLine &line)
{
    const engine::StorageRow &row = *line.row;
    const engine::MaintenanceJob *job = line.job;
    std::vector<QPair<QString, QString>> facts{{WindowTexts::tr("Takes"), takesText(line)}};
    const Bytes freed = job && job->freed.count() > 0 ? job->freed : row.freed;
    facts.emplace_back(WindowTexts::tr("Frees"),
                       freed.count() > 0 ? WindowTexts::tr("about %1 of %2, %3")
                                               .arg(wording::size(freed), wording::size(row.last.size),
                                                    freshBasisText(row.last.basis))
                                         : WindowTexts::tr("nothing: it is as small as a fresh one"));
    if (job && job->disk.count() > 0)
        facts.emplace_back(
            WindowTexts::tr("Needs"),
            WindowTexts::tr("+%1 disk, %2 WAL").arg(wording::size(job->disk), wording::size(job->wal)));
    facts.emplace_back(WindowTexts::tr("Lock"), QStringLiteral("SHARE UPDATE EXCLUSIVE"));
    facts.emplace_back(WindowTexts::tr("Rollback"), WindowTexts::tr("not needed: content is unchanged"));
    return facts;
}

/// Of an index without a job.
void describeNoJob(WindowWords &words, const StorageLine &line)
{
    const bool due = line.isOver() || line.row->crossing == forecast::CrossingState::Expected;
    words.title = due ? WindowTexts::tr("No window is planned for it") : WindowTexts::tr("No rebuild is due");
    if (!line.row->whyNotPlanned.empty())
        words.why = wording::oneLine(line.row->whyNotPlanned);
    else if (line.row->answer != forecast::Answer::Forecast)
        words.why = WindowTexts::tr("One is suggested when a forecast asks for it.");
    else if (!due)
        words.why =
            WindowTexts::tr("It is within the policy; one is suggested when the forecast says otherwise.");
}

/// Nothing is run on it from here.
void describeByHand(WindowWords &words, const StorageLine &line)
{
    words.title = WindowTexts::tr("Its rebuild is left to you");
    words.why = WindowTexts::tr("It backs the constraint %1; the statement is below.")
                    .arg(wording::oneLine(line.row->constraint));
    words.chip = stateWord(StorageState::ByHand);
}

} // namespace

WindowWords windowWords(const StorageLine &line)
{
    const engine::MaintenanceView &view = *line.context->maintenance;
    const maintenance::Zone &zone = zoneOrUtc(view.zone);
    const engine::MaintenanceJob *job = line.job;
    WindowWords words;
    words.facts = factsOf(line);
    if (!line.row->constraint.empty()) {
        describeByHand(words, line);
        return words;
    }
    if (!job) {
        describeNoJob(words, line);
        return words;
    }
    words.chip = jobChip(view, *job);
    if (job->state == engine::JobState::Running) {
        words.title = WindowTexts::tr("The rebuild is running");
        if (job->startedAt)
            words.why = WindowTexts::tr("Since %1.").arg(wallMoment(zone, *job->startedAt));
    } else if (job->place) {
        words.title = wallSpan(zone, {job->place->start, job->place->latestEnd});
        words.why = placeText(zone, *job);
    } else {
        words.title = WindowTexts::tr("No window has room for it");
        words.why = wording::oneLine(job->obstacle);
    }
    return words;
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/job_lines.h"

#include "core/wording/format.h"
#include "core/wording/server_words.h"
#include "core/wording/wording_text.h"
#include "ui/pages/maintenance/opening_facts.h"
#include "ui/plans/plan_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace indexpilot::ui {
namespace {

struct JobWords {
    Q_DECLARE_TR_FUNCTIONS(MaintenanceJobs)
};

QString placeText(const engine::MaintenanceJob &job, const maintenance::Zone &zone)
{
    const maintenance::Placement &place = *job.place;
    const bool sameDay = wallDayOf(zone, place.start) == wallDayOf(zone, place.latestEnd);
    return JobWords::tr("%1, 9 in 10 end by %2 (%3)")
        .arg(wallSpan(zone, {place.start, place.likelyEnd}),
             sameDay ? wallClock(zone, place.latestEnd) : wallMoment(zone, place.latestEnd),
             durationBasis(job.learnedFrom));
}

QString lengthOfJob(const engine::MaintenanceJob &job)
{
    if (!job.median || !job.upper)
        return JobWords::tr("How long it takes is not known");
    return JobWords::tr("Takes %1, 9 in 10 within %2 (%3)")
        .arg(wording::age(*job.median), wording::age(*job.upper), durationBasis(job.learnedFrom));
}

QString jobPrice(const engine::MaintenanceJob &job)
{
    QStringList parts;
    if (job.freed > Bytes(0))
        parts << JobWords::tr("frees %1").arg(wording::size(job.freed));
    if (job.disk > Bytes(0))
        parts << JobWords::tr("needs %1 of disk meanwhile").arg(wording::size(job.disk));
    if (job.wal > Bytes(0))
        parts << JobWords::tr("writes %1 of WAL").arg(wording::size(job.wal));
    QString text = parts.join(QStringLiteral(", "));
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    return JobWords::tr("%1 (modelled)").arg(text);
}

QString askedText(const engine::MaintenanceJob &job)
{
    if (job.state == engine::JobState::Proposed)
        return {};
    if (job.id == 0)
        return JobWords::tr("By the policy predictive_maintenance");
    return job.askedBy.empty() ? QString()
                               : JobWords::tr("Scheduled by %1").arg(wording::oneLine(job.askedBy));
}

JobOffer offerOf(const engine::MaintenanceJob &job)
{
    switch (job.state) {
    case engine::JobState::Proposed:
        return JobOffer::Schedule;
    case engine::JobState::Scheduled:
    case engine::JobState::Unplaced:
        return job.canWithdraw() ? JobOffer::Withdraw : JobOffer::None;
    case engine::JobState::Running:
    case engine::JobState::Done:
    case engine::JobState::Failed:
        break;
    }
    return JobOffer::None;
}

ChipKind jobKind(engine::JobState state)
{
    switch (state) {
    case engine::JobState::Proposed:
        return ChipKind::Accent;
    case engine::JobState::Scheduled:
    case engine::JobState::Running:
        return ChipKind::Info;
    case engine::JobState::Unplaced:
        return ChipKind::Warn;
    case engine::JobState::Done:
        return ChipKind::Ok;
    case engine::JobState::Failed:
        break;
    }
    return ChipKind::Bad;
}

QueuedJob queuedJob(const engine::MaintenanceJob &job, const maintenance::Zone &zone)
{
    return {.index = job.index,
            .kind = jobKind(job.state),
            .state = jobStateWord(job.state),
            .name = wording::oneLine(job.index),
            .when = job.place ? placeText(job, zone) : lengthOfJob(job),
            .why = jobReason(job.why),
            .obstacle = job.place ? QString() : jobReason(job.obstacle),
            .price = jobPrice(job),
            .asked = askedText(job),
            .offer = offerOf(job)};
}

} // namespace

QString whyNoWish(const engine::Snapshot &snapshot)
{
    if (snapshot.lifecycle->unavailable)
        return wording::failureDetail(*snapshot.lifecycle->unavailable);
    if (snapshot.connection.state != pg::SessionState::Connected)
        return JobWords::tr("The server is not connected");
    return snapshot.lifecycle->mode == engine::Mode::Observe ? JobWords::tr("Needs mode Propose or Act")
                                                             : QString();
}

QueuedJobs queuedJobs(const engine::Snapshot &snapshot, const std::set<std::string> &asked)
{
    const engine::MaintenanceView &view = *snapshot.maintenance;
    const maintenance::Zone &zone = zoneOfView(view);
    const QString noWish = whyNoWish(snapshot);
    QueuedJobs all;
    for (const engine::MaintenanceJob &job : view.jobs) {
        if (job.state == engine::JobState::Running)
            continue; // shown with its progress
        QueuedJob line = queuedJob(job, zone);
        line.whyNot = asked.contains(job.index) ? JobWords::tr("Asked; the next plan answers") : noWish;
        (job.place ? all.queue : all.heldBack).push_back(std::move(line));
    }
    return all;
}

int proposedJobs(const engine::MaintenanceView &view)
{
    return static_cast<int>(
        std::ranges::count(view.jobs, engine::JobState::Proposed, &engine::MaintenanceJob::state));
}

WeekJobLook lookOf(engine::JobState state)
{
    switch (state) {
    case engine::JobState::Proposed:
    case engine::JobState::Unplaced:
        return WeekJobLook::Proposed;
    case engine::JobState::Scheduled:
        return WeekJobLook::Scheduled;
    case engine::JobState::Running:
        return WeekJobLook::Running;
    case engine::JobState::Done:
        return WeekJobLook::Done;
    case engine::JobState::Failed:
        break;
    }
    return WeekJobLook::Failed;
}

QString jobStateWord(engine::JobState state)
{
    switch (state) {
    case engine::JobState::Proposed:
        return JobWords::tr("Proposed");
    case engine::JobState::Scheduled:
        return JobWords::tr("Scheduled");
    case engine::JobState::Unplaced:
        return JobWords::tr("No room");
    case engine::JobState::Running:
        return JobWords::tr("Running");
    case engine::JobState::Done:
        return JobWords::tr("Done");
    case engine::JobState::Failed:
        break;
    }
    return JobWords::tr("Failed");
}

std::optional<TimeRange> timeOf(const engine::MaintenanceJob &job, TimePoint now)
{
    if (job.startedAt) {
        const TimePoint likely = job.place ? job.place->likelyEnd : now;
        return TimeRange{*job.startedAt, job.endedAt ? *job.endedAt : std::max(now, likely)};
    }
    return job.place ? std::optional(TimeRange{job.place->start, job.place->likelyEnd}) : std::nullopt;
}

QString jobSentence(const engine::MaintenanceJob &job, const maintenance::Zone &zone, TimePoint now)
{
    QStringList parts{QStringLiteral("%1: %2").arg(wording::oneLine(job.index), jobStateWord(job.state))};
    if (job.startedAt && job.endedAt)
        parts << wallSpan(zone, {*job.startedAt, *job.endedAt});
    else if (job.startedAt)
        parts << JobWords::tr("since %1, %2 so far")
                     .arg(wallMoment(zone, *job.startedAt), wording::age(now - *job.startedAt));
    else if (job.place)
        parts << placeText(job, zone);
    if (job.state == engine::JobState::Done)
        parts << JobWords::tr("%1 → %2, measured")
                     .arg(wording::size(job.sizeBefore), wording::size(job.sizeAfter));
    if (!job.outcome.empty())
        parts << wording::oneLine(job.outcome);
    return parts.join(QStringLiteral("; "));
}

QString jobReason(const std::string &text)
{
    QString sentence = wording::oneLine(text).trimmed();
    if (sentence.isEmpty())
        return sentence;
    sentence[0] = sentence[0].toUpper();
    return sentence.endsWith(QLatin1Char('.')) ? sentence : sentence + QLatin1Char('.');
}

} // namespace indexpilot::ui

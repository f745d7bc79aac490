// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/running_words.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace indexpilot::ui {
namespace {

struct RunningWords {
    Q_DECLARE_TR_FUNCTIONS(RunningWords)
};

QString stepWord(lifecycle::StepKind kind)
{
    switch (kind) {
    case lifecycle::StepKind::Build:
        return RunningWords::tr("build");
    case lifecycle::StepKind::Reindex:
        return RunningWords::tr("rebuild");
    case lifecycle::StepKind::Shell:
        return RunningWords::tr("shell of a partitioned index");
    case lifecycle::StepKind::Prepare:
        return RunningWords::tr("prepare what was built");
    case lifecycle::StepKind::Commit:
        return RunningWords::tr("the one transaction of the change");
    case lifecycle::StepKind::Drop:
    case lifecycle::StepKind::DropTree:
        return RunningWords::tr("drop what is not used any more");
    case lifecycle::StepKind::Analyze:
        return RunningWords::tr("read statistics");
    }
    return {};
}

QString stepText(const engine::RunningAction &running)
{
    const std::size_t steps = std::max(running.steps, running.step + 1);
    QString text = RunningWords::tr("Step %1 of %2, %3")
                       .arg(running.step + 1)
                       .arg(steps)
                       .arg(stepWord(running.stepKind));
    if (running.progress) {
        pg::BuildProgress phase = *running.progress;
        phase.waitsFor = 0; // told in a line of its own
        text += QStringLiteral(": ") + wording::oneLine(pg::toText(phase));
    }
    return text;
}

QString waitsText(const std::optional<pg::BuildProgress> &progress)
{
    if (!progress || progress->waitsFor == 0)
        return {};
    const QString session = QString::number(progress->waitsFor);
    return progress->waitsForWhat.empty() ? RunningWords::tr("Waits for session %1").arg(session)
                                          : RunningWords::tr("Waits for session %1 (%2)")
                                                .arg(session, wording::oneLine(progress->waitsForWhat));
}

QString timeText(const engine::RunningAction &running, TimePoint now)
{
    const QString sofar = RunningWords::tr("%1 so far").arg(wording::age(now - running.startedAt));
    if (!running.duration)
        return sofar;
    return RunningWords::tr("%1; modelled %2 – %3 without waiting")
        .arg(sofar, wording::age(running.duration->lower), wording::age(running.duration->upper));
}

QString breakerTitle(const store::BreakerRecord &breaker)
{
    switch (breaker.scope) {
    case store::BreakerScope::Table:
        return RunningWords::tr("Breaker of table %1").arg(wording::oneLine(breaker.key));
    case store::BreakerScope::Target:
        return RunningWords::tr("Breaker of this server");
    case store::BreakerScope::Global:
        return RunningWords::tr("Breaker of all servers");
    }
    return {};
}

QString untilText(const store::BreakerRecord &breaker, TimePoint now)
{
    if (breaker.state == store::BreakerState::HalfOpen)
        return RunningWords::tr("One change may try; its outcome decides.");
    if (breaker.forced)
        return RunningWords::tr("No change starts until a person resets it.");
    if (breaker.openUntil <= now)
        return RunningWords::tr("Its time is over: the next change tries.");
    return RunningWords::tr("No change starts until %1.").arg(wording::clock(breaker.openUntil, now));
}

GuardLine breakerLine(const store::BreakerRecord &breaker, std::size_t place, TimePoint now)
{
    const bool open = breaker.state == store::BreakerState::Open;
    QString reason = wording::oneLine(breaker.reason);
    if (!reason.isEmpty())
        reason[0] = reason[0].toUpper();
    const QString until = untilText(breaker, now);
    return {.name = QStringLiteral("breaker.%1").arg(place),
            .kind = open ? ChipKind::Warn : ChipKind::Info,
            .state = open ? RunningWords::tr("Open") : RunningWords::tr("Half open"),
            .title = breakerTitle(breaker),
            .detail = reason.isEmpty() ? until : QStringLiteral("%1. %2").arg(reason, until),
            .breaker = BreakerName{breaker.scope, breaker.key}};
}

GuardLine freezeLine(const store::FreezeRecord &freeze, TimePoint now)
{
    QString detail =
        RunningWords::tr("Since %1 by %2").arg(wording::clock(freeze.at, now), wording::oneLine(freeze.who));
    if (!freeze.reason.empty())
        detail += QStringLiteral(": ") + wording::oneLine(freeze.reason);
    detail += QStringLiteral(". ") + (freeze.cancels
                                          ? RunningWords::tr("Nothing starts, and what ran was cancelled.")
                                          : RunningWords::tr("Nothing starts; what runs goes on."));
    return {.name = QStringLiteral("freeze"),
            .kind = ChipKind::Bad,
            .state = RunningWords::tr("Frozen"),
            .title = RunningWords::tr("Changes are frozen"),
            .detail = detail};
}

QString changeTitle(const store::ActionRecord &action)
{
    const QString subject = wording::oneLine(action.subject);
    if (action.kind == "create")
        return RunningWords::tr("Create %1").arg(subject);
    if (action.kind == "drop")
        return RunningWords::tr("Drop %1").arg(subject);
    if (action.kind == "replace")
        return RunningWords::tr("Replace %1").arg(subject);
    if (action.kind == "rename")
        return RunningWords::tr("Rename %1").arg(subject);
    if (action.kind == "rebuild")
        return RunningWords::tr("Rebuild %1").arg(subject);
    if (action.kind == "set_aside")
        return RunningWords::tr("Set %1 aside").arg(subject);
    if (action.kind == "give_back")
        return RunningWords::tr("Give %1 back").arg(subject);
    if (action.kind == "drop_kept")
        return RunningWords::tr("Drop %1").arg(subject);
    return action.kind == "rollback" ? RunningWords::tr("Roll back %1").arg(subject)
                                     : RunningWords::tr("Change %1").arg(subject);
}

GuardLine leftLine(const store::ActionRecord &action, TimePoint now)
{
    return {.name = QStringLiteral("left.%1").arg(action.id.value()),
            .kind = ChipKind::Warn,
            .state = RunningWords::tr("No outcome"),
            .title = changeTitle(action),
            .detail =
                RunningWords::tr("Begun %1 by %2: a crash left it, or another program is at work. It is "
                                 "finished or taken back before the next change, or by indexpilotctl "
                                 "recover.")
                    .arg(wording::clock(action.createdAt, now), wording::oneLine(action.who))};
}

} // namespace

RunningLines runningLines(const engine::RunningAction &running, TimePoint now)
{
    RunningLines lines{.title = wording::oneLine(running.title),
                       .step = stepText(running),
                       .waits = waitsText(running.progress),
                       .time = timeText(running, now),
                       .stopping = running.stopping};
    if (running.progress && running.progress->total > 0)
        lines.share = std::clamp(static_cast<double>(running.progress->done) /
                                     static_cast<double>(running.progress->total),
                                 0.0, 1.0);
    return lines;
}

std::vector<GuardLine> guardLines(const engine::Snapshot &snapshot)
{
    const engine::LifecycleView &lifecycle = *snapshot.lifecycle;
    std::vector<GuardLine> lines;
    if (snapshot.freeze && snapshot.freeze->active)
        lines.push_back(freezeLine(*snapshot.freeze, snapshot.takenAt));
    for (std::size_t i = 0; i < lifecycle.breakers.size(); ++i)
        if (lifecycle.breakers[i].state != store::BreakerState::Closed)
            lines.push_back(breakerLine(lifecycle.breakers[i], i, snapshot.takenAt));
    if (lifecycle.running)
        return lines;
    for (const store::ActionRecord &action : lifecycle.recent)
        if (isRunning(action.state))
            lines.push_back(leftLine(action, snapshot.takenAt));
    return lines;
}

} // namespace indexpilot::ui

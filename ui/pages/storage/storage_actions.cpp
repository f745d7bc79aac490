// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/storage_actions.h"

#include "core/pg/exact_bloat.h"
#include "core/wording/wording_text.h"
#include "ui/shell/frame_actions.h"

#include <QCoreApplication>
#include <QWidget>

namespace indexpilot::ui {
namespace {

struct StorageActionsWords {
    Q_DECLARE_TR_FUNCTIONS(StorageActions)
};

QAction *newStorageAction(QWidget *page, const char *name, const QString &text, const char *iconName,
                          const QString &hint)
{
    QAction *action = newPageAction(page, name, text, iconName);
    action->setProperty("hint", hint);
    return action;
}

/// Why the server cannot be asked about an index.
QString whyNoIndex(const StorageSituation &now)
{
    if (!now.snapshot)
        return StorageActionsWords::tr("no server is connected");
    if (!now.line)
        return StorageActionsWords::tr("select an index first");
    if (now.snapshot->connection.state != pg::SessionState::Connected)
        return StorageActionsWords::tr("the server is not connected");
    return {};
}

/// Why nothing of this index can be changed from here.
QString whyNoChange(const StorageSituation &now)
{
    const QString why = whyNoIndex(now);
    if (!why.isEmpty())
        return why;
    if (now.snapshot->lifecycle->unavailable)
        return StorageActionsWords::tr("nothing can be changed here, the reason is at the top of the page");
    if (!now.line->row->constraint.empty())
        return StorageActionsWords::tr("it backs the constraint %1: run the statement yourself")
            .arg(wording::oneLine(now.line->row->constraint));
    if (now.line->job && now.line->job->state == engine::JobState::Running)
        return StorageActionsWords::tr("its rebuild is running");
    return {};
}

QString whyNoSchedule(const StorageSituation &now)
{
    const QString why = whyNoChange(now);
    if (!why.isEmpty())
        return why;
    if (now.snapshot->lifecycle->mode == engine::Mode::Observe)
        return StorageActionsWords::tr("needs mode Propose or Act");
    const engine::MaintenanceJob *job = now.line->job;
    if (job && job->state == engine::JobState::Proposed && !job->place)
        return job->obstacle.empty() ? StorageActionsWords::tr("no window has room for it")
                                     : wording::oneLine(job->obstacle);
    if (job && job->state != engine::JobState::Proposed && !job->canWithdraw())
        return StorageActionsWords::tr("the policy has scheduled it");
    if (!job && now.line->row->freed.count() <= 0)
        return StorageActionsWords::tr("it would free nothing");
    return {};
}

QString whyNoRebuild(const StorageSituation &now)
{
    const QString why = whyNoChange(now);
    if (!why.isEmpty())
        return why;
    return now.sheetBusy ? StorageActionsWords::tr("a change is running") : QString();
}

QString whyNoMeasure(const StorageSituation &now)
{
    const QString why = whyNoIndex(now);
    if (!why.isEmpty())
        return why;
    const engine::StorageRow &row = *now.line->row;
    const engine::StorageView &storage = *now.snapshot->storage;
    if (!pg::tellsExactBloat(row.method))
        return StorageActionsWords::tr("pgstattuple does not count the pages of %1 indexes")
            .arg(wording::oneLine(row.method));
    if (storage.measuring == row.index)
        return StorageActionsWords::tr("its pages are being counted");
    if (!storage.measuring.empty())
        return StorageActionsWords::tr("the pages of another index are being counted");
    if (storage.measureRests)
        return StorageActionsWords::tr("one was measured less than half a minute ago");
    return {};
}

} // namespace

StorageActions::StorageActions(QWidget *page)
    : schedule(
          newStorageAction(page, "scheduleRebuild", StorageActionsWords::tr("Schedule rebuild"), "calendar",
                           StorageActionsWords::tr("in the window that is suggested; it can be withdrawn"))),
      rebuildNow(newStorageAction(page, "rebuildNow", StorageActionsWords::tr("Rebuild now…"), "refresh",
                                  StorageActionsWords::tr("shows the plan first; nothing is run"))),
      measure(newStorageAction(page, "measureExactly", StorageActionsWords::tr("Measure exactly"), "search",
                               StorageActionsWords::tr("counts its pages with pgstattuple; reads only"))),
      copySql(newStorageAction(page, "copyReindex", StorageActionsWords::tr("Copy REINDEX statement"), "copy",
                               StorageActionsWords::tr("of the index that is chosen"))),
      copyRemedy(newStorageAction(page, "copyRemedy", StorageActionsWords::tr("Copy remedy"), "copy",
                                  StorageActionsWords::tr("what helps better than a rebuild")))
{
    for (QAction *action : all())
        page->addAction(action);
    set({});
}

QList<QAction *> StorageActions::all() const
{
    return {schedule, rebuildNow, measure, copySql, copyRemedy};
}

void StorageActions::set(const StorageSituation &now)
{
    const bool withdraws = now.line && scheduleVerb(*now.line) == engine::MaintenanceVerb::Withdraw;
    const QString text =
        withdraws ? StorageActionsWords::tr("Withdraw rebuild") : StorageActionsWords::tr("Schedule rebuild");
    if (schedule->text() != text)
        schedule->setText(text);
    setAvailable(schedule, whyNoSchedule(now));
    setAvailable(rebuildNow, whyNoRebuild(now));
    setAvailable(measure, whyNoMeasure(now));
    setAvailable(copySql, now.line ? QString() : StorageActionsWords::tr("select an index first"));
    const bool remedy = now.line && !now.line->row->remedySql.empty();
    setAvailable(copyRemedy, remedy ? QString() : StorageActionsWords::tr("there is no other remedy for it"));
}

engine::MaintenanceVerb scheduleVerb(const StorageLine &line)
{
    const bool withdraws = line.job && line.job->canWithdraw();
    return withdraws ? engine::MaintenanceVerb::Withdraw : engine::MaintenanceVerb::Schedule;
}

} // namespace indexpilot::ui

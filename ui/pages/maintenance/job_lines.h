// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/charts/week_layout.h"
#include "ui/widgets/chip.h"

#include <QString>

#include <set>
#include <vector>

// The jobs of a maintenance view in words. Pure.
namespace indexpilot::ui {

enum class JobOffer { None, Schedule, Withdraw };

/// One job of the queue.
struct QueuedJob {
    std::string index; ///< "schema.name"
    ChipKind kind = ChipKind::Accent;
    QString state;    ///< "Proposed"
    QString name;     ///< of the index
    QString when;     ///< "Wed 25 Nov 02:30 – 03:04, 9 in 10 end by 03:12 (modelled)"
    QString why;      ///< the forecast, or the reason of a person
    QString obstacle; ///< why it has no place
    QString price;    ///< "Frees 1.2 GB; …"
    QString asked;    ///< by whom; empty: by nobody
    JobOffer offer = JobOffer::None;
    QString whyNot; ///< the offer cannot be taken; empty: it can
    friend bool operator==(const QueuedJob &, const QueuedJob &) = default;
};

struct QueuedJobs {
    std::vector<QueuedJob> queue;    ///< with a place
    std::vector<QueuedJob> heldBack; ///< without one
    friend bool operator==(const QueuedJobs &, const QueuedJobs &) = default;
};

/// `asked`: what was wished since this view came, and is not answered.
QueuedJobs queuedJobs(const engine::Snapshot &snapshot, const std::set<std::string> &asked);
/// Why nobody may schedule or withdraw now; empty: they may.
QString whyNoWish(const engine::Snapshot &snapshot);
int proposedJobs(const engine::MaintenanceView &view);

WeekJobLook lookOf(engine::JobState state);
QString jobStateWord(engine::JobState state);
/// From the start to the likely end, or to the end; nothing: it has no place.
std::optional<TimeRange> timeOf(const engine::MaintenanceJob &job, TimePoint now);
QString jobSentence(const engine::MaintenanceJob &job, const maintenance::Zone &zone, TimePoint now);
QString jobReason(const std::string &text); ///< begins large and ends with a stop

} // namespace indexpilot::ui

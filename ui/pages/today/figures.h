// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QString>

// The key figures of the page and the sentence of its chart, from a snapshot. Pure.
namespace indexpilot::ui {

struct FigureText {
    QString figure;
    QString unit;
    QString context; ///< measured, estimated or modelled, and what bounds it
    QString state;   ///< ok, warn, bad, info or empty
    friend bool operator==(const FigureText &, const FigureText &) = default;
};

FigureText databaseTime(const engine::Snapshot &snapshot);
FigureText latency(const engine::Snapshot &snapshot);
FigureText highRisk(const engine::Snapshot &snapshot);
FigureText indexSpace(const engine::Snapshot &snapshot);

/// Whether the role sees only its own sessions and texts.
bool seesOnlyItself(const engine::Snapshot &snapshot);
/// "Mean 5.7 active sessions, highest 10.8 at 20:05, last 8.2."
QString sessionsSentence(const workload::WorkloadView &view, TimePoint now);
/// "Active sessions, last 24 h", "Active sessions, 09:00 – 09:50".
QString sessionsTitle(const workload::WorkloadView &view, TimePoint now);

} // namespace indexpilot::ui

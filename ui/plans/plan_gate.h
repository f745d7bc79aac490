// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QStringList>

namespace indexpilot::ui {

/// What decides whether a plan that is shown may be run.
struct PlanSituation {
    const engine::PlanAnswer *answer = nullptr; ///< null: not there yet
    const engine::Snapshot *snapshot = nullptr;
    bool sent = false; ///< this plan was handed over already
    QString typedName;
    QString reason;
};

/// What the button of the sheet does: in mode Propose a change is not run but has to be approved, unless it
/// is the one that waits for just that.
engine::Aim aimOf(const PlanSituation &now);

/// Why it may not, a few words each, the most important first; empty: it may.
QStringList whyNotExecute(const PlanSituation &now);

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/limits_view.h"
#include "ui/widgets/chip.h"

#include <QString>

#include <vector>

// The limits of load in words. Pure.
namespace indexpilot::ui {

struct LimitLine {
    QString name; ///< for tests: "lock_waits"
    QString title;
    QString amount; ///< "3 of 7": measured, and the limit in force
    ChipKind kind = ChipKind::Neutral;
    QString source; ///< "Learned", "Learning", "Fixed"; above the limit: "Above"
    QString detail; ///< where the limit comes from
    friend bool operator==(const LimitLine &, const LimitLine &) = default;
};

struct LimitsWords {
    std::vector<LimitLine> lines;
    QString hour;   ///< of which hour of the week the learned limits are; empty: nothing is learned
    QString frozen; ///< why nothing is learned now; empty: it is
    friend bool operator==(const LimitsWords &, const LimitsWords &) = default;
};

/// Nothing to say, no lines: limits are the policy's, and the load is below them.
LimitsWords limitsWords(const engine::LimitsView &view);

} // namespace indexpilot::ui

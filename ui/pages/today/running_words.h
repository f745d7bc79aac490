// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/widgets/chip.h"

#include <QString>

#include <optional>
#include <vector>

// What runs for us and what holds changes up, in words. Pure.
namespace indexpilot::ui {

struct RunningLines {
    QString title;
    QString step;                ///< "Step 2 of 3, build: building index: scanning table, 42 %"
    QString waits;               ///< for whom; empty: for nobody
    QString time;                ///< "12 min so far; modelled 20 min – 35 min without waiting"
    std::optional<double> share; ///< of the build, from the server
    bool stopping = false;
};

RunningLines runningLines(const engine::RunningAction &running, TimePoint now);

struct BreakerName {
    store::BreakerScope scope = store::BreakerScope::Target;
    std::string key;
    friend bool operator==(const BreakerName &, const BreakerName &) = default;
};

/// Something that holds changes up, or that a crash left.
struct GuardLine {
    QString name; ///< for tests: "freeze", "breaker.0", "left.17"
    ChipKind kind = ChipKind::Warn;
    QString state;
    QString title;
    QString detail;
    std::optional<BreakerName> breaker; ///< one that can be reset
    friend bool operator==(const GuardLine &, const GuardLine &) = default;
};

/// The freeze, then breakers that are not closed, then actions without an outcome while nothing runs here.
std::vector<GuardLine> guardLines(const engine::Snapshot &snapshot);

} // namespace indexpilot::ui

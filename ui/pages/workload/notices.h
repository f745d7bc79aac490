// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/message_row.h"

#include <QString>

#include <optional>

// What keeps the figures of the workload page from being complete, in words.
namespace indexpilot::ui {

struct Notice {
    MessageState state = MessageState::Info;
    QString text;
    QString remedy;
    friend bool operator==(const Notice &, const Notice &) = default;
};

/// The one that changes what every figure means: sampled, version not supported, history unreadable.
std::optional<Notice> pageNotice(const engine::Snapshot &snapshot);

struct AgeNote {
    ChipKind kind = ChipKind::Info;
    QString text; ///< "collecting, 7 of 60 min", "3 min old", "paused"
    QString toolTip;
    friend bool operator==(const AgeNote &, const AgeNote &) = default;
};

std::optional<AgeNote> ageNote(const engine::Snapshot &snapshot);
/// Why a text is hidden, and the GRANT that would show it.
Notice hiddenTextNotice(const engine::Snapshot &snapshot);

} // namespace indexpilot::ui

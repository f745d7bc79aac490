// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/widgets/chip.h"

#include <QString>

#include <vector>

// What waits for approval, in words. Pure.
namespace indexpilot::ui {

struct QueueLine {
    store::ApprovalId id;
    std::string subject;
    ChipKind kind = ChipKind::Info;
    QString state;
    QString title;
    QString asked;         ///< by whom, when, and why
    QString price;         ///< what it takes and how long it waits
    bool isOwn = false;    ///< the person at this console asked for it
    QString whyNotApprove; ///< empty: its plan can be opened
    QString whyNotDecide;  ///< empty: it can be rejected or withdrawn
    friend bool operator==(const QueueLine &, const QueueLine &) = default;
};

/// `who`: the person at this console, as the store has people.
std::vector<QueueLine> queueLines(const engine::Snapshot &snapshot, const std::string &who);
QString planClassWord(const std::string &planClass); ///< "Rebuild"

} // namespace indexpilot::ui

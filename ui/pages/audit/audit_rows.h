// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lifecycle_view.h"

#include <memory>
#include <optional>
#include <vector>

namespace indexpilot::ui {

enum class AuditSegment { All, Changes, Guards };

/// An entry of the log and what other entries say of the same change.
struct AuditRow {
    const store::AuditRecord *entry = nullptr;
    const store::AuditRecord *intent = nullptr;  ///< the first one of its action; null: none in the view
    const store::AuditRecord *outcome = nullptr; ///< the last one of its action
    /// Of an outcome, from its intent: with the time in which a crash let it lie.
    std::optional<Milliseconds> took() const;
};

using AuditRows = std::shared_ptr<const std::vector<AuditRow>>;

/// Newest first, as the view has them; the rows keep the view alive.
AuditRows auditRows(const std::shared_ptr<const engine::AuditView> &view, AuditSegment segment);

bool isOfAction(const store::AuditRecord &entry); ///< intent, outcome, recovery
bool isOfGuards(const store::AuditRecord &entry); ///< freeze, breakers, mode

} // namespace indexpilot::ui

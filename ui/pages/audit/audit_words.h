// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/pages/audit/audit_rows.h"
#include "ui/widgets/chip.h"

#include <QString>

#include <optional>

// The words of the log: pure, for any thread.
namespace indexpilot::ui {

struct AuditResult {
    ChipKind kind = ChipKind::Neutral;
    QString word; ///< empty: no chip
};

QString auditAction(const AuditRow &row);     ///< "Create index", "Roll back to version 3", "Mode Act"
AuditResult auditResult(const AuditRow &row); ///< "Done", "Taken back", "Failed", "Begun", …
/// What an outcome says besides its state; of other entries the detail as it is.
QString auditDetail(const store::AuditRecord &entry);
QString auditMode(const std::string &mode); ///< "Act"
QString shortHash(const std::string &hash); ///< "9c41…e07a"
QString auditTime(TimePoint at);            ///< "24 Nov 13:16:04"
QString auditTook(const AuditRow &row);     ///< "28.0 min", "—"
QString auditHeadline(const engine::Snapshot &snapshot);
/// "Create index orders_idx by anna"; for the panel and for assistive tools.
QString auditSentence(const AuditRow &row);

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/lifecycle_records.h"

namespace indexpilot::store {

/// SHA-256, hex. Fields are joined with their lengths, so that no text can move from one field to the next.
std::string sha256(const std::vector<std::string> &fields);
std::string auditHash(const AuditRecord &entry);

struct AuditProblem {
    std::int64_t sequence = 0; ///< of the entry where it shows
    std::string what;          ///< "changed", "missing", "out of order"
    friend bool operator==(const AuditProblem &, const AuditProblem &) = default;
};

/// Walks the chain: an entry whose content is not what was hashed, a hole in the numbers, a predecessor that
/// is not the one it was chained to, and an end that is not the head. Someone who rewrites every later entry
/// and the head is found only by a head that was kept elsewhere.
std::vector<AuditProblem> verifyAudit(const std::vector<AuditRecord> &entries, const AuditHead &head);

} // namespace indexpilot::store

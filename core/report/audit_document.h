// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/lifecycle_records.h"

#include <string>
#include <vector>

// The log of changes as a document; window and terminal write the same.
namespace indexpilot::report {

/// {"entries": […], "head": {…}, "schema_version": 1}; entries oldest first. Bytes that are no UTF-8 become
/// U+FFFD.
std::string auditJson(const std::vector<store::AuditRecord> &entries, const store::AuditHead &head);
/// A line for each entry under a line of names, which are those of the JSON; RFC 4180.
std::string auditCsv(const std::vector<store::AuditRecord> &entries);

} // namespace indexpilot::report

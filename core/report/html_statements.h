// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/html_report.h"

namespace indexpilot::report {

/// The ranked statements as a table, those beyond the limit counted.
QString statementTable(const workload::WorkloadView &view, const ReportOptions &options);

} // namespace indexpilot::report

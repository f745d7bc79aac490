// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QString>

namespace indexpilot::report {

struct ReportOptions {
    int maxStatements = 100;  ///< ranked statements printed; the rest is counted
    int maxTextLength = 2000; ///< characters of a statement's text; longer ones are cut and marked
};

/// One self-contained HTML file of what a snapshot shows: headline, risk heatmap, ranked statements with
/// factors, capabilities and gaps, under a header that names server, range, filters, data age and tool
/// version. Texts are the normalised ones: no literal values.
QString htmlReport(const engine::Snapshot &snapshot, const ReportOptions &options = {});

} // namespace indexpilot::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/build_progress.h"

#include "core/pg/row_values.h"
#include "core/pg/sql_file.h"

namespace indexpilot::pg {

std::optional<BuildProgress> readBuildProgress(Connection &connection)
{
    const Rows rows = connection.query(sqlFile("build_progress"));
    if (rows.count() == 0)
        return std::nullopt;
    return BuildProgress{.phase = stringAt(rows, 0, 0),
                         .lockersDone = rows.integer(0, 1),
                         .lockersTotal = rows.integer(0, 2),
                         .waitsFor = rows.integer(0, 3),
                         .waitsForWhat = stringAt(rows, 0, 6),
                         .done = rows.integer(0, 4),
                         .total = rows.integer(0, 5)};
}

std::string toText(const BuildProgress &progress)
{
    std::string text = progress.phase;
    if (progress.waitsFor != 0)
        return text + ", for pid " + std::to_string(progress.waitsFor) +
               (progress.waitsForWhat.empty() ? "" : " (" + progress.waitsForWhat + ")");
    if (progress.total > 0)
        text += ", " + std::to_string(100 * progress.done / progress.total) + " %";
    return text;
}

} // namespace indexpilot::pg

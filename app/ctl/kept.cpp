// SPDX-License-Identifier: GPL-3.0-or-later
// kept: old indexes that wait for the end of their soak time.
#include "app/ctl/commands.h"
#include "app/ctl/target_store.h"
#include "core/base/iso_time.h"
#include "core/lifecycle/kept_indexes.h"
#include "core/lifecycle/versions.h"
#include "core/wording/format.h"

#include <algorithm>

namespace indexpilot::app {
namespace {

using lifecycle::KeptIndex;
using nlohmann::json;

/// What the catalog has of a kept index now.
const pg::IndexAttributes &liveOf(const KeptIndex &kept, const pg::IndexAttributesReading &reading)
{
    return *std::ranges::find(reading.indexes, kept.keep.index, &pg::IndexAttributes::id);
}

/// Absent when the server's counters were reset meanwhile.
std::optional<std::int64_t> scansSince(const KeptIndex &kept, const pg::IndexAttributes &live)
{
    const std::int64_t scans = live.scans - kept.keep.was.scans;
    return scans < 0 ? std::nullopt : std::optional(scans);
}

/// "kept", "due" once it may be dropped, "changed" when somebody else has made another one of it.
const char *stateWord(const KeptIndex &kept, TimePoint now)
{
    return !kept.isIntact() ? "changed" : kept.until <= now ? "due" : "kept";
}

json keptJson(const std::vector<KeptIndex> &all, const pg::IndexAttributesReading &reading)
{
    json indexes = json::array();
    for (const KeptIndex &kept : all) {
        const pg::IndexAttributes &live = liveOf(kept, reading);
        const auto scans = scansSince(kept, live);
        indexes.push_back({{"index", kept.name()},
                           {"former_name", kept.formerName()},
                           {"table", live.tableSchema + "." + live.tableName},
                           {"state", stateWord(kept, reading.takenAt)},
                           {"name_now", live.schema + "." + live.name},
                           {"action_id", kept.action.value()},
                           {"who", kept.who},
                           {"since", isoTime(kept.since)},
                           {"until", isoTime(kept.until)},
                           {"size_bytes", live.size.count()},
                           {"scans_since", scans ? json(*scans) : json()},
                           {"definition", live.definition}});
    }
    return {{"kept", indexes}};
}

void printKept(const std::vector<KeptIndex> &all, const pg::IndexAttributesReading &reading)
{
    std::vector<std::vector<std::string>> rows{
        {"kept index", "was", "state", "until", "size", "scans since", "by"}};
    for (const KeptIndex &kept : all) {
        const pg::IndexAttributes &live = liveOf(kept, reading);
        const auto scans = scansSince(kept, live);
        rows.push_back({kept.name(), kept.formerName(), stateWord(kept, reading.takenAt), isoTime(kept.until),
                        wording::size(live.size).toStdString(), scans ? std::to_string(*scans) : "-",
                        kept.who});
    }
    printTable(rows);
}

} // namespace

int runKept(const CommonOptions &common)
{
    const Result<TargetStore> opened = openTargetStore(common, pg::SessionRole::Observer);
    if (!opened)
        return report(opened.error());
    const pg::IndexAttributesReading reading =
        lifecycle::takeSnapshot(*opened->connection, opened->lifecycle(), opened->target).reading;
    const std::vector<KeptIndex> all =
        lifecycle::keptIndexes(opened->lifecycle().actionsSince(opened->target, TimePoint()),
                               lifecycle::liveIndexes(reading.indexes));
    if (common.format == OutputFormat::Json)
        printJson(keptJson(all, reading));
    else
        printKept(all, reading);
    return exitDone;
}

} // namespace indexpilot::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/target_store.h"
#include "core/base/iso_time.h"
#include "core/lifecycle/versions.h"

namespace indexpilot::app {
namespace {

using nlohmann::json;

json versionJson(const store::IndexVersionRecord &version)
{
    return {{"version", version.version},
            {"definition", version.definition},
            {"hash", version.hash},
            {"seen_from", isoTime(version.seenFrom)},
            {"seen_until", version.seenUntil ? json(isoTime(*version.seenUntil)) : json()},
            {"cause", version.cause},
            {"state", store::nameOf(version.state)}};
}

json historyJson(const std::vector<lifecycle::IndexLineage> &lineages)
{
    json indexes = json::array();
    for (const lifecycle::IndexLineage &lineage : lineages) {
        json versions = json::array();
        for (const store::IndexVersionRecord &version : lineage.versions)
            versions.push_back(versionJson(version));
        indexes.push_back({{"index", lineage.name}, {"versions", versions}});
    }
    return {{"indexes", indexes}};
}

void printHistory(const std::vector<lifecycle::IndexLineage> &lineages)
{
    std::vector<std::vector<std::string>> rows{
        {"index", "version", "state", "seen from", "seen until", "cause", "hash", "definition"}};
    for (const lifecycle::IndexLineage &lineage : lineages)
        for (const store::IndexVersionRecord &version : lineage.versions)
            rows.push_back({lineage.name, std::to_string(version.version), store::nameOf(version.state),
                            isoTime(version.seenFrom), version.seenUntil ? isoTime(*version.seenUntil) : "-",
                            version.endCause.empty() || version.state != store::VersionState::Dropped
                                ? version.cause
                                : version.cause + "; " + version.endCause,
                            version.hash.substr(0, 12), version.definition});
    printTable(rows);
}

} // namespace

int runHistory(const CommonOptions &common, const HistoryOptions &options)
{
    const Result<TargetStore> opened = openTargetStore(common, pg::SessionRole::Observer);
    if (!opened)
        return report(opened.error());
    std::vector<lifecycle::IndexLineage> lineages =
        lifecycle::lineagesOf(opened->lifecycle().versions(opened->target));
    if (!options.index.empty()) {
        Result<lifecycle::IndexLineage> one = lifecycle::findLineage(lineages, options.index);
        if (!one)
            return report(one.error());
        lineages = {std::move(*one)};
    }
    if (common.format == OutputFormat::Json)
        printJson(historyJson(lineages));
    else
        printHistory(lineages);
    return exitDone;
}

} // namespace indexpilot::app

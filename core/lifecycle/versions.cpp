// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/versions.h"

#include "core/lifecycle/attributes_json.h"

#include <algorithm>
#include <map>

namespace indexpilot::lifecycle {
namespace {

using store::IndexVersionRecord;

bool hasName(const IndexVersionRecord &version, const std::string &name)
{
    return name == version.schema + "." + version.name || name == version.name;
}

Failure notFound(const std::string &name)
{
    return {
        FailureCode::Usage, "index " + name, "no version of it is known",
        "Write it as schema.name; 'indexpilotctl history' lists what is known, and 'indexpilotctl snapshot' "
        "takes what there is now"};
}

Failure ambiguous(const std::string &name, const std::vector<const IndexLineage *> &found)
{
    std::string names;
    for (const IndexLineage *one : found)
        names += (names.empty() ? "" : ", ") + one->name;
    return {FailureCode::Usage, "index " + name, "several have this name: " + names,
            "Write it as schema.name"};
}

} // namespace

SnapshotOutcome takeSnapshot(pg::Connection &connection, store::LifecycleStore &store, TargetId target,
                             const ChangeCause &cause)
{
    SnapshotOutcome outcome;
    outcome.reading = pg::readIndexAttributes(connection);
    store.updateVersions(target, outcome.reading.takenAt, [&](const auto &known, const auto &lastRead) {
        store::VersionChanges changes = compareVersions(known, outcome.reading, lastRead, cause);
        outcome.begun = static_cast<int>(changes.begun.size());
        outcome.ended = static_cast<int>(changes.ended.size());
        return changes;
    });
    return outcome;
}

Result<pg::IndexAttributes> attributesOf(const IndexVersionRecord &version)
{
    return attributesFromJson(version.attributes);
}

std::vector<IndexLineage> lineagesOf(const std::vector<IndexVersionRecord> &versions)
{
    std::map<std::int64_t, IndexLineage> byId;
    for (const IndexVersionRecord &version : versions)
        byId[version.lineage.value()].versions.push_back(version);
    std::vector<IndexLineage> lineages;
    for (auto &[id, lineage] : byId) {
        lineage.name = lineage.current().schema + "." + lineage.current().name;
        lineages.push_back(std::move(lineage));
    }
    std::ranges::stable_sort(lineages, {}, &IndexLineage::name);
    return lineages;
}

Result<IndexLineage> findLineage(const std::vector<IndexLineage> &lineages, const std::string &name)
{
    // Live under this name, dropped under it, and at last one that had it once.
    for (const int rank : {0, 1, 2}) {
        std::vector<const IndexLineage *> found;
        for (const IndexLineage &lineage : lineages) {
            const bool fits = rank == 0   ? lineage.isLive() && hasName(lineage.current(), name)
                              : rank == 1 ? hasName(lineage.current(), name)
                                          : std::ranges::any_of(lineage.versions, [&](const auto &version) {
                                                return hasName(version, name);
                                            });
            if (fits)
                found.push_back(&lineage);
        }
        if (found.size() > 1)
            return tl::make_unexpected(ambiguous(name, found));
        if (found.size() == 1)
            return *found.front();
    }
    return tl::make_unexpected(notFound(name));
}

} // namespace indexpilot::lifecycle

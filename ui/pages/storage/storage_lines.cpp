// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/storage_lines.h"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace indexpilot::ui {
namespace {

struct HeldLines {
    StorageContext context;
    std::vector<StorageLine> lines;
};

} // namespace

bool StorageLine::isOver() const
{
    return row->crossing == forecast::CrossingState::Over || row->last.ratio() >= threshold();
}

StorageLines storageLines(const engine::StorageView &storage,
                          const std::shared_ptr<const engine::MaintenanceView> &maintenance)
{
    auto held = std::make_shared<HeldLines>();
    held->context = {storage.rows, maintenance, storage.threshold, storage.horizonDays, storage.day};
    std::unordered_map<std::string_view, const engine::MaintenanceJob *> jobs;
    for (const engine::MaintenanceJob &job : maintenance->jobs)
        jobs.try_emplace(job.index, &job);
    held->lines.reserve(storage.rows->size());
    for (const engine::StorageRow &row : *storage.rows) {
        const auto job = jobs.find(row.index);
        held->lines.push_back({&row, job == jobs.end() ? nullptr : job->second, &held->context});
    }
    const auto *lines = &held->lines;
    return {std::move(held), lines};
}

StorageState stateOf(const StorageLine &line)
{
    using engine::JobState;
    const engine::StorageRow &row = *line.row;
    const bool expected = row.crossing == forecast::CrossingState::Expected;
    if (!row.valid)
        return StorageState::Invalid;
    if (line.job && line.job->state == JobState::Running)
        return StorageState::Running;
    if (line.job && line.job->state == JobState::Scheduled)
        return StorageState::Scheduled;
    if (line.job && line.job->state == JobState::Unplaced)
        return StorageState::NoRoom;
    if (!row.constraint.empty() && (line.isOver() || expected))
        return StorageState::ByHand;
    if (line.isOver())
        return StorageState::OverPolicy;
    if (row.answer != forecast::Answer::Forecast)
        return StorageState::NotEnoughData;
    return expected ? StorageState::Decide : StorageState::WithinPolicy;
}

} // namespace indexpilot::ui

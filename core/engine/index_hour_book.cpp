// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/index_hour_book.h"

#include "core/store/store_error.h"

namespace indexpilot::engine {
namespace {

constexpr Seconds keptWithoutStore = std::chrono::hours(24);

} // namespace

void IndexHourBook::begin(store::Repository *repository, TargetId target)
{
    m_repository = repository;
    m_target = target;
}

void IndexHourBook::look(const pg::CatalogReading &catalog)
{
    if (!m_repository)
        return;
    for (const store::IndexHourRecord &hour : m_deltas.add(catalog)) {
        const auto [place, isFirst] = m_unsaved.try_emplace({hour.index, hour.from}, hour);
        if (isFirst)
            continue;
        store::IndexHourRecord &sum = place->second;
        sum.coveredSeconds += hour.coveredSeconds;
        sum.scans += hour.scans;
        sum.rowsWritten += hour.rowsWritten;
        sum.size = hour.size;
    }
    std::erase_if(m_unsaved,
                  [&](const auto &one) { return one.first.second < catalog.takenAt - keptWithoutStore; });
}

std::optional<Failure> IndexHourBook::save()
{
    if (!m_repository || m_unsaved.empty())
        return std::nullopt;
    std::vector<store::IndexHourRecord> hours;
    for (const auto &[key, hour] : m_unsaved)
        hours.push_back(hour);
    try {
        m_repository->indexHours().add(m_target, hours);
    } catch (const store::StoreError &error) {
        return error.failure();
    }
    m_unsaved.clear();
    return std::nullopt;
}

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/index_use.h"

namespace indexpilot::workload {

void IndexUseLog::begin(const std::vector<store::IndexUseRecord> &known)
{
    m_records.clear();
    m_unsaved.clear();
    m_first = known.empty();
    for (const store::IndexUseRecord &record : known)
        m_records[record.index] = record;
}

void IndexUseLog::seen(const pg::IndexReading &index, TimePoint at)
{
    const std::string name = index.schema + "." + index.name;
    const auto known = m_records.find(name);
    if (known == m_records.end() || known->second.definition != index.definition) {
        m_records[name] = {.index = name,
                           .definition = index.definition,
                           .firstSeen = m_first ? std::nullopt : std::optional(at),
                           .lastUsed = std::nullopt,
                           .scans = index.scans};
        m_unsaved.insert(name);
        return;
    }
    store::IndexUseRecord &record = known->second;
    if (index.scans == record.scans)
        return;
    if (index.scans > 0)
        record.lastUsed = at;
    record.scans = index.scans;
    m_unsaved.insert(name);
}

void IndexUseLog::look(const pg::CatalogReading &catalog)
{
    std::set<std::string> present;
    for (const pg::IndexReading &index : catalog.indexes) {
        seen(index, catalog.takenAt);
        present.insert(index.schema + "." + index.name);
    }
    m_first = false;
    if (catalog.truncated)
        return; // what is not in it may be there
    for (auto record = m_records.begin(); record != m_records.end();)
        if (present.contains(record->first)) {
            ++record;
        } else {
            m_unsaved.insert(record->first);
            record = m_records.erase(record);
        }
}

IndexUseLog::Changes IndexUseLog::changes() const
{
    Changes changes;
    for (const std::string &name : m_unsaved)
        if (const auto record = m_records.find(name); record != m_records.end())
            changes.changed.push_back(record->second);
        else
            changes.gone.push_back(name);
    return changes;
}

void IndexUseLog::saved()
{
    m_unsaved.clear();
}

} // namespace indexpilot::workload

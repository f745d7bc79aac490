// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records.h"

#include <vector>

namespace indexpilot::store {

class Database;

/// What each index of a target did, hour by hour: the part of a Repository that keeps it. Throws StoreError.
class IndexHourStore {
public:
    explicit IndexHourStore(Database &database) : m_database(database) {}

    /// Adds to hours that are there already; the size is replaced. All of it or nothing.
    void add(TargetId target, const std::vector<IndexHourRecord> &hours);
    std::vector<IndexHourRecord> hours(TargetId target, const std::string &index); ///< oldest first

private:
    Database &m_database;
};

/// Of all targets; returns how many hours there were.
std::int64_t removeIndexHoursBefore(Database &database, TimePoint before);

} // namespace indexpilot::store

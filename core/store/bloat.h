// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/ids.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace indexpilot::store {

class Database;

/// The last look at an index on one day.
struct BloatRecord {
    std::string index; ///< "schema.name"
    std::int64_t day = 0;
    TimePoint at; ///< server clock
    Bytes size;
    Bytes fresh;
    Bytes lower;
    Bytes upper;
    std::string basis;         ///< "modelled", "calibrated", "measured"
    bool rebuilt = false;      ///< at some look of that day
    std::int64_t fileNode = 0; ///< pg_relation_filenode: another one is another build
    /// Rows of its table inserted, deleted, or updated other than heap-only, since the server began to count.
    std::optional<std::int64_t> writes = std::nullopt;
    friend bool operator==(const BloatRecord &, const BloatRecord &) = default;
};

/// An index when it was last fresh.
struct BaselineRecord {
    std::string index;
    TimePoint at;
    Bytes size;
    Bytes modelled;
    std::string shapes; ///< JSON of its key columns' statistics
    friend bool operator==(const BaselineRecord &, const BaselineRecord &) = default;
};

/// What a rebuild showed: how large a fresh one had been said to be, and how large it was.
struct LessonRecord {
    std::string index;
    TimePoint at;
    Bytes before;
    Bytes said;
    Bytes after;
    friend bool operator==(const LessonRecord &, const LessonRecord &) = default;
};

/// Sizes of indexes day by day: the part of a Repository that keeps them. Throws StoreError.
class BloatStore {
public:
    explicit BloatStore(Database &database) : m_database(database) {}

    /// A later look at the same day takes the place of the earlier one; that there was a rebuild stays. All
    /// of it or nothing.
    void add(TargetId target, const std::vector<BloatRecord> &readings,
             const std::vector<BaselineRecord> &baselines, const std::vector<LessonRecord> &lessons);
    using ByIndex = std::map<std::string, std::vector<BloatRecord>>;
    /// Oldest first; their `index` is empty, the key has it.
    ByIndex readings(TargetId target, std::int64_t fromDay);
    std::vector<BloatRecord> readingsOf(TargetId target, const std::string &index, std::int64_t fromDay);
    std::map<std::string, BaselineRecord> baselines(TargetId target);
    std::vector<LessonRecord> lessons(TargetId target); ///< oldest first

private:
    Database &m_database;
};

/// Of all targets; returns how many there were.
std::int64_t removeBloatReadingsBefore(Database &database, TimePoint before);

} // namespace indexpilot::store

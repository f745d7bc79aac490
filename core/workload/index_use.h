// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/readings.h"
#include "core/store/records.h"

#include <map>
#include <set>

namespace indexpilot::workload {

/// When the indexes of one target were first seen and last seen in use, look by look. An index with another
/// definition under the same name is a new one. Counters that fell were reset: what they show came after
/// that.
class IndexUseLog {
public:
    struct Changes {
        std::vector<store::IndexUseRecord> changed;
        std::vector<std::string> gone;
        bool empty() const { return changed.empty() && gone.empty(); }
    };

    /// `known`: as the last session left it; nothing: the age of what is there at the first look is not
    /// known.
    void begin(const std::vector<store::IndexUseRecord> &known);
    void look(const pg::CatalogReading &catalog);
    Changes changes() const; ///< since the last saved()
    void saved();

private:
    void seen(const pg::IndexReading &index, TimePoint at);
    std::map<std::string, store::IndexUseRecord> m_records; ///< by "schema.name"
    std::set<std::string> m_unsaved;
    bool m_first = true; ///< no look yet, in this session or an earlier one
};

} // namespace indexpilot::workload

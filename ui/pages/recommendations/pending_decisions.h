// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/inbox_items.h"

#include <map>
#include <set>

namespace indexpilot::ui {

/// Decisions that were asked for and that no snapshot shows yet: until one does, nothing is claimed. By the
/// items' keys. Pure.
class PendingDecisions {
public:
    void add(const std::string &key, InboxSegment wanted, TimePoint at);
    void settle(const std::vector<InboxItem> &items);    ///< what is where it was wanted is done
    std::vector<std::string> takeOverdue(TimePoint now); ///< not recorded in time: forgotten and told
    bool contains(const std::string &key) const { return m_wanted.contains(key); }
    bool empty() const { return m_wanted.empty(); }
    std::set<std::string> keys() const;
    void clear() { m_wanted.clear(); }

private:
    struct Wanted {
        InboxSegment segment;
        TimePoint at;
    };
    std::map<std::string, Wanted> m_wanted;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/pending_decisions.h"

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr Seconds patience{15};

} // namespace

void PendingDecisions::add(const std::string &key, InboxSegment wanted, TimePoint at)
{
    m_wanted[key] = {wanted, at};
}

void PendingDecisions::settle(const std::vector<InboxItem> &items)
{
    std::erase_if(m_wanted, [&](const auto &entry) {
        const auto item = std::ranges::find(items, entry.first, &InboxItem::key);
        return item == items.end() || item->segment == entry.second.segment;
    });
}

std::vector<std::string> PendingDecisions::takeOverdue(TimePoint now)
{
    std::vector<std::string> overdue;
    for (const auto &[key, wanted] : m_wanted)
        if (now - wanted.at > patience)
            overdue.push_back(key);
    for (const std::string &key : overdue)
        m_wanted.erase(key);
    return overdue;
}

std::set<std::string> PendingDecisions::keys() const
{
    std::set<std::string> result;
    for (const auto &[key, wanted] : m_wanted)
        result.insert(key);
    return result;
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/analyse.h"

#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace indexpilot::sql {

struct FactsCacheLimits {
    std::size_t entries = 20'000;
    std::size_t bytes = 64u << 20; ///< about; keys, texts and facts
};

/// Statement text → its facts, the least recently used leaving first. Belongs to one thread; the values may
/// be kept and read by others.
class FactsCache {
public:
    using Value = std::shared_ptr<const AnalysedStatement>;

    explicit FactsCache(FactsCacheLimits limits = {}) : m_limits(limits) {}

    /// From the cache, or analysed now. A value larger than the whole cache is returned and not kept.
    Value analysed(std::string_view sql);
    /// From the cache only; null when it is not there.
    Value find(std::string_view sql);
    void insert(std::string_view sql, Value value);

    std::size_t entries() const { return m_places.size(); }
    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        std::string text;
        Value value;
        std::size_t bytes = 0;
    };
    void removeOldest();

    FactsCacheLimits m_limits;
    std::list<Entry> m_entries;                                                // most recently used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> m_places; // keys live in m_entries
    std::size_t m_bytes = 0;
};

/// Memory that an analysed statement takes, about.
std::size_t approximateBytes(const AnalysedStatement &statement);

} // namespace indexpilot::sql

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/index_deltas.h"
#include "core/store/repository.h"

namespace indexpilot::engine {

/// What the indexes of one target do, added up by hour until it is saved. The engine's thread.
class IndexHourBook {
public:
    void begin(store::Repository *repository, TargetId target);
    void look(const pg::CatalogReading &catalog);
    void forget() { m_deltas.forget(); } ///< nobody watches for a while
    std::optional<Failure> save();       ///< what the store refuses is kept for a day, and saved later

private:
    using Key = std::pair<std::string, TimePoint>; ///< index and hour
    store::Repository *m_repository = nullptr;
    TargetId m_target;
    IndexDeltas m_deltas;
    std::map<Key, store::IndexHourRecord> m_unsaved;
};

} // namespace indexpilot::engine

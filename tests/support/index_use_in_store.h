// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/readers.h"
#include "core/store/repository.h"
#include "tests/support/small_shop.h"

#include <stdexcept>

namespace indexpilot::test {

/// Writes into the store that the index ("schema.name") of this database was last seen in use so long ago.
inline void storeUseOf(const std::string &location, const std::string &connectionText,
                       const std::string &index, Seconds ago)
{
    auto repository = store::Repository::open(location);
    if (!repository)
        throw std::runtime_error(repository.error().detail);
    const auto connection = owner(connectionText);
    const auto target = (*repository)
                            ->registerTarget({.systemIdentifier = pg::readSystemIdentifier(*connection),
                                              .database = connection->endpoint().database,
                                              .title = "test"});
    (*repository)->putIndexUses(target.id, {{.index = index, .lastUsed = systemNow() - ago, .scans = 1}}, {});
}

} // namespace indexpilot::test

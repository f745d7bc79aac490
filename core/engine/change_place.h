// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/pg/connection.h"
#include "core/store/records.h"

namespace indexpilot::engine {

/// Where changes of one target are planned, kept and made.
struct ChangePlace {
    std::string connectionText;
    std::optional<std::string> password;
    std::string store;          ///< path or URI, with its password
    store::TargetRecord target; ///< its row in the store
    std::string policyPath;     ///< empty: the usual place
};

/// A session with the server that the target's row is about. Refused: another one answers now under this
/// connection text. Throws DatabaseError.
Result<std::shared_ptr<pg::Connection>> connectTo(const ChangePlace &place, pg::SessionRole role);

} // namespace indexpilot::engine

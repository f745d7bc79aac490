// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// Names of indexes that exist only while a plan runs. They hold a random token, so that one of ours is never
// taken for somebody else's, and fit into 63 bytes.
namespace indexpilot::lifecycle {

std::string newToken();                                        ///< 10 hex digits
std::string buildName(const std::string &token, int number);   ///< "indexpilot_new_<token>_<number>"
std::string leavingName(const std::string &token, int number); ///< "indexpilot_old_<token>_<number>"
bool isTemporaryName(std::string_view name);

/// "indexpilot_kept_<token>_<number>": of an old index that is kept for a while after the plan that replaced
/// it. Such an index is there to be seen, so this is no temporary name.
std::string keptName(const std::string &token, int number);
bool isKeptName(std::string_view name);

/// A name that the server gives to a copy of `index` in REINDEX CONCURRENTLY: "orders_idx_ccnew",
/// "orders_idx_ccold2", the front cut so that it fits. A hint and no proof: people may choose such names.
bool isReindexNameOf(std::string_view name, std::string_view index);

} // namespace indexpilot::lifecycle

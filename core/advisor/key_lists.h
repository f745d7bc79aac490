// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/table_use.h"

#include <optional>
#include <string>
#include <vector>

// Lists of key parts, put together into the keys of one btree.
namespace indexpilot::advisor {

using Parts = std::vector<KeyPart>;

bool contains(const Parts &parts, const std::string &said);
/// Those of `more` that are not there yet behind the others.
Parts combined(Parts parts, const Parts &more);
/// Without IN: behind several values rows come in no order.
Parts withoutLists(Parts parts);
/// Without conditions that most rows meet, unless there are no others.
Parts selective(const Parts &parts);
/// Sort columns as the index has them, without those that are bound to one value: one direction needs no
/// DESC, since an index is also read backward.
Parts sortParts(const std::vector<TableUse::SortKey> &keys, const Parts &bound);
/// "ORDER BY a DESC, b"
std::string orderText(const std::vector<TableUse::SortKey> &keys, const std::string &clause);
/// Of the rows that all conditions together keep, were they independent; nullopt when one is not known.
std::optional<double> shareOf(const Parts &equal, const Parts &tail);

} // namespace indexpilot::advisor

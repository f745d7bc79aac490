// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/inbox_items.h"

// The numbers of an item: sums over what is decided together. Pure.
namespace indexpilot::ui {

struct ItemSums {
    advisor::Interval benefit; ///< server seconds an hour
    double writeSeconds = 0;   ///< an hour; negative: writes get cheaper
    double entriesPerHour = 0;
    double hotUpdatesLost = 0; ///< an hour
    std::int64_t created = 0;  ///< bytes, with the range
    std::int64_t createdLower = 0;
    std::int64_t createdUpper = 0;
    std::int64_t freed = 0;     ///< bytes, measured
    double buildSeconds = 0;    ///< modelled
    double walBytes = 0;        ///< modelled
    double rollbackSeconds = 0; ///< modelled; 0: a drop is enough
    int gaining = 0;            ///< statements
    int losing = 0;
    bool hasCreate = false;
    bool hasDrop = false;
    bool modelled = false; ///< of some member the planner could not be asked
    bool burst = false;
};

ItemSums sumsOf(const InboxItem &item);

/// What all statements of the workload take, measured; 0: not known (a workload from a file).
double databaseSecondsPerHour(const advisor::Workload &workload);

/// Of all that is neither rejected nor put off: what it would save together, less writes.
struct Promise {
    int proposals = 0;
    advisor::Interval net;      ///< server seconds an hour
    double databaseSeconds = 0; ///< an hour; 0: not known
    std::int64_t freed = 0;
};
Promise promiseOf(const std::vector<InboxItem> &items);

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/snapshots.h"

#include <cmath>
#include <map>

// Indexes of a shop with their versions, made by hand, and plans about them.
namespace indexpilot::testing {

inline TimePoint daysAgo(double days)
{
    return shopNow - Milliseconds(static_cast<std::int64_t>(days * 86'400'000));
}

std::string seenOutside(const std::string &verb, TimePoint from);

/// Collects versions line by line and readings of the catalog.
class ShopIndexes {
public:
    struct Change {
        double daysAgo;
        std::string columns;
        std::string cause;
        std::string include = {};
    };

    ShopIndexes &index(const std::string &table, const std::string &name, std::int64_t megabytes,
                       const std::vector<Change> &changes, const std::string &droppedBy = {},
                       double droppedAgo = 0);
    ShopIndexes &last(const std::function<void(pg::IndexReading &)> &change);

    std::shared_ptr<const std::vector<lifecycle::IndexLineage>> lineages() const;
    std::shared_ptr<const pg::CatalogReading> catalog() const;

private:
    void addReading(const std::string &table, const std::string &name, std::uint32_t oid,
                    std::int64_t megabytes);

    std::int64_t m_line = 0;
    std::vector<store::IndexVersionRecord> m_versions;
    std::map<std::string, std::uint32_t> m_tables;
    pg::CatalogReading m_catalog;
};

inline constexpr const char *itemsIndex = "public.order_items_product_id_idx";

ShopIndexes shopIndexes();

/// Thirty days by the hour, with a day missing.
std::shared_ptr<const engine::IndexHistory> historyOf(const std::string &index, int days = 30);

lifecycle::Plan rollbackPlan();
lifecycle::Plan dropPlan();
lifecycle::Plan createPlan();

std::shared_ptr<const engine::PlanAnswer> answerOf(int ticket, Result<lifecycle::Plan> plan,
                                                   std::vector<safety::Reason> heldUp = {});

} // namespace indexpilot::testing

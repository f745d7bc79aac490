// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "core/workload/view_builder.h"
#include "tests/ui/support/shop_statements.h"

// Snapshots of a shop for tests of the window: the numbers are made by hand, the view of them is built by
// workload::buildView, so that filters, brush and selection do what they do in the program.
namespace indexpilot::testing {

/// Tuesday 24 November 2026, 14:05 UTC.
inline constexpr TimePoint shopNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) +
                                   std::chrono::hours(14) + Minutes(5)};

inline TimePoint todayAt(int hour, int minute = 0)
{
    return std::chrono::floor<std::chrono::days>(shopNow) + std::chrono::hours(hour) + Minutes(minute);
}

struct ShopOptions {
    Minutes watched{24 * 60};
    bool withGap = true;      ///< nothing was watched from 04:30 to 04:50
    bool hiddenTexts = false; ///< the role may not read the texts of others
    int moreStatements = 0;   ///< for measuring: further ones, cheap and alike
};

/// One day of the shop. Every snapshot has a higher sequence number than the one before.
class Shop {
public:
    explicit Shop(const ShopOptions &options = {});

    static workload::ViewRequest lastDay() { return {.range = {shopNow - Minutes(1440), shopNow}}; }
    static workload::ViewRequest lastHour() { return {.range = {shopNow - Minutes(60), shopNow}}; }

    workload::WorkloadView view(const workload::ViewRequest &request) const;

    std::shared_ptr<engine::Snapshot> snapshot(const workload::ViewRequest &request = lastDay()) const;

    /// Connected, but nothing was read yet.
    std::shared_ptr<engine::Snapshot> connected() const;

    /// No pg_stat_statements: figures come from activity samples.
    std::shared_ptr<engine::Snapshot> sampled(const workload::ViewRequest &request = lastDay()) const;

private:
    void watch();
    void addStatement(const ShopStatement &statement);
    void add(StatementId id, workload::Slot slot, const ShopStatement &statement, double calls,
             double meanMs);
    void addFurther(std::int64_t id);
    void describe(StatementId id, const std::string &text, const std::string &user);
    pg::Capabilities capabilities() const;

    ShopOptions m_options;
    workload::HistoryWindow m_window;
    workload::StatementInfos m_infos;
    std::map<std::string, std::shared_ptr<const sql::AnalysedStatement>> m_analysed;
    std::map<std::string, double> m_tableRows{
        {"orders", 1'460'000},   {"order_items", 4'900'000}, {"products", 42'000},
        {"customers", 220'000},  {"reviews", 380'000},       {"inventory_levels", 126'000},
        {"sessions", 1'100'000}, {"price_history", 940'000}, {"events", 12'000'000}};
    risk::BaselineScorer m_scorer;
    mutable std::uint64_t m_sequence = 0;
};

/// The whole day of one shop, made once: most tests need no more.
const Shop &shop();

} // namespace indexpilot::testing

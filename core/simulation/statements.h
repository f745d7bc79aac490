// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace indexpilot::simulation {

/// The connection, and so the role and application_name, that a statement runs on.
enum class Lane { Web, Checkout, Analytics };

/// Every kind of statement in the traffic, in the order of statements.sql.
enum class StatementKind {
    SearchSuggest,
    SearchFulltext,
    SearchContains,
    CategoryTree,
    CategoryPage,
    PriceRange,
    AttributeFilter,
    ProductPage,
    ProductStock,
    ProductReviews,
    ProductAlsoBought,
    Login,
    CartView,
    OrderHistory,
    OrderDetail,
    EventRecord,
    CartOpen,
    CartAdd,
    CartQuantity,
    CartRemove,
    CheckoutTotal,
    OrderPlace,
    StockReserve,
    CartClose,
    OrderPay,
    ReviewWrite,
    StockRefill,
    OrderShip,
    CartExpire,
    EventsPurge,
    CategoryRecount,
    RevenueByDay,
    RevenueByCountry,
    TopProducts,
    CustomerRank,
    RunningRevenue,
    EventFunnel,
    CohortReport,
    StockValue,
    OrdersDeepPage,
    CouponOrders,
    StockAlarm,
    CalendarOrders
};
inline constexpr int statementKindCount = static_cast<int>(StatementKind::CalendarOrders) + 1;

/// One statement with what is known about it in advance: the ground truth that risk scores are held against.
struct TrafficStatement {
    StatementKind kind{};
    std::string name; ///< "order_history"
    Lane lane{};
    std::string sql; ///< without the final ';', parameters as $1 …
    bool risky = false;
    std::string why; ///< the reason for the verdict
};

const TrafficStatement &trafficStatement(StatementKind kind);
const std::vector<TrafficStatement> &groundTruth(); ///< in the order of StatementKind

std::string_view applicationName(Lane lane); ///< "shop/web" …
std::string_view roleName(Lane lane);        ///< "app_ro" …

/// Reads the form of statements.sql; a line that does not fit throws std::runtime_error with its text.
std::vector<TrafficStatement> parseStatements(std::string_view text);

} // namespace indexpilot::simulation

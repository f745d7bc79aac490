// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/shop_statements.h"

namespace indexpilot::testing {

const std::vector<ShopStatement> &shopStatements()
{
    static const std::vector<ShopStatement> list{
        {3812, "app_rw",
         "SELECT id, status, total_cents, created_at FROM orders WHERE customer_id = $1 ORDER BY created_at "
         "DESC LIMIT 20",
         Rhythm::FlashSale, 12, 31.6, 20, 0.59, 2400},
        {1077, "app_rw",
         "SELECT i.line_no, p.name, i.quantity, i.unit_price FROM order_items i JOIN products p ON "
         "p.product_id = i.product_id WHERE i.order_id = $1",
         Rhythm::Day, 90, 2.2, 3.4, 0.98, 14},
        {2240, "app_ro",
         "SELECT product_id, name, price FROM products WHERE name ILIKE '%' || $1 || '%' ORDER BY price "
         "LIMIT 24",
         Rhythm::FlashSale, 2.6, 61.2, 24, 0.91, 900},
        {915, "app_rw",
         "UPDATE inventory_levels SET reserved = reserved + $3 WHERE product_id = $1 AND warehouse_id = $2",
         Rhythm::Day, 40, 3.4, 1, 0.97, 6},
        {4410, "app_rw", "SELECT cart_id, status FROM carts WHERE session_id = $1 AND status = $2",
         Rhythm::Day, 110, 1.1, 1, 0.99, 4},
        {127, "app_rw", "SELECT payment_id, state FROM payments WHERE provider_ref = $1", Rhythm::Day, 24,
         3.9, 1, 0.94, 30},
        {3371, "app_ro", "SELECT customer_id, full_name FROM customers WHERE lower(email) = $1", Rhythm::Day,
         3, 24, 1, 0.72, 1300},
        {2954, "report", "SELECT status, count(*) FROM orders GROUP BY status", Rhythm::Hourly, 0.05, 530, 6,
         0.31, 52000},
        {1188, "app_rw", "INSERT INTO events (session_id, kind, payload) VALUES ($1, $2, $3)", Rhythm::Day,
         210, 0.3, 1, 1.0, 2},
        {4702, "app_rw", "SELECT shipment_id, carrier, state FROM shipments WHERE order_id = $1", Rhythm::Day,
         30, 1.6, 1, 0.97, 5},
        {660, "app_rw", "SELECT code, percent_off FROM coupons WHERE code = $1 AND active", Rhythm::Day, 14,
         1.2, 1, 1.0, 3},
        {3028, "app_ro",
         "SELECT rating, title, body FROM reviews WHERE product_id = $1 ORDER BY created_at DESC OFFSET $2 "
         "LIMIT 10",
         Rhythm::Day, 5, 9.5, 10, 0.66, 700},
        {1903, "report",
         "SELECT day, avg(price) OVER (ORDER BY day ROWS 6 PRECEDING) FROM price_history WHERE product_id = "
         "$1",
         Rhythm::Day, 0.6, 38, 365, 0.81, 420},
        {2711, "maintenance", "DELETE FROM sessions WHERE expires_at < now()", Rhythm::Hourly, 0.01, 880,
         3100, 0.55, 9100},
        {88, "report", "UPDATE products SET popularity = 0", Rhythm::Nightly, 0.002, 2600, 42000, 0.44,
         16000},
        {89, "report",
         "SELECT c.country, date_trunc('day', o.created_at), sum(o.total_cents) FROM orders o, customers c "
         "GROUP BY 1, 2",
         Rhythm::Nightly, 0.002, 5300, 900, 0.22, 140000},
        {512, "app_rw", "INSERT INTO orders (customer_id, status, total_cents) VALUES ($1, $2, $3)",
         Rhythm::Day, 3, 1.9, 1, 0.99, 9},
        {513, "app_rw", "UPDATE orders SET status = $2 WHERE id = $1", Rhythm::Day, 4, 1.4, 1, 0.99, 8},
        {514, "app_rw", "DELETE FROM cart_items WHERE cart_id = $1", Rhythm::Day, 3, 0.8, 2.2, 0.99, 7},
        {77, "app_ro",
         "WITH RECURSIVE tree AS (SELECT category_id, parent_id FROM categories WHERE category_id = $1 UNION "
         "ALL SELECT c.category_id, c.parent_id FROM categories c JOIN tree t ON c.category_id = "
         "t.parent_id) SELECT category_id FROM tree",
         Rhythm::Day, 9, 0.7, 4, 1.0, 12},
        {78, "app_ro", "SELECT warehouse_id, on_hand FROM inventory_levels WHERE product_id = $1",
         Rhythm::Day, 60, 0.5, 3, 1.0, 4},
        {79, "app_rw", "BEGIN", Rhythm::Day, 120, 0.01, 0, 1.0, 0},
    };
    return list;
}

explain::Plan indexPlan()
{
    explain::PlanNode scan{.type = "Index Scan", .relation = "public.orders", .alias = "orders"};
    scan.index = "orders_customer_id_idx";
    scan.indexConditions = {"(customer_id = $1)"};
    scan.startupCost = 0.42;
    scan.totalCost = 96.1;
    scan.planRows = 24;
    explain::PlanNode sort{.type = "Sort"};
    sort.sortKeys = {"created_at DESC"};
    sort.startupCost = 96.7;
    sort.totalCost = 96.8;
    sort.planRows = 24;
    sort.children = {scan};
    explain::PlanNode limit{.type = "Limit"};
    limit.startupCost = 96.7;
    limit.totalCost = 96.75;
    limit.planRows = 20;
    limit.children = {sort};
    return {.root = limit, .shapeHash = "9d1f00aa12bc34de", .generic = true};
}

explain::Plan scanPlan()
{
    explain::PlanNode scan{.type = "Seq Scan", .relation = "public.orders", .alias = "orders"};
    scan.filters = {"(customer_id = $1)"};
    scan.totalCost = 28730;
    scan.planRows = 212;
    explain::PlanNode sort{.type = "Sort"};
    sort.sortKeys = {"created_at DESC"};
    sort.startupCost = 28738;
    sort.totalCost = 28739;
    sort.planRows = 212;
    sort.children = {scan};
    explain::PlanNode limit{.type = "Limit"};
    limit.startupCost = 28738;
    limit.totalCost = 28738.5;
    limit.planRows = 20;
    limit.children = {sort};
    return {.root = limit, .shapeHash = "51aa0c77e2bd9010", .generic = true};
}

} // namespace indexpilot::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/lifecycles.h"

#include "core/base/iso_time.h"
#include "core/lifecycle/attributes_json.h"

#include <cmath>

namespace indexpilot::testing {
namespace {

store::IndexVersionRecord recordOf(const std::string &table, const std::string &name, std::uint32_t oid,
                                   const ShopIndexes::Change &change)
{
    pg::IndexAttributes index;
    index.id = IndexId(oid);
    index.schema = index.tableSchema = "public";
    index.name = name;
    index.tableName = table;
    index.method = "btree";
    index.ordered = true;
    index.owner = "shop";
    index.columns = {{.text = change.columns, .operatorClass = "pg_catalog.int8_ops"}};
    if (!change.include.empty())
        index.columns.push_back({.text = change.include, .isKey = false});
    index.definition = "CREATE INDEX " + name + " ON public." + table + " USING btree (" + change.columns +
                       ")" + (change.include.empty() ? "" : " INCLUDE (" + change.include + ")");
    store::IndexVersionRecord record;
    record.index = index.id;
    record.schema = record.tableSchema = "public";
    record.name = name;
    record.tableName = table;
    record.definition = index.definition;
    record.hash = change.columns + change.include;
    record.attributes = lifecycle::attributesJson(index);
    record.seenFrom = testing::daysAgo(change.daysAgo);
    record.lastSeen = shopNow;
    record.cause = change.cause.empty() ? "first seen" : change.cause;
    return record;
}

lifecycle::Plan planOfItems(const char *kind, lifecycle::PlanClass planClass)
{
    lifecycle::Plan plan;
    plan.kind = kind;
    plan.subject = itemsIndex;
    plan.tableSchema = "public";
    plan.tableName = "order_items";
    plan.planClass = planClass;
    plan.subjects = {itemsIndex};
    return plan;
}

} // namespace

std::string seenOutside(const std::string &verb, TimePoint from)
{
    return verb + " outside between " + isoTime(from - Minutes(5)) + " and " + isoTime(from);
}

ShopIndexes &ShopIndexes::index(const std::string &table, const std::string &name, std::int64_t megabytes,
                                const std::vector<Change> &changes, const std::string &droppedBy,
                                double droppedAgo)
{
    const auto oid = static_cast<std::uint32_t>(17'000 + m_line);
    ++m_line;
    int number = 0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        store::IndexVersionRecord version = recordOf(table, name, oid, changes[i]);
        version.version = ++number;
        version.lineage = store::LineageId(m_line);
        version.id = store::VersionId(m_line * 100 + number);
        if (i + 1 < changes.size()) {
            version.seenUntil = testing::daysAgo(changes[i + 1].daysAgo);
            version.state = store::VersionState::Replaced;
            version.endCause = changes[i + 1].cause;
        } else if (!droppedBy.empty()) {
            version.seenUntil = testing::daysAgo(droppedAgo);
            version.state = store::VersionState::Dropped;
            version.endCause = droppedBy;
        }
        m_versions.push_back(std::move(version));
    }
    if (droppedBy.empty())
        addReading(table, name, oid, megabytes);
    return *this;
}

ShopIndexes &ShopIndexes::last(const std::function<void(pg::IndexReading &)> &change)
{
    change(m_catalog.indexes.back());
    return *this;
}

std::shared_ptr<const std::vector<lifecycle::IndexLineage>> ShopIndexes::lineages() const
{
    return std::make_shared<const std::vector<lifecycle::IndexLineage>>(lifecycle::lineagesOf(m_versions));
}

std::shared_ptr<const pg::CatalogReading> ShopIndexes::catalog() const
{
    auto reading = std::make_shared<pg::CatalogReading>(m_catalog);
    reading->takenAt = shopNow - Minutes(2);
    reading->statsReset = testing::daysAgo(83);
    return reading;
}

void ShopIndexes::addReading(const std::string &table, const std::string &name, std::uint32_t oid,
                             std::int64_t megabytes)
{
    const auto [place, added] =
        m_tables.try_emplace(table, static_cast<std::uint32_t>(16'000 + m_tables.size()));
    if (added)
        m_catalog.tables.push_back({.id = TableId(place->second), .schema = "public", .name = table});
    m_catalog.indexes.push_back({.id = IndexId(oid),
                                 .table = TableId(place->second),
                                 .schema = "public",
                                 .name = name,
                                 .method = "btree",
                                 .definition = "CREATE INDEX " + name,
                                 .size = Bytes(megabytes * 1024 * 1024),
                                 .scans = megabytes * 37});
}

ShopIndexes shopIndexes()
{
    ShopIndexes all;
    const auto primary = [](pg::IndexReading &index) {
        index.primary = index.unique = index.constraint = true;
    };
    all.index("order_items", "order_items_pkey", 9100, {{316, "id", ""}}).last(primary);
    all.index("order_items", "order_items_order_id_idx", 8300, {{316, "order_id", ""}});
    all.index("order_items", "order_items_product_id_idx", 18'200,
              {{316, "product_id", ""},
               {258, "product_id", "replaced by action 4", "quantity"},
               {150, "product_id, id", seenOutside("replaced", daysAgo(150))},
               {140, "product_id", "rollback public.order_items_product_id_idx to version 2 by action 17",
                "quantity"},
               {24, "product_id", "replaced by action 31", "quantity, unit_price"}});
    all.index("order_items", "order_items_returned_idx", 212,
              {{316, "returned_at", ""}, {61, "returned_at DESC", "replaced by action 12"}});
    all.index("orders", "orders_pkey", 2150, {{316, "id", ""}}).last(primary);
    all.index("orders", "orders_number_key", 1900, {{316, "number", ""}}).last([](pg::IndexReading &index) {
        index.unique = index.constraint = true;
    });
    all.index("orders", "orders_status_idx", 1920,
              {{316, "status", ""},
               {88, "status, created_at", "replaced by action 9"},
               {0.01, "status, created_at", "replaced by action 40", "total"}})
        .last([](pg::IndexReading &index) { index.scans = 0; });
    all.index("orders", "orders_created_at_idx", 2100, {{316, "created_at", ""}});
    all.index("orders", "orders_old_total_idx", 0,
              {{316, "total", ""}, {120, "total DESC", "replaced by action 2"}}, "dropped by action 22", 45);
    all.index("carts", "carts_pkey", 690, {{316, "id", ""}}).last(primary);
    all.index("carts", "carts_session_live_idx", 410,
              {{0.2, "session", seenOutside("created", daysAgo(0.2))}})
        .last([](pg::IndexReading &index) { index.valid = false; });
    all.index("carts", "carts_session_id_idx", 1100,
              {{316, "session_id", ""}, {30, "session_id, id", "replaced by action 30"}});
    all.index("inventory_levels", "inventory_levels_pkey", 108, {{316, "id", ""}}).last(primary);
    all.index("inventory_levels", "inventory_levels_sku_wh_idx", 1320,
              {{200, "sku, warehouse", "created by action 7"}});
    return all;
}

std::shared_ptr<const engine::IndexHistory> historyOf(const std::string &index, int days)
{
    auto history = std::make_shared<engine::IndexHistory>();
    history->index = index;
    const TimePoint first = std::chrono::floor<std::chrono::hours>(daysAgo(days));
    for (int hour = 0; hour < days * 24; ++hour) {
        if (hour >= 15 * 24 && hour < 16 * 24)
            continue;
        const double wave = 1 + 0.6 * std::sin(hour % 24 / 24.0 * 2 * M_PI - 2);
        history->hours.push_back(
            {.from = first + std::chrono::hours(hour),
             .coveredSeconds = hour % 50 == 0 ? 1800.0 : 3600.0,
             .scans =
                 static_cast<std::int64_t>(3300 * wave * (hour > 500 ? 0.7 : 1) * (hour % 50 == 0 ? 0.5 : 1)),
             .rowsWritten = static_cast<std::int64_t>(52'000 * wave * (hour % 50 == 0 ? 0.5 : 1)),
             .size = Bytes(13'100'000'000 + hour * 7'000'000LL)});
    }
    return history;
}

lifecycle::Plan rollbackPlan()
{
    using lifecycle::DurationRange;
    using lifecycle::StepKind;
    lifecycle::Plan plan = planOfItems("rollback", lifecycle::PlanClass::Rebuild);
    plan.title = "Bring public.order_items_product_id_idx back to version 4";
    plan.hash = "c0ffee";
    plan.steps = {
        {.kind = StepKind::Build,
         .statements =
             {"CREATE INDEX CONCURRENTLY ip_build_7f3a_1 ON public.order_items USING btree (product_id) "
              "INCLUDE (quantity)"},
         .lock =
             "SHARE UPDATE EXCLUSIVE on public.order_items: reads and writes go on; VACUUM, ALTER TABLE and "
             "other builds on it wait. It waits for every transaction that runs in this database",
         .waitsFor = {"pid 48211 (report, idle in transaction for 6 min)"},
         .duration = DurationRange{Minutes(36), Minutes(49)},
         .disk = Bytes(14'070'000'000),
         .wal = Bytes(15'700'000'000)},
        {.kind = StepKind::Commit,
         .statements = {"ALTER INDEX public.order_items_product_id_idx RENAME TO ip_leaving_7f3a_1",
                        "ALTER INDEX public.ip_build_7f3a_1 RENAME TO order_items_product_id_idx"},
         .lock = "SHARE UPDATE EXCLUSIVE on the index: reads and writes go on; given up after 200 ms and "
                 "tried again",
         .duration = DurationRange{Milliseconds(0), Milliseconds(100)}},
        {.kind = StepKind::Drop,
         .statements = {"DROP INDEX CONCURRENTLY public.ip_leaving_7f3a_1"},
         .lock = "SHARE UPDATE EXCLUSIVE on public.order_items: reads and writes go on. It waits for the "
                 "transactions that may use the index",
         .duration = DurationRange{Milliseconds(0), Milliseconds(100)},
         .disk = Bytes(-19'084'083'200)}};
    plan.inverse.planClass = lifecycle::PlanClass::Rebuild;
    plan.inverse.duration = DurationRange{Minutes(44), Minutes(61)};
    plan.inverse.disk = Bytes(19'084'083'200);
    plan.inverse.price = "A rebuild: the index is built again from the table, 19084083200 bytes on disk";
    return plan;
}

lifecycle::Plan dropPlan()
{
    lifecycle::Plan plan = planOfItems("drop", lifecycle::PlanClass::Instant);
    plan.title = "Drop public.order_items_product_id_idx";
    plan.hash = "d0d0";
    plan.steps = {{.kind = lifecycle::StepKind::Drop,
                   .statements = {"DROP INDEX CONCURRENTLY public.order_items_product_id_idx"},
                   .lock = "SHARE UPDATE EXCLUSIVE on public.order_items: reads and writes go on",
                   .duration = lifecycle::DurationRange{Milliseconds(0), Milliseconds(100)},
                   .disk = Bytes(-19'084'083'200)}};
    plan.inverse = rollbackPlan().inverse;
    return plan;
}

lifecycle::Plan createPlan()
{
    lifecycle::Plan plan = rollbackPlan();
    plan.kind = "create";
    plan.title = "Create public.order_items_product_id_idx";
    plan.hash = "beef";
    plan.steps.resize(1);
    plan.inverse = {.planClass = lifecycle::PlanClass::Instant, .price = "Instant: the new index is dropped"};
    return plan;
}

std::shared_ptr<const engine::PlanAnswer> answerOf(int ticket, Result<lifecycle::Plan> plan,
                                                   std::vector<safety::Reason> heldUp)
{
    engine::PlanWish wish;
    wish.ticket = ticket;
    return std::make_shared<const engine::PlanAnswer>(
        engine::PlanAnswer{wish, std::move(plan), std::move(heldUp), shopNow});
}

} // namespace indexpilot::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/snapshots.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::testing {
namespace {

int minuteOfDay(workload::Slot slot)
{
    return slot % (24 * 60);
}

/// Share of the busiest hour, 0 to 1: low at night, a bump at noon, the top at 20:00.
double visitors(workload::Slot slot)
{
    const double hour = minuteOfDay(slot) / 60.0;
    const auto bump = [hour](double at, double width) {
        const double away = std::min(std::abs(hour - at), 24 - std::abs(hour - at)) / width;
        return std::exp(-away * away);
    };
    return std::min(1.0, 0.12 + 0.55 * bump(11, 4) + 0.8 * bump(20, 3) + 0.4 * bump(9.4, 0.6));
}

/// 0.8 to 1.2, the same for the same statement and minute.
double noise(std::int64_t id, workload::Slot slot)
{
    auto hash = static_cast<std::uint64_t>(id) * 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(slot);
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9U;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBU;
    return 0.8 + 0.4 * static_cast<double>((hash ^ (hash >> 31)) % 1000) / 1000.0;
}

engine::PlanView planOf(StatementId id)
{
    engine::PlanView view{.statement = id, .takenAt = todayAt(14, 2)};
    if (id == StatementId(3812)) {
        view.plan = indexPlan();
        view.previous = scanPlan();
        view.changedAt = todayAt(12, 3);
    } else if (id == StatementId(79)) {
        view.failure = Failure{FailureCode::Unsupported, "Q-79", "This statement has no plan", ""};
    } else {
        view.plan = scanPlan();
    }
    return view;
}

std::shared_ptr<const pg::ActivityReading> activity()
{
    auto reading = std::make_shared<pg::ActivityReading>();
    reading->takenAt = shopNow - Seconds(1);
    reading->maxConnections = 200;
    reading->connections = 48;
    reading->rows = {{.pid = 5120,
                      .user = "report",
                      .database = "shop",
                      .application = "metabase",
                      .clientAddress = "10.2.0.40",
                      .state = "idle in transaction",
                      .waitType = "Client",
                      .waitEvent = "ClientRead",
                      .query = "SELECT status, count(*) FROM orders GROUP BY status",
                      .queryAge = Minutes(14),
                      .transactionAge = Minutes(21),
                      .xminAge = 48'200},
                     {.pid = 5188,
                      .user = "app_rw",
                      .database = "shop",
                      .application = "checkout",
                      .clientAddress = "10.2.0.31",
                      .state = "active",
                      .waitType = "Lock",
                      .waitEvent = "transactionid",
                      .query = "UPDATE orders SET status = $2 WHERE id = $1",
                      .queryAge = Seconds(9),
                      .transactionAge = Seconds(9),
                      .blockedBy = {5120}}};
    return reading;
}

std::shared_ptr<const pg::CatalogReading> catalog()
{
    auto reading = std::make_shared<pg::CatalogReading>();
    reading->takenAt = shopNow - Minutes(4);
    reading->tables = {{.id = TableId(16401),
                        .schema = "public",
                        .name = "orders",
                        .estimatedRows = 1'460'000,
                        .size = Bytes(310'000'000),
                        .totalSize = Bytes(512'000'000)},
                       {.id = TableId(16410),
                        .schema = "public",
                        .name = "products",
                        .estimatedRows = 42'000,
                        .size = Bytes(21'000'000),
                        .totalSize = Bytes(38'000'000)}};
    reading->indexes = {{.id = IndexId(16501),
                         .table = TableId(16401),
                         .schema = "public",
                         .name = "orders_customer_id_idx",
                         .method = "btree",
                         .definition = "CREATE INDEX orders_customer_id_idx ON public.orders USING "
                                       "btree (customer_id)",
                         .size = Bytes(33'000'000),
                         .scans = 18'422}};
    return reading;
}

} // namespace

Shop::Shop(const ShopOptions &options) : m_options(options)
{
    watch();
    for (const ShopStatement &statement : shopStatements())
        addStatement(statement);
    for (int i = 0; i < options.moreStatements; ++i)
        addFurther(100'000 + i);
    m_infos.at(StatementId(3812)).plan = std::make_shared<const explain::Plan>(scanPlan());
    m_infos.at(StatementId(513)).isNew = true;
}

workload::WorkloadView Shop::view(const workload::ViewRequest &request) const
{
    return workload::buildView(
        {.window = &m_window, .infos = &m_infos, .scorer = &m_scorer, .tableRows = &m_tableRows}, request);
}

std::shared_ptr<engine::Snapshot> Shop::snapshot(const workload::ViewRequest &request) const
{
    auto snapshot = connected();
    snapshot->workload = std::make_shared<const workload::WorkloadView>(view(request));
    snapshot->activity = activity();
    snapshot->catalog = catalog();
    snapshot->dataFrom = shopNow - Seconds(12);
    snapshot->watchingSince = shopNow - m_options.watched;
    if (request.selected)
        snapshot->plan = planOf(*request.selected);
    snapshot->sinceLastVisit = {
        {todayAt(12, 3), "plan changed", "Q-3812", "Index Scan instead of Seq Scan"},
        {todayAt(11, 40), "index appeared", "public.orders_customer_id_idx", "btree (customer_id)"},
        {todayAt(10), "setting changed", "work_mem", "4MB to 8MB"},
        {todayAt(9, 20), "new statement", "Q-513", "UPDATE orders"}};
    return snapshot;
}

std::shared_ptr<engine::Snapshot> Shop::connected() const
{
    auto snapshot = std::make_shared<engine::Snapshot>();
    snapshot->sequence = ++m_sequence;
    snapshot->takenAt = shopNow;
    snapshot->target = {.id = TargetId(1),
                        .systemIdentifier = "7301934823411199021",
                        .database = "shop",
                        .connectionText = "host=pg-prod-01.shop.internal dbname=shop user=ip_operator",
                        .title = "shop on pg-prod-01.shop.internal",
                        .environment = store::Environment::Production,
                        .lastVisit = shopNow - std::chrono::hours(20)};
    snapshot->connection.state = pg::SessionState::Connected;
    snapshot->connection.endpoint = pg::Endpoint{.host = "pg-prod-01.shop.internal",
                                                 .hostAddress = "10.2.0.14",
                                                 .port = "5432",
                                                 .database = "shop",
                                                 .user = "ip_operator",
                                                 .tlsVersion = "TLSv1.3",
                                                 .serverVersionNumber = 160010,
                                                 .backendPid = 4711};
    snapshot->capabilities = capabilities();
    snapshot->collector = {.serverShare = 0.003,
                           .statementInterval = Milliseconds(10'000),
                           .activityInterval = Milliseconds(1'000)};
    workload::WorkloadView nothing;
    nothing.request = lastDay();
    snapshot->workload = std::make_shared<const workload::WorkloadView>(nothing);
    snapshot->storeLocation = "/var/lib/indexpilot/history.sqlite";
    return snapshot;
}

std::shared_ptr<engine::Snapshot> Shop::sampled(const workload::ViewRequest &request) const
{
    auto made = snapshot(request);
    made->sampled = true;
    made->capabilities.statementsSchema.clear();
    made->capabilities.statementsVersion.clear();
    for (pg::Capability &line : made->capabilities.checklist)
        if (line.key == "pg_stat_statements")
            line = {.key = line.key,
                    .state = pg::CapabilityState::Missing,
                    .title = "pg_stat_statements",
                    .detail = "Without it only sampled sessions are seen: no calls, no times, no rows",
                    .remedy = "CREATE EXTENSION IF NOT EXISTS pg_stat_statements;"};
    return made;
}

void Shop::watch()
{
    const workload::Slot last = m_window.slotOf(shopNow);
    const auto first = last - static_cast<workload::Slot>(m_options.watched.count());
    const TimeRange gap{todayAt(4, 30), todayAt(4, 50)};
    for (workload::Slot slot = first; slot < last; ++slot) {
        const TimePoint at = m_window.startOf(slot);
        if (m_options.withGap && at >= gap.from && at < gap.to)
            continue;
        m_window.coveredSeconds[slot] = 60;
        m_window.activity.push_back({.slot = slot,
                                     .samples = 60,
                                     .activeSessions = 2 + 9 * visitors(slot),
                                     .waitingSessions = visitors(slot),
                                     .blockedSessions = 0});
    }
    if (m_options.withGap && m_window.startOf(first) < gap.to)
        m_window.gaps.push_back({gap, "connection lost"});
}

void Shop::addStatement(const ShopStatement &statement)
{
    const StatementId id(statement.id);
    const bool hidden = m_options.hiddenTexts && std::string(statement.user) != "app_ro";
    describe(id, hidden ? "<insufficient privilege>" : statement.text, statement.user);
    for (const auto &[slot, seconds] : m_window.coveredSeconds) {
        const int minute = minuteOfDay(slot);
        double share = visitors(slot);
        double slower = 1;
        if (statement.rhythm == Rhythm::FlashSale)
            slower = minute >= 9 * 60 && minute < 9 * 60 + 50 ? 5.8 : 1;
        else if (statement.rhythm == Rhythm::Hourly)
            share = minute % 60 < 4 ? 1 : 0;
        else if (statement.rhythm == Rhythm::Nightly)
            share = minute >= 120 && minute < 180 ? 1 : 0;
        const double calls = statement.callsPerSecond * share * seconds * noise(statement.id, slot);
        if (calls >= 0.05)
            add(id, slot, statement, std::max(1.0, std::round(calls)),
                statement.meanMs * slower * noise(statement.id + 1, slot));
    }
}

void Shop::add(StatementId id, workload::Slot slot, const ShopStatement &statement, double calls,
               double meanMs)
{
    m_window.statements[id].push_back(
        {.slot = slot,
         .calls = static_cast<std::int64_t>(calls),
         .totalMs = calls * meanMs,
         .rows = static_cast<std::int64_t>(calls * statement.rowsPerCall),
         .blocksHit = static_cast<std::int64_t>(calls * statement.blocksPerCall * statement.hitShare),
         .blocksRead =
             static_cast<std::int64_t>(calls * statement.blocksPerCall * (1 - statement.hitShare))});
}

void Shop::addFurther(std::int64_t id)
{
    const std::string text = "SELECT total FROM archive_" + std::to_string(id % 40) + " WHERE id = $1";
    describe(StatementId(id), text, "app_ro");
    const ShopStatement statement{id, "app_ro", "", Rhythm::Day, 0.2, 0.6, 1, 0.99, 4};
    for (workload::Slot slot = m_window.slotOf(shopNow) - 50; slot < m_window.slotOf(shopNow); slot += 10)
        if (m_window.coveredSeconds.contains(slot))
            add(StatementId(id), slot, statement, 12, 0.6 * noise(id, slot));
}

void Shop::describe(StatementId id, const std::string &text, const std::string &user)
{
    auto &known = m_analysed[text];
    if (!known)
        known = std::make_shared<const sql::AnalysedStatement>(sql::analyse(text));
    m_infos[id] = {.fingerprint = known->fingerprint,
                   .text = text,
                   .user = user,
                   .title = sql::shortTitle(known->facts),
                   .analysed = known,
                   .plan = nullptr,
                   .firstSeen = shopNow - std::chrono::hours(24 * 41)};
}

pg::Capabilities Shop::capabilities() const
{
    using enum pg::CapabilityState;
    pg::Capabilities found{.versionNumber = 160010, .versionText = "16.10", .supported = true};
    found.readsAllStats = !m_options.hiddenTexts;
    found.statementsSchema = "public";
    found.statementsVersion = "1.10";
    found.checklist = {
        {"version", Ready, "PostgreSQL 16.10", "primary", ""},
        {"pg_stat_statements", Ready, "pg_stat_statements 1.10",
         "Calls, times, rows and blocks of every statement: measured", ""},
        {"query_texts", Ready, "Query texts", "Texts of all roles are readable", ""},
        {"track_io_timing", Limited, "I/O timing",
         "track_io_timing is off: blocks are counted, the time to read them is not",
         "ALTER SYSTEM SET track_io_timing = on; SELECT pg_reload_conf();"},
        {"hypopg", Missing, "hypopg", "Not there: what-if plans of indexes that do not exist",
         "Install the package postgresql-16-hypopg on the server, then: CREATE EXTENSION hypopg;"}};
    if (m_options.hiddenTexts)
        found.checklist[2] = {
            "query_texts", Limited, "Query texts",
            "Only texts of this role's own statements are readable; the server hides the others",
            "GRANT pg_read_all_stats TO ip_operator;"};
    return found;
}

const Shop &shop()
{
    static const Shop one;
    return one;
}

} // namespace indexpilot::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/advice.h"

#include "core/sql/analyse.h"
#include "tests/ui/support/shop_statements.h"

#include <QString>

#include <algorithm>

namespace indexpilot::testing {

CardBuilder::CardBuilder(const std::string &id, const std::string &table,
                         const std::vector<std::string> &columns)
{
    m_card.id = id;
    m_card.definition.schema = "public";
    m_card.definition.table = table;
    for (const std::string &column : columns)
        m_card.definition.keys.push_back({.column = column});
    const std::string name = advisor::proposedName(m_card.definition, {});
    m_card.sql = advisor::createSql(m_card.definition, name, advisor::Concurrently::Yes);
    m_card.steps = {m_card.sql};
    m_card.inverseSql = advisor::dropSql("public", name);
    size(3'400'000'000);
}

CardBuilder &CardBuilder::drops(const std::string &name)
{
    m_card.action = advisor::RecommendationAction::Drop;
    m_card.inverseSql = advisor::createSql(m_card.definition, name, advisor::Concurrently::Yes);
    m_card.sql = advisor::dropSql("public", name);
    m_card.steps = {m_card.sql};
    m_card.rollbackSeconds = 660;
    return *this;
}

CardBuilder &CardBuilder::saves(double seconds)
{
    m_card.benefitSecondsPerHour = {seconds * 0.2, seconds, seconds * 1.1};
    return *this;
}

CardBuilder &CardBuilder::writes(double secondsPerHour)
{
    m_card.writeSecondsPerHour = secondsPerHour;
    m_card.writes.entriesPerHour = 4200;
    return *this;
}

CardBuilder &CardBuilder::size(std::int64_t bytes)
{
    m_card.size = {Bytes(bytes), Bytes(bytes * 9 / 10), Bytes(bytes * 11 / 10)};
    m_card.buildSeconds = 1800;
    m_card.buildWalBytes = static_cast<double>(bytes);
    return *this;
}

CardBuilder &CardBuilder::group(const std::string &group)
{
    m_card.group = group;
    return *this;
}

CardBuilder &CardBuilder::reason(const std::string &reason)
{
    m_card.reasons.push_back(reason);
    return *this;
}

CardBuilder &CardBuilder::against(const std::string &against)
{
    m_card.against.push_back(against);
    return *this;
}

CardBuilder &CardBuilder::effect(std::int64_t id, double seconds)
{
    m_card.effects.push_back({.id = StatementId(id),
                              .name = "Q-" + std::to_string(id),
                              .costBefore = 28730,
                              .costAfter = 96,
                              .secondsPerHour = {std::min(seconds * 0.2, seconds * 1.1), seconds,
                                                 std::max(seconds * 0.2, seconds * 1.1)}});
    return *this;
}

CardBuilder &CardBuilder::burst()
{
    m_card.burst = true;
    return *this;
}

CardBuilder &CardBuilder::modelled()
{
    m_card.modelled = true;
    return *this;
}

advisor::Recommendation CardBuilder::done() const
{
    return m_card;
}

advisor::WorkloadStatement workloadStatement(std::int64_t id, const std::string &text, double secondsPerHour)
{
    return {.id = StatementId(id),
            .name = "Q-" + std::to_string(id),
            .fingerprint = std::to_string(id),
            .text = text,
            .facts = sql::analyse(text).facts,
            .callsPerHour = 3600,
            .meanMs = secondsPerHour / 3.6};
}

engine::AdviceRun shopAdvice()
{
    engine::AdviceRun run;
    advisor::Advice &advice = run.advice;
    advice.workload.statements = {
        workloadStatement(
            3812, "SELECT id FROM orders WHERE customer_id = $1 ORDER BY created_at DESC LIMIT 20", 6200),
        workloadStatement(3301, "SELECT * FROM orders WHERE customer_id = $1", 400),
        workloadStatement(931, "INSERT INTO orders (customer_id, created_at) VALUES ($1, $2)", 900),
        workloadStatement(4702, "SELECT * FROM payments WHERE provider_ref = $1", 2500)};
    advice.selection.outcomes.resize(4);
    advice.selection.outcomes[0] = {
        .costBefore = 28730, .costAfter = 96, .before = scanPlan(), .after = indexPlan(), .failure = {}};
    advice.selection.costBefore = 100'000;
    advice.selection.costAfter = 62'000;
    advice.recommendations = {
        CardBuilder("R-1042ab", "orders", {"customer_id", "created_at"})
            .group("G-1042ab")
            .saves(4010)
            .writes(52)
            .reason("Q-3812 reads 73 rows for each row it keeps: the order column removes the sort")
            .reason("The pattern held on 41 of 41 days")
            .against("Writes to orders get dearer by 1.1 %")
            .effect(3812, 3850)
            .effect(3301, 160)
            .effect(931, -52)
            .done(),
        CardBuilder("R-1044cd", "payments", {"provider_ref"})
            .saves(900)
            .writes(20)
            .size(64'000'000)
            .effect(4702, 900)
            .modelled()
            .done(),
        CardBuilder("R-1043ab", "orders", {"customer_id"})
            .drops("orders_customer_id_idx")
            .group("G-1042ab")
            .writes(-12)
            .size(33'000'000)
            .reason("Every scan of it can be served by the new index")
            .done(),
        CardBuilder("R-1047ef", "orders", {"status"})
            .saves(120)
            .writes(15)
            .size(12'000'000)
            .effect(3301, 120)
            .burst()
            .done(),
        CardBuilder("R-1045aa", "orders", {"status", "id"})
            .drops("orders_status_idx")
            .writes(-8)
            .size(1'900'000'000)
            .done()};
    advisor::IndexDefinition other = advice.recommendations[0].definition;
    other.keys.push_back({.column = "status"});
    advice.recommendations[0].alternatives = {other};
    advice.rejected = {
        {other, "writes_cost_more", "status changes 3.1 times per order: HOT updates would be lost"},
        {CardBuilder("", "orders", {"created_at"}).done().definition, "low_selectivity",
         "Its rows are spread over the whole table"},
        {CardBuilder("", "countries", {"name"}).done().definition, "tiny_table",
         "The table has 3 pages: all of them are read anyway"}};
    advice.elapsedMs = 2300;
    advice.whatIfCalls = 310;
    run.weaker = {{FailureCode::Unsupported, "pg_trgm",
                   "the extension is not there: no index for LIKE '%x%' is judged",
                   "CREATE EXTENSION pg_trgm;"}};
    return run;
}

engine::AdviceRun largeAdvice(int count)
{
    engine::AdviceRun run = shopAdvice();
    run.advice.recommendations.clear();
    for (int i = 0; i < count; ++i)
        run.advice.recommendations.push_back(
            CardBuilder("R-" + QString::number(0x100000 + i, 16).toStdString(),
                        "archive_" + std::to_string(i), {"id", "total"})
                .saves(10.0 + i)
                .writes(i % 7)
                .size(1'000'000 * (i % 40 + 1))
                .effect(3812, i)
                .done());
    return run;
}

std::shared_ptr<engine::AdviceView> adviceView(engine::AdviceRun run)
{
    auto view = std::make_shared<engine::AdviceView>();
    view->run = std::make_shared<const engine::AdviceRun>(std::move(run));
    view->madeAt = shopNow - Minutes(4);
    return view;
}

engine::Decision decision(const std::string &id, engine::DecisionState state)
{
    return {.recommendation = id,
            .state = state,
            .reason = "not now",
            .by = "ip_operator (ana)",
            .sql = "CREATE INDEX",
            .at = shopNow - Minutes(2),
            .until = {}};
}

} // namespace indexpilot::testing

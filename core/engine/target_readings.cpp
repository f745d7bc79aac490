// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/target_watch.h"

#include "core/engine/target_read.h"
#include "core/store/store_error.h"

#include <algorithm>

namespace indexpilot::engine {
namespace {

constexpr std::size_t textsPerCall = 500;
constexpr int maxRelations = 20'000;

} // namespace

void TargetWatch::onReadFailure(ReadingKind kind, const std::optional<Failure> &failure)
{
    const bool connectionSaysIt =
        failure &&
        (failure->code == FailureCode::ConnectionLost || failure->code == FailureCode::CannotConnect ||
         failure->code == FailureCode::NeedsPassword || failure->code == FailureCode::Cancelled);
    if (connectionSaysIt)
        return;
    if (failure)
        setProblem("reading", failure);
    if (kind == ReadingKind::Statements)
        probe(); // the extension may be gone
    if (isReading() && !m_catalogTimer.isActive())
        m_catalogTimer.start(Minutes(1));
}

void TargetWatch::readStatements()
{
    if (!isReading() || !m_capabilities.hasStatements())
        return;
    read<pg::StatementReading>(
        *m_observer, ReadingKind::Statements, m_readingStatements,
        [capabilities = m_capabilities](pg::Connection &connection) {
            return pg::readStatements(connection, capabilities);
        },
        [this](const pg::StatementReading &reading) { onStatements(reading); });
    m_statementTimer.start(m_budget.statementInterval());
}

void TargetWatch::onStatements(const pg::StatementReading &reading)
{
    synchroniseClock(reading.takenAt);
    m_dataFrom = reading.takenAt;
    std::optional<workload::DeltaBatch> batch = m_deltas.add(reading);
    if (isReading())
        m_statementTimer.start(m_budget.statementInterval());
    changed();
    if (!batch)
        return;
    m_pending.push_back(std::move(*batch));
    readTextsOfPending();
}

void TargetWatch::readTextsOfPending()
{
    std::vector<pg::StatementKey> unknown;
    for (const workload::DeltaBatch &batch : m_pending)
        for (const workload::StatementDelta &delta : batch.statements)
            if (!m_book.knows(delta.key) && unknown.size() < textsPerCall)
                unknown.push_back(delta.key);
    if (unknown.empty()) {
        applyPending();
        return;
    }
    read<std::vector<pg::StatementText>>(
        *m_observer, ReadingKind::Other, m_readingTexts,
        [capabilities = m_capabilities, unknown](pg::Connection &connection) {
            return pg::readStatementTexts(connection, capabilities, unknown);
        },
        [this, unknown](const std::vector<pg::StatementText> &texts) {
            m_book.learn(unknown, texts, now());
            analyseLongStatement();
            readTextsOfPending();
        });
}

void TargetWatch::applyPending()
{
    for (const workload::DeltaBatch &batch : m_pending) {
        std::vector<workload::IdentifiedDelta> deltas;
        for (const workload::StatementDelta &delta : batch.statements)
            if (const auto id = m_book.idOf(delta.key))
                deltas.push_back({*id, delta});
        if (batch.gap)
            m_history.minutes().addGap(*batch.gap);
        m_history.minutes().addStatements(batch.covered, deltas);
    }
    m_pending.clear();
    viewChanged();
}

void TargetWatch::readActivity()
{
    if (!isReading())
        return;
    read<pg::ActivityReading>(
        *m_observer, ReadingKind::Activity, m_readingActivity,
        [capabilities = m_capabilities](pg::Connection &connection) {
            return pg::readActivity(connection, capabilities);
        },
        [this](const pg::ActivityReading &reading) { onActivity(reading); });
    m_activityTimer.start(m_budget.activityInterval());
}

void TargetWatch::onActivity(const pg::ActivityReading &reading)
{
    const auto active = std::ranges::count(reading.rows, std::string("active"), &pg::ActivityRow::state);
    const auto waiting = std::ranges::count_if(reading.rows, [](const pg::ActivityRow &row) {
        return row.state == "active" && !row.waitType.empty();
    });
    const auto blocked = std::ranges::count_if(
        reading.rows, [](const pg::ActivityRow &row) { return !row.blockedBy.empty(); });
    m_history.minutes().addActivity(reading.takenAt, static_cast<int>(active), static_cast<int>(waiting),
                                    static_cast<int>(blocked));
    m_budget.serverLoad(static_cast<int>(active), m_capabilities.cores);
    m_activity = std::make_shared<const pg::ActivityReading>(reading);
    if (!m_capabilities.hasStatements())
        sampleStatements(reading);
    if (isReading())
        m_activityTimer.start(m_budget.activityInterval());
    changed();
}

void TargetWatch::sampleStatements(const pg::ActivityReading &reading)
{
    synchroniseClock(reading.takenAt);
    m_dataFrom = reading.takenAt;
    TimeRange covered;
    std::vector<workload::IdentifiedDelta> deltas;
    for (const workload::SampledStatement &sampled : m_sampling.add(reading, covered)) {
        const auto id = m_book.idOfText(sampled.text, sampled.user, sampled.database, reading.takenAt);
        if (!id)
            continue;
        workload::StatementDelta delta;
        delta.calls = sampled.calls;
        delta.totalMs = sampled.activeMs;
        deltas.push_back({*id, delta});
    }
    m_history.minutes().addStatements(covered, deltas);
    viewChanged();
}

void TargetWatch::readCatalog()
{
    using Read = std::pair<pg::CatalogReading, std::vector<pg::SettingReading>>;
    if (!isReading())
        return;
    QElapsedTimer timer;
    timer.start();
    read<Read>(
        *m_observer, ReadingKind::Other, m_readingCatalog,
        [capabilities = m_capabilities](pg::Connection &connection) {
            return Read{pg::readCatalog(connection, capabilities, maxRelations),
                        pg::readSettings(connection)};
        },
        [this, timer](const Read &read) {
            onCatalog(read.first, read.second);
            // at most a thousandth of a core goes into the catalog
            m_catalogTimer.start(std::max<Milliseconds>(Minutes(1), Milliseconds(timer.elapsed() * 1000)));
            if (std::exchange(m_catalogAgain, false))
                readCatalog();
        });
}

void TargetWatch::onCatalog(const pg::CatalogReading &catalog,
                            const std::vector<pg::SettingReading> &settings)
{
    m_catalog = std::make_shared<const pg::CatalogReading>(catalog);
    m_settings = std::make_shared<const std::vector<pg::SettingReading>>(settings);
    m_plans.setSchemaVersion(workload::schemaVersion(catalog));
    m_tableRows.clear();
    for (const pg::TableReading &table : catalog.tables)
        m_tableRows[table.name] = std::max(m_tableRows[table.name], static_cast<double>(table.estimatedRows));
    m_history.indexUse().look(catalog);
    workload::Inventory inventory = workload::inventoryOf(catalog, settings);
    if (m_inventory)
        for (const store::ChangeNote &change :
             workload::changesBetween(*m_inventory, inventory, catalog.takenAt))
            note(change);
    m_inventory = std::move(inventory);
    indexesLookedAt(catalog);
    viewChanged();
}

void TargetWatch::note(const store::ChangeNote &change)
{
    m_changes.push_back(change);
    if (const auto failure = m_history.saveChange(change))
        setProblem("store", failure);
}

void TargetWatch::explainNext()
{
    if (!m_ready || m_explaining)
        return;
    std::vector<StatementId> byTime;
    for (const workload::StatementRow &row : m_view->rows)
        byTime.push_back(row.id);
    const auto statement = m_plans.next(m_book.infos(), byTime, m_viewRequest.selected, now());
    if (!statement)
        return;
    m_explaining = true;
    auto json = std::make_shared<std::string>();
    m_analyst->submit(
        [capabilities = m_capabilities, text = m_book.infos().at(*statement).text,
         json](pg::Connection &connection, const std::stop_token &) {
            *json = pg::explainJson(connection, capabilities, text);
        },
        [this, json, id = *statement](const std::optional<Failure> &failure) {
            Result<explain::Plan> plan =
                failure ? Result<explain::Plan>(tl::make_unexpected(*failure)) : explain::parsePlan(*json);
            handOver(this, [this, id, plan = std::move(plan)] { onPlan(id, plan); });
        });
}

void TargetWatch::onPlan(StatementId statement, const Result<explain::Plan> &plan)
{
    m_explaining = false;
    if (plan)
        m_book.setPlan(statement, std::make_shared<const explain::Plan>(*plan));
    if (m_plans.planned(statement, plan, now()))
        note({now(), "plan changed", "Q-" + std::to_string(statement.value()),
              m_book.infos().at(statement).title});
    viewChanged();
}

void TargetWatch::analyseLongStatement()
{
    if (m_analysing)
        return;
    const auto id = m_book.nextLong();
    if (!id)
        return;
    m_analysing = true;
    m_analysis.start([this, id = *id, text = m_book.infos().at(*id).text] {
        auto analysed = std::make_shared<const sql::AnalysedStatement>(sql::analyse(text));
        handOver(this, [this, id, analysed] {
            m_analysing = false;
            m_book.analyseLong(id, analysed);
            viewChanged();
            analyseLongStatement();
        });
    });
}

} // namespace indexpilot::engine

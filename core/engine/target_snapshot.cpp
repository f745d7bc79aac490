// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/target_watch.h"

#include "core/store/store_error.h"

#include <nlohmann/json.hpp>

namespace indexpilot::engine {
namespace {

using Json = nlohmann::json;

/// A view that is costly to make is made less often: a quarter of one core at most.
constexpr qint64 restPerWork = 3;

} // namespace

void TargetWatch::changed()
{
    if (!m_publishTimer.isActive())
        m_publishTimer.start();
}

void TargetWatch::viewChanged()
{
    m_viewDirty = true;
    changed();
}

void TargetWatch::rebuildView()
{
    QElapsedTimer timer;
    timer.start();
    try {
        const workload::HistoryWindow &window = m_history.windowFor(m_viewRequest.range);
        m_view = std::make_shared<const workload::WorkloadView>(workload::buildView(
            {.window = &window, .infos = &m_book.infos(), .scorer = &m_scorer, .tableRows = &m_tableRows},
            m_viewRequest));
    } catch (const store::StoreError &error) {
        setProblem("store", error.failure());
    }
    m_viewCostMs = timer.elapsed();
    m_viewDirty = false;
    m_sinceView.start();
}

void TargetWatch::publish()
{
    if (m_viewDirty) {
        const bool rested = !m_sinceView.isValid() || m_sinceView.elapsed() >= m_viewCostMs * restPerWork;
        if (rested)
            rebuildView();
        else
            changed();
    }
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->sequence = ++m_sequence;
    snapshot->takenAt = now();
    snapshot->target = m_target;
    snapshot->connection = m_connection;
    snapshot->capabilities = m_capabilities;
    snapshot->collecting = m_collecting;
    snapshot->sampled = m_ready && !m_capabilities.hasStatements();
    snapshot->dataFrom = m_dataFrom;
    snapshot->watchingSince = m_watchingSince;
    snapshot->collector = {.serverShare = m_budget.share(now()),
                           .statementInterval = m_budget.statementInterval(),
                           .activityInterval = m_budget.activityInterval(),
                           .slowed = m_budget.slowed(),
                           .slowedBecause = m_budget.slowedBecause()};
    snapshot->workload = m_view;
    snapshot->activity = m_activity;
    snapshot->catalog = m_catalog;
    snapshot->settings = m_settings;
    snapshot->roles = m_roles;
    if (m_viewRequest.selected)
        snapshot->plan = m_plans.view(*m_viewRequest.selected);
    snapshot->advice = m_advice.view();
    snapshot->lifecycle = m_lifecycle.view();
    snapshot->limits = m_limits.view();
    snapshot->storage = m_storage.view();
    snapshot->maintenance = m_maintenance.view();
    snapshot->planChanges = m_plans.changes();
    snapshot->sinceLastVisit = m_changes;
    for (const auto &[key, failure] : m_problems)
        snapshot->problems.push_back(failure);
    snapshot->storeLocation = m_repository ? m_repository->location() : std::string();
    snapshot->freeze = m_freeze;
    Q_EMIT published(m_handle, snapshot);
}

void TargetWatch::save()
{
    if (!m_registered || !m_repository)
        return;
    setProblem("store", m_history.save(now()));
}

void TargetWatch::rollUp()
{
    if (!m_registered || !m_repository)
        return;
    std::optional<Failure> failure = m_history.rollUp(now());
    if (auto other = m_history.saveIndexUse(); other && !failure)
        failure = std::move(other);
    saveIndexHours();
    try {
        const store::PruneReport report = m_repository->prune(m_options.retention, now());
        m_repository->recordVisit(m_target.id, now());
        if (report.overBudget && !failure)
            failure = Failure{
                FailureCode::Storage, "store " + m_repository->location(),
                QT_TRANSLATE_NOOP("ServerWords",
                                  "The history is larger than its budget although old minutes were removed"),
                QT_TRANSLATE_NOOP("ServerWords", "Raise the budget, or shorten the retention")};
    } catch (const store::StoreError &error) {
        failure = error.failure();
    }
    setProblem("store", failure);
}

void TargetWatch::loadInventory()
{
    if (!m_repository)
        return;
    const std::vector<std::string> documents = m_repository->documents(m_target.id, "inventory", "last");
    if (documents.empty())
        return;
    const Json json = Json::parse(documents.front(), nullptr, false);
    if (!json.is_object() || !json.contains("indexes") || !json.contains("settings"))
        return;
    workload::Inventory inventory;
    for (const auto &[name, definition] : json["indexes"].items())
        if (definition.is_string())
            inventory.indexes[name] = definition.get<std::string>();
    for (const auto &[name, value] : json["settings"].items())
        if (value.is_string())
            inventory.settings[name] = value.get<std::string>();
    m_inventory = std::move(inventory);
}

void TargetWatch::saveInventory()
{
    if (!m_repository)
        return;
    try {
        m_repository->recordVisit(m_target.id, now());
        if (m_inventory)
            m_repository->putDocument(
                m_target.id, "inventory", "last",
                Json{{"indexes", m_inventory->indexes}, {"settings", m_inventory->settings}}.dump(
                    -1, ' ', false, Json::error_handler_t::replace),
                now());
    } catch (const store::StoreError &error) {
        setProblem("store", error.failure());
    }
}

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/maintenance_keeper.h"

#include "core/engine/acting.h"
#include "core/store/store_error.h"

#include <QtGlobal>

#include <algorithm>

namespace indexpilot::engine {
namespace {

constexpr Seconds answerShown{30};
constexpr Minutes heldFor{1}; ///< what the guards held up is tried again

} // namespace

MaintenanceKeeper::MaintenanceKeeper(Milliseconds interval, LifecycleKeeper &lifecycle, Clock clock)
    : m_lifecycle(lifecycle), m_clock(std::move(clock))
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &MaintenanceKeeper::look);
}

void MaintenanceKeeper::begin(store::Repository *repository, const store::TargetRecord &target,
                              std::string policyPath)
{
    m_repository = repository;
    m_target = target;
    m_policyPath = std::move(policyPath);
    m_timer.start();
    look();
}

void MaintenanceKeeper::setTimeZone(const std::string &name)
{
    m_serverZone = name;
}

void MaintenanceKeeper::setStorage(const std::shared_ptr<const StorageView> &storage)
{
    m_storage = storage;
    look();
}

void MaintenanceKeeper::look()
{
    if (!m_repository)
        return;
    if (m_clock() - m_answeredAt > answerShown)
        m_answer.clear();
    const Result<safety::Policy> policy = policyOf(m_policyPath);
    std::optional<Failure> failure;
    try {
        if (policy)
            lookAt(*policy);
        else
            failure = policy.error();
    } catch (const store::StoreError &error) {
        failure = error.failure();
    }
    if (!failure)
        return;
    auto view = std::make_shared<MaintenanceView>(*m_view);
    view->failure = failure;
    view->answer = m_answer;
    m_view = std::move(view);
    Q_EMIT changed();
}

void MaintenanceKeeper::lookAt(const safety::Policy &policy)
{
    std::vector<store::JobRecord> open = m_repository->jobs().open(m_target.id);
    if (settleRunning(open))
        open = m_repository->jobs().open(m_target.id);
    const std::vector<store::JobRecord> ended =
        m_repository->jobs().ended(m_target.id, systemNow() - std::chrono::days(35));
    const auto held = heldNow();
    const auto started = startedLately();
    const MaintenancePlan plan = planMaintenance({.now = m_clock(),
                                                  .database = m_target.database,
                                                  .policy = policy,
                                                  .rows = *m_storage->rows,
                                                  .open = open,
                                                  .ended = ended,
                                                  .held = held,
                                                  .started = started,
                                                  .day = m_storage->day});
    auto view = std::make_shared<MaintenanceView>(*m_view);
    view->at = m_clock();
    view->predictive = policy.predictiveMaintenance;
    view->policyPath = m_policyPath.empty() ? usualPolicyPath() : m_policyPath;
    view->jobs = plan.jobs;
    view->ended = endedJobs(ended);
    view->failure.reset();
    view->answer = m_answer;
    showWeeks(*view, policy);
    m_view = std::move(view);
    Q_EMIT changed();
    if (plan.due && !m_beginning && m_lifecycle.mayActNow())
        beginDue(plan.jobs[*plan.due]);
}

void MaintenanceKeeper::hold(const std::string &index, const std::string &why)
{
    m_held[index] = {why, m_clock() + heldFor};
}

std::map<std::string, std::string> MaintenanceKeeper::heldNow() const
{
    std::map<std::string, std::string> held;
    for (const auto &[index, reason] : m_held)
        if (m_clock() < reason.until)
            held[index] = reason.why;
    return held;
}

std::vector<maintenance::Started> MaintenanceKeeper::startedLately() const
{
    std::vector<maintenance::Started> started;
    for (const store::ActionRecord &action : m_lifecycle.view()->recent)
        if (systemNow() - action.createdAt < std::chrono::hours(24))
            started.push_back({action.createdAt, Bytes(0)});
    return started;
}

void MaintenanceKeeper::note(const std::string &index, const std::string &kind, const std::string &detail)
{
    m_repository->lifecycle().appendAudit({.target = m_target.id.value(),
                                           .at = systemNow(),
                                           .kind = kind,
                                           .who = actor(),
                                           .mode = nameOf(m_lifecycle.view()->mode),
                                           .subject = index,
                                           .detail = detail});
}

void MaintenanceKeeper::decide(const MaintenanceWish &wish)
{
    try {
        m_answer = m_repository ? decided(wish).value_or(std::string())
                                : QT_TRANSLATE_NOOP("ServerWords", "There is no store to keep it in");
    } catch (const store::StoreError &error) {
        m_answer = error.failure().detail;
    }
    m_answeredAt = m_clock();
    look();
}

/// Why it is not so; nothing: it is.
std::optional<std::string> MaintenanceKeeper::decided(const MaintenanceWish &wish)
{
    if (wish.verb == MaintenanceVerb::Schedule)
        return scheduled(wish);
    const std::vector<store::JobRecord> open = m_repository->jobs().open(m_target.id);
    const auto job = std::ranges::find(open, wish.index, &store::JobRecord::index);
    if (job == open.end() || !m_repository->jobs().withdraw(job->id, systemNow()))
        return QT_TRANSLATE_NOOP("ServerWords", "It does not wait any more");
    note(wish.index, "job withdrawn", wish.reason);
    return std::nullopt;
}

std::optional<std::string> MaintenanceKeeper::scheduled(const MaintenanceWish &wish)
{
    if (m_lifecycle.view()->mode == Mode::Observe)
        return QT_TRANSLATE_NOOP("ServerWords", "Mode observe changes nothing: switch to propose or act");
    const auto row = std::ranges::find(*m_storage->rows, wish.index, &StorageRow::index);
    if (row == m_storage->rows->end())
        return QT_TRANSLATE_NOOP("ServerWords", "There is no index of this name any more");
    if (!row->constraint.empty())
        return QT_TRANSLATE_NOOP("ServerWords", "It backs a constraint, and those are never touched");
    const auto added = m_repository->jobs().add(m_target.id, {.index = row->index,
                                                              .table = row->table,
                                                              .askedBy = actor(),
                                                              .askedAt = systemNow(),
                                                              .reason = wish.reason});
    if (!added)
        return QT_TRANSLATE_NOOP("ServerWords", "It is scheduled already");
    note(wish.index, "job scheduled", wish.reason);
    return std::nullopt;
}

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/target_watch.h"

#include "core/engine/target_read.h"
#include "core/pg/connection_text.h"

namespace indexpilot::engine {
namespace {

std::unique_ptr<pg::Session> sessionFor(const TargetRequest &request, pg::SessionRole role,
                                        pg::Session::StatusListener listener)
{
    pg::ConnectRequest connect;
    connect.connectionText = request.connectionText;
    connect.password = request.password;
    connect.profile = pg::profileFor(role);
    return std::make_unique<pg::Session>(std::move(connect), std::move(listener));
}

/// Two histories of one store must not count the same calls twice; this number names the pair.
std::int32_t historyKey(const std::string &storeLocation, TargetId target)
{
    const std::size_t hash = std::hash<std::string>{}(storeLocation + "#" + std::to_string(target.value()));
    return static_cast<std::int32_t>(hash & 0x7fffffff);
}

} // namespace

TargetWatch::TargetWatch(int handle, const TargetRequest &request, const EngineOptions &options,
                         store::Repository *repository)
    : m_handle(handle), m_request(request), m_options(options), m_repository(repository),
      m_budget(options.statementInterval, options.activityInterval, options.collectorShare),
      m_lifecycle({options.lifecycleInterval, options.auditInterval, options.actTime}),
      m_storage(options.storage),
      m_maintenance(options.maintenanceInterval, m_lifecycle, [this] { return now(); }),
      m_view(std::make_shared<workload::WorkloadView>())
{
    m_target.title = request.title;
    m_target.environment = request.environment;
    m_target.connectionText = pg::withoutSecrets(request.connectionText);
    m_viewRequest.range = {systemNow() - std::chrono::hours(1), systemNow()};
    for (QTimer *timer : {&m_statementTimer, &m_activityTimer, &m_catalogTimer, &m_publishTimer})
        timer->setSingleShot(true);
    every(m_statementTimer, Milliseconds(0), &TargetWatch::readStatements);
    every(m_activityTimer, Milliseconds(0), &TargetWatch::readActivity);
    every(m_catalogTimer, Milliseconds(0), &TargetWatch::readCatalog);
    every(m_publishTimer, options.publishInterval, &TargetWatch::publish);
    every(m_loadTimer, options.loadInterval, &TargetWatch::readLoad);
    every(m_probeTimer, options.probeInterval, &TargetWatch::probe);
    every(m_planTimer, Seconds(1), &TargetWatch::explainNext);
    every(m_saveTimer, Seconds(5), &TargetWatch::save);
    every(m_rollUpTimer, Minutes(5), &TargetWatch::rollUp);
    every(m_decisionTimer, options.decisionInterval, &TargetWatch::readDecisions);
    every(m_freezeTimer, Seconds(2), &TargetWatch::readFreeze);
    if (m_repository) { // also while the server does not answer
        readFreeze();
        m_freezeTimer.start();
    }
    connect(&m_advice, &AdviceKeeper::changed, this, &TargetWatch::changed);
    connectLifecycle();
    connectStorage();
    m_connection.state = pg::SessionState::Connecting;
    m_analyst = sessionFor(request, pg::SessionRole::Analyst, {});
    m_observer = sessionFor(request, pg::SessionRole::Observer, [this](const pg::SessionStatus &status) {
        handOver(this, [this, status] { onStatus(status); });
    });
    changed();
}

TargetWatch::~TargetWatch()
{
    m_advice.end();
    m_maintenance.end();
    m_storage.end();
    m_lifecycle.end();
    m_observer.reset();
    m_analyst.reset();
    if (!m_registered)
        return;
    m_history.save(now(), true);
    m_history.saveIndexUse();
    saveIndexHours();
    saveLimits();
    saveInventory();
}

void TargetWatch::every(QTimer &timer, Milliseconds interval, void (TargetWatch::*action)())
{
    timer.setInterval(interval);
    connect(&timer, &QTimer::timeout, this, action);
}

void TargetWatch::setProblem(const std::string &key, const std::optional<Failure> &failure)
{
    if (failure)
        m_problems[key] = *failure;
    else if (m_problems.erase(key) == 0)
        return;
    changed();
}

void TargetWatch::onStatus(const pg::SessionStatus &status)
{
    m_connection.state = status.state;
    m_connection.failure = status.failure;
    if (status.endpoint)
        m_connection.endpoint = status.endpoint;
    m_connection.needsPassword = status.failure && status.failure->code == FailureCode::NeedsPassword;
    m_connection.nextAttempt.reset();
    if (status.state == pg::SessionState::Waiting && !m_connection.needsPassword)
        m_connection.nextAttempt = systemNow() + status.retryIn;
    if (status.state == pg::SessionState::Connected) {
        onConnected();
    } else {
        m_lifecycle.setConnected(false);
        m_storage.setConnected(false);
        if (m_ready)
            stopReading();
    }
    changed();
}

void TargetWatch::onConnected()
{
    m_probing = false;
    m_readingRoles = false;
    m_analyst->reconnectNow();
    probe();
    readRoles();
}

/// Once a connection: on a large catalog it is no small reading.
void TargetWatch::readRoles()
{
    read<pg::RoleFacts>(*m_observer, ReadingKind::Other, m_readingRoles, pg::readRoleFacts,
                        [this](pg::RoleFacts facts) {
                            m_roles = std::make_shared<const pg::RoleFacts>(std::move(facts));
                            changed();
                        });
}

void TargetWatch::probe()
{
    using Probed = std::pair<pg::Capabilities, std::string>;
    if (m_connection.state != pg::SessionState::Connected)
        return;
    read<Probed>(
        *m_observer, ReadingKind::Other, m_probing,
        [](pg::Connection &connection) {
            const pg::Capabilities found = pg::probeCapabilities(connection);
            return Probed{found, found.supported ? pg::readSystemIdentifier(connection) : std::string()};
        },
        [this](const Probed &probed) { onProbed(probed.first, probed.second); });
}

void TargetWatch::onProbed(const pg::Capabilities &capabilities, const std::string &identity)
{
    if (capabilities.statementsVersion != m_capabilities.statementsVersion ||
        capabilities.hasStatements() != m_capabilities.hasStatements()) {
        m_deltas.forget();
        m_sampling.forget();
    }
    m_capabilities = capabilities;
    changed();
    if (!capabilities.supported) {
        setProblem("version", pg::unsupportedVersion(capabilities.versionText));
        return;
    }
    if (!m_registered) {
        m_target.systemIdentifier = identity;
        m_target.database = m_connection.endpoint->database;
        if (m_target.title.empty())
            m_target.title = m_target.database;
        const store::TargetRecord asked = m_target;
        try {
            if (m_repository)
                m_target = m_repository->registerTarget(asked);
            m_book.load(m_repository, m_target);
            m_history.begin(m_repository, m_target.id, now());
            if (m_repository && m_target.lastVisit != TimePoint{})
                m_changes = m_repository->changes(m_target.id, {m_target.lastVisit, now()});
            loadInventory();
            m_decisions.begin(m_repository, m_target.id, now());
            beginLifecycle();
            beginStorage();
        } catch (const store::StoreError &error) {
            setProblem("store", error.failure());
            return; // probed again soon; nothing is watched that could not be kept
        }
        m_registered = true;
        m_advice.setDecisions(m_decisions.decisions());
        m_decisionTimer.start();
        m_viewDirty = true;
    }
    if (!m_ready)
        startReading();
}

void TargetWatch::startReading()
{
    m_ready = true;
    if (!m_watchingSince)
        m_watchingSince = now();
    if (m_repository)
        read<bool>(
            *m_observer, ReadingKind::Other, m_locking,
            [key = historyKey(m_repository->location(), m_target.id)](pg::Connection &connection) {
                return pg::tryHistoryLock(connection, key);
            },
            [this](bool ours) {
                m_history.setWrites(ours);
                m_storage.setWrites(ours);
                m_storage.setConnected(m_ready);
                setProblem(
                    "second console",
                    ours ? std::nullopt
                         : std::optional(Failure{
                               FailureCode::Refused, "history of " + m_target.title,
                               QT_TRANSLATE_NOOP(
                                   "ServerWords",
                                   "Another console writes the history of this target into the same store; "
                                   "this one shows it and writes nothing"),
                               QT_TRANSLATE_NOOP("ServerWords",
                                                 "Close one of the two to have no doubt which one writes")}));
            });
    m_lifecycle.setConnected(true);
    m_probeTimer.start();
    m_saveTimer.start();
    m_rollUpTimer.start();
    if (!m_collecting)
        return;
    m_loadTimer.start();
    m_planTimer.start();
    readStatements();
    readActivity();
    readCatalog();
}

void TargetWatch::stopReading()
{
    m_ready = false;
    m_indexHours.forget();
    for (QTimer *timer : {&m_statementTimer, &m_activityTimer, &m_loadTimer, &m_catalogTimer, &m_planTimer})
        timer->stop();
    m_readingStatements = m_readingTexts = m_readingActivity = m_readingLoad = m_readingCatalog = false;
    m_explaining = false;
}

void TargetWatch::setPassword(const std::string &password)
{
    m_request.password = password;
    m_observer->setPassword(password);
    m_analyst->setPassword(password);
    m_lifecycle.setPassword(password);
    m_storage.setPassword(password);
}

void TargetWatch::setView(const workload::ViewRequest &request)
{
    if (request == m_viewRequest)
        return;
    m_viewRequest = request;
    viewChanged();
}

void TargetWatch::setCollecting(bool on)
{
    if (on == m_collecting)
        return;
    m_collecting = on;
    if (!on) {
        m_pausedAt = now();
        const bool ready = m_ready;
        stopReading();
        m_ready = ready;
    } else {
        if (m_pausedAt && m_registered)
            m_history.minutes().addGap({{*m_pausedAt, now()}, "paused"});
        m_pausedAt.reset();
        m_deltas.forget();
        m_sampling.forget();
        if (m_ready)
            startReading();
    }
    changed();
}

void TargetWatch::refresh()
{
    if (m_connection.state == pg::SessionState::Waiting)
        m_observer->reconnectNow();
    if (!isReading())
        return;
    readStatements();
    readActivity();
    readCatalog();
}

void TargetWatch::explain(StatementId statement)
{
    m_plans.ask(statement);
    explainNext();
}

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/exporter.h"
#include "core/wording/server_words.h"
#include "ui/pages/audit/audit_page.h"
#include "ui/pages/connect/connect_page.h"
#include "ui/pages/indexes/indexes_page.h"
#include "ui/pages/maintenance/maintenance_page.h"
#include "ui/pages/recommendations/recommendations_page.h"
#include "ui/pages/storage/storage_page.h"
#include "ui/pages/today/today_page.h"
#include "ui/pages/workload/workload_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/view_state.h"

#include <QFileDialog>

#include <algorithm>

namespace indexpilot::app {
namespace {

engine::EngineOptions engineOptions(const ConsoleOptions &options)
{
    engine::EngineOptions result;
    result.storeLocation = options.storeLocation;
    return result;
}

} // namespace

Composition::Composition(ConsoleOptions options)
    : m_options(std::move(options)), m_engine(engineOptions(m_options)),
      m_window(std::make_unique<ui::MainWindow>())
{
    connectWindow();
    addPages();
    connect(&m_engine, &engine::Engine::published, this, &Composition::receive);
}

Composition::~Composition() = default;

void Composition::connectWindow()
{
    ui::MainWindow *window = m_window.get();
    connect(window->viewState(), &ui::ViewState::changed, this,
            [this, window] { m_engine.setView(handleOnScreen(), window->viewState()->request()); });
    connect(window, &ui::MainWindow::refreshRequested, this, [this] { m_engine.refresh(handleOnScreen()); });
    connect(window, &ui::MainWindow::collectingToggled, this,
            [this](bool on) { m_engine.setCollecting(handleOnScreen(), on); });
    connect(window, &ui::MainWindow::freezeRequested, this,
            [this](bool on) { m_engine.setFreeze(handleOnScreen(), on); });
    connect(window, &ui::MainWindow::modeRequested, this,
            [this](engine::Mode mode) { m_engine.setMode(handleOnScreen(), mode); });
    connect(window, &ui::MainWindow::passwordEntered, this, &Composition::enterPassword);
    connect(window, &ui::MainWindow::disconnectRequested, this, &Composition::removeTarget);
    connect(window, &ui::MainWindow::targetSelected, this, &Composition::show);
    connect(window, &ui::MainWindow::exportRequested, this, &Composition::chooseExportFolder);
}

void Composition::addPages()
{
    m_window->addPage({ui::TodayPage::identity(), [this] {
                           return newToday();
                       }});
    m_window->addPage({ui::WorkloadPage::identity(), [this] {
                           return newWorkload();
                       }});
    m_window->addPage({ui::RecommendationsPage::identity(), [this] {
                           return newRecommendations();
                       }});
    m_window->addPage({ui::IndexesPage::identity(), [this] {
                           return newIndexes();
                       }});
    m_window->addPage({ui::StoragePage::identity(), [this] {
                           return newStorage();
                       }});
    m_window->addPage({ui::MaintenancePage::identity(), [this] {
                           return newMaintenance();
                       }});
    m_window->addPage({ui::AuditPage::identity(), [this] {
                           return newAudit();
                       }});
    m_window->addPage({ui::ConnectPage::identity(), [this] {
                           return newConnect();
                       }});
}

ui::Page *Composition::newToday()
{
    auto *page = new ui::TodayPage(m_window->viewState());
    connect(page, &ui::TodayPage::pageRequested, m_window.get(),
            qOverload<const QString &>(&ui::MainWindow::showPage));
    connect(page, &ui::TodayPage::keptDropWanted, this, [this](const std::string &name) {
        m_window->showPage(ui::IndexesPage::identity().key);
        if (auto *indexes = m_window->findChild<ui::IndexesPage *>())
            indexes->planKept(name, engine::KeptWish::Drop);
    });
    connect(page, &ui::TodayPage::demoRequested, this, &Composition::startDemo);
    connectPlans(page, &ui::TodayPage::stopActionWanted);
    connect(page, &ui::TodayPage::queueDecisionWanted, this,
            [this](const engine::QueueWish &wish) { m_engine.decideQueued(handleOnScreen(), wish); });
    connect(page, &ui::TodayPage::breakerResetWanted, this,
            [this](store::BreakerScope scope, const std::string &key) {
                m_engine.resetBreaker(handleOnScreen(), scope, key);
            });
    return page;
}

ui::Page *Composition::newWorkload()
{
    auto *page = new ui::WorkloadPage(m_window->viewState());
    connect(page, &ui::WorkloadPage::explainRequested, this,
            [this](StatementId statement) { m_engine.explain(handleOnScreen(), statement); });
    return page;
}

/// Of a page with a sheet of plans.
template <class Page> void Composition::connectPlans(Page *page, void (Page::*stopWanted)())
{
    connect(page, &Page::planWanted, this,
            [this](const engine::PlanWish &wish) { m_engine.plan(handleOnScreen(), wish); });
    connect(page, &Page::executeWanted, this,
            [this](const engine::ExecuteWish &wish) { m_engine.execute(handleOnScreen(), wish); });
    connect(page, stopWanted, this, [this] { m_engine.stopAction(handleOnScreen()); });
}

ui::Page *Composition::newRecommendations()
{
    auto *page = new ui::RecommendationsPage;
    connect(page, &ui::RecommendationsPage::adviceRequested, this, &Composition::lookForAdvice);
    connect(page, &ui::RecommendationsPage::stopRequested, this,
            [this] { m_engine.stopAdvising(handleOnScreen()); });
    connect(page, &ui::RecommendationsPage::decided, this,
            [this](const engine::Decision &decision) { m_engine.decide(handleOnScreen(), decision); });
    connectPlans(page, &ui::RecommendationsPage::stopActionWanted);
    connect(page, &ui::RecommendationsPage::decisionWithdrawn, this,
            [this](const std::string &id) { m_engine.withdrawDecision(handleOnScreen(), id); });
    connect(
        page, &ui::RecommendationsPage::reviewRequested, this,
        [this](const std::string &sql, int ticket) { m_engine.reviewEdited(handleOnScreen(), sql, ticket); });
    return page;
}

ui::Page *Composition::newIndexes()
{
    auto *page = new ui::IndexesPage;
    connect(page, &ui::IndexesPage::indexChosen, this,
            [this](const std::string &name) { m_engine.showIndex(handleOnScreen(), name); });
    connectPlans(page, &ui::IndexesPage::stopWanted);
    return page;
}

ui::Page *Composition::newStorage()
{
    auto *page = new ui::StoragePage;
    connect(page, &ui::StoragePage::indexChosen, this,
            [this](const std::string &name) { m_engine.showStorage(handleOnScreen(), name); });
    connect(page, &ui::StoragePage::measureWanted, this,
            [this](const std::string &name) { m_engine.measureIndex(handleOnScreen(), name); });
    connect(page, &ui::StoragePage::scheduleWanted, this,
            [this](const engine::MaintenanceWish &wish) { m_engine.maintain(handleOnScreen(), wish); });
    connectPlans(page, &ui::StoragePage::stopWanted);
    return page;
}

ui::Page *Composition::newMaintenance()
{
    auto *page = new ui::MaintenancePage;
    connect(page, &ui::MaintenancePage::maintenanceWanted, this,
            [this](const engine::MaintenanceWish &wish) { m_engine.maintain(handleOnScreen(), wish); });
    connect(page, &ui::MaintenancePage::stopWanted, this, [this] { m_engine.stopAction(handleOnScreen()); });
    connect(page, &ui::MaintenancePage::indexOpened, this, [this](const std::string &name) {
        m_window->showPage(ui::StoragePage::identity().key);
        if (auto *storage = m_window->findChild<ui::StoragePage *>())
            storage->showIndex(name);
    });
    return page;
}

ui::Page *Composition::newAudit()
{
    auto *page = new ui::AuditPage;
    connect(page, &ui::AuditPage::verifyWanted, this, [this] { m_engine.verifyAudit(handleOnScreen()); });
    return page;
}

ui::Page *Composition::newConnect()
{
    m_connect = new ui::ConnectPage;
    connect(m_connect, &ui::ConnectPage::connectRequested, this, &Composition::open);
    connect(m_connect, &ui::ConnectPage::testRequested, &m_engine, &engine::Engine::testConnection);
    connect(m_connect, &ui::ConnectPage::demoRequested, this, &Composition::startDemo);
    connect(m_connect, &ui::ConnectPage::targetSelected, this, &Composition::show);
    connect(m_connect, &ui::ConnectPage::disconnectRequested, this, &Composition::removeTarget);
    connect(&m_engine, &engine::Engine::connectionTested, m_connect, &ui::ConnectPage::showTestResult);
    m_connect->setTargets(titles(), m_position);
    return m_connect;
}

ui::ConnectPage &Composition::connectPage()
{
    m_window->page(ui::connectPageKey);
    return *m_connect;
}

void Composition::lookForAdvice()
{
    m_engine.advise(handleOnScreen());
}

void Composition::start()
{
    for (const std::string &text : m_options.targets)
        addTarget({.connectionText = text});
    if (m_options.demo)
        startDemo();
    // The page of the last visit stays, unless it is the one to connect on and that is not the question.
    const bool hasTarget = !m_options.targets.empty() || m_options.demo;
    if (!hasTarget)
        m_window->showPage(ui::connectPageKey);
    else if (m_window->viewState()->page() == ui::connectPageKey)
        m_window->showPage(ui::TodayPage::identity().key);
}

void Composition::startDemo()
{
    if (m_demo)
        return;
    m_demo = std::make_unique<DemoRunner>(m_options.shop);
    connect(m_demo.get(), &DemoRunner::progressed, m_window.get(), &ui::MainWindow::showDemoProgress);
    connect(m_demo.get(), &DemoRunner::ready, this, [this](const std::string &text) {
        open({.connectionText = text, .title = "shop", .environment = store::Environment::Lab});
    });
    connect(m_demo.get(), &DemoRunner::failed, this, [this](const Failure &failure) {
        m_window->showDemoProgress({}, -1);
        m_window->showFailure(failure);
        Q_EMIT demoFailed(failure);
        m_demo.release()->deleteLater(); // it can be started again
    });
    m_demo->start();
}

void Composition::showDetails(StatementId statement)
{
    ui::Page *page = m_window->page(ui::WorkloadPage::identity().key);
    m_window->showPage(page->key());
    m_window->viewState()->select(statement);
    Q_EMIT page->detailsWanted();
}

void Composition::chooseLargestIndex()
{
    const engine::SnapshotPtr snapshot = current();
    if (!snapshot || !snapshot->catalog || snapshot->catalog->indexes.empty())
        return;
    const auto largest = std::ranges::max_element(
        snapshot->catalog->indexes, {}, [](const pg::IndexReading &index) { return index.size.count(); });
    ui::Page *page = m_window->page(ui::IndexesPage::identity().key);
    page->setSnapshot(snapshot);
    for (const ui::Page::Target &target : page->searchTargets())
        if (target.title == QString::fromStdString(largest->name))
            return page->openTarget(target.id);
}

void Composition::chooseExportFolder()
{
    auto *dialog = new QFileDialog(m_window.get(), tr("Export this page and the report into a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        auto *exporter = new Exporter(*m_window, folder, this);
        connect(exporter, &Exporter::finished, this, [this, exporter, folder](const QStringList &files) {
            m_window->announce(tr("%1 written into %2").arg(files.join(QStringLiteral(", ")), folder),
                               QStringLiteral("ok"));
            exporter->deleteLater();
        });
        connect(exporter, &Exporter::failed, this, [this, exporter](const QString &sentence) {
            m_window->announce(sentence, QStringLiteral("bad"));
            exporter->deleteLater();
        });
        exporter->exportPageOnScreen(current());
    });
    dialog->open();
}

engine::SnapshotPtr Composition::current() const
{
    return m_position < 0 ? nullptr : m_targets[static_cast<std::size_t>(m_position)].latest;
}

int Composition::handleOnScreen() const
{
    return m_position < 0 ? -1 : m_targets[static_cast<std::size_t>(m_position)].handle;
}

void Composition::addTarget(const engine::TargetRequest &request)
{
    m_targets.push_back({.handle = m_engine.addTarget(request), .request = request, .latest = nullptr});
    publishTitles();
    show(static_cast<int>(m_targets.size()) - 1);
}

void Composition::open(const engine::TargetRequest &request)
{
    addTarget(request);
    m_window->showPage(ui::TodayPage::identity().key);
}

void Composition::removeTarget(int position)
{
    if (position < 0 || position >= static_cast<int>(m_targets.size()))
        return;
    m_engine.removeTarget(m_targets[static_cast<std::size_t>(position)].handle);
    m_targets.erase(m_targets.begin() + position);
    publishTitles();
    show(std::min(position, static_cast<int>(m_targets.size()) - 1));
}

void Composition::show(int position)
{
    m_position = position;
    m_window->setCurrentTarget(position);
    publishTitles();
    m_engine.setView(handleOnScreen(), m_window->viewState()->request());
    if (const engine::SnapshotPtr snapshot = current())
        m_window->setSnapshot(snapshot);
}

QStringList Composition::titles() const
{
    QStringList titles;
    for (const Target &target : m_targets)
        titles << wording::targetTitle(target.latest ? target.latest->target.title : target.request.title,
                                       target.request.connectionText);
    return titles;
}

void Composition::publishTitles()
{
    m_window->setTargets(titles());
    if (m_connect)
        m_connect->setTargets(titles(), m_position);
}

void Composition::enterPassword(const std::string &password)
{
    if (m_position < 0)
        return;
    Target &target = m_targets[static_cast<std::size_t>(m_position)];
    target.request.password = password;
    m_engine.setPassword(target.handle, password);
}

void Composition::receive(int handle, engine::SnapshotPtr snapshot)
{
    const auto target = std::find_if(m_targets.begin(), m_targets.end(),
                                     [handle](const Target &t) { return t.handle == handle; });
    if (target == m_targets.end() || (target->latest && target->latest->sequence >= snapshot->sequence))
        return;
    const bool renamed = !target->latest || target->latest->target.title != snapshot->target.title;
    target->latest = snapshot;
    if (!target->wasConnected && snapshot->connection.state == pg::SessionState::Connected) {
        target->wasConnected = true;
        connectPage().targetConnected(target->request);
    }
    if (renamed)
        publishTitles();
    if (handle == handleOnScreen()) {
        m_window->setSnapshot(snapshot);
        Q_EMIT snapshotShown(snapshot);
    }
}

} // namespace indexpilot::app

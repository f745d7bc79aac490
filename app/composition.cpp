// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "ui/pages/connect/connect_page.h"
#include "ui/pages/today/today_page.h"
#include "ui/pages/workload/workload_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/view_state.h"

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
    m_window->addPage(new ui::TodayPage(m_window->viewState()));
    m_window->addPage(new ui::WorkloadPage(m_window->viewState()));
    m_window->addPage(new ui::ConnectPage(m_window->viewState()));
    connectWindow();
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
    connect(window, &ui::MainWindow::explainRequested, this,
            [this](StatementId statement) { m_engine.explain(handleOnScreen(), statement); });
    connect(window, &ui::MainWindow::passwordEntered, this,
            [this](const std::string &password) { m_engine.setPassword(handleOnScreen(), password); });
    connect(window, &ui::MainWindow::connectRequested, this, &Composition::addTarget);
    connect(window, &ui::MainWindow::disconnectRequested, this, &Composition::removeTarget);
    connect(window, &ui::MainWindow::targetSelected, this, &Composition::show);
    connect(window, &ui::MainWindow::demoRequested, this, &Composition::startDemo);
    connect(window, &ui::MainWindow::testRequested, &m_engine, &engine::Engine::testConnection);
    connect(&m_engine, &engine::Engine::connectionTested, window, &ui::MainWindow::showTestResult);
}

void Composition::start()
{
    for (const std::string &text : m_options.targets)
        addTarget({.connectionText = text});
    if (m_options.demo)
        startDemo();
}

void Composition::startDemo()
{
    if (m_demo)
        return;
    m_demo = std::make_unique<DemoRunner>(m_options.demoScale);
    connect(m_demo.get(), &DemoRunner::progressed, m_window.get(), &ui::MainWindow::showDemoProgress);
    connect(m_demo.get(), &DemoRunner::ready, this, [this](const std::string &text) {
        addTarget({.connectionText = text, .title = "shop", .environment = store::Environment::Lab});
    });
    connect(m_demo.get(), &DemoRunner::failed, this, [this](const Failure &failure) {
        m_window->showFailure(failure);
        Q_EMIT demoFailed(QString::fromStdString(failure.detail));
    });
    m_demo->start();
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
    m_engine.setView(handleOnScreen(), m_window->viewState()->request());
    if (const engine::SnapshotPtr snapshot = current())
        m_window->setSnapshot(snapshot);
}

void Composition::publishTitles()
{
    QStringList titles;
    for (const Target &target : m_targets)
        titles << QString::fromStdString(target.latest ? target.latest->target.title : target.request.title);
    m_window->setTargets(titles);
}

void Composition::receive(int handle, engine::SnapshotPtr snapshot)
{
    const auto target = std::find_if(m_targets.begin(), m_targets.end(),
                                     [handle](const Target &t) { return t.handle == handle; });
    if (target == m_targets.end() || (target->latest && target->latest->sequence >= snapshot->sequence))
        return;
    const bool renamed = !target->latest || target->latest->target.title != snapshot->target.title;
    target->latest = snapshot;
    if (renamed)
        publishTitles();
    if (handle == handleOnScreen()) {
        m_window->setSnapshot(snapshot);
        Q_EMIT snapshotShown(snapshot);
    }
}

} // namespace indexpilot::app

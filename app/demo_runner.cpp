// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_runner.h"

#include <condition_variable>
#include <mutex>

namespace indexpilot::app {
namespace {

struct Stopped {}; ///< thrown through the loader when the window closes while the shop is being made

} // namespace

DemoRunner::DemoRunner(simulation::DemoOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options))
{
    qRegisterMetaType<std::string>("std::string");
    qRegisterMetaType<Failure>("indexpilot::Failure");
}

DemoRunner::~DemoRunner() = default;

void DemoRunner::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) { perform(stop); });
}

void DemoRunner::perform(const std::stop_token &stop)
try {
    simulation::Demo demo(m_options);
    const auto status = demo.up([&](const std::string &phase, double share) {
        if (stop.stop_requested())
            throw Stopped();
        Q_EMIT progressed(QString::fromStdString(phase), share);
    });
    if (!status) {
        Q_EMIT failed(status.error());
        return;
    }
    // Traffic that `indexpilotctl demo up` started goes on; a second one would double the load.
    std::optional<simulation::TrafficRunner> traffic;
    if (!status->trafficPid)
        traffic.emplace(demo.traffic());
    Q_EMIT ready(status->connectionText);
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait(lock, stop, [] { return false; });
} catch (const Stopped &) {
    // The mark of a finished shop is written last, so that the next start makes it anew.
} catch (const std::exception &error) {
    Q_EMIT failed({FailureCode::Failed, "sample shop", error.what(),
                   "Check that the folder of the shop can be written, then start it again"});
}

} // namespace indexpilot::app

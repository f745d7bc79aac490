// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"
#include "core/simulation/demo.h"

#include <QObject>

#include <stop_token>
#include <string>
#include <thread>

namespace indexpilot::app {

/// Brings the sample shop up and drives its traffic on a thread of its own; signals arrive queued in the GUI
/// thread.
class DemoRunner : public QObject {
    Q_OBJECT
public:
    explicit DemoRunner(simulation::DemoOptions options, QObject *parent = nullptr);
    ~DemoRunner() override; ///< ends the traffic; the cluster keeps running for the next start
    void start();

Q_SIGNALS:
    void progressed(const QString &phase, double share); ///< share in [0, 1]
    void ready(const std::string &connectionText);
    void failed(const indexpilot::Failure &failure);

private:
    void perform(const std::stop_token &stop);
    simulation::DemoOptions m_options;
    std::jthread m_thread;
};

} // namespace indexpilot::app

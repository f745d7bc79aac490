// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_runner.h"

#include "core/simulation/demo.h"

namespace indexpilot::app {

DemoRunner::DemoRunner(double scale, QObject *parent) : QObject(parent), m_scale(scale)
{
}

DemoRunner::~DemoRunner() = default;

void DemoRunner::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) { perform(stop); });
}

} // namespace indexpilot::app

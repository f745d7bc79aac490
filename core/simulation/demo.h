// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/private_cluster.h"
#include "core/simulation/shop_loader.h"
#include "core/simulation/traffic_runner.h"

#include <stop_token>

namespace indexpilot::simulation {

struct DemoOptions {
    std::string directory = defaultDemoDirectory();
    double scale = 1;
    std::uint64_t seed = 42;
};

struct DemoStatus {
    bool exists = false;
    bool running = false;
    bool loaded = false;
    std::optional<std::int64_t> trafficPid; ///< of the detached traffic
    std::string connectionText;             ///< for the console: role indexpilot, database shop
    double scale = 0;
    std::uint64_t seed = 0;
    std::int64_t rows = 0; ///< estimated by the server
    std::string directory;
};

/// The sample shop: a private cluster, its data, and traffic. Blocking; not for the GUI thread.
class Demo {
public:
    explicit Demo(DemoOptions options);
    /// Makes and starts what is missing; about half a minute the first time, seconds later.
    Result<DemoStatus> up(const DemoProgress &progress);
    Result<DemoStatus> status();
    Result<void> down(); ///< ends detached traffic and the server; the data stay

    TrafficOptions traffic() const; ///< for a TrafficRunner in this process
    /// Starts `program arguments…` as a process of its own that outlives this one, unless traffic runs
    /// already.
    Result<std::int64_t> startDetachedTraffic(const std::string &program,
                                              const std::vector<std::string> &arguments);

private:
    std::optional<std::int64_t> trafficPid() const;
    pg::ConnectRequest adminRequest(const std::string &database) const;
    DemoOptions m_options;
    PrivateCluster m_cluster;
};

} // namespace indexpilot::simulation

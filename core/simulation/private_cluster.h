// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>

namespace indexpilot::simulation {

/// A PostgreSQL of our own in one folder: unix socket only, no password, pg_stat_statements loaded. Started
/// by root it runs as the system user postgres (PostgreSQL manual 19.1). Only a folder with our marker is
/// ever touched. Blocking; not for the GUI thread.
class PrivateCluster {
public:
    explicit PrivateCluster(std::string directory);
    Result<void> start(); ///< makes the cluster when there is none; nothing to do when it runs
    Result<void> stop();
    Result<void> remove(); ///< stops and deletes the folder
    bool exists() const;   ///< a cluster of ours is there
    bool isRunning() const;
    std::string connectionText(const std::string &user, const std::string &database) const;
    const std::string &directory() const { return m_directory; }

private:
    Result<void> create();
    std::string m_directory;
};

/// Root: /var/lib/indexpilot/demo, where the user postgres may live; else under $XDG_DATA_HOME.
std::string defaultDemoDirectory();

/// The newest of /usr/lib/postgresql/{17…13}/bin, or the folder of initdb in PATH; nullopt: not installed.
std::optional<std::string> serverBinaries();

} // namespace indexpilot::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/target_watch.h"

#include <map>

namespace indexpilot::engine {

/// The engine's inside: the store and one watch a target. Used and destroyed in the engine's thread, where
/// open() is the first call.
class Observatory : public QObject {
    Q_OBJECT
public:
    explicit Observatory(EngineOptions options) : m_options(std::move(options)) {}
    void open(); ///< the store
    void addTarget(int handle, const TargetRequest &request);
    void removeTarget(int handle) { m_watches.erase(handle); }
    TargetWatch *watch(int handle) const;

Q_SIGNALS:
    void published(int handle, indexpilot::engine::SnapshotPtr snapshot);

private:
    EngineOptions m_options;
    std::unique_ptr<store::Repository> m_repository; ///< null: could not be opened
    std::optional<Failure> m_storeProblem;
    std::map<int, std::unique_ptr<TargetWatch>> m_watches;
};

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/limits_view.h"
#include "core/store/repository.h"

#include <memory>
#include <set>

namespace indexpilot::engine {

/// Learns the limits of load of one target from the readings that the engine takes anyway, and keeps them in
/// the store, at most once a minute. The engine's thread. Throws StoreError; what could not be written is
/// written later.
class LimitBook {
public:
    enum class Role { Learns, Follows }; ///< another console learns: what it wrote is read again

    void begin(store::Repository *repository, TargetId target);
    void look(const pg::GuardReading &load, const safety::Policy &policy,
              const std::optional<safety::LearningPause> &pause, Role role);
    void save();                                                      ///< what there is, for the end
    std::shared_ptr<const LimitsView> view() const { return m_view; } ///< null before the first look

private:
    void keep(const pg::GuardReading &load, bool alsoCheckpoints);

    store::Repository *m_repository = nullptr;
    TargetId m_target;
    store::ThresholdRecord m_record;
    std::set<store::ThresholdPlace> m_unsaved;
    std::vector<store::CheckpointLook> m_looks;
    TimePoint m_keptAt;
    std::shared_ptr<const LimitsView> m_view;
};

} // namespace indexpilot::engine

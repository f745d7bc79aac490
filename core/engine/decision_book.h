// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_view.h"
#include "core/store/repository.h"

namespace indexpilot::engine {

/// The decisions on one target's recommendations. One is shown only after it is in the store; other consoles
/// on the same store add theirs. The engine's thread.
class DecisionBook {
public:
    using Decisions = std::map<std::string, Decision>; ///< by recommendation

    /// Throws StoreError.
    void begin(store::Repository *repository, TargetId target, TimePoint now);
    /// What is refused or cannot be stored is not shown; the Failure says why and what to do.
    std::optional<Failure> decide(Decision decision, TimePoint now);
    std::optional<Failure> withdraw(const std::string &recommendation, const std::string &by, TimePoint now);
    /// Reads again what the store holds; a decision that is snoozed until a time before `now` is none.
    /// Throws StoreError.
    void refresh(TimePoint now);
    const Decisions &decisions() const { return m_decisions; }

private:
    std::optional<Failure> store(const store::DecisionRecord &record, TimePoint now);
    store::Repository *m_repository = nullptr;
    TargetId m_target;
    Decisions m_decisions;
};

/// "app_owner (alice)": the role of the connection and the operating system's user.
std::string decidedBy(const std::string &role);

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/target_watch.h"

#include "core/safety/freeze.h"
#include "core/store/store_error.h"

namespace indexpilot::engine {

void TargetWatch::setFreeze(bool on)
{
    if (!m_repository) {
        setProblem("freeze", Failure{FailureCode::Storage, "freeze",
                                     QT_TRANSLATE_NOOP("ServerWords",
                                                       "There is no history store, and so no switch in it"),
                                     "ALTER DATABASE … SET indexpilot.frozen = 'cancel';"});
        return;
    }
    try {
        safety::switchFreeze(*m_repository,
                             {.active = on, .cancels = on, .who = decider(), .reason = {}, .at = now()},
                             "observe");
        setProblem("freeze", std::nullopt);
    } catch (const store::StoreError &error) {
        setProblem("freeze", error.failure());
    }
    readFreeze();
}

/// Others set it as well: other consoles, and the terminal.
void TargetWatch::readFreeze()
{
    try {
        const std::optional<store::FreezeRecord> freeze = m_repository->safety().freeze();
        if (std::exchange(m_freeze, freeze) != freeze)
            changed();
    } catch (const store::StoreError &error) {
        setProblem("store", error.failure());
    }
}

} // namespace indexpilot::engine

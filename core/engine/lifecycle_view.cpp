// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lifecycle_view.h"

namespace indexpilot::engine {

std::string nameOf(Mode mode)
{
    switch (mode) {
    case Mode::Observe:
        return "observe";
    case Mode::Propose:
        return "propose";
    case Mode::Act:
        return "act";
    }
    return {};
}

} // namespace indexpilot::engine

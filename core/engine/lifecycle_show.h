// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lifecycle_keeper.h"

namespace indexpilot::engine {

/// A new view: parts that `change` leaves alone keep their pointers.
template <class Change> void LifecycleKeeper::show(Change change)
{
    auto view = std::make_shared<LifecycleView>(*m_view);
    change(*view);
    m_view = std::move(view);
    Q_EMIT changed();
}

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"

#include <stdexcept>

namespace indexpilot::store {

/// A store that cannot be written or read: read-only, disk full, corrupt, newer. Carries what to do.
class StoreError : public std::runtime_error {
public:
    explicit StoreError(Failure failure) : std::runtime_error(failure.detail), m_failure(std::move(failure))
    {
    }
    const Failure &failure() const { return m_failure; }

private:
    Failure m_failure;
};

} // namespace indexpilot::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records.h"

namespace indexpilot::engine {

/// One change of a target at a time within this program: the advisory lock on the server keeps other programs
/// out, but takes a session of this one for a left-over of its own. Any thread.
class TargetClaim {
public:
    explicit TargetClaim(const store::TargetRecord &target);
    ~TargetClaim();
    TargetClaim(const TargetClaim &) = delete;
    TargetClaim &operator=(const TargetClaim &) = delete;
    bool isOurs() const { return m_ours; } ///< else another one of this program holds it

private:
    const std::string m_key;
    bool m_ours;
};

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/what_if_guard.h"

namespace indexpilot::engine {

WhatIfGuard::WhatIfGuard(const std::stop_token &stop) : m_passOn(stop, PassOn{m_source})
{
}

advisor::WhatIf WhatIfGuard::around(advisor::WhatIf whatIf)
{
    return [this, whatIf = std::move(whatIf)](
               const std::string &sql,
               const std::vector<advisor::IndexDefinition> &set) -> Result<advisor::WhatIfAnswer> {
        if (m_source.stop_requested())
            return tl::make_unexpected(Failure{FailureCode::Cancelled, "what-if", "stopped", {}});
        Result<advisor::WhatIfAnswer> answer = whatIf(sql, set);
        if (!answer && (answer.error().code == FailureCode::ConnectionLost ||
                        answer.error().code == FailureCode::CannotConnect))
            remember(answer.error());
        return answer;
    };
}

std::optional<Failure> WhatIfGuard::lost() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lost;
}

void WhatIfGuard::remember(const Failure &failure)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_lost && !m_source.stop_requested())
            m_lost = failure;
    }
    m_source.request_stop();
}

} // namespace indexpilot::engine

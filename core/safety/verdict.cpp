// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/verdict.h"

namespace indexpilot::safety {

Failure refusal(const std::string &subject, const Verdict &verdict)
{
    Failure failure{FailureCode::Refused, subject, {}, verdict.reasons.front().remedy};
    for (const Reason &reason : verdict.reasons)
        failure.detail += (failure.detail.empty() ? "" : "; ") + reason.text;
    return failure;
}

} // namespace indexpilot::safety

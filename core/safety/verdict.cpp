// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/verdict.h"

#include "core/base/joined.h"

namespace indexpilot::safety {

Failure refusal(const std::string &subject, const Verdict &verdict)
{
    std::vector<std::string> texts;
    for (const Reason &reason : verdict.reasons)
        texts.push_back(reason.text);
    return {FailureCode::Refused, subject, joined(texts, "; "), verdict.reasons.front().remedy};
}

} // namespace indexpilot::safety

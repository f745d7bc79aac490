// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/acting.h"

#include "core/engine/acting.h"
#include "core/store/store_path.h"

#include <cstdio>
#include <unistd.h>
#include <utility>

namespace indexpilot::app {

std::string who()
{
    return engine::actor();
}

std::string storeOf(const CommonOptions &common)
{
    return common.store.empty() ? store::defaultStorePath() : common.store;
}

Result<safety::Policy> policyOf(const CommonOptions &common)
{
    return engine::policyOf(common.policy);
}

bool isConfirmed(const char *question)
{
    if (isatty(STDIN_FILENO) == 0)
        return false;
    std::fprintf(stderr, "%s [y/N] ", question);
    const int answer = std::getchar();
    return answer == 'y' || answer == 'Y';
}

std::optional<Failure> whyNotReleased(bool yes, const char *subject, const char *question)
{
    if (yes || isatty(STDIN_FILENO) == 0 || isConfirmed(question))
        return std::nullopt;
    return Failure{FailureCode::Refused, subject, "nobody said yes", "Answer y, or add --yes"};
}

pg::ConnectRequest executorRequest(const CommonOptions &common)
{
    return engine::executorRequest(common.target);
}

lifecycle::StopWatch::Open watchOf(const CommonOptions &common, const safety::Policy &policy)
{
    return engine::watchOf(storeOf(common), executorRequest(common), policy,
                           [said = std::string()](const std::optional<pg::BuildProgress> &progress) mutable {
                               if (!progress)
                                   return;
                               const std::string state = progress->phase + std::to_string(progress->waitsFor);
                               if (std::exchange(said, state) != state)
                                   std::fprintf(stderr, "   %s\n", pg::toText(*progress).c_str());
                           });
}

} // namespace indexpilot::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/target_claim.h"

#include <mutex>
#include <set>

namespace indexpilot::engine {
namespace {

struct Claims {
    std::mutex mutex;
    std::set<std::string> keys;
};

Claims &claims()
{
    static Claims all;
    return all;
}

} // namespace

TargetClaim::TargetClaim(const store::TargetRecord &target)
    : m_key(target.systemIdentifier + "/" + target.database)
{
    const std::scoped_lock lock(claims().mutex);
    m_ours = claims().keys.insert(m_key).second;
}

TargetClaim::~TargetClaim()
{
    if (!m_ours)
        return;
    const std::scoped_lock lock(claims().mutex);
    claims().keys.erase(m_key);
}

} // namespace indexpilot::engine

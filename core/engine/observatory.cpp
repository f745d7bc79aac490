// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/observatory.h"

namespace indexpilot::engine {

void Observatory::open()
{
    auto opened = store::Repository::open(m_options.storeLocation);
    if (!opened) {
        m_storeProblem = opened.error();
        m_storeProblem->detail += ". Nothing of this session is kept";
    } else {
        m_repository = std::move(*opened);
        m_storeProblem = m_repository->openingNote();
    }
}

void Observatory::addTarget(int handle, const TargetRequest &request)
{
    auto watch = std::make_unique<TargetWatch>(handle, request, m_options, m_repository.get());
    connect(watch.get(), &TargetWatch::published, this, &Observatory::published);
    watch->setStoreProblem(m_storeProblem);
    m_watches[handle] = std::move(watch);
}

TargetWatch *Observatory::watch(int handle) const
{
    const auto found = m_watches.find(handle);
    return found == m_watches.end() ? nullptr : found->second.get();
}

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/hand_over.h"
#include "core/engine/lifecycle_keeper.h"
#include "core/engine/lifecycle_show.h"
#include "core/safety/breaker.h"
#include "core/safety/breaker_store.h"

namespace indexpilot::engine {

void LifecycleKeeper::look()
{
    if (m_looking || !m_worker)
        return;
    m_looking = true;
    m_lookAgain = false;
    submit([this](LifecycleDesk &desk, const std::stop_token &stop) {
        if (stop.stop_requested())
            return;
        auto found = std::make_shared<StoreLook>();
        std::optional<Failure> trouble = desk.attempt([&] { *found = desk.look(); });
        const auto policy = policyOf(desk.planning.place().policyPath);
        if (!policy && !trouble)
            trouble = policy.error();
        handOver(this, [this, found = std::move(found), trouble, drops = policy && policy->dropAfterSoak] {
            m_dropsAfterSoak = drops;
            onLook(*found, trouble);
            dropWhatIsOver();
        });
    });
}

/// Something was written that the look under way may not have seen.
void LifecycleKeeper::lookNow()
{
    m_lookAgain = m_looking;
    look();
}

void LifecycleKeeper::onLook(const StoreLook &found, const std::optional<Failure> &trouble)
{
    m_looking = false;
    m_looked = m_connected;
    m_trouble = trouble;
    if (found.hasNews())
        show([&](LifecycleView &view) {
            if (found.lineages)
                view.lineages = found.lineages;
            if (found.kept)
                view.kept = found.kept;
            if (found.recent)
                view.recent = *found.recent;
            if (found.breakers)
                view.breakers = *found.breakers;
            if (found.queue)
                view.queue = *found.queue;
            if (found.audit)
                view.audit = found.audit;
        });
    showObstacle();
    if (m_lookAgain)
        look();
}

void LifecycleKeeper::indexesChanged()
{
    if (!m_connected || m_view->running)
        return; // what runs keeps the versions itself, with their cause
    submit([this](LifecycleDesk &desk, const std::stop_token &stop) {
        if (stop.stop_requested())
            return;
        std::optional<Failure> unread;
        const auto failure = desk.attempt([&] { unread = desk.readIndexes(stop); });
        handOver(this, [this, failure = failure ? failure : unread] {
            tell("versions of indexes", failure);
            lookNow();
        });
    });
}

void LifecycleKeeper::verifyAudit()
{
    submit([this](LifecycleDesk &desk, const std::stop_token &stop) {
        if (stop.stop_requested())
            return;
        const auto failure = desk.attempt([&] { desk.verify(); });
        handOver(this, [this, failure] {
            tell("audit", failure);
            lookNow();
        });
    });
}

void LifecycleKeeper::showIndex(const std::string &name)
{
    if (std::exchange(m_shownIndex, name) == name)
        return;
    if (m_view->history)
        show([](LifecycleView &view) { view.history.reset(); });
    readHistory();
}

void LifecycleKeeper::hoursChanged()
{
    readHistory();
}

void LifecycleKeeper::readHistory()
{
    if (m_shownIndex.empty())
        return;
    submit([this, name = m_shownIndex](LifecycleDesk &desk, const std::stop_token &stop) {
        if (stop.stop_requested())
            return;
        auto history = std::make_shared<IndexHistory>();
        history->index = name;
        const auto failure = desk.attempt([&] {
            for (const store::IndexHourRecord &hour :
                 desk.repository().indexHours().hours(desk.target(), name))
                history->hours.push_back(
                    {hour.from, hour.coveredSeconds, hour.scans, hour.rowsWritten, hour.size});
        });
        handOver(this,
                 [this, name, history = std::shared_ptr<const IndexHistory>(std::move(history)), failure] {
                     tell("hours of an index", failure);
                     if (!failure && name == m_shownIndex) // else another one is wanted by now
                         show([&](LifecycleView &view) { view.history = history; });
                 });
    });
}

void LifecycleKeeper::resetBreaker(store::BreakerScope scope, const std::string &key)
{
    submitWrite([scope, key, mode = nameOf(m_view->mode)](LifecycleDesk &desk) {
        const store::BreakerRecord breaker = safety::moveBreaker(
            desk.repository().safety(), desk.target(), scope, key, [](auto &moved) { safety::reset(moved); });
        desk.repository().lifecycle().appendAudit({.target = desk.target().value(),
                                                   .at = systemNow(),
                                                   .kind = "breaker reset",
                                                   .who = actor(),
                                                   .mode = mode,
                                                   .subject = safety::labelOf(breaker)});
    });
}

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/hand_over.h"
#include "core/engine/lifecycle_keeper.h"
#include "core/engine/lifecycle_show.h"

namespace indexpilot::engine {

/// Up only while changes are possible, and to act only when the audit has it; down always and at once.
void LifecycleKeeper::setMode(Mode mode)
{
    const Mode before = m_view->mode;
    if (mode <= before || (mode != Mode::Act && !obstacle()))
        return enter(mode, {});
    if (obstacle())
        return;
    journalMode(before, mode, {}, [this, wish = ++m_modeWish](const std::optional<Failure> &failure) {
        if (failure)
            return;
        if (wish == m_modeWish && !obstacle())
            endActAt(systemNow() + m_options.actTime);
        else
            journalMode(Mode::Act, m_view->mode, "it was taken back before it began", {});
    });
}

void LifecycleKeeper::endActAt(TimePoint end)
{
    m_actTimer.start(m_options.actTime);
    show([&](LifecycleView &view) {
        view.mode = Mode::Act;
        view.actEnds = end;
    });
}

void LifecycleKeeper::actTimeIsOver()
{
    if (m_view->mode == Mode::Act)
        enter(Mode::Propose, "its time was over");
}

void LifecycleKeeper::enter(Mode mode, const std::string &why)
{
    ++m_modeWish;
    const Mode before = m_view->mode;
    if (mode == before)
        return;
    m_actTimer.stop();
    show([&](LifecycleView &view) {
        view.mode = mode;
        view.actEnds.reset();
    });
    journalMode(before, mode, why, {});
}

void LifecycleKeeper::journalMode(Mode before, Mode after, const std::string &why,
                                  std::function<void(const std::optional<Failure> &)> then)
{
    submitWrite(
        [=](LifecycleDesk &desk) {
            desk.repository().lifecycle().appendAudit({.target = desk.target().value(),
                                                       .at = systemNow(),
                                                       .kind = "mode",
                                                       .who = actor(),
                                                       .mode = nameOf(after),
                                                       .subject = desk.planning.place().target.title,
                                                       .before = nameOf(before),
                                                       .after = nameOf(after),
                                                       .detail = why});
        },
        std::move(then));
}

} // namespace indexpilot::engine

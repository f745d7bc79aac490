// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mode_switch.h"

#include "core/wording/format.h"
#include "core/wording/server_words.h"
#include "ui/shell/frame_actions.h"
#include "ui/shell/frame_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int actSegment = static_cast<int>(engine::Mode::Act);

QString modeWord(engine::Mode mode)
{
    switch (mode) {
    case engine::Mode::Observe:
        return ModeSwitch::tr("Observe");
    case engine::Mode::Propose:
        return ModeSwitch::tr("Propose");
    case engine::Mode::Act:
        return ModeSwitch::tr("Act");
    }
    return {};
}

QString leftText(TimePoint ends, TimePoint now)
{
    const double seconds = std::chrono::duration<double>(ends - now).count();
    return ModeSwitch::tr("Act, %1 left").arg(wording::age(std::max(0.0, std::ceil(seconds))));
}

/// Why a mode cannot be chosen. Who only watches can always be gone back to.
QString whyNotMode(const engine::Snapshot *snapshot, engine::Mode mode)
{
    if (!snapshot)
        return ModeSwitch::tr("no server is connected");
    if (mode == engine::Mode::Observe)
        return {};
    if (snapshot->lifecycle->unavailable)
        return wording::failureDetail(*snapshot->lifecycle->unavailable);
    if (!isConnected(*snapshot))
        return ModeSwitch::tr("the server is not connected");
    return {};
}

} // namespace

ModeSwitch::ModeSwitch(QWidget *parent)
    : QWidget(parent), m_word(newLabel("secondary", this)),
      m_segments(new Segmented(
          {modeWord(engine::Mode::Observe), modeWord(engine::Mode::Propose), modeWord(engine::Mode::Act)},
          this))
{
    setObjectName(QStringLiteral("mode"));
    m_word->setObjectName(QStringLiteral("modeWord"));
    m_segments->setObjectName(QStringLiteral("modeSwitch"));
    m_segments->setAccessibleName(tr("Mode"));
    if (auto *act = m_segments->findChild<QPushButton *>(QStringLiteral("modeSwitch.%1").arg(actSegment)))
        act->setProperty("guard", QStringLiteral("act"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_word);
    row->addWidget(m_segments);
    // What is shown is what the engine says, not what was asked of it.
    connect(m_segments, &Segmented::chosen, this, [this](int segment) {
        m_segments->setCurrent(static_cast<int>(m_mode));
        if (segment < m_actions.size())
            m_actions[segment]->trigger();
    });
    showMode(nullptr, {});
}

void ModeSwitch::setActions(const QList<QAction *> &actions)
{
    m_actions = actions;
    for (int i = 0; i < actions.size(); ++i) {
        connect(actions[i], &QAction::changed, this, [this, i] { follow(i); });
        connect(actions[i], &QAction::triggered, this, [this, i] {
            m_asked = i == actSegment;
            m_before = m_ends;
        });
    }
    setSnapshot(nullptr, {});
}

void ModeSwitch::follow(int segment)
{
    const QAction *action = m_actions[segment];
    m_segments->setSegmentEnabled(segment, action->isEnabled(), action->toolTip());
}

void ModeSwitch::setSnapshot(const engine::Snapshot *snapshot, Milliseconds sinceArrival)
{
    m_mode = snapshot ? snapshot->lifecycle->mode : engine::Mode::Observe;
    m_ends = snapshot ? snapshot->lifecycle->actEnds : std::nullopt;
    showMode(snapshot, sinceArrival);
    showActions(snapshot);
    tellAct(snapshot);
}

void ModeSwitch::showMode(const engine::Snapshot *snapshot, Milliseconds sinceArrival)
{
    const bool acts = m_mode == engine::Mode::Act;
    const bool ends = acts && m_ends && snapshot;
    setTextOnce(m_word, ends ? leftText(*m_ends, snapshot->takenAt + sinceArrival) : tr("Mode"));
    setLook(m_word, "state", acts ? QStringLiteral("warn") : QString());
    if (m_segments->current() != static_cast<int>(m_mode))
        m_segments->setCurrent(static_cast<int>(m_mode));
    setAccessibleName(tr("Mode: %1").arg(modeWord(m_mode)));
    setAccessibleDescription(ends ? m_word->text() : QString());
}

void ModeSwitch::showActions(const engine::Snapshot *snapshot)
{
    for (int i = 0; i < m_actions.size(); ++i) {
        setAvailable(m_actions[i], whyNotMode(snapshot, static_cast<engine::Mode>(i)));
        m_actions[i]->setChecked(i == static_cast<int>(m_mode));
        follow(i);
    }
}

void ModeSwitch::tellAct(const engine::Snapshot *snapshot)
{
    if (!snapshot)
        m_asked = false;
    if (!m_asked || m_mode != engine::Mode::Act || !m_ends || m_ends == m_before)
        return;
    m_asked = false;
    if (snapshot->target.environment != store::Environment::Production)
        return;
    const auto minutes = std::chrono::ceil<Minutes>(*m_ends - snapshot->takenAt).count();
    Q_EMIT announced(tr("Mode Act for %n minutes: changes to %1 run when you confirm them", nullptr,
                        static_cast<int>(minutes))
                         .arg(toText(snapshot->target.title)),
                     QStringLiteral("warn"));
}

} // namespace indexpilot::ui

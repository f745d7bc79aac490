// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/time_strip.h"

#include "ui/charts/load_strip.h"
#include "ui/shell/filter_chips.h"
#include "ui/shell/time_text.h"
#include "ui/shell/view_state.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme_icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace indexpilot::ui {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array<Seconds, 6> spans{minutes(15), hours(1),      hours(6),
                                       hours(24),   hours(24 * 7), hours(24 * 30)};

QStringList spanNames()
{
    return {TimeStrip::tr("15 m"), TimeStrip::tr("1 h"), TimeStrip::tr("6 h"),
            TimeStrip::tr("24 h"), TimeStrip::tr("7 d"), TimeStrip::tr("30 d")};
}

QPushButton *newFollow(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(TimeStrip::tr("Follow now"), parent);
    button->setObjectName(QStringLiteral("followNowButton"));
    button->setAccessibleName(button->text());
    button->setToolTip(TimeStrip::tr("The range stands still; follow the clock again (%1)")
                           .arg(action->shortcut().toString(QKeySequence::NativeText)));
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setThemeIcon(button, QStringLiteral("clock"));
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

TimeStrip::TimeStrip(ViewState *state, QAction *followNow, QWidget *parent)
    : QFrame(parent), m_state(state), m_spans(new Segmented(spanNames(), this)), m_load(new LoadStrip(this)),
      m_range(new ElidedLabel({}, this)), m_follow(newFollow(followNow, this))
{
    setObjectName(QStringLiteral("timeStrip"));
    setAccessibleName(tr("Time range and filters"));
    setProperty("role", QStringLiteral("strip"));
    setFixedHeight(40);
    m_spans->setObjectName(QStringLiteral("span"));
    m_spans->setAccessibleName(tr("Time span"));
    m_load->setObjectName(QStringLiteral("loadStrip"));
    m_load->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // what the others leave
    m_load->setMinimumWidth(160);
    m_load->setMaximumWidth(460);
    m_range->setObjectName(QStringLiteral("range"));
    m_range->setProperty("role", QStringLiteral("secondary"));
    m_range->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *chips = new FilterChips(state, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_spans);
    row->addWidget(m_load, 1);
    row->addWidget(m_range);
    row->addWidget(m_follow);
    row->addStretch(0);
    row->addWidget(chips);
    connect(m_spans, &Segmented::chosen, state,
            [state](int span) { state->setSpan(spans[static_cast<std::size_t>(span)]); });
    connect(m_load, &LoadStrip::brushed, state, &ViewState::setBrush);
    connect(state, &ViewState::changed, this, &TimeStrip::showState);
    showState();
}

void TimeStrip::setView(const workload::WorkloadView *view)
{
    if (view)
        m_load->setLoad(view->request.range, view->load, view->gaps);
    else
        m_load->setLoad(m_state->request().range, {}, {});
}

void TimeStrip::showState()
{
    const auto found = std::ranges::find(spans, m_state->span());
    const bool known = m_state->follows() && found != spans.end();
    m_spans->setCurrent(known ? static_cast<int>(found - spans.begin()) : -1);
    m_load->setBrush(m_state->request().brush);
    const TimeRange &range = m_state->request().range;
    m_range->setFullText(QStringLiteral("%1 %2").arg(dayRangeText(range), zoneText(range.to)));
    m_follow->setVisible(!m_state->follows());
}

} // namespace indexpilot::ui

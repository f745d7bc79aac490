// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/week_chart.h"

#include "ui/charts/chart_accessible.h"
#include "ui/charts/paint.h"
#include "ui/charts/week_painter.h"
#include "ui/charts/week_words.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int reachOfJob = 2; ///< px: boxes may be 3 high

bool isSameJob(const WeekJob &one, const WeekJob &other)
{
    return one.index == other.index && one.time.from == other.time.from;
}

/// Where the job of before is now.
std::optional<std::size_t> foundAgain(const WeekState &before, const WeekContent &content)
{
    if (!before.cursor || !before.content)
        return std::nullopt;
    const auto same = std::ranges::find_if(content.jobs, [&](const WeekJob &job) {
        return isSameJob(job, before.content->jobs[*before.cursor]);
    });
    return same == content.jobs.end() ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(same - content.jobs.begin()));
}

/// The hour at a place, as the clock shows it.
QString hourTip(const WeekState &state, const QPoint &place)
{
    const QRect &plot = state.places.plot;
    const int hour = std::clamp((place.y() - plot.top()) * 24 / std::max(1, plot.height()), 0, 23);
    for (int i = 0; i < daysOfWeek; ++i) {
        const QRect &strip = state.places.strips[static_cast<std::size_t>(i)];
        const QRect &rest = state.places.days[static_cast<std::size_t>(i)];
        if (place.x() >= strip.left() && place.x() <= rest.right() && plot.contains(plot.left(), place.y()))
            return hourSentence(*state.content, state.loads, i, hour);
    }
    return {};
}

} // namespace

WeekChart::WeekChart(QWidget *parent) : QWidget(parent), m_state(std::make_unique<WeekState>())
{
    installChartAccessibility();
    setObjectName(QStringLiteral("weekChart"));
    setAccessibleName(tr("Week with windows and jobs"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

WeekChart::~WeekChart() = default;

void WeekChart::setContent(const WeekContent &content)
{
    m_state->cursor = foundAgain(*m_state, content);
    m_state->content = content;
    m_state->loads = weekLoads(content.loads, content.zone, content.monday, content.now);
    m_state->places = weekPlaces(content, size());
    update();
}

QString WeekChart::readout() const
{
    return m_state->cursor ? m_state->content->jobs[*m_state->cursor].sentence : QString();
}

std::optional<std::size_t> WeekChart::jobAt(const QPoint &place) const
{
    for (const WeekBox &one : m_state->places.boxes) {
        QRect reach = one.box.adjusted(-reachOfJob, -reachOfJob, reachOfJob, reachOfJob);
        if (reach.contains(place))
            return one.job;
    }
    return std::nullopt;
}

/// The job, else the freeze or the window with its exact times, and the load of the hour.
QString WeekChart::tipAt(const QPoint &place) const
{
    if (!m_state->content)
        return {};
    const WeekContent &content = *m_state->content;
    if (const auto job = jobAt(place))
        return content.jobs[*job].sentence;
    QStringList lines;
    for (const WeekArea &one : m_state->places.freezes)
        if (one.area.contains(place))
            lines << freezeTitle(content.freezes[one.source]) << freezeSpan(content.freezes[one.source]);
    for (const WeekArea &one : m_state->places.openings)
        if (one.area.contains(place))
            lines << tr("Window, %1 %2")
                         .arg(wallSpan(content.zone, content.openings[one.source]),
                              QString::fromStdString(content.zone.name()));
    if (const QString hour = hourTip(*m_state, place); !hour.isEmpty())
        lines << hour;
    return lines.join(QLatin1Char('\n'));
}

bool WeekChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()).toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

void WeekChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Plot));
    paintWeek(painter, *m_state);
    const bool nothingToMark = m_state->focused && !m_state->cursor;
    if (nothingToMark)
        paintFocusRing(painter, rect());
}

void WeekChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_state->content)
        m_state->places = weekPlaces(*m_state->content, size());
}

} // namespace indexpilot::ui

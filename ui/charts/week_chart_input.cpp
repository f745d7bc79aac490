// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessible.h"
#include "ui/charts/week_chart.h"
#include "ui/charts/week_painter.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace indexpilot::ui {
namespace {

/// On which it begins in this week; nothing: it is not in it.
std::optional<int> columnOf(const WeekPlaces &places, std::size_t job)
{
    const auto box = std::ranges::find(places.boxes, job, &WeekBox::job);
    return box == places.boxes.end() ? std::nullopt : std::optional(box->day);
}

/// Of this week, by start.
std::vector<std::size_t> seenJobs(const WeekPlaces &places)
{
    std::vector<std::size_t> seen;
    for (const WeekBox &box : places.boxes)
        if (seen.empty() || seen.back() != box.job)
            seen.push_back(box.job);
    return seen;
}

} // namespace

void WeekChart::showCursor(std::size_t job)
{
    m_state->cursor = job;
    update();
    announce(this, readout());
}

void WeekChart::moveCursor(int step)
{
    const std::vector<std::size_t> seen = seenJobs(m_state->places);
    if (seen.empty())
        return;
    const auto now = m_state->cursor ? std::ranges::find(seen, *m_state->cursor) : seen.end();
    if (now == seen.end())
        return showCursor(step > 0 ? seen.front() : seen.back());
    const auto last = static_cast<std::ptrdiff_t>(seen.size()) - 1;
    const std::ptrdiff_t next = std::clamp<std::ptrdiff_t>((now - seen.begin()) + step, 0, last);
    showCursor(seen[static_cast<std::size_t>(next)]);
}

void WeekChart::moveToEnd(int key)
{
    const std::vector<std::size_t> seen = seenJobs(m_state->places);
    if (!seen.empty())
        showCursor(key == Qt::Key_Home ? seen.front() : seen.back());
}

void WeekChart::moveDay(int step)
{
    const auto from = m_state->cursor ? columnOf(m_state->places, *m_state->cursor) : std::nullopt;
    if (!from)
        return moveCursor(step);
    for (int column = *from + step; column >= 0 && column < 7; column += step) {
        const auto box = std::ranges::find(m_state->places.boxes, column, &WeekBox::day);
        if (box != m_state->places.boxes.end())
            return showCursor(box->job);
    }
}

void WeekChart::choose()
{
    if (m_state->cursor)
        Q_EMIT jobChosen(m_state->content->jobs[*m_state->cursor].index);
}

void WeekChart::mousePressEvent(QMouseEvent *event)
{
    const auto job = event->button() == Qt::LeftButton ? jobAt(event->pos()) : std::nullopt;
    if (!job)
        return QWidget::mousePressEvent(event);
    showCursor(*job);
}

void WeekChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !jobAt(event->pos()))
        return QWidget::mouseDoubleClickEvent(event);
    showCursor(*jobAt(event->pos()));
    choose();
}

void WeekChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return moveCursor(-1);
    case Qt::Key_Down:
        return moveCursor(1);
    case Qt::Key_Left:
        return moveDay(-1);
    case Qt::Key_Right:
        return moveDay(1);
    case Qt::Key_Home:
    case Qt::Key_End:
        return moveToEnd(event->key());
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_state->cursor)
            return choose();
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void WeekChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_state->focused = true;
    if (!m_state->cursor && !m_state->places.boxes.empty())
        m_state->cursor = m_state->places.boxes.front().job;
    update();
}

void WeekChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_state->focused = false;
    update();
}

} // namespace indexpilot::ui

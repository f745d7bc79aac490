// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/week_labels.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/paint.h"
#include "ui/charts/week_painter.h"
#include "ui/charts/week_words.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <map>

namespace indexpilot::ui {
namespace {

constexpr int weekLabelHeight = 16;
constexpr int widestFreeze = 250;

bool isOnJob(const WeekPlaces &places, const QRect &label)
{
    return std::ranges::any_of(places.boxes, [&](const WeekBox &one) {
        QRect whole = one.box;
        whole.setBottom(std::max(whole.bottom(), one.whiskerTo + 2));
        return whole.intersects(label);
    });
}

bool isLabelTaken(const WeekPlaces &places, const QRect &label)
{
    const auto meets = [&](const WeekArea &one) {
        return one.area.intersects(label);
    };
    return std::ranges::any_of(places.openings, meets) || std::ranges::any_of(places.freezes, meets) ||
           isOnJob(places, label);
}

void paintDayNames(QPainter &painter, const WeekState &state)
{
    const std::chrono::local_days today = wallDayOf(state.content->zone, state.content->now);
    painter.setFont(captionStrongFont());
    for (int i = 0; i < daysOfWeek; ++i) {
        const std::chrono::local_days date = state.content->monday + std::chrono::days(i);
        const QRect &column = state.places.days[static_cast<std::size_t>(i)];
        painter.setPen(colour(date == today ? Token::Accent : Token::Text));
        painter.drawText(QRect(column.left() - 6, 6, column.width() + 6, 18), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(dayTitle(*state.content, date), Qt::ElideRight,
                                                          column.width() + 6));
    }
}

/// Under the opening where that is free, else at its foot; where a job stands there too, the tooltip has it.
void paintWindowNames(QPainter &painter, const WeekState &state)
{
    painter.setFont(captionFont());
    painter.setPen(colour(Token::Ok));
    std::map<std::size_t, const WeekArea *> largest; ///< part of each opening
    for (const WeekArea &one : state.places.openings) {
        const WeekArea *&best = largest[one.source];
        if (!best || one.area.height() > best->area.height())
            best = &one;
    }
    for (const auto &[source, part] : largest) {
        QRect label(part->area.left() + 2, part->area.bottom() + 2, part->area.width() - 4, weekLabelHeight);
        if (isLabelTaken(state.places, label) || label.bottom() > state.places.plot.bottom())
            label.moveBottom(part->area.bottom() - 1);
        const bool standsOnJob = std::ranges::any_of(
            state.places.boxes, [&](const WeekBox &one) { return one.box.intersects(label); });
        const TimeRange &time = state.content->openings[source];
        for (const QString &text :
             {windowTitle(state.content->zone, time), hoursText(state.content->zone, time)})
            if (!standsOnJob && painter.fontMetrics().horizontalAdvance(text) <= label.width()) {
                painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, text);
                break;
            }
    }
}

/// The widest part at the height of the middle of the tallest one.
QRect freezeRoom(const WeekPlaces &places, std::size_t freeze)
{
    QRect tallest;
    for (const WeekArea &one : places.freezes)
        if (one.source == freeze && one.area.height() > tallest.height())
            tallest = one.area;
    const int middle = tallest.center().y();
    QRect whole = tallest;
    for (const WeekArea &one : places.freezes)
        if (one.source == freeze && one.area.top() <= middle && one.area.bottom() >= middle) {
            whole.setLeft(std::min(whole.left(), one.area.left()));
            whole.setRight(std::max(whole.right(), one.area.right()));
        }
    whole.setTop(tallest.top());
    whole.setBottom(tallest.bottom());
    return whole;
}

void paintFreezeName(QPainter &painter, const WeekState &state, std::size_t freeze)
{
    const QRect room = freezeRoom(state.places, freeze).adjusted(2, 0, -2, 0);
    if (room.width() < 30)
        return;
    const QString title = freezeTitle(state.content->freezes[freeze]);
    const QString when = freezeSpan(state.content->freezes[freeze]);
    const QFontMetrics strong(captionStrongFont());
    const QFontMetrics plain(captionFont());
    const int widest = std::min(room.width(), widestFreeze) - 14;
    const QRect measure(0, 0, widest, room.height());
    const QRect first = strong.boundingRect(measure, Qt::TextWordWrap, title);
    const QRect second = plain.boundingRect(measure, Qt::TextWordWrap, when);
    QRect box(0, 0, std::min(widest, std::max(first.width(), second.width())) + 14,
              first.height() + second.height() + 10);
    box.moveCenter(room.center());
    if (box.height() > room.height())
        return;
    painter.setPen(colour(Token::Line2));
    painter.setBrush(colour(Token::Surface));
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    QRect words = box.adjusted(7, 4, -7, -4);
    painter.setFont(captionStrongFont());
    painter.setPen(colour(Token::Text));
    painter.drawText(words, Qt::TextWordWrap, title);
    painter.setFont(captionFont());
    painter.setPen(colour(Token::Text2));
    painter.drawText(words.adjusted(0, first.height() + 2, 0, 0), Qt::TextWordWrap, when);
}

void paintHighest(QPainter &painter, const WeekState &state)
{
    painter.setFont(captionFont());
    for (std::size_t i = 0; i < daysOfWeek; ++i)
        for (std::size_t hour = 0; hour < 24; ++hour) {
            const WeekHour &one = state.loads.hours[i][hour];
            const bool known = one.isKnown();
            if (!known || one.sessions < state.loads.highest || state.loads.highest <= 0)
                continue;
            const QString text = peakText(one);
            const QRect &column = state.places.days[i];
            QRect label(column.left() + 2, state.places.yOf(std::chrono::hours(static_cast<int>(hour))),
                        painter.fontMetrics().horizontalAdvance(text) + 4, weekLabelHeight);
            if (label.width() > column.width() || isLabelTaken(state.places, label))
                return;
            painter.setPen(colour(Token::Text2));
            painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, text);
            return;
        }
}

} // namespace

void paintWeekLabels(QPainter &painter, const WeekState &state)
{
    paintDayNames(painter, state);
    paintWindowNames(painter, state);
    for (std::size_t i = 0; i < state.content->freezes.size(); ++i)
        paintFreezeName(painter, state, i);
    paintHighest(painter, state);
}

void paintNowLabel(QPainter &painter, const WeekState &state)
{
    if (!state.places.now)
        return;
    const QRect &column = state.places.days[static_cast<std::size_t>(state.places.now->day)];
    const int y = state.places.yOf(state.places.now->from);
    QRect label(column.left() + 4, y - weekLabelHeight - 1, column.width() - 4, weekLabelHeight);
    if (isOnJob(state.places, label) || label.top() < state.places.plot.top())
        label.moveTop(y + 2);
    if (isOnJob(state.places, label))
        return; // the line itself is seen
    painter.setFont(captionStrongFont());
    painter.setPen(colour(Token::Accent));
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, nowText(state.places.now->from));
}

} // namespace indexpilot::ui

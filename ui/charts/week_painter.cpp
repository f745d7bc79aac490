// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/week_painter.h"

#include "ui/charts/heat_colours.h"
#include "ui/charts/paint.h"
#include "ui/charts/week_labels.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int leastForName = 13; ///< px

struct BoxColours {
    Token ground;
    Token edge;
    Token text;
    QChar mark;
    Qt::PenStyle line = Qt::SolidLine;
};

BoxColours boxColours(WeekJobLook look)
{
    switch (look) {
    case WeekJobLook::Proposed:
        return {Token::Plot, Token::Accent, Token::Text, QChar(0x25CB), Qt::DashLine};
    case WeekJobLook::Scheduled:
        return {Token::AccentSoft, Token::Accent, Token::Text, QChar(0x25CF)};
    case WeekJobLook::Running:
        return {Token::InfoBg, Token::Info, Token::Info, QChar(0x25B8)};
    case WeekJobLook::Done:
        return {Token::Mute, Token::Line2, Token::Text2, QChar(0x2713)};
    case WeekJobLook::Failed:
        break;
    }
    return {Token::BadBg, Token::Bad, Token::Bad, QLatin1Char('!')};
}

void paintGrid(QPainter &painter, const WeekState &state)
{
    const QRect &plot = state.places.plot;
    painter.setFont(captionFont());
    const int everyHours = plot.height() >= 12 * 16 ? 2 : 6;
    for (int hour = 0; hour <= 24; hour += everyHours) {
        const int y = state.places.yOf(std::chrono::hours(hour));
        painter.setPen(QPen(colour(Token::Grid), 1));
        painter.drawLine(plot.left(), y, plot.right(), y);
        painter.setPen(colour(Token::Text2));
        painter.drawText(QRect(0, y - 8, plot.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                         wallClock(std::chrono::hours(hour)));
    }
}

void paintLoads(QPainter &painter, const WeekState &state)
{
    const QBrush unwatched = hatchBrush();
    for (std::size_t column = 0; column < daysOfWeek; ++column) {
        QRect cell = state.places.strips[column];
        for (std::size_t hour = 0; hour < 24; ++hour) {
            const std::chrono::hours begin(static_cast<int>(hour));
            cell.setTop(state.places.yOf(begin));
            cell.setBottom(state.places.yOf(begin + std::chrono::hours(1)) - 1);
            paintHour(painter, cell, state.loads.hours[column][hour], state.loads.highest, unwatched);
        }
    }
}

void paintAreas(QPainter &painter, const WeekPlaces &places)
{
    for (const WeekArea &one : places.openings)
        painter.fillRect(one.area, colour(Token::OkBg));
    const QBrush frozen = freezeBrush();
    for (const WeekArea &one : places.freezes)
        painter.fillRect(one.area, frozen);
}

void paintBoxes(QPainter &painter, const WeekState &state)
{
    for (const WeekBox &box : state.places.boxes) {
        const WeekJob &job = state.content->jobs[box.job];
        const int middle = box.box.center().x();
        if (box.whiskerTo > box.box.bottom() + 1) {
            painter.setPen(QPen(colour(boxColours(job.look).edge), 1));
            paintWhisker(painter, {middle, box.box.bottom() + 1}, {middle, box.whiskerTo});
        }
        paintJobBox(painter, box.box, job.look, job.name);
        if (state.focused && state.cursor == box.job)
            paintFocusRing(painter, box.box.adjusted(-3, -3, 3, 3));
    }
}

void paintNow(QPainter &painter, const WeekState &state)
{
    if (!state.places.now)
        return;
    const auto column = static_cast<std::size_t>(state.places.now->day);
    const int y = state.places.yOf(state.places.now->from);
    const int left = state.places.strips[column].left();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Token::Accent), 2));
    painter.drawLine(left, y, state.places.days[column].right(), y);
    painter.setBrush(colour(Token::Accent));
    painter.drawEllipse(QPoint(left, y), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

QBrush freezeBrush()
{
    return diagonalBrush(8, Token::Hover, QPen(colour(Token::Line2), 1));
}

void paintHour(QPainter &painter, const QRect &place, const WeekHour &hour, double highest,
               const QBrush &unwatched)
{
    if (hour.kind == LoadKind::Skipped)
        return;
    if (hour.kind == LoadKind::Unknown)
        return painter.fillRect(place, unwatched);
    const QColor fill = cividis(highest > 0 ? hour.sessions / highest : 0);
    const bool dashed = hour.kind == LoadKind::Expected && place.height() > 4;
    painter.fillRect(dashed ? place.adjusted(0, 2, 0, -2) : place, fill);
}

void paintWhisker(QPainter &painter, const QPoint &from, const QPoint &to)
{
    painter.drawLine(from, to);
    if (from.x() == to.x())
        painter.drawLine(to.x() - 4, to.y(), to.x() + 4, to.y());
    else
        painter.drawLine(to.x(), to.y() - 4, to.x(), to.y() + 4);
}

void paintJobBox(QPainter &painter, const QRect &box, WeekJobLook look, const QString &name)
{
    const BoxColours colours = boxColours(look);
    QPen edge(colour(colours.edge), 1, colours.line);
    if (colours.line == Qt::DashLine)
        edge.setDashPattern({4, 3});
    painter.setPen(edge);
    painter.setBrush(colour(colours.ground));
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(box.left(), box.top(), 2, box.height()), colour(colours.edge));
    if (box.height() < leastForName || name.isEmpty() || box.width() < 20)
        return;
    painter.setFont(captionStrongFont());
    painter.setPen(colour(colours.text));
    const QRect words(box.left() + 5, box.top(), box.width() - 8, std::min(box.height(), 18));
    const QString text = colours.mark + QLatin1Char(' ') + name;
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
}

void paintWeek(QPainter &painter, const WeekState &state)
{
    if (!state.content)
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintAreas(painter, state.places);
    paintGrid(painter, state);
    paintLoads(painter, state);
    paintWeekLabels(painter, state);
    paintNow(painter, state);
    paintNowLabel(painter, state);
    paintBoxes(painter, state);
}

} // namespace indexpilot::ui

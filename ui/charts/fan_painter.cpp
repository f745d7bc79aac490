// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fan_painter.h"

#include "ui/charts/fan_marks.h"
#include "ui/charts/fan_state.h"
#include "ui/charts/paint.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>

namespace indexpilot::ui {
namespace {

struct FanPainterWords {
    Q_DECLARE_TR_FUNCTIONS(FanChart)
};

constexpr std::array bandTokens{Token::Band50, Token::Band80, Token::Band95};
static_assert(bandTokens.size() == fanLevels.size());
constexpr int wordsHeight = 17;

/// From the last reading, where nothing is uncertain but the reading, to the last day.
QPolygonF bandPolygon(const FanState &state, std::size_t level)
{
    QPolygonF polygon;
    const FanView &view = state.view;
    if (!view.readings.empty())
        polygon << state.placeOf(view.readings.back().at, view.readings.back().share);
    for (const FanDay &day : view.days)
        polygon << state.placeOf(day.at, day.bands[level].upper);
    for (auto day = view.days.rbegin(); day != view.days.rend(); ++day)
        polygon << state.placeOf(day->at, day->bands[level].lower);
    return polygon;
}

void paintClosed(QPainter &painter, const FanState &state)
{
    for (const FanSpan &span : state.view.closed) {
        const int left = std::max(qRound(state.xOf(span.range.from)), state.plot.left());
        const int right = std::min(qRound(state.xOf(span.range.to)), state.plot.right());
        if (right <= left)
            continue;
        painter.fillRect(left, state.plot.top(), right - left, state.plot.height(), colour(Token::Mute));
        painter.setPen(QPen(colour(Token::Axis), 1, Qt::DotLine));
        for (const int x : {left, right})
            painter.drawLine(x, state.plot.top(), x, state.plot.bottom());
    }
}

/// Entries from left to right: a sample, then its words; one that has no room is left out.
class FanLegend {
public:
    FanLegend(QPainter &painter, const QRect &plot)
        : m_painter(painter), m_x(plot.left()), m_right(plot.right())
    {
        painter.setFont(captionFont());
    }
    void line(const QPen &pen, const QString &words)
    {
        if (!fits(sample + gap, words))
            return;
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(pen);
        m_painter.drawLine(m_x, middle, m_x + sample, middle);
        write(sample + gap, words);
    }
    void point(const QColor &ring, const QColor &fill, const QString &words)
    {
        if (!fits(2 * gap, words))
            return;
        paintFanPoint(m_painter, QPointF(m_x + 4, middle + 0.5), ring, fill);
        write(2 * gap + 2, words);
    }
    void boxes(const QString &words)
    {
        constexpr int box = 14;
        const int width = box * static_cast<int>(bandTokens.size());
        if (!fits(width + gap, words))
            return;
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (std::size_t i = 0; i < bandTokens.size(); ++i)
            m_painter.fillRect(m_x + box * static_cast<int>(i), middle - 4, box, 9, colour(bandTokens[i]));
        write(width + gap, words);
    }

private:
    static constexpr int sample = 20;
    static constexpr int gap = 6;
    static constexpr int top = 4;
    static constexpr int middle = top + wordsHeight / 2;
    bool fits(int before, const QString &words) const
    {
        return m_x + before + m_painter.fontMetrics().horizontalAdvance(words) <= m_right;
    }
    void write(int before, const QString &words)
    {
        const int width = m_painter.fontMetrics().horizontalAdvance(words) + 2;
        m_painter.setPen(colour(Token::Text2));
        m_painter.drawText(QRect(m_x + before, top, width, wordsHeight), Qt::AlignVCenter, words);
        m_x += before + width + 14;
    }
    QPainter &m_painter;
    int m_x;
    int m_right;
};

bool hasMeasured(const FanView &view)
{
    return std::any_of(view.readings.begin(), view.readings.end(),
                       [](const FanPoint &point) { return point.basis == FanBasis::Measured; });
}

void paintFanLegend(QPainter &painter, const FanState &state)
{
    const QColor blue = colour(Token::Series1);
    FanLegend legend(painter, state.plot);
    legend.line(QPen(blue, 2), FanPainterWords::tr("estimate"));
    if (hasMeasured(state.view))
        legend.point(blue, blue, FanPainterWords::tr("measured"));
    if (state.view.days.empty())
        return;
    legend.line(QPen(blue, 2, Qt::DashLine), FanPainterWords::tr("median"));
    legend.boxes(FanPainterWords::tr("50, 80, 95 %"));
}

} // namespace

void paintFanBands(QPainter &painter, const FanState &state)
{
    painter.save();
    painter.setClipRect(state.plot);
    paintClosed(painter, state);
    if (!state.view.days.empty())
        for (std::size_t level = bandTokens.size(); level-- > 0;)
            paintArea(painter, {bandPolygon(state, level)}, colour(bandTokens[level]));
    painter.restore();
}

void paintFanNotes(QPainter &painter, const FanState &state)
{
    painter.save();
    paintFanLegend(painter, state);
    paintFanMarks(painter, state);
    painter.restore();
}

void paintFanCursor(QPainter &painter, const FanState &state)
{
    painter.save();
    if (state.cursor) {
        const int x = qRound(state.xOf(*state.cursor));
        painter.setPen(QPen(colour(Token::Axis), 1, Qt::DashLine));
        painter.drawLine(x, state.plot.top(), x, state.plot.bottom());
        const FanPoint *point = state.pointAt(*state.cursor);
        const FanDay *day = state.dayAt(*state.cursor);
        const double y = state.yOf(point ? point->share : day ? day->median : 0);
        paintFanPoint(painter, QPointF(x, y), colour(Token::Plot), colour(Token::Series1));
        paintReadout(painter, {x, std::min(qRound(y), state.plot.center().y())},
                     state.plot.adjusted(-20, -8, 0, 20), readoutLines(state));
    }
    if (state.focused)
        paintFocusRing(painter, painter.window());
    painter.restore();
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lineage_painter.h"

#include "ui/charts/lineage_chart.h"
#include "ui/charts/paint.h"
#include "ui/charts/time_labels.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int nodeRadius = 10;
constexpr int dotRadius = 4;
constexpr int ringGap = 3;
constexpr int tickRoom = 62;
constexpr int labelHeight = 16;

void paintTimes(QPainter &painter, const LineageState &state)
{
    const QRect &plot = state.places.plot;
    painter.setFont(captionFont());
    int free = plot.left();
    for (const TimeTick &tick : timeTicks(state.range, std::max(1, plot.width() / tickRoom))) {
        const auto whole = static_cast<double>((state.range.to - state.range.from).count());
        const int x =
            plot.left() + static_cast<int>(static_cast<double>((tick.at - state.range.from).count()) / whole *
                                           plot.width());
        painter.setPen(QPen(colour(Token::Grid), 1));
        painter.drawLine(x, plot.top(), x, plot.bottom());
        const int width = painter.fontMetrics().horizontalAdvance(tick.label);
        const int left = std::min(x - width / 2, plot.right() + 10 - width);
        if (left < free)
            continue;
        painter.setPen(colour(Token::Text2));
        painter.drawText(QRect(left, 2, width + 2, labelHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         tick.label);
        free = left + width + 8;
    }
}

void paintLaneNames(QPainter &painter, const LineageState &state)
{
    painter.setFont(captionStrongFont());
    painter.setPen(colour(Token::Text2));
    const auto name = [&](int y, const QString &text) {
        painter.drawText(QRect(12, y - labelHeight / 2, state.left - 20, labelHeight),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, state.left - 20));
    };
    name(state.places.liveY, LineageChart::tr("Live"));
    name(state.places.outsideY, LineageChart::tr("Seen outside"));
}

/// While an index was there the line goes on in the upper lane, whoever made the version.
void paintLines(QPainter &painter, const LineageState &state)
{
    const LineagePlaces &places = state.places;
    for (std::size_t i = 0; i < state.nodes.size(); ++i) {
        painter.setPen(QPen(colour(Token::Series1), 3, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(places.x[i], places.liveY, places.endX[i], places.liveY);
        if (state.nodes[i].lane == LineageLane::Live)
            continue;
        painter.setPen(QPen(colour(Token::Axis), 1.2, Qt::DashLine));
        painter.drawLine(places.x[i], places.liveY, places.x[i], places.outsideY - nodeRadius);
        painter.setPen(QPen(colour(Token::Series1), 1.6));
        painter.setBrush(colour(Token::Plot));
        painter.drawEllipse(QPoint(places.x[i], places.liveY), dotRadius, dotRadius);
    }
}

void paintDrops(QPainter &painter, const LineageState &state)
{
    for (std::size_t i = 0; i < state.nodes.size(); ++i) {
        if (!state.nodes[i].dropped)
            continue;
        const QPoint at(state.places.endX[i], state.places.liveY);
        painter.setPen(QPen(colour(Token::Bad), 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at - QPoint(4, 4), at + QPoint(4, 4));
        painter.drawLine(at - QPoint(4, -4), at + QPoint(4, -4));
    }
}

void paintNode(QPainter &painter, const LineageState &state, std::size_t i)
{
    const LineageNode &node = state.nodes[i];
    const QPoint at = state.places.at(state.nodes, i);
    const bool marked = node.version == state.chosen || node.version == state.second;
    const bool small = state.places.small && !marked;
    const int radius = small ? dotRadius : nodeRadius;
    const bool outside = node.lane == LineageLane::Outside;
    painter.setPen(QPen(colour(outside ? Token::Axis : Token::Series1), 1.6));
    painter.setBrush(colour(outside ? Token::Plot : Token::Series1));
    painter.drawEllipse(at, radius, radius);
    if (!small) {
        const QString number =
            node.version < 100 ? QStringLiteral("v%1").arg(node.version) : QString::number(node.version);
        painter.setFont(captionStrongFont());
        painter.setPen(colour(outside ? Token::Text : Token::Plot));
        painter.drawText(QRect(at.x() - 20, at.y() - nodeRadius, 40, 2 * nodeRadius), Qt::AlignCenter,
                         number);
    }
    painter.setBrush(Qt::NoBrush);
    if (marked) {
        painter.setPen(
            QPen(colour(Token::Accent), 2, node.version == state.chosen ? Qt::SolidLine : Qt::DotLine));
        painter.drawEllipse(at, radius + ringGap, radius + ringGap);
    }
    if (state.focused && node.version == state.cursor) {
        painter.setPen(QPen(colour(Token::Accent), 1.5));
        const int half = radius + ringGap + 4;
        painter.drawRoundedRect(QRect(at.x() - half, at.y() - half, 2 * half, 2 * half), 4, 4);
    }
}

struct MarkLabel {
    QPoint at; ///< of the node or drop
    QString mark;
    QString text;
    bool above;
};

std::vector<MarkLabel> labelsOf(const LineageState &state)
{
    std::vector<MarkLabel> labels;
    for (std::size_t i = 0; i < state.nodes.size(); ++i) {
        const LineageNode &node = state.nodes[i];
        const QChar mark = markOf(node);
        labels.push_back({state.places.at(state.nodes, i), mark.isNull() ? QString() : QString(mark),
                          node.label, node.lane == LineageLane::Live});
        if (node.dropped)
            labels.push_back({QPoint(state.places.endX[i], state.places.liveY), QString(droppedMark),
                              LineageChart::tr("dropped"), true});
    }
    return labels;
}

/// Words where they fit between their neighbours, otherwise only the mark.
void paintLabels(QPainter &painter, const LineageState &state)
{
    const std::vector<MarkLabel> labels = labelsOf(state);
    const QFontMetrics metrics(captionFont());
    const QRect &plot = state.places.plot;
    int freeAbove = state.left - 40;
    painter.setFont(captionFont());
    painter.setPen(colour(Token::Text2));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const MarkLabel &label = labels[i];
        const QString whole = label.mark.isEmpty() ? label.text : label.mark + QLatin1Char(' ') + label.text;
        if (!label.above) { // beside its node, to the side with room
            int end = plot.right() - 2;
            for (std::size_t next = i + 1; next < labels.size(); ++next)
                if (!labels[next].above) {
                    end = labels[next].at.x() - nodeRadius - 4;
                    break;
                }
            const int left = label.at.x() + nodeRadius + 8;
            const QString shown = left + metrics.horizontalAdvance(whole) <= end ? whole : QString();
            const QString fallen =
                left + metrics.horizontalAdvance(label.mark) <= end ? label.mark : QString();
            painter.drawText(QPoint(left, label.at.y() + metrics.ascent() / 2 - 1),
                             shown.isEmpty() ? fallen : shown);
            continue;
        }
        int end = plot.right() - 2;
        for (std::size_t next = i + 1; next < labels.size(); ++next)
            if (labels[next].above) {
                end = labels[next].at.x() - 8;
                break;
            }
        for (const QString &text : {whole, label.mark}) {
            const int width = metrics.horizontalAdvance(text);
            const int left = std::clamp(label.at.x() - width / 2, freeAbove,
                                        std::max(freeAbove, plot.right() - 2 - width));
            if (text.isEmpty() || left + width > end || left > label.at.x() + 4)
                continue;
            painter.drawText(QPoint(left, label.at.y() - nodeRadius - ringGap - 6), text);
            freeAbove = left + width + 6;
            break;
        }
    }
}

void paintPlanned(QPainter &painter, const LineageState &state)
{
    const auto to = state.nodeOf(state.planned);
    if (!to || state.nodes.empty())
        return;
    const QPoint start(state.places.x.back(), state.places.liveY + nodeRadius + ringGap + 1);
    const QPoint end(state.places.x[*to] + (*to + 1 == state.nodes.size() ? 0 : 4),
                     state.places.liveY + nodeRadius + ringGap + 1);
    const QPoint low((start.x() + end.x()) / 2, state.places.liveY + 44);
    QPainterPath arc(start);
    arc.quadTo(low, end);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(Token::Accent), 1.5, Qt::DashLine));
    painter.drawPath(arc);
    painter.setPen(QPen(colour(Token::Accent), 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(end, end + QPoint(7, 1));
    painter.drawLine(end, end + QPoint(1, 7));
    painter.setFont(captionStrongFont());
    const QString text = LineageChart::tr("planned");
    const int width = painter.fontMetrics().horizontalAdvance(text);
    if (start.x() - end.x() > 2 * width + 40) // between the line and the arc
        painter.drawText(QRect(low.x() - width / 2 - 2, state.places.liveY + 8, width + 4, labelHeight),
                         Qt::AlignCenter, text);
}

} // namespace

std::optional<std::size_t> LineageState::nodeOf(std::optional<int> version) const
{
    const auto found = version ? std::ranges::find(nodes, *version, &LineageNode::version) : nodes.end();
    return found == nodes.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - nodes.begin()));
}

void paintLineage(QPainter &painter, const LineageState &state)
{
    if (isEmpty(state.range) || state.nodes.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintTimes(painter, state);
    paintLaneNames(painter, state);
    const QRect &plot = state.places.plot;
    painter.setPen(QPen(colour(Token::Accent), 1)); // now
    painter.drawLine(plot.right() + 1, plot.top(), plot.right() + 1, plot.bottom());
    painter.setRenderHint(QPainter::Antialiasing);
    paintLines(painter, state);
    paintDrops(painter, state);
    paintPlanned(painter, state);
    for (std::size_t i = 0; i < state.nodes.size(); ++i)
        paintNode(painter, state, i);
    paintLabels(painter, state);
}

} // namespace indexpilot::ui

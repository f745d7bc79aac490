// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/paint.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <utility>

namespace indexpilot::ui {

QBrush hatchBrush()
{
    return diagonalBrush(7, Token::Mute, QPen(colour(Token::Disabled), 1.3));
}

QBrush diagonalBrush(int tile, Token ground, const QPen &pen)
{
    QPixmap pixmap(tile, tile);
    pixmap.fill(colour(ground));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    for (const int shift : {-tile, 0, tile}) // the lines of the neighbours reach into the corners
        painter.drawLine(QPointF(shift - 1, tile + 1), QPointF(shift + tile + 1, -1));
    return QBrush(pixmap);
}

QFont captionFont()
{
    return font(FontRole::Caption);
}

QFont captionStrongFont()
{
    QFont strong = font(FontRole::Caption);
    strong.setWeight(QFont::DemiBold);
    return strong;
}

void paintFocusRing(QPainter &painter, const QRect &area)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(Token::Accent), 1.5));
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 3, 3);
    painter.restore();
}

std::vector<QPolygonF> areaPolygons(const std::vector<workload::SeriesPoint> &points,
                                    const std::function<QPointF(const workload::SeriesPoint &)> &place,
                                    double floor, double reach)
{
    std::vector<QPolygonF> polygons;
    QPolygonF open;
    const double least = std::max(reach, 0.5); // a single point still shows
    const auto close = [&] {
        if (open.isEmpty())
            return;
        open.prepend(open.first() - QPointF(least, 0));
        open.append(open.last() + QPointF(least, 0));
        open.prepend(QPointF(open.first().x(), floor));
        open.append(QPointF(open.last().x(), floor));
        polygons.push_back(std::exchange(open, {}));
    };
    for (const workload::SeriesPoint &point : points) {
        if (std::isnan(point.value))
            close();
        else
            open.append(place(point));
    }
    close();
    return polygons;
}

void paintArea(QPainter &painter, const std::vector<QPolygonF> &polygons, const QColor &fill)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    for (const QPolygonF &polygon : polygons)
        painter.drawPolygon(polygon);
}

void paintReadout(QPainter &painter, const QPoint &anchor, const QRect &bounds, const QStringList &lines)
{
    constexpr int padding = 7;
    constexpr int distance = 14;
    int width = 0;
    for (const QString &line : lines)
        width = std::max(width, QFontMetrics(captionStrongFont()).horizontalAdvance(line));
    const int lineHeight = QFontMetrics(captionFont()).height() + 1;
    QRect box(0, 0, width + 2 * padding, static_cast<int>(lines.size()) * lineHeight + 2 * padding - 2);
    const bool right = anchor.x() + distance + box.width() <= bounds.right();
    box.moveLeft(right ? anchor.x() + distance : anchor.x() - distance - box.width());
    box.moveTop(anchor.y() + distance + box.height() <= bounds.bottom()
                    ? anchor.y() + distance
                    : anchor.y() - distance - box.height());
    box.moveLeft(
        std::clamp(box.left(), bounds.left(), std::max(bounds.left(), bounds.right() - box.width())));
    box.moveTop(std::max(box.top(), bounds.top()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(Token::Line2));
    painter.setBrush(colour(Token::Raise));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    QRect line = box.adjusted(padding, padding - 1, -padding, 0);
    line.setHeight(lineHeight);
    for (const QString &text : lines) {
        painter.setFont(&text == &lines.first() ? captionStrongFont() : captionFont());
        painter.setPen(colour(&text == &lines.first() ? Token::Text : Token::Text2));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
        line.translate(0, lineHeight);
    }
    painter.restore();
}

double largest(const std::vector<workload::SeriesPoint> &points, double least)
{
    double most = least;
    for (const workload::SeriesPoint &point : points)
        if (point.value > most)
            most = point.value;
    return most;
}

} // namespace indexpilot::ui

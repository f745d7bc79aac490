// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lineage_layout.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int lanesTop = 20; // px below the times
constexpr int liveLane = 58;
constexpr int outsideLane = 104;
constexpr int endMargin = 14;
constexpr int roomOfNode = 27;
constexpr int smallRoom = 22; // below, numbers do not fit

int xOfTime(const TimeRange &range, const QRect &plot, TimePoint time)
{
    const auto whole = static_cast<double>((range.to - range.from).count());
    const double part = whole > 0 ? static_cast<double>((time - range.from).count()) / whole : 0;
    return plot.left() + static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * plot.width()));
}

/// In order, at least `room` apart, between `least` and `most`.
void pushApart(std::vector<int> &places, double room, int least, int most)
{
    double before = least - room;
    for (int &place : places) {
        place = static_cast<int>(std::lround(std::max<double>(place, before + room)));
        before = place;
    }
    double after = most + room;
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        *place = static_cast<int>(std::lround(std::min<double>(*place, after - room)));
        after = *place;
    }
}

} // namespace

LineagePlaces placesOf(const TimeRange &range, const std::vector<LineageNode> &nodes, QSize size, int left)
{
    LineagePlaces places;
    places.plot =
        QRect(left, lanesTop, std::max(1, size.width() - left - endMargin), outsideLane + 14 - lanesTop);
    places.liveY = liveLane;
    places.outsideY = outsideLane;
    std::vector<int> marks; // nodes and drops, in the order of time
    for (const LineageNode &node : nodes) {
        marks.push_back(xOfTime(range, places.plot, node.from));
        if (node.dropped && node.until)
            marks.push_back(xOfTime(range, places.plot, *node.until));
    }
    const double room =
        std::min<double>(roomOfNode, places.plot.width() / std::max(1.0, static_cast<double>(marks.size())));
    places.small = room < smallRoom;
    const int edge = static_cast<int>(std::min(12.0, room / 2));
    pushApart(marks, room, places.plot.left() + edge, places.plot.right() + 1 - edge);
    std::size_t mark = 0;
    for (const LineageNode &node : nodes) {
        places.x.push_back(marks[mark++]);
        if (node.dropped && node.until)
            places.endX.push_back(marks[mark++]);
        else
            places.endX.push_back(node.until && mark < marks.size() ? marks[mark] : places.plot.right() + 1);
    }
    return places;
}

QChar markOf(const LineageNode &node)
{
    if (node.lane == LineageLane::Outside)
        return QLatin1Char('?');
    switch (node.mark) {
    case LineageMark::FirstSeen:
        return {};
    case LineageMark::Created:
        return QChar(0x25B2);
    case LineageMark::Changed:
        return QChar(0x25C6);
    case LineageMark::RolledBack:
        return QChar(0x27F2);
    }
    return {};
}

} // namespace indexpilot::ui

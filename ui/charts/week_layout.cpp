// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/week_layout.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int leftOfWeek = 48;
constexpr int topOfWeek = 30;
constexpr int edgeOfWeek = 10;
constexpr int stripWidth = 10;
constexpr int afterStrip = 3;
constexpr int lowestBox = 15; ///< px: a name fits
constexpr int leastBox = 3;
constexpr std::size_t mostLanes = 3;

void placeColumns(WeekPlaces &places, QSize size)
{
    places.plot = QRect(leftOfWeek, topOfWeek, std::max(daysOfWeek, size.width() - leftOfWeek - edgeOfWeek),
                        std::max(24, size.height() - topOfWeek - edgeOfWeek));
    for (int i = 0; i < daysOfWeek; ++i) {
        const int left = places.plot.left() + places.plot.width() * i / daysOfWeek;
        const int next = places.plot.left() + places.plot.width() * (i + 1) / daysOfWeek;
        const auto column = static_cast<std::size_t>(i);
        places.strips[column] = QRect(left, places.plot.top(), stripWidth, places.plot.height());
        const int inner = left + stripWidth + afterStrip;
        places.days[column] =
            QRect(inner, places.plot.top(), std::max(1, next - afterStrip - inner), places.plot.height());
    }
}

QRect partOf(const WeekPlaces &places, const WallPiece &piece)
{
    QRect area = places.days[static_cast<std::size_t>(piece.day)];
    area.setTop(places.yOf(piece.from));
    area.setBottom(std::max(area.top(), places.yOf(piece.to) - 1));
    return area;
}

void placeAreas(std::vector<WeekArea> &areas, const WeekContent &content, const WeekPlaces &places,
                TimeRange range, std::size_t source)
{
    for (const WallPiece &piece : wallPieces(content.zone, content.monday, range))
        areas.push_back({partOf(places, piece), source});
}

/// The end of the opening in the day of a piece; the box of a job does not reach over it.
int openingEnd(const WeekContent &content, const WeekPlaces &places, const WeekJob &job, int column)
{
    if (job.opening)
        for (const WallPiece &piece : wallPieces(content.zone, content.monday, *job.opening))
            if (piece.day == column)
                return partOf(places, piece).bottom();
    return places.plot.bottom();
}

int whiskerEnd(const WeekContent &content, const WeekPlaces &places, const WeekJob &job, int column)
{
    if (job.latest)
        for (const WallPiece &piece : wallPieces(content.zone, content.monday, {job.time.from, *job.latest}))
            if (piece.day == column)
                return places.yOf(piece.to);
    return 0;
}

WeekBox jobBox(const WeekContent &content, const WeekPlaces &places, std::size_t number,
               const WallPiece &piece)
{
    const WeekJob &job = content.jobs[number];
    QRect box = partOf(places, piece).adjusted(1, 0, -1, 0);
    const int lowest = openingEnd(content, places, job, piece.day);
    const int end = box.bottom();
    box.setBottom(std::max({end, std::min(box.top() + lowestBox - 1, lowest), box.top() + leastBox - 1}));
    if (end <= lowest && box.bottom() > lowest)
        box.moveBottom(lowest);
    return {.box = box,
            .job = number,
            .day = piece.day,
            .whiskerTo = whiskerEnd(content, places, job, piece.day)};
}

using Cluster = std::vector<WeekBox *>;

/// Boxes that touch lie beside one another.
void spreadLanes(const Cluster &cluster)
{
    std::vector<int> ends;
    std::vector<std::size_t> lanes;
    for (const WeekBox *box : cluster) {
        auto lane = std::ranges::find_if(ends, [&](int end) { return end < box->box.top(); });
        if (lane == ends.end())
            lane = ends.size() < mostLanes ? ends.insert(ends.end(), 0) : std::ranges::min_element(ends);
        *lane = box->box.bottom();
        lanes.push_back(static_cast<std::size_t>(lane - ends.begin()));
    }
    const auto count = static_cast<int>(ends.size());
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        QRect &box = cluster[i]->box;
        const int left = box.left();
        const int width = box.width();
        const auto lane = static_cast<int>(lanes[i]);
        box.setLeft(left + width * lane / count);
        box.setRight(left + width * (lane + 1) / count - 1);
    }
}

void spreadDay(std::vector<WeekBox> &boxes, int column)
{
    std::vector<WeekBox *> ofDay;
    for (WeekBox &box : boxes)
        if (box.day == column)
            ofDay.push_back(&box);
    std::ranges::stable_sort(ofDay, {}, [](const WeekBox *box) { return box->box.top(); });
    Cluster cluster;
    int end = 0;
    for (WeekBox *box : ofDay) {
        if (!cluster.empty() && box->box.top() > end) {
            spreadLanes(cluster);
            cluster.clear();
        }
        end = cluster.empty() ? box->box.bottom() : std::max(end, box->box.bottom());
        cluster.push_back(box);
    }
    if (!cluster.empty())
        spreadLanes(cluster);
}

} // namespace

int WeekPlaces::yOf(Minutes ofDay) const
{
    return plot.top() + static_cast<int>(std::lround(static_cast<double>(ofDay.count()) /
                                                     static_cast<double>(dayLength.count()) * plot.height()));
}

TimeRange freezeTime(const WeekContent &content, std::size_t freeze)
{
    return maintenance::timeOf(content.freezes[freeze], content.freezeZone);
}

WeekPlaces weekPlaces(const WeekContent &content, QSize size)
{
    WeekPlaces places;
    placeColumns(places, size);
    if (content.hasWindows)
        for (std::size_t i = 0; i < content.openings.size(); ++i)
            placeAreas(places.openings, content, places, content.openings[i], i);
    for (std::size_t i = 0; i < content.freezes.size(); ++i)
        placeAreas(places.freezes, content, places, freezeTime(content, i), i);
    for (std::size_t i = 0; i < content.jobs.size(); ++i)
        for (const WallPiece &piece : wallPieces(content.zone, content.monday, content.jobs[i].time))
            places.boxes.push_back(jobBox(content, places, i, piece));
    for (int column = 0; column < daysOfWeek; ++column)
        spreadDay(places.boxes, column);
    const auto now = wallPieces(content.zone, content.monday, {content.now, content.now + Minutes(1)});
    if (!now.empty())
        places.now = now.front();
    return places;
}

} // namespace indexpilot::ui

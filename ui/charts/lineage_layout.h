// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QRect>
#include <QString>

#include <optional>
#include <vector>

namespace indexpilot::ui {

enum class LineageMark { FirstSeen, Created, Changed, RolledBack };

/// Who made a version: it decides the lane.
enum class LineageLane { Live, Outside };

/// One version of a line and how it is told.
struct LineageNode {
    int version = 1;
    TimePoint from;
    std::optional<TimePoint> until; ///< absent: it is there now
    LineageMark mark = LineageMark::FirstSeen;
    LineageLane lane = LineageLane::Live;
    bool dropped = false; ///< it ended by a drop, at `until`
    QString label;        ///< "created", beside the mark
    QString sentence;     ///< said for keyboard, mouse and assistive tools
    friend bool operator==(const LineageNode &, const LineageNode &) = default;
};

/// Where the nodes of a chart of some size are. Nodes that are close in time are pushed apart.
struct LineagePlaces {
    QRect plot; ///< the times, from the lane of the live versions to that of the others
    int liveY = 0;
    int outsideY = 0;
    bool small = false;    ///< too many for circles with numbers
    std::vector<int> x;    ///< of the nodes
    std::vector<int> endX; ///< of the ends: where the next one begins, or of the drop, or now
    QPoint at(const std::vector<LineageNode> &nodes, std::size_t node) const
    {
        return {x[node], nodes[node].lane == LineageLane::Live ? liveY : outsideY};
    }
};

LineagePlaces placesOf(const TimeRange &range, const std::vector<LineageNode> &nodes, QSize size, int left);
QChar markOf(const LineageNode &node); ///< ▲ created ◆ replaced ⟲ rolled back ? seen outside; null: none

inline constexpr QChar droppedMark{0x2715};

} // namespace indexpilot::ui

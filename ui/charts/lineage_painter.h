// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/lineage_layout.h"

class QPainter;

namespace indexpilot::ui {

/// Everything a lineage chart paints and answers from.
struct LineageState {
    int left = 0;
    TimeRange range;
    std::vector<LineageNode> nodes;
    std::optional<int> chosen;
    std::optional<int> second;
    std::optional<int> planned; ///< where a plan would lead to from the newest version
    std::optional<int> cursor;  ///< a version, under the keyboard
    bool focused = false;
    LineagePlaces places;
    std::optional<std::size_t> nodeOf(std::optional<int> version) const;
};

void paintLineage(QPainter &painter, const LineageState &state);

} // namespace indexpilot::ui

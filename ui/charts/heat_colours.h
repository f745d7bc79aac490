// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/heatmap_chart.h"

#include <QRgb>

namespace indexpilot::ui {

/// Risk → colour on one scale. Linear and Log are fixed; Rank depends on the values it was made of, so that a
/// copy kept while brushing freezes it.
class HeatColours {
public:
    HeatColours() = default;
    HeatColours(HeatScale scale, const std::vector<float> &values);
    double position(float risk) const; ///< 0 to 1; NaN gives 0: ask std::isnan first
    QRgb colour(float risk) const;
    bool hasRanks() const { return !m_sorted.empty(); }

private:
    HeatScale m_scale = HeatScale::Linear;
    std::vector<float> m_sorted; ///< values above 0, for Rank
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <QWidget>

#include <memory>

namespace indexpilot::ui {

enum class HeatScale { Linear, Log, Rank };

/// Statements × time, cell = risk (cividis; not watched = hatched). Above it the load with the brush: drag =
/// filter, wheel = zoom on time only, double click = whole range. Left of each row its name, title and share
/// of time. A click selects a row; arrows move a cell cursor whose value is announced; Enter selects, P pins,
/// Esc takes the brush away. The scale is frozen while brushing.
class HeatmapChart : public QWidget {
    Q_OBJECT
public:
    explicit HeatmapChart(QWidget *parent = nullptr);
    ~HeatmapChart() override;
    void setView(const workload::WorkloadView &view); ///< grid, gaps, load, brush, selection, pins
    void setScale(HeatScale scale);
    HeatScale scale() const;
    /// "Q-38 orders by customer, 09:10 to 09:15: risk 0.88" of the cell under the cursor or the keyboard.
    QString cellSentence() const;

Q_SIGNALS:
    void brushed(std::optional<indexpilot::TimeRange> brush);
    void zoomed(indexpilot::TimeRange range);
    void rowSelected(indexpilot::StatementId statement);
    void pinToggled(indexpilot::StatementId statement, bool pinned);
    void cellChanged(const QString &sentence);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// cividis at position 0 to 1, the same in both themes.
QColor cividis(double position);

} // namespace indexpilot::ui

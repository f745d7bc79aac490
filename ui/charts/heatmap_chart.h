// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <QColor>
#include <QWidget>

#include <memory>
#include <optional>

namespace indexpilot::ui {

enum class HeatScale { Linear, Log, Rank };

/// Statements × time, cell = risk (cividis; not watched = hatched). Above it the load with the brush: drag =
/// filter, wheel = zoom on time only, double click = whole range. Left of each row its name, title and share
/// of time; a click on the pin there pins it. A click selects a row; arrows move a cell cursor whose value is
/// announced; Shift+arrows stretch a brush, Enter selects, P pins, Esc takes the brush away. The scale is
/// frozen while brushing.
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
    /// Of one cell as drawn: that of the grid, or wider where the window is too narrow for it. For the
    /// panel's "5 min cells".
    Seconds shownCellWidth() const;
    /// Where the cell of a statement and a time is drawn; empty when it is not.
    QRect cellRect(StatementId statement, TimePoint time) const;
    QSize sizeHint() const override { return {720, 470}; }
    QSize minimumSizeHint() const override { return {420, 200}; }

Q_SIGNALS:
    void brushed(std::optional<indexpilot::TimeRange> brush);
    void zoomed(indexpilot::TimeRange range);
    void rowSelected(indexpilot::StatementId statement);
    void pinToggled(indexpilot::StatementId statement, bool pinned);
    void cellChanged(const QString &sentence); ///< empty when the mouse leaves
    void cellWidthChanged();                   ///< shownCellWidth() is another one

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// cividis at position 0 to 1, the same in both themes.
QColor cividis(double position);

} // namespace indexpilot::ui

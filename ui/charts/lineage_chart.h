// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/lineage_layout.h"

#include <QWidget>

#include <memory>

namespace indexpilot::ui {

struct LineageState;

/// The versions of one index over time, in two lanes: those of ours and those seen outside. Left and Right
/// move, Enter chooses, Shift+Enter takes the second one for a comparison; a click and Shift+click likewise.
class LineageChart : public QWidget {
    Q_OBJECT
public:
    explicit LineageChart(int left, QWidget *parent = nullptr); ///< px before the times, for the lanes' names
    ~LineageChart() override;
    void setLineage(const TimeRange &range, const std::vector<LineageNode> &nodes); ///< oldest first
    void setChosen(std::optional<int> version, std::optional<int> second = {});
    void setPlanned(std::optional<int> version); ///< an arc from the newest version to this one
    QString readout() const;                     ///< the sentence of the version under the keyboard
    QPoint placeOf(int version) const;           ///< the middle of its node; null: it is not there
    QSize sizeHint() const override { return {520, 126}; }
    QSize minimumSizeHint() const override { return {240, 126}; }

Q_SIGNALS:
    void versionChosen(int version);
    void secondChosen(int version);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void moveCursor(int step);
    std::optional<std::size_t> nodeAt(const QPoint &place) const;
    std::unique_ptr<LineageState> m_state;
};

} // namespace indexpilot::ui

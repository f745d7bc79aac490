// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records.h"
#include "core/workload/view.h"
#include "ui/theme/theme.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

namespace indexpilot::ui {

/// One line of a time series chart.
struct ChartSeries {
    QString name;
    Token colour = Token::Series1;
    Qt::PenStyle pen = Qt::SolidLine;          ///< arms differ in dash and marker as well as in colour
    std::vector<workload::SeriesPoint> points; ///< NaN: a gap, never joined
};

/// An event as a dotted line with its mark (▲ created ◆ rebuilt ? seen outside).
struct ChartEvent {
    TimePoint at;
    QString mark;
    QString label;
};

/// Lines over time: horizontal grid, ticks of 11 px, gaps hatched, labels at the right end of lines where
/// they fit, otherwise in a line at the top. Arrows move a cursor from point to point, Shift+arrows stretch a
/// brush, Esc takes it away.
class TimeSeriesChart : public QWidget {
    Q_OBJECT
public:
    using Format = QString (*)(double);
    explicit TimeSeriesChart(Format format, QWidget *parent = nullptr); ///< of the y axis: value → "31.6 ms"
    ~TimeSeriesChart() override;
    void setLogarithmic(bool logarithmic); ///< for latencies
    void setFormat(Format format);         ///< the values are in another unit
    enum class TimeLabels { Shown, None };
    /// Under another chart with the same times: room of `left` px before the lines, with times or without.
    void setFrame(int left, TimeLabels times);
    void setSeries(const TimeRange &range, const std::vector<ChartSeries> &series,
                   const std::vector<store::Gap> &gaps = {}, const std::vector<ChartEvent> &events = {});
    void setBrush(std::optional<TimeRange> brush);
    void setNow(std::optional<TimePoint> now); ///< the accent line; only while the range follows it
    QString readout() const; ///< "09:10, mean: 31.6 ms, p95: 184 ms" under mouse or keyboard
    QRect plotRect() const;  ///< where the lines are
    QSize sizeHint() const override { return {520, 200}; }
    QSize minimumSizeHint() const override { return {200, 110}; }

Q_SIGNALS:
    void brushed(std::optional<indexpilot::TimeRange> brush); ///< by a drag; Esc or a double click: nullopt
    void readoutChanged(const QString &readout);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui

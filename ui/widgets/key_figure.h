// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <QFrame>

class QLabel;

namespace indexpilot::ui {

class Sparkline;

/// A card: caption, figure with unit, one line of context, a sparkline at the right (mock-up of Today).
class KeyFigure : public QFrame {
    Q_OBJECT
public:
    explicit KeyFigure(const QString &caption, QWidget *parent = nullptr);
    void setFigure(const QString &figure, const QString &unit);
    void setContext(const QString &sentence,
                    const QString &state = {});                       ///< state: ok, warn, bad, info or empty
    void setSeries(const std::vector<workload::SeriesPoint> &series); ///< NaN: a gap

private:
    QLabel *m_figure;
    QLabel *m_unit;
    QLabel *m_context;
    Sparkline *m_sparkline;
};

/// A line of 100 × 28 without axes; gaps stay gaps. Own-painted.
class Sparkline : public QWidget {
    Q_OBJECT
public:
    explicit Sparkline(QWidget *parent = nullptr);
    void setSeries(const std::vector<workload::SeriesPoint> &series);
    QSize sizeHint() const override { return {100, 28}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<workload::SeriesPoint> m_series;
};

} // namespace indexpilot::ui

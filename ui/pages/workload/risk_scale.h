// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace indexpilot::ui {

/// A risk from 0 to 1 on a line, with the limits of the bands. Own-painted.
class RiskScale : public QWidget {
    Q_OBJECT
public:
    explicit RiskScale(QWidget *parent = nullptr);
    void setRisk(double probability);
    QSize sizeHint() const override { return {240, 46}; }
    QSize minimumSizeHint() const override { return {160, 46}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double xOf(double risk) const;
    double m_probability = 0;
};

/// A factor's share as a bar from a common zero line: right and orange adds, left and blue takes away.
class FactorBar : public QWidget {
    Q_OBJECT
public:
    explicit FactorBar(QWidget *parent = nullptr);
    /// lowest <= 0 <= highest: what the whole width stands for.
    void setShare(double share, double lowest, double highest);
    QSize sizeHint() const override { return {56, 18}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    double m_lowest = 0;
    double m_highest = 1;
};

} // namespace indexpilot::ui

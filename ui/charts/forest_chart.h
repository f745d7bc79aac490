// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

namespace indexpilot::ui {

/// A line of a forest plot: a relative change with its range. −0.5 halves, 0.1 adds a tenth; NaN: not known.
struct ForestRow {
    QString id;
    QString title;
    double lower = 0;
    double value = 0;
    double upper = 0;
    double weight = 1;    ///< 0 to 1: the area of the square
    QString amount;       ///< at the right end: "3 850 s"
    bool summary = false; ///< all together: a diamond under a line
    friend bool operator==(const ForestRow &, const ForestRow &) = default;
};

/// Changes with their ranges, a row each: better lies left of zero, worse right of it, and they differ in
/// marker as well as in colour. Arrows move a row cursor whose values are announced.
class ForestChart : public QWidget {
    Q_OBJECT
public:
    explicit ForestChart(QWidget *parent = nullptr);
    ~ForestChart() override;
    /// NaN in value: only the amount is printed.
    void setRows(const std::vector<ForestRow> &rows, const QString &amountTitle);
    QString readout() const;      ///< "Q-38 orders by customer: −62 % (−68 % to −12 %), 3 850 s"
    QRect rowRect(int row) const; ///< where it is drawn
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void readoutChanged(const QString &readout);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// "−62 % (−68 % to −12 %)"; a dash when it is not known.
QString changeText(const ForestRow &row);
/// A relative change with its sign: "−9.8 %", "+1.1 %", "0 %".
QString signedPercent(double share);

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

namespace indexpilot::ui {

enum class ScatterMark { Circle, Square };

/// What there is to choose from: what it brings, what it costs, how large it is.
struct ScatterPoint {
    QString key;
    QString label;
    double benefit = 0; ///< x: more is better
    double cost = 0;    ///< y: less is better
    double area = 0;    ///< 0 to 1 of the largest
    QString areaText;   ///< "3.2 GB"
    ScatterMark mark = ScatterMark::Circle;
    friend bool operator==(const ScatterPoint &, const ScatterPoint &) = default;
};

/// Positions of those that no other beats in both, by rising benefit.
std::vector<std::size_t> paretoFront(const std::vector<ScatterPoint> &points);

/// Benefit against cost: a mark's area is the size, a dashed line joins the Pareto front. A click selects;
/// Left and Right walk by benefit, Enter selects.
class ScatterChart : public QWidget {
    Q_OBJECT
public:
    using Format = QString (*)(double);
    explicit ScatterChart(QWidget *parent = nullptr);
    ~ScatterChart() override;
    void setPoints(const std::vector<ScatterPoint> &points, Format format);
    void setTitles(const QString &benefit, const QString &cost);
    void setSelected(const QString &key); ///< emits nothing
    QString readout() const;              ///< of the point under the keyboard
    QPoint placeOf(const QString &key) const;
    QSize sizeHint() const override { return {320, 220}; }
    QSize minimumSizeHint() const override { return {200, 130}; }

Q_SIGNALS:
    void selected(const QString &key); ///< by a person

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QWidget>

#include <memory>
#include <optional>
#include <string>

namespace indexpilot::ui {

struct WeekContent;
struct WeekState;

/// Seven days as columns, the hours of the day downwards, on the clock of a zone: load, open windows, freezes
/// and jobs. Arrows walk over the jobs, Enter chooses one, a double click too. Own-painted.
class WeekChart : public QWidget {
    Q_OBJECT
public:
    explicit WeekChart(QWidget *parent = nullptr);
    ~WeekChart() override;
    void setContent(const WeekContent &content);
    QString readout() const; ///< of the job under the keyboard
    const WeekState &state() const { return *m_state; }
    QSize minimumSizeHint() const override { return {480, 300}; }
    QSize sizeHint() const override { return {860, 560}; }

Q_SIGNALS:
    void jobChosen(const std::string &index);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    std::optional<std::size_t> jobAt(const QPoint &place) const;
    QString tipAt(const QPoint &place) const;
    void moveCursor(int step);
    void moveToEnd(int key); ///< Home or End
    void moveDay(int step);  ///< to the nearest day that has jobs
    void showCursor(std::size_t job);
    void choose();
    std::unique_ptr<WeekState> m_state;
};

} // namespace indexpilot::ui

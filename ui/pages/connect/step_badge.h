// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace indexpilot::ui {

/// The number of a step in a circle. Own-painted.
class StepBadge : public QWidget {
    Q_OBJECT
public:
    explicit StepBadge(int number, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {28, 28}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
};

} // namespace indexpilot::ui

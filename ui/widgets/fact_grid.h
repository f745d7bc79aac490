// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>
#include <QSize>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace indexpilot::ui {

/// Names and what is true of them, a line each; hidden without any.
class FactGrid : public QWidget {
    Q_OBJECT
public:
    FactGrid(QSize spacing, int leastNameWidth, QWidget *parent = nullptr);
    void setFacts(const std::vector<QPair<QString, QString>> &facts);

private:
    QGridLayout *m_grid;
    std::vector<QPair<QString, QString>> m_facts;
    std::vector<QWidget *> m_widgets;
};

} // namespace indexpilot::ui

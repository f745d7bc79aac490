// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/card_figures.h"

#include <QFrame>

class QLabel;

namespace indexpilot::ui {

/// The six figures of a card in a row.
class FigureStrip : public QFrame {
    Q_OBJECT
public:
    explicit FigureStrip(QWidget *parent = nullptr);
    void setFigures(const std::vector<CardFigure> &figures);

private:
    struct Cell {
        QWidget *place;
        QLabel *caption;
        QLabel *figure;
        QLabel *context;
    };
    Cell newCell(int number);
    std::vector<Cell> m_cells;
};

} // namespace indexpilot::ui

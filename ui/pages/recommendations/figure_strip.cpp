// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/figure_strip.h"

#include "ui/widgets/labels.h"

#include <QBoxLayout>

namespace indexpilot::ui {
namespace {

constexpr int figureCount = 6;

} // namespace

FigureStrip::FigureStrip(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("figures"));
    setProperty("role", QStringLiteral("figureStrip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int number = 0; number < figureCount; ++number) {
        if (number > 0) {
            auto *line = new QFrame(this);
            line->setProperty("role", QStringLiteral("verticalLine"));
            row->addWidget(line);
        }
        m_cells.push_back(newCell(number));
        row->addWidget(m_cells.back().place, 1);
    }
}

FigureStrip::Cell FigureStrip::newCell(int number)
{
    auto *place = new QWidget(this);
    place->setObjectName(QStringLiteral("figure.%1").arg(number));
    place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // all of one width
    const Cell cell{place, newLabel("caption", place), newLabel("cardFigure", place),
                    newParagraph("caption", place)};
    cell.figure->setObjectName(QStringLiteral("figure"));
    cell.context->setObjectName(QStringLiteral("context"));
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(12, 8, 8, 8);
    column->setSpacing(2);
    column->addWidget(cell.caption);
    column->addWidget(cell.figure);
    column->addWidget(cell.context);
    column->addStretch(1);
    return cell;
}

void FigureStrip::setFigures(const std::vector<CardFigure> &figures)
{
    setVisible(!figures.empty());
    for (std::size_t i = 0; i < m_cells.size() && i < figures.size(); ++i) {
        const Cell &cell = m_cells[i];
        setTextOnce(cell.caption, figures[i].caption);
        setTextOnce(cell.figure, figures[i].figure);
        setTextOnce(cell.context, figures[i].context);
        cell.place->setAccessibleName(figures[i].caption);
        cell.place->setAccessibleDescription(
            QStringLiteral("%1. %2").arg(figures[i].figure, figures[i].context));
    }
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/item_sums.h"

#include <QString>

namespace indexpilot::ui {

/// One of the six figures of a card, with what it rests on.
struct CardFigure {
    QString caption;
    QString figure;
    QString context;
    friend bool operator==(const CardFigure &, const CardFigure &) = default;
};

/// Benefit, write cost, size, build, statements, price of rollback. Pure.
std::vector<CardFigure> cardFigures(const InboxItem &item);

} // namespace indexpilot::ui

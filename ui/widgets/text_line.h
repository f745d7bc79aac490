// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

namespace indexpilot::ui {

/// Draws one line of plain text with the painter's font and pen, elided to fit. The same as
/// QPainter::drawText with QFontMetrics::elidedText, but what was laid out once is kept: shaping is most of
/// the cost of a table that is painted four times a second. GUI thread only.
void drawTextLine(QPainter *painter, const QRect &place, Qt::Alignment alignment, const QString &text,
                  Qt::TextElideMode elide = Qt::ElideRight);

} // namespace indexpilot::ui

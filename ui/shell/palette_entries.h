// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_search.h"

#include <QList>

class QAction;

namespace indexpilot::ui {

struct PageSlot;

// What the palette offers: made when it opens, from the actions and pages that there are.
PaletteEntry entryOf(QAction *action, PaletteKind kind, const QString &group);
/// One line per page; `show` is called with its position.
std::vector<PaletteEntry> pageEntries(const std::vector<PageSlot> &pages,
                                      const std::function<void(int)> &show);
/// What the pages can jump to; `show` first brings the page on screen.
std::vector<PaletteEntry> targetEntries(const std::vector<PageSlot> &pages,
                                        const std::function<void(int)> &show);

} // namespace indexpilot::ui

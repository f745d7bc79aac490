// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

// What the palette offers and which of it answers a query: pure, so that its order can be tested.
namespace indexpilot::ui {

enum class PaletteKind { Page, Command, Target, Help };

struct PaletteEntry {
    PaletteKind kind = PaletteKind::Command;
    QString group; ///< heading: "Commands", "Statements"
    QString title;
    QString detail;
    QString keys;   ///< "Ctrl+K"
    QString reason; ///< why it cannot run now; empty: it can
    QString iconName;
    std::function<void()> run;
    QString folded = title.toLower(); ///< what is searched
};

struct PaletteRow {
    int entry = -1; ///< -1: a heading
    QString heading;
    int found = 0; ///< of a heading: matches in the group, and all of it
    int all = 0;
    std::vector<int> matched; ///< letters of the title
};

struct PaletteResult {
    std::vector<PaletteRow> rows;
    int matches = 0;
};

/// ">" only commands, "#" only targets, "?" only help; at most 50 entries, best match first.
PaletteResult searchPalette(const std::vector<PaletteEntry> &entries, const QString &query,
                            const QString &bestHeading);

} // namespace indexpilot::ui

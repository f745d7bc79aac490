// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// How the palette finds: every word of the query must be in the text, as a piece of it or as beginnings of
// its words. "ord cust" and "oc" → "orders by customer".
namespace indexpilot::ui {

struct FuzzyMatch {
    int score = 0;              ///< larger is better
    std::vector<int> positions; ///< of the matched letters, ascending
};

/// Both sides in lower case.
std::optional<FuzzyMatch> fuzzyMatch(const QString &text, const QStringList &words);

} // namespace indexpilot::ui

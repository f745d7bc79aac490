// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/storage/storage_words.h"

#include <QPair>

#include <vector>

namespace indexpilot::ui {

/// What the panel beside the forecast says of the rebuild of one index.
struct WindowWords {
    QString title;                         ///< "Wed 25 Nov 02:30 – 03:12"
    QString why;                           ///< one or two sentences
    StateWord chip{ChipKind::Neutral, {}}; ///< without a word: none
    std::vector<QPair<QString, QString>> facts;
};
WindowWords windowWords(const StorageLine &line);

} // namespace indexpilot::ui

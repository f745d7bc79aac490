// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/fan_view.h"
#include "ui/pages/storage/storage_lines.h"
#include "ui/widgets/chip.h"

#include <QString>

// What the page says, from what is known and nothing else.
namespace indexpilot::ui {

/// The share of an index that is bloat when it is `ratio` times as large as a fresh one: 1.6 → 0.375. Never
/// below zero: an index that is smaller than its model has none.
double bloatShare(double ratio);
QString shownName(const std::string &name); ///< without "public."

QString limitText(const StorageLine &line); ///< "37.5 %"
QString bloatText(const engine::BloatReading &reading);
FanBand bloatBand(const engine::BloatReading &reading);  ///< by the 90 % range of a fresh one
QString bloatRange(const engine::BloatReading &reading); ///< the same: "24.0 – 29.1 %"
FanBasis fanBasis(engine::FreshBasis basis);
QString freshBasisText(engine::FreshBasis basis);     ///< "modelled"
QString storageDay(TimePoint time, Milliseconds day); ///< "28 Nov"; with the time where days are short
QString storageDays(const TimeRange &range, Milliseconds day);

struct StateWord {
    ChipKind kind;
    QString word;
};
StateWord stateWord(StorageState state);
QString windowText(const StorageLine &line); ///< when it is rebuilt, or why not

/// The sentence at the top: subject, finding, range with its level, what to do.
QString storageHeadline(const StorageLine &line);

} // namespace indexpilot::ui

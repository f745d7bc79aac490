// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/storage_memory.h"
#include "core/store/lifecycle_records.h"

// From sizes to forecasts and what a rebuild would bring. Pure.
namespace indexpilot::engine {

/// How long rebuilds of this server took, as shares of what the model said of them.
struct LearnedPace {
    int builds = 0;
    double lower = 1;
    double upper = 1; ///< 9 in 10
};
/// Of the rebuilds that ended well; nothing below three of them.
std::optional<LearnedPace> learnedPace(const std::vector<store::ActionRecord> &actions);

struct RebuildRule {
    double threshold = 1.6;
    Bytes least = Bytes(10LL << 20); ///< smaller ones are left alone
    Milliseconds day{86'400'000};    ///< of the forecast
};

struct StorageWish {
    double threshold = 1.6;
    int horizonDays = 28;
    Milliseconds day{86'400'000};
    std::optional<LearnedPace> pace;
};

/// By the bytes that a rebuild frees, those of the same by name.
std::vector<StorageRow> storageRows(const StorageLook &look, const StorageMemory &memory,
                                    const StorageWish &wish);

StorageDetail storageDetail(const std::string &index, const std::vector<store::BloatRecord> &records,
                            const std::vector<store::LessonRecord> &lessons, const StorageWish &wish);

/// Whether a rebuild is due that may be made from here: the index is over the threshold, or may be within a
/// week and has gone half of the way already. Earlier, a rebuild would win little and be due again too soon.
bool wantsRebuild(const StorageRow &row, const RebuildRule &rule);

} // namespace indexpilot::engine

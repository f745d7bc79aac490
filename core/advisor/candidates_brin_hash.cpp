// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidate_draft.h"
#include "core/advisor/shares.h"
#include "core/advisor/size_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace indexpilot::advisor {
namespace {

/// Below 20,000 pages (160 MB) a btree on the column is a few dozen MB and finds single rows as well.
constexpr std::int64_t bigTable = 20'000;
/// A range of 128 pages must hold values of one stretch, or each question reads most ranges.
constexpr double inOrder = 0.95;
/// A hash index stores 4 bytes of every value: it pays for wide ones, and must do so clearly.
constexpr double wideKey = 32;
constexpr double clearlySmaller = 0.7;

} // namespace

void addBrinDrafts(const DraftInput &input, std::vector<Draft> &drafts)
{
    if (input.use.table->pages < bigTable)
        return;
    for (const KeyPart &part : input.use.ranges) {
        const pg::ColumnReading *column = part.key.column.empty() ? nullptr : part.column;
        if (!column || !column->hasBtree || !column->statistics ||
            !(std::abs(column->statistics->correlation) >= inOrder)) // NaN: not known
            continue;
        std::array<char, 16> correlation{};
        std::snprintf(correlation.data(), correlation.size(), "%.2f", column->statistics->correlation);
        Draft draft{.definition = emptyDefinition(*input.use.table),
                    .reason = "range on " + part.said + ", whose rows lie in its order (correlation " +
                              correlation.data() + "): a summary of each 128 pages is enough",
                    .rank = static_cast<int>(Rank::Brin),
                    .purpose = Purpose::FewRows,
                    .share = part.share};
        draft.definition.method = "brin";
        draft.definition.keys = {part.key};
        drafts.push_back(std::move(draft));
    }
}

void addHashDrafts(const DraftInput &input, std::vector<Draft> &drafts)
{
    for (const KeyPart &part : input.use.equal) {
        const pg::ColumnReading *column = part.key.column.empty() ? nullptr : part.column;
        if (!column || !column->hasHash || !column->statistics ||
            column->statistics->averageWidth < wideKey ||
            part.predicate.kind != sql::PredicateKind::Equality || !input.habits.onlyEquality(part.said))
            continue;
        Draft draft{.definition = emptyDefinition(*input.use.table),
                    .rank = static_cast<int>(Rank::Hash),
                    .equalKeys = 1,
                    .equalSaid = {part.said},
                    .share = part.share};
        draft.definition.keys = {part.key};
        const double btree =
            static_cast<double>(modelledSize(*input.use.table, draft.definition).bytes.count());
        draft.definition.method = "hash";
        const double hash =
            static_cast<double>(modelledSize(*input.use.table, draft.definition).bytes.count());
        if (hash >= btree * clearlySmaller)
            continue;
        draft.reason = "equality on " + part.said + " and nothing else; by the size model a hash takes " +
                       percentText(hash / btree) + " of a btree's bytes";
        drafts.push_back(std::move(draft));
    }
}

} // namespace indexpilot::advisor

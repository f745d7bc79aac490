// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_order.h"

#include "ui/models/row_filter.h"
#include "ui/models/row_sorting.h"

#include <algorithm>

namespace indexpilot::ui {
namespace {

RowList byKey(const TableRows &rows)
{
    std::vector<int> list = rowsAsTheyCome(rows.count());
    const auto less = [&rows](int left, int right) {
        return rows.keyLess(left, rows, right);
    };
    if (!std::is_sorted(list.begin(), list.end(), less))
        std::sort(list.begin(), list.end(), less);
    return std::make_shared<const std::vector<int>>(std::move(list));
}

/// For each row before, the row of the same key now, or -1. Both lists are by key, so one walk is enough.
std::vector<int> rowsNow(const RowOrder &before, const TableRows &rows, const std::vector<int> &keys)
{
    std::vector<int> now(before.byKey->size(), -1);
    std::size_t left = 0;
    std::size_t right = 0;
    while (left < before.byKey->size() && right < keys.size()) {
        const int old = (*before.byKey)[left];
        const int fresh = keys[right];
        if (before.rows->keyLess(old, rows, fresh)) {
            ++left;
        } else if (rows.keyLess(fresh, *before.rows, old)) {
            ++right;
        } else {
            now[static_cast<std::size_t>(old)] = fresh;
            ++left;
            ++right;
        }
    }
    return now;
}

/// The ranking before, in the rows of now; rows that are new come last, in their own order.
std::vector<int> heldRanking(const RowOrder &before, const std::vector<int> &now,
                             const std::vector<int> &sorted)
{
    std::vector<int> ranking;
    ranking.reserve(sorted.size());
    std::vector<char> taken(sorted.size(), 0);
    for (const int old : *before.ranking) {
        const int row = now[static_cast<std::size_t>(old)];
        if (row < 0)
            continue;
        ranking.push_back(row);
        taken[static_cast<std::size_t>(row)] = 1;
    }
    for (const int row : sorted)
        if (!taken[static_cast<std::size_t>(row)])
            ranking.push_back(row);
    return ranking;
}

/// The places before, when only what was shown then can pass now: a word was added or went on.
const std::vector<int> *rowsThatMayPass(const RowOrder &before, const FilterWords &words)
{
    return narrows(before.words, words) ? &before.place : nullptr;
}

OrderChange changeTo(std::shared_ptr<const RowOrder> order, const RowOrder &before,
                     const std::vector<int> &now)
{
    OrderChange change;
    change.moved.reserve(before.shown.size());
    change.inPlace = before.shown.size() <= order->shown.size();
    for (std::size_t i = 0; i < before.shown.size(); ++i) {
        const auto old = static_cast<std::size_t>(before.shown[i]);
        const int row = now.empty() ? before.shown[i] : now[old];
        const int place = row < 0 ? -1 : order->place[static_cast<std::size_t>(row)];
        change.moved.push_back(place);
        change.kept += place >= 0 ? 1 : 0;
        change.inPlace = change.inPlace && place == static_cast<int>(i);
    }
    change.order = std::move(order);
    return change;
}

} // namespace

std::optional<OrderChange> nextOrder(const RowOrder &before, std::shared_ptr<const TableRows> rows,
                                     const OrderRequest &request, const std::stop_token &stop)
{
    const auto order = std::make_shared<RowOrder>();
    order->rows = std::move(rows);
    order->sorting = request.sorting;
    const bool sameRows = before.rows == order->rows;
    order->byKey = sameRows ? before.byKey : byKey(*order->rows);
    std::vector<int> now; // empty: every row is where it was
    if (!sameRows)
        now = rowsNow(before, *order->rows, *order->byKey);
    if (stop.stop_requested())
        return std::nullopt;
    if (sameRows && before.sorting == request.sorting) {
        order->ranking = before.ranking;
    } else {
        std::vector<int> ranking = sortedRows(*order->rows, request.column, request.direction);
        if (request.held && before.sorting == request.sorting && !before.ranking->empty())
            ranking = heldRanking(before, now, ranking);
        order->ranking = std::make_shared<const std::vector<int>>(std::move(ranking));
    }
    order->words = request.words;
    const auto passed = passingRows(*order->rows, *order->ranking, request.words,
                                    sameRows ? rowsThatMayPass(before, request.words) : nullptr, stop);
    if (!passed)
        return std::nullopt;
    order->shown = *passed;
    order->place.assign(order->ranking->size(), -1);
    for (std::size_t i = 0; i < order->shown.size(); ++i)
        order->place[static_cast<std::size_t>(order->shown[i])] = static_cast<int>(i);
    return changeTo(order, before, now);
}

} // namespace indexpilot::ui

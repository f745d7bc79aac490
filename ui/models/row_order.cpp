// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_order.h"

#include "ui/models/row_sorting.h"

#include <QStringMatcher>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int stopEvery = 1024; ///< rows between two looks at the stop token

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

struct Filter {
    int column;
    QStringMatcher word;
};

std::vector<Filter> filtersOf(const OrderRequest &request)
{
    std::vector<Filter> filters;
    for (const auto &[column, words] : request.words)
        for (const QString &word : words)
            filters.push_back({column, QStringMatcher(word, Qt::CaseInsensitive)});
    return filters;
}

bool passes(const TableRows &rows, int row, int columns, const std::vector<Filter> &filters)
{
    return std::all_of(filters.begin(), filters.end(), [&](const Filter &filter) {
        if (filter.column >= 0)
            return filter.word.indexIn(rows.text(row, filter.column)) >= 0;
        for (int column = 0; column < columns; ++column)
            if (filter.word.indexIn(rows.text(row, column)) >= 0)
                return true;
        return false;
    });
}

bool filterInto(RowOrder &order, const OrderRequest &request, const std::stop_token &stop)
{
    const std::vector<Filter> filters = filtersOf(request);
    const int columns = order.rows->columns();
    order.shown.reserve(order.ranking->size());
    for (std::size_t i = 0; i < order.ranking->size(); ++i) {
        if (i % stopEvery == 0 && stop.stop_requested())
            return false;
        const int row = (*order.ranking)[i];
        if (filters.empty() || passes(*order.rows, row, columns, filters))
            order.shown.push_back(row);
    }
    order.place.assign(order.ranking->size(), -1);
    for (std::size_t i = 0; i < order.shown.size(); ++i)
        order.place[static_cast<std::size_t>(order.shown[i])] = static_cast<int>(i);
    return true;
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
    if (!filterInto(*order, request, stop))
        return std::nullopt;
    return changeTo(order, before, now);
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_filter.h"

#include "ui/models/in_parts.h"

#include <QStringMatcher>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr std::size_t stopEvery = 1024; ///< rows between two looks at the stop token

struct Filter {
    int column;
    QStringMatcher word;
};

std::vector<Filter> filtersOf(const FilterWords &wanted)
{
    std::vector<Filter> filters;
    for (const auto &[column, words] : wanted)
        for (const QString &word : words)
            filters.push_back({column, QStringMatcher(word, Qt::CaseInsensitive)});
    return filters;
}

bool passes(const TableRows &rows, int row, const std::vector<Filter> &filters)
{
    return std::all_of(filters.begin(), filters.end(), [&](const Filter &filter) {
        if (filter.column >= 0)
            return filter.word.indexIn(rows.text(row, filter.column)) >= 0;
        for (int column = 0; column < rows.columns(); ++column)
            if (filter.word.indexIn(rows.text(row, column)) >= 0)
                return true;
        return false;
    });
}

} // namespace

std::optional<std::vector<int>> passingRows(const TableRows &rows, const std::vector<int> &ranking,
                                            const FilterWords &words, const std::vector<int> *places,
                                            const std::stop_token &stop)
{
    const std::vector<Filter> filters = filtersOf(words);
    if (filters.empty())
        return ranking;
    std::vector<char> passed(ranking.size(), 0);
    // Making the texts is most of the work, so the processors share it.
    inParts(partBounds(ranking.size()), [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            if (i % stopEvery == 0 && stop.stop_requested())
                return;
            const bool mayPass = !places || (*places)[static_cast<std::size_t>(ranking[i])] >= 0;
            passed[i] = mayPass && passes(rows, ranking[i], filters) ? 1 : 0;
        }
    });
    if (stop.stop_requested())
        return std::nullopt;
    std::vector<int> list;
    for (std::size_t i = 0; i < ranking.size(); ++i)
        if (passed[i])
            list.push_back(ranking[i]);
    return list;
}

bool narrows(const FilterWords &before, const FilterWords &after)
{
    return std::all_of(before.begin(), before.end(), [&after](const auto &entry) {
        const auto now = after.find(entry.first);
        return now != after.end() &&
               std::all_of(entry.second.begin(), entry.second.end(), [&now](const QString &old) {
                   return std::any_of(now->second.begin(), now->second.end(), [&old](const QString &word) {
                       return word.contains(old, Qt::CaseInsensitive);
                   });
               });
    });
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_search.h"

#include "ui/shell/fuzzy_match.h"

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int mostEntries = 50;
constexpr int disabledPenalty = 25;
constexpr int inDetailOnly = 10;

struct Query {
    QStringList words;
    std::optional<PaletteKind> only;
};

struct Hit {
    int entry = 0;
    int score = 0;
    std::vector<int> matched;
};

struct Group {
    QString heading;
    std::vector<Hit> hits; ///< best first
    int all = 0;
};

Query parsed(const QString &text)
{
    QString rest = text.trimmed();
    Query query;
    if (rest.startsWith(QLatin1Char('>')))
        query.only = PaletteKind::Command;
    else if (rest.startsWith(QLatin1Char('#')))
        query.only = PaletteKind::Target;
    else if (rest.startsWith(QLatin1Char('?')))
        query.only = PaletteKind::Help;
    if (query.only)
        rest.remove(0, 1);
    query.words = rest.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return query;
}

/// Without words: what one can do; what one can jump to needs a word, or its prefix.
bool isOffered(const PaletteEntry &entry, const Query &query)
{
    if (query.only)
        return entry.kind == *query.only;
    return !query.words.isEmpty() || entry.kind == PaletteKind::Page || entry.kind == PaletteKind::Command;
}

std::optional<Hit> hitOf(const PaletteEntry &entry, int position, const Query &query)
{
    const int penalty = entry.reason.isEmpty() ? 0 : disabledPenalty;
    if (auto match = fuzzyMatch(entry.folded, query.words))
        return Hit{position, match->score - penalty, std::move(match->positions)};
    const QString detail = entry.detail.toLower();
    const bool inDetail = std::ranges::all_of(query.words, [&](const QString &word) {
        return entry.folded.contains(word) || detail.contains(word);
    });
    if (!inDetail)
        return {};
    return Hit{position, inDetailOnly - penalty, {}};
}

std::vector<Group> groupsOf(const std::vector<PaletteEntry> &entries, const Query &query)
{
    std::vector<Group> groups;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto group = std::ranges::find(groups, entries[i].group, &Group::heading);
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{entries[i].group, {}, 0});
        ++group->all;
        if (!isOffered(entries[i], query))
            continue;
        if (auto hit = hitOf(entries[i], static_cast<int>(i), query))
            group->hits.push_back(std::move(*hit));
    }
    std::erase_if(groups, [](const Group &group) { return group.hits.empty(); });
    for (Group &group : groups)
        std::ranges::stable_sort(group.hits, std::ranges::greater{}, &Hit::score);
    if (!query.words.isEmpty())
        std::ranges::stable_sort(groups, std::ranges::greater{},
                                 [](const Group &group) { return group.hits.front().score; });
    return groups;
}

void takeBest(std::vector<Group> &groups, const QString &heading, PaletteResult &result)
{
    Group &group = groups.front();
    result.rows.push_back({.heading = heading, .found = 0, .all = 0});
    result.rows.push_back({.entry = group.hits.front().entry, .matched = group.hits.front().matched});
    group.hits.erase(group.hits.begin());
}

} // namespace

PaletteResult searchPalette(const std::vector<PaletteEntry> &entries, const QString &query,
                            const QString &bestHeading)
{
    const Query wanted = parsed(query);
    std::vector<Group> groups = groupsOf(entries, wanted);
    PaletteResult result;
    for (const Group &group : groups)
        result.matches += static_cast<int>(group.hits.size());
    if (groups.empty())
        return result;
    const int share = std::max(1, mostEntries / static_cast<int>(groups.size()) - 1);
    std::vector<int> found;
    for (const Group &group : groups)
        found.push_back(static_cast<int>(group.hits.size()));
    if (!wanted.words.isEmpty())
        takeBest(groups, bestHeading, result);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (groups[g].hits.empty())
            continue;
        result.rows.push_back({.heading = groups[g].heading, .found = found[g], .all = groups[g].all});
        const auto shown = std::min<std::size_t>(groups[g].hits.size(), static_cast<std::size_t>(share));
        for (std::size_t i = 0; i < shown; ++i)
            result.rows.push_back({.entry = groups[g].hits[i].entry, .matched = groups[g].hits[i].matched});
    }
    return result;
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy_match.h"

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int wholeWord = 130;
constexpr int beginningOfWord = 100;
constexpr int insideWord = 50;
constexpr int beginnings = 40;
constexpr int atFirst = 20;
constexpr int latePenalty = 30; ///< at most, for being far to the right

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || (text[at].isLetterOrNumber() && !text[at - 1].isLetterOrNumber());
}

bool endsWord(const QString &text, qsizetype end)
{
    return end == text.size() || !text[end].isLetterOrNumber();
}

int scoreOfPiece(const QString &text, qsizetype at, qsizetype length)
{
    const int late = static_cast<int>(std::min<qsizetype>(at, latePenalty));
    if (!beginsWord(text, at))
        return insideWord - late;
    const int base = endsWord(text, at + length) ? wholeWord : beginningOfWord;
    return base + (at == 0 ? atFirst : 0) - late;
}

std::optional<FuzzyMatch> asPiece(const QString &text, const QString &word)
{
    std::optional<FuzzyMatch> best;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const int score = scoreOfPiece(text, at, word.size());
        if (best && best->score >= score)
            continue;
        best = FuzzyMatch{score, {}};
        for (qsizetype i = 0; i < word.size(); ++i)
            best->positions.push_back(static_cast<int>(at + i));
    }
    return best;
}

/// Each letter begins a word of the text or goes on where the one before was.
bool matchBeginnings(const QString &text, const QString &word, std::vector<int> &positions)
{
    const auto done = static_cast<qsizetype>(positions.size());
    if (done == word.size())
        return true;
    const qsizetype next = positions.empty() ? 0 : positions.back() + 1;
    for (qsizetype at = text.indexOf(word[done], next); at >= 0; at = text.indexOf(word[done], at + 1)) {
        const bool goesOn = !positions.empty() && at == next;
        if (!goesOn && !beginsWord(text, at))
            continue;
        positions.push_back(static_cast<int>(at));
        if (matchBeginnings(text, word, positions))
            return true;
        positions.pop_back();
    }
    return false;
}

std::optional<FuzzyMatch> matchWord(const QString &text, const QString &word)
{
    if (auto piece = asPiece(text, word))
        return piece;
    FuzzyMatch match{beginnings, {}};
    if (word.size() > 12 || !matchBeginnings(text, word, match.positions))
        return {};
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &text, const QStringList &words)
{
    FuzzyMatch all;
    for (const QString &word : words) {
        const auto match = matchWord(text, word);
        if (!match)
            return {};
        all.score += match->score;
        all.positions.insert(all.positions.end(), match->positions.begin(), match->positions.end());
    }
    std::ranges::sort(all.positions);
    all.positions.erase(std::unique(all.positions.begin(), all.positions.end()), all.positions.end());
    return all;
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/reading_form.h"

#include "core/sql/lexemes.h"

#include <map>

namespace indexpilot::advisor {
namespace {

/// Where the clauses of the outermost level begin.
class Clauses {
public:
    explicit Clauses(const std::string &text) : m_text(text), m_lexemes(sql::lexemesOf(text))
    {
        int depth = 0;
        for (std::size_t i = 0; i < m_lexemes.size(); ++i) {
            const sql::Lexeme &lexeme = m_lexemes[i];
            depth += lexeme.symbol == '(' ? 1 : lexeme.symbol == ')' ? -1 : 0;
            if (depth == 0 && lexeme.kind == sql::Lexeme::Kind::Word)
                m_places.try_emplace(lexeme.word, i);
        }
    }

    bool begins(const char *word) const { return !m_lexemes.empty() && m_lexemes.front().word == word; }
    bool has(const std::string &word) const { return m_places.contains(word); }

    /// The text after `word` up to the next of `ends` or the end of the statement.
    std::string between(const std::string &word, std::initializer_list<const char *> ends) const
    {
        const std::size_t first = m_places.at(word) + 1;
        std::size_t last = m_lexemes.size();
        for (const char *end : ends)
            if (const auto place = m_places.find(end); place != m_places.end() && place->second >= first)
                last = std::min(last, place->second);
        if (first >= last)
            return {};
        const std::size_t from = m_lexemes[first].from;
        return m_text.substr(from, m_lexemes[last - 1].from + m_lexemes[last - 1].length - from);
    }

private:
    std::string m_text;
    std::vector<sql::Lexeme> m_lexemes;
    std::map<std::string, std::size_t> m_places; ///< by word, its first at the outermost level
};

/// `shop.orders AS o` → `o`, as written.
std::string nameOf(const std::string &target)
{
    const std::vector<sql::Lexeme> lexemes = sql::lexemesOf(target);
    for (auto lexeme = lexemes.rbegin(); lexeme != lexemes.rend(); ++lexeme)
        if (!lexeme->word.empty())
            return target.substr(lexeme->from, lexeme->length);
    return target;
}

} // namespace

std::optional<std::string> readingForm(const std::string &text)
{
    const Clauses clauses(text);
    const bool update = clauses.begins("update");
    if (!(update ? clauses.has("set") : clauses.begins("delete") && clauses.has("from")))
        return std::nullopt;
    const std::string target = update ? clauses.between("update", {"set"})
                                      : clauses.between("from", {"using", "where", "returning"});
    const char *others = update ? "from" : "using";
    std::string reading = "SELECT " + nameOf(target) + ".ctid FROM " + target;
    if (clauses.has(others))
        reading += ", " + clauses.between(others, {"where", "returning"});
    if (clauses.has("where"))
        reading += " WHERE " + clauses.between("where", {"returning"});
    return reading;
}

} // namespace indexpilot::advisor

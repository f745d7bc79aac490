// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/lexemes.h"

#include <algorithm>
#include <cctype>

namespace indexpilot::sql {
namespace {

bool isDigit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool startsWord(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}

bool continuesWord(char c)
{
    return startsWord(c) || isDigit(c) || c == '$';
}

std::string small(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

/// Reads one lexeme after another.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    std::vector<Lexeme> run()
    {
        while (skipBlank(), m_at < m_text.size())
            one();
        return std::move(m_lexemes);
    }

private:
    char at(std::size_t offset) const { return m_at + offset < m_text.size() ? m_text[m_at + offset] : '\0'; }

    void skipBlank()
    {
        while (m_at < m_text.size()) {
            if (std::isspace(static_cast<unsigned char>(m_text[m_at])) != 0)
                ++m_at;
            else if (at(0) == '-' && at(1) == '-')
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            else if (at(0) == '/' && at(1) == '*')
                skipComment();
            else
                return;
        }
    }

    void skipComment()
    {
        int depth = 0;
        do {
            if (at(0) == '/' && at(1) == '*')
                ++depth, m_at += 2;
            else if (at(0) == '*' && at(1) == '/')
                --depth, m_at += 2;
            else
                ++m_at;
        } while (depth > 0 && m_at < m_text.size());
        m_at = std::min(m_at, m_text.size());
    }

    void add(Lexeme::Kind kind, std::size_t end, std::string word = {}, int parameter = 0)
    {
        end = std::min(end, m_text.size());
        m_lexemes.push_back({kind, m_at, end - m_at, std::move(word), parameter, at(0)});
        m_at = end;
    }

    std::size_t endOfRun(std::size_t from, bool (*belongs)(char)) const
    {
        while (from < m_text.size() && belongs(m_text[from]))
            ++from;
        return from;
    }

    /// Past the closing quote; two quotes stand for one, and after E a backslash hides the next character.
    std::size_t endOfQuoted(std::size_t open, bool backslashes) const
    {
        const char quote = m_text[open];
        for (std::size_t i = open + 1; i < m_text.size(); ++i) {
            if (backslashes && m_text[i] == '\\')
                ++i;
            else if (m_text[i] == quote && i + 1 < m_text.size() && m_text[i + 1] == quote)
                ++i;
            else if (m_text[i] == quote)
                return i + 1;
        }
        return m_text.size();
    }

    void dollar()
    {
        if (isDigit(at(1))) {
            const std::size_t end = endOfRun(m_at + 1, isDigit);
            const std::string digits(m_text.substr(m_at + 1, std::min<std::size_t>(end - m_at - 1, 6)));
            return add(Lexeme::Kind::Parameter, end, {}, std::stoi(digits));
        }
        const std::size_t close = m_text.find('$', m_at + 1);
        const std::string_view tag =
            close == std::string_view::npos ? std::string_view() : m_text.substr(m_at, close + 1 - m_at);
        const bool isTag = !tag.empty() && std::ranges::all_of(tag.substr(1, tag.size() - 2), [](char c) {
            return startsWord(c) || isDigit(c);
        });
        if (!isTag)
            return add(Lexeme::Kind::Symbol, m_at + 1);
        const std::size_t end = m_text.find(tag, close + 1);
        add(Lexeme::Kind::Text, end == std::string_view::npos ? m_text.size() : end + tag.size());
    }

    void one()
    {
        const char c = at(0);
        if (c == '\'')
            add(Lexeme::Kind::Text, endOfQuoted(m_at, false));
        else if ((c == 'e' || c == 'E') && at(1) == '\'')
            add(Lexeme::Kind::Text, endOfQuoted(m_at + 1, true));
        else if (c == '"') {
            const std::size_t end = endOfQuoted(m_at, false);
            add(Lexeme::Kind::Quoted, end,
                std::string(m_text.substr(m_at + 1, std::max(end, m_at + 2) - m_at - 2)));
        } else if (c == '$')
            dollar();
        else if (isDigit(c))
            add(Lexeme::Kind::Number, endOfRun(m_at, [](char d) { return continuesWord(d) || d == '.'; }));
        else if (startsWord(c)) {
            const std::size_t end = endOfRun(m_at, continuesWord);
            add(Lexeme::Kind::Word, end, small(m_text.substr(m_at, end - m_at)));
        } else
            add(Lexeme::Kind::Symbol, m_at + 1);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Lexeme> m_lexemes;
};

} // namespace

std::vector<Lexeme> lexemesOf(std::string_view text)
{
    return Scanner(text).run();
}

std::vector<std::string> calledNames(std::string_view text)
{
    std::vector<std::string> names;
    const std::vector<Lexeme> lexemes = lexemesOf(text);
    for (std::size_t i = 0; i + 1 < lexemes.size(); ++i)
        if (!lexemes[i].word.empty() && lexemes[i + 1].symbol == '(' &&
            lexemes[i + 1].kind == Lexeme::Kind::Symbol)
            names.push_back(lexemes[i].word);
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace indexpilot::sql

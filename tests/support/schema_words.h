// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

// The words of a line of a schema text.
namespace indexpilot::test {

/// Parted at blanks outside quotes and brackets.
std::vector<std::string> wordsOf(const std::string &line);
/// Parted at a separator outside quotes and brackets; nothing for an empty text.
std::vector<std::string> split(const std::string &text, char separator);
std::string trimmed(const std::string &text);
std::string withoutQuotes(const std::string &text);
/// Lines without comments, continuations joined.
std::vector<std::string> linesOf(const std::string &text);

/// "key=value" words and flags of a line, in any order; what nobody asked for is an error.
class Options {
public:
    explicit Options(const std::vector<std::string> &words) : m_words(words) {}

    bool take(const std::string &flag) { return std::erase(m_words, flag) > 0; }
    std::optional<std::string> text(const std::string &key)
    {
        for (auto word = m_words.begin(); word != m_words.end(); ++word)
            if (word->starts_with(key + "=")) {
                const std::string value = withoutQuotes(word->substr(key.size() + 1));
                m_words.erase(word);
                return value;
            }
        return std::nullopt;
    }
    template <class Number> void number(const std::string &key, Number &target)
    {
        if (const auto value = text(key))
            target = static_cast<Number>(std::strtod(value->c_str(), nullptr));
    }
    void finish() const
    {
        if (!m_words.empty())
            throw std::runtime_error("unknown word " + m_words.front());
    }

private:
    std::vector<std::string> m_words;
};

} // namespace indexpilot::test

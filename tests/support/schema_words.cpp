// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/schema_words.h"

#include <sstream>

namespace indexpilot::test {
namespace {

/// Place after the word that begins at `at`: blanks inside quotes and brackets belong to it.
std::size_t wordEnd(const std::string &line, std::size_t at)
{
    int depth = 0;
    bool quoted = false;
    for (; at < line.size(); ++at) {
        const char letter = line[at];
        quoted = quoted != (letter == '\'' || letter == '"');
        if (!quoted)
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        if (!quoted && depth == 0 && letter == ' ')
            break;
    }
    return at;
}

} // namespace

std::vector<std::string> wordsOf(const std::string &line)
{
    std::vector<std::string> words;
    for (std::size_t at = line.find_first_not_of(' '); at < line.size();) {
        const std::size_t end = wordEnd(line, at);
        words.push_back(line.substr(at, end - at));
        at = line.find_first_not_of(' ', end);
    }
    return words;
}

std::vector<std::string> split(const std::string &text, char separator)
{
    std::vector<std::string> parts(text.empty() ? 0 : 1);
    int depth = 0;
    bool quoted = false;
    for (const char letter : text) {
        quoted = quoted != (letter == '\'');
        depth += quoted ? 0 : letter == '(' ? 1 : letter == ')' ? -1 : 0;
        if (letter == separator && depth == 0 && !quoted)
            parts.emplace_back();
        else
            parts.back() += letter;
    }
    return parts;
}

std::string trimmed(const std::string &text)
{
    const std::size_t from = text.find_first_not_of(' ');
    return from == std::string::npos ? std::string()
                                     : text.substr(from, text.find_last_not_of(' ') + 1 - from);
}

std::string withoutQuotes(const std::string &text)
{
    return text.size() >= 2 && text.front() == '"' && text.back() == '"' ? text.substr(1, text.size() - 2)
                                                                         : text;
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        line = trimmed(line);
        if (line.starts_with("..") && !lines.empty())
            lines.back() += " " + trimmed(line.substr(2));
        else if (!line.empty() && line.front() != '#')
            lines.push_back(line);
    }
    return lines;
}

} // namespace indexpilot::test

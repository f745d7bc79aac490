// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/index_text.h"

#include <algorithm>
#include <cctype>
#include <string_view>

// A small scanner for statements that the parser has accepted: it needs to know brackets, commas and one
// keyword, and what hides them (strings, quoted names, comments).
namespace indexpilot::sql {

namespace {

bool isWordLetter(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return std::isalnum(byte) || letter == '_' || letter == '$' || byte >= 0x80;
}

std::size_t afterLineComment(const std::string &text, std::size_t at)
{
    return std::min(text.find('\n', at), text.size());
}

std::size_t afterBlockComment(const std::string &text, std::size_t at)
{
    int depth = 0;
    while (at < text.size()) {
        const std::string_view two = std::string_view(text).substr(at, 2);
        const int step = two == "/*" ? 1 : two == "*/" ? -1 : 0;
        at += step == 0 ? 1 : 2;
        depth += step;
        if (depth == 0)
            break;
    }
    return at;
}

std::size_t afterQuotes(const std::string &text, std::size_t at, bool hasEscapes)
{
    const char quote = text[at++];
    while (at < text.size() && text[at] != quote)
        at += hasEscapes && text[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text.size()); // a doubled quote begins the next piece
}

/// $tag$ … $tag$; `at` when none begins there.
std::size_t afterDollarQuotes(const std::string &text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && isWordLetter(text[end]) && text[end] != '$')
        ++end;
    if (end >= text.size() || text[end] != '$' || std::isdigit(static_cast<unsigned char>(text[at + 1])))
        return at;
    const std::string tag = text.substr(at, end + 1 - at);
    const std::size_t close = text.find(tag, end + 1);
    return close == std::string::npos ? text.size() : close + tag.size();
}

enum class PieceKind { Blank, Word, Other };

struct Piece {
    PieceKind kind = PieceKind::Other;
    std::size_t from = 0;
    std::size_t to = 0;
};

Piece pieceAt(const std::string &text, std::size_t at)
{
    const std::string_view two = std::string_view(text).substr(at, 2);
    const char letter = text[at];
    if (std::isspace(static_cast<unsigned char>(letter)))
        return {PieceKind::Blank, at, at + 1};
    if (two == "--")
        return {PieceKind::Blank, at, afterLineComment(text, at)};
    if (two == "/*")
        return {PieceKind::Blank, at, afterBlockComment(text, at)};
    if (two == "E'" || two == "e'")
        return {PieceKind::Other, at, afterQuotes(text, at + 1, true)};
    if (letter == '\'' || letter == '"')
        return {PieceKind::Other, at, afterQuotes(text, at, false)};
    if (letter == '$')
        if (const std::size_t end = afterDollarQuotes(text, at); end != at)
            return {PieceKind::Other, at, end};
    std::size_t end = at;
    while (end < text.size() && isWordLetter(text[end]))
        ++end;
    return end > at ? Piece{PieceKind::Word, at, end} : Piece{PieceKind::Other, at, at + 1};
}

bool isWord(const std::string &text, const Piece &piece, std::string_view word)
{
    return piece.kind == PieceKind::Word && piece.to - piece.from == word.size() &&
           std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(piece.from),
                      [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

/// Text between two places without the blanks and comments at its ends.
std::string between(const std::string &text, std::size_t from, std::size_t to)
{
    std::size_t first = to;
    std::size_t last = from;
    for (std::size_t at = from; at < to;) {
        const Piece piece = pieceAt(text, at);
        if (piece.kind != PieceKind::Blank) {
            first = std::min(first, piece.from);
            last = piece.to;
        }
        at = piece.to;
    }
    return first < last ? text.substr(first, std::min(last, to) - first) : std::string();
}

int depthChange(const std::string &text, const Piece &piece)
{
    if (piece.kind != PieceKind::Other || piece.to != piece.from + 1)
        return 0;
    const char letter = text[piece.from];
    return letter == '(' || letter == '[' ? 1 : letter == ')' || letter == ']' ? -1 : 0;
}

/// The piece that closes the first bracket; empty at the end when there is none.
Piece firstClosing(const std::string &text)
{
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Piece piece = pieceAt(text, at);
        at = piece.to;
        const int change = depthChange(text, piece);
        depth += change;
        if (change < 0 && depth == 0)
            return piece;
    }
    return {PieceKind::Other, text.size(), text.size()};
}

} // namespace

IndexText indexText(const std::string &statement)
{
    IndexText result;
    int depth = 0;
    bool inKeys = false;
    bool keysDone = false;
    std::size_t begin = std::string::npos;
    std::size_t end = statement.size();
    for (std::size_t at = 0; at < statement.size();) {
        const Piece piece = pieceAt(statement, at);
        at = piece.to;
        depth += depthChange(statement, piece);
        const char letter = piece.kind == PieceKind::Other ? statement[piece.from] : ' ';
        if (!keysDone && !inKeys && letter == '(') {
            inKeys = true;
            begin = piece.to;
        } else if (inKeys && ((depth == 1 && letter == ',') || depth == 0)) {
            result.keys.push_back(between(statement, begin, piece.from));
            begin = piece.to;
            keysDone = depth == 0;
            inKeys = !keysDone;
        } else if (keysDone && depth == 0 && isWord(statement, piece, "where")) {
            begin = piece.to;
            end = std::string::npos;
        } else if (end == std::string::npos && depth == 0 && letter == ';') {
            end = piece.from;
        }
    }
    if (end != statement.size())
        result.predicate = between(statement, begin, std::min(end, statement.size()));
    return result;
}

std::string leadingExpression(const std::string &key)
{
    const Piece closing = firstClosing(key);
    if (closing.from == closing.to) // a function without brackets: CURRENT_DATE
        return key.substr(0, key.empty() ? 0 : pieceAt(key, 0).to);
    return key.front() == '(' ? between(key, 1, closing.from) : key.substr(0, closing.to);
}

std::string unbracketed(const std::string &text)
{
    const Piece closing = firstClosing(text);
    const bool isEnclosed =
        !text.empty() && text.front() == '(' && closing.to == text.size() && closing.from < closing.to;
    return isEnclosed ? unbracketed(between(text, 1, closing.from)) : text;
}

std::size_t afterIndexKeyword(const std::string &statement)
{
    for (std::size_t at = 0; at < statement.size();) {
        const Piece piece = pieceAt(statement, at);
        if (isWord(statement, piece, "index"))
            return piece.to;
        at = piece.to;
    }
    return statement.size();
}

} // namespace indexpilot::sql

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace indexpilot::sql {

/// One piece of a text, by PostgreSQL's lexical rules alone; comments and white space are left out. Total: an
/// unclosed string goes to the end.
struct Lexeme {
    enum class Kind { Word, Quoted, Text, Number, Parameter, Symbol };
    Kind kind = Kind::Symbol;
    std::size_t from = 0;
    std::size_t length = 0;
    std::string word;  ///< of a Word, in small letters; of a Quoted identifier, without its quotes
    int parameter = 0; ///< n of a $n
    char symbol = 0;
};

std::vector<Lexeme> lexemesOf(std::string_view text);

/// Names that are called, without their schema, in small letters: each word or quoted name before a "(".
std::vector<std::string> calledNames(std::string_view text);

} // namespace indexpilot::sql

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/parse_tree.h"
#include "core/sql/statement_facts.h"

namespace indexpilot::sql {

enum class Negated { No, Yes };

constexpr std::size_t shortList = 8;          ///< an IN list up to this long is kept as a constant
constexpr std::size_t longestArrayText = 120; ///< bytes

struct Operator {
    PredicateKind kind = PredicateKind::Expression;
    std::string name;     ///< "LIKE" for ~~
    std::string mirrored; ///< with its sides exchanged: < for >
};

/// What an operator asks of its left column. LIKE with a pattern that the text does not show ($1) is a
/// PatternMatch: nobody can say where its wildcards are.
Operator operatorMeaning(std::string_view expressionKind, const std::string &name, const Node &right,
                         Negated negated);

struct BooleanTestMeaning {
    PredicateKind kind = PredicateKind::Equality;
    std::string name;
};
BooleanTestMeaning booleanTestMeaning(std::string_view test, Negated negated);

/// Elements of ARRAY[…] or '{…}'; 0 when the text does not say.
int arrayLength(const Node &wrapped);

} // namespace indexpilot::sql

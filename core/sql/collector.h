// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/scope.h"

namespace indexpilot::sql {

/// Walks the tree of one text and fills its StatementFacts. One use, one thread. Recursion is bounded by
/// treeDepthLimit. Its parts: statements, select, from_clause, conditions, predicates, expressions,
/// recursion.
class Collector {
public:
    explicit Collector(StatementFacts &facts) : m_facts(facts) {}

    /// {"SelectStmt": {…}} and every other kind of statement.
    void statement(const Node &wrapped);

private:
    enum class Level { Outermost, Inner };

    /// How a condition is read: below NOT, below OR, in the ON of an outer join.
    struct Mood {
        bool negated = false;
        bool underOr = false;
        bool outerJoin = false;
    };

    struct Operand {
        enum class Shape { Column, Expression, Constant, Parameter, Other };
        Shape shape = Shape::Other;
        ResolvedColumn column; ///< of a Column; the first one of an Expression
        std::set<int> items;   ///< FROM items of this level that it touches
        std::string text;      ///< of all but a Column
        bool hasParameter = false;
        bool hasFunction = false; ///< a call around a column
        bool hasCast = false;     ///< a cast around a column
        bool hasColumn() const { return shape == Shape::Column || shape == Shape::Expression; }
    };

    struct Comparison {
        PredicateKind kind = PredicateKind::Equality;
        std::string operatorName;
        std::string mirrored; ///< the operator with its sides exchanged
    };

    // statements.cpp
    bool dataStatement(const Node &wrapped, Scope *around, Level level);
    void insert(const Node &node, Scope *around, Level level);
    void update(const Node &node, Scope *around);
    void remove(const Node &node, Scope *around);
    void merge(const Node &node, Scope *around);
    void assignments(const Node &node, const TableReference &table, Scope &scope);
    void returning(const Node &node, Scope &scope);
    void writeCondition(const Node &node, Scope &scope);
    void target(const Node &rangeVar, Scope &scope);

    // select.cpp
    Derived select(const Node &node, Scope *around, Scope::Siblings siblings, Level level,
                   bool *crossed = nullptr);
    Derived setOperation(const Node &node, Scope &scope, Level level);
    Derived plainSelect(const Node &node, Scope &scope, Level level);
    void withClause(const Node &user, Scope &scope);
    Derived ctePart(const Node &query, Scope &scope);
    void targets(const Node &list, Scope &scope, Level level);
    void grouping(const Node &list, const Node &targetList, Scope &scope);
    void groupingItem(const Node &item, const Node &targetList, Scope &scope);
    void ordering(const Node &list, const Node &targetList, Scope &scope, Level level);
    void limits(const Node &node, Scope &scope, Level level);
    void where(const Node &condition, Scope &scope);
    Derived shown(const Node &node, Scope &scope) const;

    // from_clause.cpp
    void fromItem(const Node &wrapped, Scope &scope);
    void rangeTable(const Node &node, Scope &scope);
    void rangeSubselect(const Node &node, Scope &scope);
    void rangeFunction(const Node &node, Scope &scope);
    void join(const Node &node, Scope &scope);
    void joinUsing(const Node &columns, std::size_t leftFrom, std::size_t rightFrom, bool outer,
                   Scope &scope);

    // conditions.cpp
    void conditions(const Node &wrapped, Scope &scope, Mood mood);
    void leaf(const Node &wrapped, Scope &scope, Mood mood);
    void comparison(const Node &node, Scope &scope, Mood mood);
    void compare(const Node &left, const Node &right, const Comparison &how, Scope &scope, Mood mood);
    void rows(const Node &node, const Comparison &how, Scope &scope, Mood mood);
    void inList(const Node &node, Scope &scope, Mood mood);
    void anyOfArray(const Node &node, Scope &scope, Mood mood);
    void between(const Node &node, Scope &scope, Mood mood);
    void subLinkCondition(const Node &node, Scope &scope, Mood mood);
    void nullTest(const Node &node, Scope &scope, Mood mood);
    void booleanTest(const Node &node, Scope &scope, Mood mood);
    void booleanExpression(const Node &wrapped, Scope &scope, Mood mood);

    // predicates.cpp
    Operand operand(const Node &wrapped, Scope &scope);
    void pair(const Operand &left, const Operand &right, const Comparison &how, Scope &scope, Mood mood);
    void columnPair(const Operand &left, const Operand &right, const Comparison &how,
                    const Comparison &mirrored, const Scope &scope, Mood mood);
    void single(const Operand &side, const Operand &other, const Comparison &how, Mood mood);
    void add(Predicate predicate);
    void addJoin(JoinPair joinPair);

    // expressions.cpp
    void expression(const Node &node, Scope &scope);
    void functionCall(const Node &node, Scope &scope);
    Derived subquery(const Node &subselect, Scope &scope);

    // recursion.cpp
    void recursiveTerm(const Node &cte, const Node &user);

    // utility.cpp
    void utility(const Node &wrapped);
    void innerStatement(const Node &wrapped);
    void utilityTables(const Node &wrapped);
    void addTable(const Node &rangeVar, bool written);

    void addTable(TableReference table);

    StatementFacts &m_facts;
};

/// The relation of a RangeVar node, its alias in place.
TableReference tableOf(const Node &rangeVar);
/// "CREATE INDEX" for a statement that neither reads nor writes rows itself.
std::string utilityCommand(const Node &wrapped);
bool isDdl(std::string_view tag);
/// Whether a list of options holds this one, and not "off".
bool optionIsOn(const Node &options, std::string_view name);
/// Whether it takes SHARE or a stronger lock on a table that exists already.
bool takesStrongLock(const Node &wrapped);

} // namespace indexpilot::sql

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/parse_tree.h"
#include "core/sql/statement_facts.h"

#include <map>
#include <set>
#include <string>
#include <vector>

// Which names mean what inside one query level.
namespace indexpilot::sql {

/// What a subquery or a common table expression shows to the query around it.
struct Derived {
    std::vector<ColumnReference> outputs; ///< column: the name it is shown under; table: empty when computed
    std::vector<std::string> sourceColumns; ///< for each output: its name in that table
    std::optional<TableReference> starOf;   ///< "SELECT *" of this one table
    bool complete = false;                  ///< `outputs` names every column
    bool transparent =
        false; ///< a condition on an output is a condition on its table (nothing groups or limits)
    bool singleRow = false;

    /// Column names given beside the alias: "AS x (a, b)".
    void rename(const std::vector<std::string> &names);
};

/// One entry of FROM.
struct FromItem {
    enum class Kind { Table, Derived, Function, Values };
    Kind kind = Kind::Table;
    std::string alias;
    TableReference table;    ///< for a Table
    Derived derived;         ///< for a Derived
    bool joinExempt = false; ///< need not be joined: one row, LATERAL, a function, VALUES
};

struct Cte {
    std::string name;
    Derived derived;
};

/// Where a column was found. `item` < 0: the text alone cannot tell.
struct ResolvedColumn {
    ColumnReference column;
    int item = -1;
    bool outer = false; ///< found in a query around this one
};

/// The names of one query level. Remembers which FROM items the condition under work touches, also from
/// subqueries inside it, and which items conditions connect.
struct Scope {
    enum class Siblings { Hidden, Seen };

    explicit Scope(Scope *around = nullptr, Siblings siblings = Siblings::Seen)
        : parent(around), siblingsOfParent(siblings)
    {
    }

    Scope *parent;
    Siblings siblingsOfParent; ///< Hidden: the parent's FROM items are out of reach (subquery in FROM, CTE)
    std::vector<FromItem> items;
    std::vector<Cte> ctes;
    std::map<std::string, int> mergedColumns;  ///< JOIN USING (column) → leftmost item that has it
    std::map<std::string, int> itemOfConstant; ///< "= 5" → an item compared with it
    std::set<int> touched;
    int unresolved = 0;
    bool anyUnresolvedJoin = false;
    bool crossedToOuter = false; ///< a column of a query around was used

    const Cte *findCte(const std::string &name) const;
    ResolvedColumn resolve(const std::vector<std::string> &names);
    void connect(int one, int other);
    void beginCondition();
    /// Joins every item that the condition touched.
    void endCondition();
    bool hasUnjoinedItems() const;
    /// The column's own name inside `item`, as a column of a table where that is certain.
    ColumnReference columnOf(int item, const std::string &name) const;

private:
    int componentOf(int item) const;
    std::optional<int> itemNamed(const std::vector<std::string> &names) const;
    std::optional<int> onlyItemWith(const std::string &column) const;
    mutable std::vector<int> m_component;
};

} // namespace indexpilot::sql

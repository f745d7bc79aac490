// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/what_if.h"
#include "core/advisor/workload.h"
#include "core/pg/schema_reading.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

// Published index advisors, written from their papers, over our what-if interface: the rows to beat.
namespace indexpilot::bench {

/// CREATE INDEX ON table (columns): all that these advisors know.
struct PlainIndex {
    std::string table; ///< "schema.name"
    std::vector<std::string> columns;
    friend auto operator<=>(const PlainIndex &,
                            const PlainIndex &) = default; // NOLINT(modernize-use-nullptr)
};
using PlainSet = std::set<PlainIndex>;

advisor::IndexDefinition definitionOf(const PlainIndex &index);

/// What was asked of the planner, kept over several runs with other budgets. A run that asks again what an
/// earlier one asked is charged the call and its time as if it had asked for the first time.
class AskedBefore {
public:
    struct Answer {
        double cost = 0; ///< of a call of the statement, weighted over its variants
        double seconds = 0;
        int calls = 0;
    };
    std::map<std::pair<std::size_t, PlainSet>, Answer> answers;
    std::map<PlainIndex, double> sizes; ///< HypoPG's, bytes
};

/// The columns that statements name, by table, tables with an index' worth of rows only.
struct ColumnsOfStatement {
    std::map<std::string, std::set<std::string>> read;      ///< anywhere in the text
    std::map<std::string, std::set<std::string>> indexable; ///< in conditions, joins, ORDER BY and GROUP BY
};

/// The planner as the published advisors use it: one session, an answer kept for each statement and each set
/// of the indexes that have a column of that statement.
class PlainPlanner {
public:
    PlainPlanner(const advisor::Workload &workload, const pg::SchemaReading &schema, advisor::WhatIf whatIf,
                 std::function<double(const advisor::IndexDefinition &)> hypotheticalSize,
                 AskedBefore &before);

    const std::vector<ColumnsOfStatement> &columns() const { return m_columns; }
    std::size_t statements() const { return m_columns.size(); }
    double cost(std::size_t statement, const PlainSet &set); ///< an hour
    double cost(const PlainSet &set);                        ///< of the whole workload, an hour
    double size(const PlainIndex &index);                    ///< HypoPG's, bytes
    double size(const PlainSet &set);
    bool exists(const PlainIndex &index) const; ///< a real index begins with the same columns
    int calls() const { return m_calls; }
    double plannerSeconds() const { return m_seconds; } ///< charged, see AskedBefore
    double askedSeconds() const { return m_asked; }     ///< really spent asking

private:
    PlainSet relevant(std::size_t statement, const PlainSet &set) const;

    const advisor::Workload &m_workload;
    const pg::SchemaReading &m_schema;
    advisor::WhatIf m_whatIf;
    std::function<double(const advisor::IndexDefinition &)> m_hypotheticalSize;
    AskedBefore &m_before;
    std::vector<ColumnsOfStatement> m_columns;
    std::set<std::pair<std::size_t, PlainSet>> m_askedHere;
    int m_calls = 0;
    double m_seconds = 0;
    double m_asked = 0;
};

/// Extend: R. Schlosser, J. Kossmann, M. Boissier, "Efficient Scalable Multi-attribute Index Selection Using
/// Recursive Strategies", ICDE 2019. Each step adds a single-column index or a column at the end of a chosen
/// one, whichever saves most cost for its additional bytes, as long as the budget (HypoPG bytes) allows.
PlainSet extend(PlainPlanner &planner, double budget, std::size_t widest);

/// AutoAdmin: S. Chaudhuri, V. Narasayya, "An Efficient, Cost-Driven Index Selection Tool for Microsoft SQL
/// Server", VLDB 1997. The best set of each statement alone gives the candidates; Greedy(m, k) with m = 2
/// chooses among them; chosen indexes get a column more, and so on up to `widest` columns.
PlainSet autoAdmin(PlainPlanner &planner, double budget, std::size_t widest);

} // namespace indexpilot::bench

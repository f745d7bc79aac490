// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/advisor/baseline.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace indexpilot::bench {
namespace {

using Cost = std::function<double(const PlainSet &)>;

PlainSet with(PlainSet set, const PlainIndex &index)
{
    set.insert(index);
    return set;
}

class AutoAdmin {
public:
    AutoAdmin(PlainPlanner &planner, double budget, std::size_t widest)
        : m_planner(planner), m_budget(budget), m_widest(widest)
    {
    }

    PlainSet run()
    {
        PlainSet possible;
        for (const ColumnsOfStatement &statement : m_planner.columns())
            for (const auto &[table, columns] : statement.indexable)
                for (const std::string &column : columns)
                    if (!m_planner.exists({table, {column}}))
                        possible.insert({table, {column}});
        PlainSet chosen;
        for (std::size_t width = 1; width <= m_widest; ++width) {
            chosen = greedy(candidates(possible), m_budget,
                            [this](const PlainSet &set) { return m_planner.cost(set); });
            possible = chosen;
            for (const PlainIndex &index : chosen)
                if (index.columns.size() == width)
                    lengthen(index, possible);
        }
        return chosen;
    }

private:
    /// What is best for some statement alone.
    PlainSet candidates(const PlainSet &possible)
    {
        PlainSet result;
        for (std::size_t s = 0; s < m_planner.statements(); ++s) {
            PlainSet own;
            for (const PlainIndex &index : possible) {
                const auto &byTable = m_planner.columns()[s].indexable;
                const auto columns = byTable.find(index.table);
                if (columns != byTable.end() && columns->second.contains(index.columns.front()))
                    own.insert(index);
            }
            const PlainSet best =
                greedy(own, m_budget, [this, s](const PlainSet &set) { return m_planner.cost(s, set); });
            result.insert(best.begin(), best.end());
        }
        return result;
    }

    void lengthen(const PlainIndex &index, PlainSet &into) const
    {
        for (const ColumnsOfStatement &statement : m_planner.columns()) {
            const auto columns = statement.indexable.find(index.table);
            if (columns == statement.indexable.end())
                continue;
            for (const std::string &column : columns->second)
                if (std::ranges::find(index.columns, column) == index.columns.end()) {
                    PlainIndex longer = index;
                    longer.columns.push_back(column);
                    into.insert(longer);
                }
        }
    }

    /// Greedy(2, k): the best pair (or one) by trying all, then the best addition as long as there is one.
    PlainSet greedy(const PlainSet &from, double budget, const Cost &cost)
    {
        PlainSet best;
        double bestCost = cost(best);
        const auto consider = [&](const PlainSet &set) {
            if (m_planner.size(set) > budget)
                return;
            if (const double one = cost(set); one < bestCost * (1 - 1e-9)) {
                bestCost = one;
                best = set;
            }
        };
        for (const PlainIndex &one : from) {
            consider({one});
            for (const PlainIndex &other : from)
                if (one < other)
                    consider({one, other});
        }
        for (;;) {
            const PlainSet before = best;
            for (const PlainIndex &one : from)
                if (!before.contains(one))
                    consider(with(before, one));
            if (best == before)
                return best;
        }
    }

    PlainPlanner &m_planner;
    double m_budget;
    std::size_t m_widest;
};

} // namespace

PlainSet autoAdmin(PlainPlanner &planner, double budget, std::size_t widest)
{
    return AutoAdmin(planner, budget, widest).run();
}

} // namespace indexpilot::bench

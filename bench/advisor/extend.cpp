// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/advisor/baseline.h"

#include <algorithm>

namespace indexpilot::bench {
namespace {

constexpr double leastImprovement = 1.003; ///< of the whole cost, a step; the authors' own default
constexpr double page = 8192;

struct Step {
    PlainSet set;
    double ratio = 0; ///< cost saved for each additional byte
};

class Extension {
public:
    Extension(PlainPlanner &planner, double budget, std::size_t widest)
        : m_planner(planner), m_budget(budget), m_widest(widest)
    {
        for (const ColumnsOfStatement &statement : planner.columns())
            for (const auto &[table, columns] : statement.read)
                for (const std::string &column : columns)
                    m_attributes.insert({table, {column}});
    }

    PlainSet run()
    {
        m_cost = m_planner.cost(m_set);
        for (;;) {
            Step best;
            for (const PlainIndex &attribute : m_attributes) {
                if (!m_set.contains(attribute) && !m_planner.exists(attribute))
                    consider(with(m_set, attribute), best);
                for (const PlainIndex &chosen : m_set)
                    if (chosen.table == attribute.table && chosen.columns.size() < m_widest &&
                        std::ranges::find(chosen.columns, attribute.columns[0]) == chosen.columns.end())
                        consider(lengthened(chosen, attribute.columns[0]), best);
            }
            if (best.ratio <= 0)
                return m_set;
            m_set = best.set;
            m_cost = m_planner.cost(m_set);
        }
    }

private:
    static PlainSet with(PlainSet set, const PlainIndex &index)
    {
        set.insert(index);
        return set;
    }

    PlainSet lengthened(PlainIndex index, const std::string &column) const
    {
        PlainSet set = m_set;
        set.erase(index);
        index.columns.push_back(column);
        return with(std::move(set), index);
    }

    void consider(const PlainSet &set, Step &best)
    {
        const double size = m_planner.size(set);
        if (size > m_budget)
            return;
        const double cost = m_planner.cost(set);
        if (cost * leastImprovement >= m_cost)
            return;
        const double ratio = (m_cost - cost) / std::max(page, size - m_planner.size(m_set));
        if (ratio > best.ratio)
            best = {set, ratio};
    }

    PlainPlanner &m_planner;
    double m_budget;
    std::size_t m_widest;
    PlainSet m_attributes;
    PlainSet m_set;
    double m_cost = 0;
};

} // namespace

PlainSet extend(PlainPlanner &planner, double budget, std::size_t widest)
{
    return Extension(planner, budget, widest).run();
}

} // namespace indexpilot::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidates.h"

#include "core/advisor/candidate_rules.h"
#include "core/advisor/candidates_foreign_keys.h"
#include "core/advisor/existing_indexes.h"
#include "core/advisor/what_if.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

constexpr std::size_t mostReasons = 6; ///< of one candidate

/// Candidates and rejections, each definition once.
class Gathered {
public:
    void accept(const Draft &draft, const std::vector<std::size_t> &statements)
    {
        const auto [place, isNew] = m_places.try_emplace(draft.identity, m_result.candidates.size());
        if (isNew)
            m_result.candidates.push_back(
                {.definition = draft.definition, .plannable = isPlannable(draft.definition)});
        Candidate &candidate = m_result.candidates[place->second];
        if (candidate.reasons.size() < mostReasons &&
            std::ranges::find(candidate.reasons, draft.reason) == candidate.reasons.end())
            candidate.reasons.push_back(draft.reason);
        std::vector<std::size_t> both;
        std::ranges::set_union(candidate.statements, statements, std::back_inserter(both));
        candidate.statements = std::move(both);
    }

    void reject(const Draft &draft, const RuleHit &hit)
    {
        if (m_rejectedKeys.insert(draft.identity + hit.rule).second)
            m_rejected.emplace_back(draft.identity, Rejected{draft.definition, hit.rule, hit.reason});
    }

    /// What one statement has no use for may be another's candidate.
    Candidates take()
    {
        for (auto &[key, rejected] : m_rejected)
            if (!m_places.contains(key))
                m_result.rejected.push_back(std::move(rejected));
        return std::move(m_result);
    }

private:
    Candidates m_result;
    std::map<std::string, std::size_t> m_places;
    std::set<std::string> m_rejectedKeys;
    std::vector<std::pair<std::string, Rejected>> m_rejected;
};

class Maker {
public:
    Maker(const Workload &workload, const pg::SchemaReading &schema,
          const std::map<std::size_t, explain::Plan> &plans, const CandidateLimits &limits, double hours)
        : m_workload(workload), m_schema(schema), m_names(schema), m_plans(plans), m_limits(limits),
          m_hours(hours)
    {
    }

    Candidates make()
    {
        std::vector<std::vector<TableUse>> uses;
        for (std::size_t s = 0; s < m_workload.statements.size(); ++s) {
            const WorkloadStatement &statement = m_workload.statements[s];
            uses.push_back(tableUses(statement, s, m_names, m_schema.serverVersionNumber));
            for (const TableUse &use : uses.back())
                m_habits[use.table].add(use, statement.callsPerHour);
        }
        for (const std::vector<TableUse> &one : uses)
            addStatement(one);
        std::vector<KeyCheck> checks;
        for (ForeignKeyDraft &one : foreignKeyDrafts(m_workload, m_schema, m_names, m_hours)) {
            one.draft.identity = canonicalKey(one.draft.definition);
            if (const auto hit = ruleAgainst(one.draft, *one.table, m_limits)) {
                m_gathered.reject(one.draft, *hit);
                continue;
            }
            m_gathered.accept(one.draft, one.statements);
            if (one.check.rowsPerHour > 0)
                checks.push_back(std::move(one.check));
        }
        Candidates result = m_gathered.take();
        result.checks = std::move(checks);
        return result;
    }

private:
    std::vector<Draft> draftsFor(const TableUse &use) const
    {
        std::vector<Draft> drafts;
        const DraftInput input{use, m_habits.at(use.table), m_schema, m_limits};
        addBtreeDrafts(input, drafts);
        addPatternDrafts(input, drafts);
        addContainmentDrafts(input, drafts);
        addBrinDrafts(input, drafts);
        addHashDrafts(input, drafts);
        std::ranges::stable_sort(drafts, {}, &Draft::rank);
        for (Draft &draft : drafts)
            draft.identity = canonicalKey(draft.definition);
        return drafts;
    }

    /// A rule against all that the statement could want of the table.
    std::optional<RuleHit> ruleAgainstAll(const TableUse &use) const
    {
        if (auto hit = ruleAgainst(*use.table, m_limits))
            return hit;
        if (auto hit = foundByUnique(use))
            return hit;
        const auto plan = m_plans.find(use.statement);
        return plan == m_plans.end() ? std::nullopt
                                     : alreadyFast(plan->second, *use.table, m_schema.randomPageCost);
    }

    /// An existing index does the best that a btree could for a statement of this table alone.
    static bool isServed(const TableUse &use, const std::vector<Draft> &drafts)
    {
        return !drafts.empty() && use.joins.empty() &&
               drafts.front().rank <= static_cast<int>(Rank::Equality) && drafts.front().rule.empty() &&
               servingIndex(*use.table, drafts.front());
    }

    static bool isSecondBest(const Draft &draft)
    {
        return draft.rank >= static_cast<int>(Rank::OrderAlone) &&
               (draft.purpose == Purpose::FewRows || draft.purpose == Purpose::Order);
    }

    std::vector<Draft> acceptable(const TableUse &use)
    {
        std::vector<Draft> drafts = draftsFor(use);
        if (const auto hit = ruleAgainstAll(use)) {
            if (!drafts.empty())
                m_gathered.reject(drafts.front(), *hit);
            return {};
        }
        const bool served = isServed(use, drafts);
        std::erase_if(drafts, [&](const Draft &draft) {
            const auto hit = ruleAgainst(draft, *use.table, m_limits);
            if (hit)
                m_gathered.reject(draft, *hit);
            return hit || (served && isSecondBest(draft));
        });
        std::set<std::string> seen; // one definition may be drafted for several purposes
        std::erase_if(drafts, [&](const Draft &draft) { return !seen.insert(draft.identity).second; });
        return drafts;
    }

    /// The best of every table first, then the second of each, until the statement has its share.
    void addStatement(const std::vector<TableUse> &uses)
    {
        std::vector<std::vector<Draft>> byTable;
        std::size_t longest = 0;
        for (const TableUse &use : uses) {
            byTable.push_back(acceptable(use));
            longest = std::max(longest, byTable.back().size());
        }
        int left = m_limits.perStatement;
        for (std::size_t place = 0; place < longest; ++place) {
            std::vector<const Draft *> round;
            for (const std::vector<Draft> &drafts : byTable)
                if (place < drafts.size())
                    round.push_back(&drafts[place]);
            std::ranges::stable_sort(round, {}, &Draft::rank);
            for (const Draft *draft : round)
                if (left-- > 0)
                    m_gathered.accept(*draft, {uses.front().statement});
        }
    }

    const Workload &m_workload;
    const pg::SchemaReading &m_schema;
    SchemaNames m_names;
    const std::map<std::size_t, explain::Plan> &m_plans;
    const CandidateLimits &m_limits;
    double m_hours; ///< age of the tables' counters
    std::map<const pg::SchemaTable *, TableHabits> m_habits;
    Gathered m_gathered;
};

} // namespace

Candidates candidatesFor(const Workload &workload, const pg::SchemaReading &schema,
                         const std::map<std::size_t, explain::Plan> &plans, const CandidateLimits &limits,
                         double hoursOfStatistics)
{
    return Maker(workload, schema, plans, limits, hoursOfStatistics).make();
}

} // namespace indexpilot::advisor

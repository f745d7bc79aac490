// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/candidates.h"
#include "core/advisor/schema_names.h"
#include "core/advisor/what_if.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace indexpilot::advisor {

/// Positions of candidates, ascending.
using IndexSet = std::vector<std::size_t>;

/// What the workload's statements cost under sets of candidates; asks the planner as rarely as it can:
/// - a candidate on no table of the statement is left out of the question;
/// - an answer for a set A whose plan uses U also holds for every B with U ⊆ B ⊆ A: the planner had the
/// choice. One thread, but ask() lets every worker answer in parallel; the result does not depend on their
/// number.
class CostBook {
public:
    struct Answer {
        IndexSet asked; ///< the relevant part of the set
        IndexSet used;
        double cost = 0;                           ///< of a call, weighted over the variants
        std::shared_ptr<const explain::Plan> plan; ///< of the heaviest variant
    };
    struct Question {
        std::size_t statement = 0;
        IndexSet set;
    };

    CostBook(const Workload &workload, const pg::SchemaReading &schema,
             const std::vector<Candidate> &candidates, const std::vector<WhatIf> &workers,
             std::stop_token stop);

    void addCandidate(const Candidate &candidate); ///< gets the next position
    /// The answer that is known; null: it has to be asked for, or the statement cannot be planned.
    const Answer *find(std::size_t statement, const IndexSet &set) const;
    /// What the statement costs at least with the set: more indexes never make it dearer, so each answer for
    /// a superset is a bound. 0 when there is none.
    double leastCost(std::size_t statement, const IndexSet &set) const;
    /// Finds out what is not known yet. Returns false when it was stopped before the end.
    bool ask(const std::vector<Question> &questions);

    bool isRelevant(std::size_t statement, std::size_t candidate) const;
    /// Whether the statement chooses, joins or orders rows by the index' first key.
    bool goesBy(std::size_t statement, const IndexDefinition &definition) const;
    IndexSet relevantPart(std::size_t statement, const IndexSet &set) const;
    const std::vector<std::size_t> &statementsOf(std::size_t candidate) const
    {
        return m_statementsOf[candidate];
    }
    const IndexSet &candidatesOf(std::size_t statement) const { return m_relevant[statement]; }
    const std::optional<Failure> &failure(std::size_t statement) const { return m_failures[statement]; }
    const std::optional<Failure> &brokenness(std::size_t candidate) const { return m_broken[candidate]; }
    int calls() const { return m_calls; }
    const std::vector<Candidate> &candidates() const { return m_candidates; }

private:
    struct Outcome {
        std::optional<Answer> answer;
        std::optional<Failure> failure;
        int calls = 0;
    };
    Outcome plan(const WhatIf &worker, const Question &question) const;
    void keep(const Question &question, Outcome outcome, std::vector<Question> &again);
    void findBroken(const Question &question);

    bool isTableOf(const IndexDefinition &definition, const std::string &schema,
                   const std::string &name) const;
    bool readsTable(std::size_t statement, const IndexDefinition &definition) const;
    void addReader(const std::string &table, std::size_t statement);

    const Workload &m_workload;
    SchemaNames m_names;
    std::vector<Candidate> m_candidates;
    const std::vector<WhatIf> &m_workers;
    std::stop_token m_stop;
    std::vector<std::vector<Answer>> m_answers; ///< by statement
    std::vector<std::optional<Failure>> m_failures;
    std::vector<std::optional<Failure>> m_broken; ///< candidates that the what-if planner refuses
    std::map<std::string, std::vector<std::size_t>> m_readers; ///< statements by the name of a table
    std::vector<std::vector<std::size_t>> m_statementsOf;      ///< by candidate, ascending
    std::vector<IndexSet> m_relevant;                          ///< candidates by statement, ascending
    int m_calls = 0;
};

bool isSubset(const IndexSet &small, const IndexSet &large);

} // namespace indexpilot::advisor

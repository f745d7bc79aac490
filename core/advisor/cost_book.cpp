// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/cost_book.h"

#include "core/advisor/side_by_side.h"

#include <algorithm>

namespace indexpilot::advisor {
bool isSubset(const IndexSet &small, const IndexSet &large)
{
    return std::ranges::includes(large, small);
}

CostBook::CostBook(const Workload &workload, const pg::SchemaReading &schema,
                   const std::vector<Candidate> &candidates, const std::vector<WhatIf> &workers,
                   std::stop_token stop)
    : m_workload(workload), m_names(schema), m_workers(workers), m_stop(std::move(stop)),
      m_answers(workload.statements.size()), m_failures(workload.statements.size())
{
    for (std::size_t s = 0; s < workload.statements.size(); ++s)
        for (const sql::TableReference &table : workload.statements[s].facts.tables) {
            addReader(table.name, s);
            const pg::SchemaTable *known = m_names.find(table.schema, table.name);
            if (const pg::SchemaTable *parent = known ? m_names.parentOf(*known) : nullptr)
                addReader(parent->name, s);
        }
    m_relevant.resize(workload.statements.size());
    for (const Candidate &candidate : candidates)
        addCandidate(candidate);
}

/// Each statement once: they come in ascending order.
void CostBook::addReader(const std::string &table, std::size_t statement)
{
    std::vector<std::size_t> &readers = m_readers[table];
    if (readers.empty() || readers.back() != statement)
        readers.push_back(statement);
}

void CostBook::addCandidate(const Candidate &candidate)
{
    const std::size_t position = m_candidates.size();
    m_candidates.push_back(candidate);
    m_broken.emplace_back();
    m_statementsOf.emplace_back();
    const auto readers = m_readers.find(candidate.definition.table);
    if (readers == m_readers.end() || !candidate.plannable)
        return;
    for (const std::size_t s : readers->second)
        if (readsTable(s, candidate.definition) &&
            (std::ranges::binary_search(candidate.statements, s) || goesBy(s, candidate.definition))) {
            m_statementsOf[position].push_back(s);
            m_relevant[s].push_back(position);
        }
}

/// Also the name of a partition: its parent's index is the partition's.
bool CostBook::isTableOf(const IndexDefinition &definition, const std::string &schema,
                         const std::string &name) const
{
    if (name == definition.table && (schema.empty() || schema == definition.schema))
        return true;
    const pg::SchemaTable *known = m_names.find(schema, name);
    const pg::SchemaTable *parent = known ? m_names.parentOf(*known) : nullptr;
    return parent && parent->name == definition.table && parent->schema == definition.schema;
}

bool CostBook::readsTable(std::size_t statement, const IndexDefinition &definition) const
{
    return std::ranges::any_of(
        m_workload.statements[statement].facts.tables,
        [&](const sql::TableReference &table) { return isTableOf(definition, table.schema, table.name); });
}

bool CostBook::goesBy(std::size_t statement, const IndexDefinition &definition) const
{
    const std::string &first = definition.keys.front().column;
    if (first.empty())
        return true; // an expression: let the planner say
    const auto is = [&](const sql::ColumnReference &column) {
        return column.column == first &&
               (column.table.empty() || isTableOf(definition, column.schema, column.table));
    };
    const sql::StatementFacts &facts = m_workload.statements[statement].facts;
    return std::ranges::any_of(facts.predicates, is, &sql::Predicate::column) ||
           std::ranges::any_of(facts.joins,
                               [&](const sql::JoinPair &pair) { return is(pair.left) || is(pair.right); }) ||
           std::ranges::any_of(facts.orderBy, is, &sql::OrderColumn::column) ||
           std::ranges::any_of(facts.groupBy, is);
}

bool CostBook::isRelevant(std::size_t statement, std::size_t candidate) const
{
    return !m_broken[candidate] && std::ranges::binary_search(m_statementsOf[candidate], statement);
}

IndexSet CostBook::relevantPart(std::size_t statement, const IndexSet &set) const
{
    const IndexSet &relevant = m_relevant[statement];
    const bool setIsShorter = set.size() < relevant.size();
    const IndexSet &few = setIsShorter ? set : relevant;
    const IndexSet &many = setIsShorter ? relevant : set;
    IndexSet part;
    auto from = many.begin();
    for (const std::size_t candidate : few) {
        from = std::lower_bound(from, many.end(), candidate);
        if (from == many.end())
            break;
        if (*from == candidate && !m_broken[candidate])
            part.push_back(candidate);
    }
    return part;
}

const CostBook::Answer *CostBook::find(std::size_t statement, const IndexSet &set) const
{
    const IndexSet part = relevantPart(statement, set);
    for (const Answer &answer : m_answers[statement])
        if (isSubset(answer.used, part) && isSubset(part, answer.asked))
            return &answer;
    return nullptr;
}

double CostBook::leastCost(std::size_t statement, const IndexSet &set) const
{
    const IndexSet part = relevantPart(statement, set);
    double least = 0;
    for (const Answer &answer : m_answers[statement])
        if (answer.cost > least && isSubset(part, answer.asked))
            least = answer.cost;
    return least;
}

CostBook::Outcome CostBook::plan(const WhatIf &worker, const Question &question) const
{
    Outcome outcome;
    Answer answer{.asked = question.set};
    std::vector<IndexDefinition> set;
    for (const std::size_t candidate : question.set)
        set.push_back(m_candidates[candidate].definition);
    double heaviest = -1;
    for (const WorkloadStatement::Variant &variant : m_workload.statements[question.statement].variants) {
        ++outcome.calls;
        Result<WhatIfAnswer> one = worker(variant.sql, set);
        if (!one) {
            outcome.failure = one.error();
            return outcome;
        }
        answer.cost += variant.weight * one->cost;
        for (const std::size_t position : one->used)
            answer.used.push_back(question.set[position]);
        if (variant.weight > heaviest) {
            heaviest = variant.weight;
            answer.plan = std::make_shared<const explain::Plan>(std::move(one->plan));
        }
    }
    std::ranges::sort(answer.used);
    answer.used.erase(std::unique(answer.used.begin(), answer.used.end()), answer.used.end());
    outcome.answer = std::move(answer);
    return outcome;
}

void CostBook::keep(const Question &question, Outcome outcome, std::vector<Question> &again)
{
    m_calls += outcome.calls;
    if (outcome.answer) {
        m_answers[question.statement].push_back(std::move(*outcome.answer));
    } else if (question.set.empty()) {
        m_failures[question.statement] = std::move(outcome.failure);
    } else if (!m_stop.stop_requested()) {
        findBroken(question);
        again.push_back(question);
    }
}

/// A set failed that may hold an index which the server refuses: each is tried alone; the refused ones are
/// out.
void CostBook::findBroken(const Question &question)
{
    bool found = false;
    for (const std::size_t candidate : question.set) {
        if (m_broken[candidate])
            continue;
        Outcome alone = plan(m_workers.front(), {question.statement, {candidate}});
        m_calls += alone.calls;
        if (m_stop.stop_requested())
            return; // what failed then failed by the stop
        if (!alone.answer) {
            m_broken[candidate] = alone.failure;
            found = true;
        }
    }
    if (!found) // together they fail, each alone does not: the statement is not judged by this set
        m_failures[question.statement] = Failure{FailureCode::Failed,
                                                 m_workload.statements[question.statement].name,
                                                 "The planner refuses it with the proposed indexes together",
                                                 {}};
}

bool CostBook::ask(const std::vector<Question> &questions)
{
    std::vector<Question> open;
    for (const Question &question : questions) {
        const Question needed{question.statement, relevantPart(question.statement, question.set)};
        const bool twice = std::ranges::any_of(open, [&](const Question &one) {
            return one.statement == needed.statement && one.set == needed.set;
        });
        if (!twice && !m_failures[needed.statement] && !find(needed.statement, needed.set))
            open.push_back(needed);
    }
    while (!open.empty()) {
        if (m_workers.empty() || m_stop.stop_requested())
            return false;
        std::vector<Outcome> outcomes(open.size());
        std::vector<char> done(open.size(), 0);
        sideBySide(m_workers, open.size(), m_stop, [&](const WhatIf &worker, std::size_t i) {
            outcomes[i] = plan(worker, open[i]);
            done[i] = 1;
        });
        std::vector<Question> again;
        for (std::size_t i = 0; i < open.size(); ++i)
            if (done[i])
                keep(open[i], std::move(outcomes[i]), again);
        if (m_stop.stop_requested())
            return false;
        open.clear();
        for (const Question &question : again)
            if (const IndexSet part = relevantPart(question.statement, question.set);
                !m_failures[question.statement] && !find(question.statement, part))
                open.push_back({question.statement, part});
    }
    return true;
}

} // namespace indexpilot::advisor

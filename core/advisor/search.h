// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/cost_book.h"
#include "core/advisor/selection.h"

#include <map>
#include <set>
#include <vector>

namespace indexpilot::advisor {

/// The search for the best set over a CostBook. It starts from the union of what the planner uses when
/// everything is offered (a lower bound of the cost), takes away what does not pay or does not fit, then
/// tries additions, exchanges and merged indexes until nothing improves. Deterministic; stops early when told
/// to and keeps the best set so far.
class Search {
public:
    Search(const Workload &workload, const pg::SchemaReading &schema, CostBook &book,
           const AdvisorLimits &limits, WriteRates writes, const OnProgress &progress);

    bool run(); ///< false: stopped before the end
    const IndexSet &chosen() const { return m_set; }
    double baseCost() const { return m_baseCost; }
    const SizeEstimate &sizeOf(std::size_t candidate) const { return m_sizes[candidate]; }
    const WriteCost &writesOf(std::size_t candidate) const { return m_writes[candidate]; }
    /// Σ over statements of what they would cost more without this member, planner units an hour.
    double lossWithout(std::size_t member);
    /// Why a candidate that some plan used is not chosen.
    const std::map<std::size_t, Rejected> &turnedDown() const { return m_turnedDown; }
    double weight(std::size_t statement) const { return m_workload.statements[statement].callsPerHour; }

private:
    bool gatherPool();
    bool shrink();
    bool grow();
    bool exchange();
    bool mergePool();
    double cost(std::size_t statement, const IndexSet &set) const; ///< of a call; the base cost when unknown
    double change(const IndexSet &from, const IndexSet &to, std::size_t touched) const;
    double net(const IndexSet &set) const; ///< statements and writes, an hour
    bool fits(const IndexSet &set) const;
    bool askFor(std::size_t candidate, const IndexSet &set);
    std::vector<std::size_t> users(std::size_t member) const;
    double bestPossibleGain(std::size_t candidate) const;
    void addFacts(std::size_t candidate);
    void turnDown(std::size_t candidate, const char *rule, const std::string &reason);
    void report(double share);

    const Workload &m_workload;
    const pg::SchemaReading &m_schema;
    CostBook &m_book;
    const AdvisorLimits &m_limits;
    WriteRates m_rates;
    const OnProgress &m_progress;
    std::vector<SizeEstimate> m_sizes; ///< by candidate
    std::vector<WriteCost> m_writes;
    std::vector<double> m_base;  ///< by statement, a call
    std::vector<double> m_floor; ///< with everything offered
    std::set<std::size_t> m_pool;
    IndexSet m_set;
    double m_baseCost = 0;
    double m_leastGain = 0; ///< planner units an hour that an index must save
    std::map<std::size_t, Rejected> m_turnedDown;
};

IndexSet with(const IndexSet &set, std::size_t member);
IndexSet without(const IndexSet &set, std::size_t member);

} // namespace indexpilot::advisor

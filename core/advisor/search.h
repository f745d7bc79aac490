// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/cost_book.h"
#include "core/advisor/selection.h"
#include "core/advisor/time_scale.h"

#include <chrono>
#include <map>
#include <set>
#include <vector>

namespace indexpilot::advisor {

/// The search for the best set over a CostBook. It starts from the union of what the planner uses when
/// all that some plan could use is offered (a lower bound of the cost), takes away what does not pay or does
/// not fit, then tries additions, exchanges and merged indexes until nothing improves. Statements and writes
/// are weighed in server time. Deterministic; stops early when told to and keeps the best set so far.
class Search {
public:
    Search(const Workload &workload, const pg::SchemaReading &schema, CostBook &book,
           const AdvisorLimits &limits, WriteRates writes, std::span<const KeyCheck> checks,
           const OnProgress &progress);

    bool run(); ///< false: stopped before the end
    const IndexSet &chosen() const { return m_set; }
    const TimeScale &scale() const { return m_scale; }
    const SizeEstimate &sizeOf(std::size_t candidate) const { return m_sizes[candidate]; }
    const WriteCost &writesOf(std::size_t candidate) const { return m_writes[candidate]; }
    /// Σ over statements of what they would take longer without this member, ms an hour.
    double lossWithout(std::size_t member);
    bool askLosses();
    /// Checks of foreign keys that only this member makes cheap.
    std::vector<ChosenIndex::ServedCheck> checksBy(std::size_t member) const;
    /// Why a candidate that some plan used is not chosen.
    const std::map<std::size_t, Rejected> &turnedDown() const { return m_turnedDown; }
    double weight(std::size_t statement) const { return m_workload.statements[statement].callsPerHour; }
    /// ms an hour that a planner unit of a call stands for.
    double timeWeight(std::size_t statement) const
    {
        return weight(statement) * m_scale.of(statement).msPerUnit;
    }

private:
    /// Questions at once where each answer may spare the next; not the number of workers, so that the result
    /// does not depend on it.
    static constexpr std::size_t together = 2;
    /// Of the least gain: a statement with less to gain is not asked for it.
    static constexpr double negligible = 0.02;

    /// A member that goes, or becomes a smaller form of itself.
    struct Cut {
        std::size_t member = 0;
        std::optional<std::size_t> form;
        double loss = 0;     ///< ms an hour; at least, where it is not exact
        double forPlace = 0; ///< less what writes are spared, for each page where place is what is wanted
        bool exact = false;
        bool judged = false; ///< for the set as it is
    };
    struct Replacement {
        std::size_t candidate = 0;
        IndexSet set; ///< the whole set with it
    };
    void addQuestions(std::size_t member, const IndexSet &rest,
                      std::vector<CostBook::Question> &questions) const;
    bool isWorthwhile(std::size_t statement, double cost) const;
    bool askBase();
    bool askForPool();
    bool gatherPool();
    bool shrink();
    bool grow();
    bool exchange();
    bool mergePool();
    bool mergeOnce(const std::string &table);
    std::optional<Replacement> mergedFrom(std::size_t a, std::size_t b);
    double cost(std::size_t statement, const IndexSet &set) const; ///< of a call; the base cost when unknown
    double change(const IndexSet &from, const IndexSet &to, std::size_t touched) const;
    double net(const IndexSet &set) const; ///< statements and writes, ms an hour
    /// What the limits are about.
    struct Load {
        Bytes bytes;
        double writeMs = 0; ///< an hour
        int indexes = 0;
    };
    Load loadOf(const IndexSet &set) const;
    Load plus(Load load, std::size_t candidate) const;
    bool fits(const Load &load) const;
    bool fits(const IndexSet &set) const { return fits(loadOf(set)); }
    bool askFor(std::size_t candidate, const IndexSet &set);
    /// A candidate that is not in the set, and what it can save an hour at most.
    struct Prospect {
        std::size_t candidate = 0;
        double most = 0;
    };
    double gainBound(double least, std::size_t candidate, const IndexSet &set);
    std::vector<Prospect> prospects() const;
    void dropProspect(std::vector<Prospect> &prospects, std::size_t candidate);
    std::optional<std::size_t> bestAddition(std::vector<Prospect> &prospects);
    std::vector<std::size_t> smallerForms(std::size_t member);
    void judge(Cut &cut, bool fitting) const;
    void addCutsOf(std::size_t member, bool fitting, std::vector<Cut> &cuts);
    std::vector<char> concernedBy(const Cut &made) const;
    std::vector<Cut> cutsAfter(const Cut &made, std::vector<Cut> cuts, bool fitting);
    IndexSet after(const Cut &cut) const;
    bool concern(std::size_t a, std::size_t b) const;
    static bool isSooner(const Cut &a, const Cut &b);
    std::vector<Cut *> nextToAsk(std::vector<Cut> &cuts, bool fitting) const;
    std::optional<Cut> cheapestCut(std::vector<Cut> &cuts, bool fitting);
    void explain(const Cut &cut);
    bool savesPlace(std::size_t merged, std::size_t a, std::size_t b) const;
    double leastCostWith(std::size_t merged, std::size_t statement, std::size_t replaced,
                         const IndexSet &other) const;
    bool isNoLoss(std::size_t a, std::size_t b, const Replacement &by);
    std::optional<Replacement> replacementOf(std::size_t member);
    double lessWrites(double loss, std::size_t member) const { return loss - m_writes[member].msPerHour; }
    std::size_t positionOf(const Candidate &candidate);
    std::vector<std::size_t> users(std::size_t member, const IndexSet &set) const;
    IndexSet withoutIdleAfter(std::size_t gone, const IndexSet &set) const;
    double unservedMs(std::size_t candidate, const IndexSet &set) const;
    double bestPossibleGain(std::size_t candidate) const;
    void addFacts(std::size_t candidate);
    void startChecks();
    bool isServed(std::size_t check, const IndexSet &set) const;
    double checksMs(const IndexSet &set) const; ///< of those that the set leaves to scans, an hour
    void turnDown(std::size_t candidate, const char *rule, const std::string &reason);
    void report(double share);

    const Workload &m_workload;
    const pg::SchemaReading &m_schema;
    CostBook &m_book;
    const AdvisorLimits &m_limits;
    WriteRates m_rates;
    std::span<const KeyCheck> m_checks;
    const OnProgress &m_progress;
    std::map<std::string, std::size_t> m_positions; ///< candidates by canonical key
    std::vector<SizeEstimate> m_sizes;              ///< by candidate
    std::vector<WriteCost> m_writes;
    std::vector<double> m_base;  ///< by statement, a call
    std::vector<double> m_floor; ///< with everything offered
    std::set<std::size_t> m_pool;
    std::map<std::string, std::vector<std::size_t>> m_ofTable; ///< candidates, ascending
    IndexSet m_set;
    std::vector<std::vector<std::size_t>> m_checksOf; ///< by candidate: the checks that it makes cheap
    std::vector<double> m_checkMs;                    ///< by check: what an index saves, an hour
    TimeScale m_scale;
    double m_baseMs = 0;    ///< an hour
    double m_leastGain = 0; ///< ms an hour that an index must save
    bool m_stopped = false;
    std::chrono::steady_clock::time_point m_reported; ///< the last time
    std::map<std::size_t, Rejected> m_turnedDown;
};

/// The reason of the rule "writes_cost_more"; ms an hour.
std::string writesCostMore(double savedMs, double writtenMs);
IndexSet with(const IndexSet &set, std::size_t member);
IndexSet without(const IndexSet &set, std::size_t member);

} // namespace indexpilot::advisor

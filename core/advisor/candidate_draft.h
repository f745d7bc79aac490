// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/candidates.h"
#include "core/advisor/table_use.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace indexpilot::advisor {

/// What an index is good for besides finding few rows: then a low selectivity does not speak against it.
enum class Purpose { FewRows, Order, IndexOnly, Partial, Extreme, ForeignKey, Other };

/// Lower is more promising; added up from the kind of a draft and what it lacks of the whole.
enum class Rank : int {
    OrderWithLimit = 10,
    EqualityAndRange = 11,
    Extreme = 12,
    Equality = 13,
    Order = 14,
    Join = 15,
    Special = 15, ///< GIN, GiST, trigrams
    OrderAlone = 16,
    Group = 18,
    RangeAlone = 19,
    SingleColumn = 20,
    Brin = 21,
    Hash = 22
};

/// A candidate before the rules that reject are asked.
struct Draft {
    IndexDefinition definition;
    std::string identity; ///< canonicalKey, once it is complete
    std::string reason;
    int rank = 0;
    Purpose purpose = Purpose::FewRows;
    std::size_t equalKeys = 0;       ///< leading keys that are compared for equality: their order is free
    std::set<std::string> equalSaid; ///< those, and what the predicate of a partial index fixes
    std::vector<IndexKey> fixed;     ///< columns that the predicate of a partial index fixes
    std::optional<double> share;     ///< of the rows that the scan finds; nullopt: not known
    std::string rule;                ///< already rejected, with why
    std::string ruleReason;
};

/// What the workload asks of one table as a whole.
class TableHabits {
public:
    void add(const TableUse &use, double callsPerHour);
    /// The equality parts in orders worth trying, the one that most statements share first.
    std::vector<std::vector<KeyPart>> orderings(std::vector<KeyPart> parts) const;
    /// Whether every condition on it in the workload is an equality with one value.
    bool onlyEquality(const std::string &said) const { return !m_otherwise.contains(said); }
    /// Operators that are used on a column's inside: @>, ?, &&.
    const std::set<std::string> &containments(const std::string &said) const;

private:
    std::map<std::string, int> m_statements; ///< that compare it for equality
    std::map<std::set<std::string>, double> m_sets;
    std::set<std::string> m_otherwise;
    std::map<std::string, std::set<std::string>> m_containments;
};

struct DraftInput {
    const TableUse &use;
    const TableHabits &habits;
    const pg::SchemaReading &schema;
    const CandidateLimits &limits;
};

IndexDefinition emptyDefinition(const pg::SchemaTable &table);
/// "a, b and c"
std::string listed(const std::vector<std::string> &words);

void addBtreeDrafts(const DraftInput &input, std::vector<Draft> &drafts);
void addPatternDrafts(const DraftInput &input, std::vector<Draft> &drafts);
void addContainmentDrafts(const DraftInput &input, std::vector<Draft> &drafts);
void addBrinDrafts(const DraftInput &input, std::vector<Draft> &drafts);
void addHashDrafts(const DraftInput &input, std::vector<Draft> &drafts);
/// A condition that does not vary from call to call, and that few enough rows meet.
struct StableCondition {
    KeyPart part;
    std::string sql; ///< as predicate of an index
    double share = 1;
};
std::vector<StableCondition> stableConditions(const TableUse &use);

/// A whole draft with its parts, from which partial variants are made.
struct WholeDraft {
    const std::vector<KeyPart> &equal;
    const std::vector<KeyPart> &tail;
    const std::vector<StableCondition> &conditions;
    const Draft &draft;
    /// The reason in words for the parts that are left as keys.
    std::function<std::string(const std::vector<KeyPart> &equal, const std::vector<KeyPart> &tail)> reason;
};
void addPartialDrafts(const WholeDraft &whole, const DraftInput &input, std::vector<Draft> &drafts);

} // namespace indexpilot::advisor

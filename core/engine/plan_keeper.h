// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "core/workload/view_builder.h"

#include <unordered_map>

namespace indexpilot::engine {

/// Which statement to EXPLAIN next, and the plans that are known. A plan counts for the schema it was made
/// on; after a change of tables or indexes, and every ten minutes, the plans of the costly statements are
/// read again.
class PlanKeeper {
public:
    static constexpr Minutes goodFor{10};
    static constexpr int watched = 40; ///< so many statements of most time are explained without being asked

    void setSchemaVersion(std::size_t version) { m_schemaVersion = version; }
    void ask(StatementId statement) { m_asked = statement; } ///< now, whatever the cache says
    /// `byTime`: ids, largest first; `selected` goes before them.
    std::optional<StatementId> next(const workload::StatementInfos &infos,
                                    const std::vector<StatementId> &byTime,
                                    std::optional<StatementId> selected, TimePoint now);
    /// True when there is another plan than before.
    bool planned(StatementId statement, Result<explain::Plan> plan, TimePoint now);
    std::optional<PlanView> view(StatementId statement) const;
    std::vector<PlanChange> changes() const; ///< by statement

private:
    struct Entry {
        PlanView view;
        std::size_t schemaVersion = 0;
    };
    bool isDue(StatementId statement, TimePoint now) const;
    std::unordered_map<StatementId, Entry> m_plans;
    std::optional<StatementId> m_asked;
    std::size_t m_schemaVersion = 0;
};

/// EXPLAIN works on these; everything else has no plan.
bool canBeExplained(const workload::StatementInfo &info);

} // namespace indexpilot::engine

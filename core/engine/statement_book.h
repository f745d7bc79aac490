// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/readings.h"
#include "core/sql/facts_cache.h"
#include "core/store/repository.h"
#include "core/workload/view_builder.h"

#include <set>

namespace indexpilot::engine {

/// Which of the server's statements is which of ours: keys of pg_stat_statements and sampled texts → ids of
/// the store, with text and facts. Our own statements are known and left out. The engine's thread.
class StatementBook {
public:
    /// Statements of earlier sessions, so that their history has names. Throws StoreError.
    void load(store::Repository *repository, const store::TargetRecord &target);

    bool knows(const pg::StatementKey &key) const { return m_keys.contains(key); }
    /// nullopt for our own statements and unknown keys.
    std::optional<StatementId> idOf(const pg::StatementKey &key) const;
    /// Registers texts; keys asked for that the server no longer has are remembered as nameless. Throws
    /// StoreError.
    void learn(const std::vector<pg::StatementKey> &asked, const std::vector<pg::StatementText> &texts,
               TimePoint now);
    /// For sampled texts; nullopt for our own.
    std::optional<StatementId> idOfText(const std::string &text, const std::string &user,
                                        const std::string &database, TimePoint now);

    const workload::StatementInfos &infos() const { return m_infos; }
    void setPlan(StatementId id, std::shared_ptr<const explain::Plan> plan);
    /// Long statements whose analysis is still owed (see sql::hotPathLimit), one at a time.
    std::optional<StatementId> nextLong();
    void analyseLong(StatementId id, std::shared_ptr<const sql::AnalysedStatement> analysed);

private:
    StatementId enter(const std::string &text, const std::string &user, const std::string &database,
                      TimePoint now);
    void describe(const store::StatementRecord &record);

    store::Repository *m_repository = nullptr; ///< null: no store, ids are of this session only
    store::TargetRecord m_target;
    std::int64_t m_nextOwnId = 1;
    std::map<pg::StatementKey, std::optional<StatementId>> m_keys;
    std::map<std::string, StatementId> m_byFingerprint;
    workload::StatementInfos m_infos;
    sql::FactsCache m_facts;
    std::set<StatementId> m_long;
};

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/proof.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace indexpilot::engine {

/// Positions of members of the set that is tried.
using Members = std::set<std::size_t>;

/// A copy of the target in which indexes are built, hidden and, whatever happens, dropped again. One proof at
/// a time on one database, held by an advisory lock. Any thread may request the stop, which cancels what
/// runs.
class ProofCopy {
public:
    /// Throws DatabaseError; removes what a killed proof left behind.
    ProofCopy(const ProofRequest &request, const std::stop_token &stop);
    ~ProofCopy(); ///< drops what was built
    ProofCopy(const ProofCopy &) = delete;
    ProofCopy &operator=(const ProofCopy &) = delete;

    /// Builds the next member; one that the copy has already is used as it is, and stays. Throws
    /// DatabaseError.
    BuiltIndex build(const advisor::IndexDefinition &definition);
    /// A member that could not be built keeps its position.
    void skip() { m_members.emplace_back(); }
    /// Takes an index that the copy has as the next member, so that it can be hidden as well. Returns why it
    /// cannot be dropped here, or nothing.
    std::optional<std::string> addExisting(const std::string &schema, const std::string &name);
    /// VACUUM (ANALYZE), so that a freshly restored table has statistics and a visibility map.
    void vacuum(const std::string &schema, const std::string &table);

    struct Run {
        Measured measured;
        Members used;
    };
    /// Executes the statement once, read-only, with the members of `hidden` out of the planner's sight.
    Result<Run> run(const std::string &sql, const Members &hidden);

    pg::Connection &connection() { return m_builder; }
    std::string description() const;

private:
    struct Member {
        std::string schema;
        std::string name; ///< empty: not built
        bool ours = false;
        std::vector<std::string> parts; ///< names that plans say: its own, its partitions'
    };
    std::int64_t readParts(Member &member);
    bool useExisting(const advisor::IndexDefinition &definition);
    std::string qualified(const Member &member) const;
    void dropLeftovers();
    void drop(const Member &member) noexcept;

    pg::Connection m_builder;
    pg::Connection m_runner;
    pg::SchemaReading m_schema;
    std::vector<Member> m_members;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace indexpilot::engine

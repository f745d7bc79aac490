// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_run.h"

#include <string>
#include <vector>

namespace indexpilot::engine {

/// One text measured: median over the rounds of really executed runs.
struct Measured {
    double ms = 0;
    double blocks = 0; ///< shared buffers touched
};

struct ProvenStatement {
    std::size_t statement = 0; ///< position in the workload
    std::string name;
    bool measured = false;
    std::string skipped;   ///< why it was not executed
    Measured before;       ///< of a call, weighted over the variants; without the set
    Measured after;        ///< with what is left of it
    double costBefore = 0; ///< estimated, planner units a call
    double costAfter = 0;
};

/// A member that the proof threw out.
struct Disproved {
    advisor::IndexDefinition definition;
    bool unused = false; ///< no plan used it; else it made a statement slower
    std::string reason;
};

/// An index whose DROP is proposed, dropped on the copy for the time of each measurement.
struct ProvenDrop {
    std::string recommendation; ///< advisor::Recommendation::id
    std::string schema;
    std::string index;
    std::string notTried;   ///< why it was not tried; nothing is said of it then
    int statements = 0;     ///< measured that used it; 0: no plan did
    bool thrownOut = false; ///< a statement became slower without it
    std::string reason;
};

struct BuiltIndex {
    advisor::IndexDefinition definition;
    Bytes size; ///< measured
    double buildMs = 0;
};

struct Proof {
    std::string copy; ///< "database d on host:port"
    std::vector<ProvenStatement> statements;
    std::vector<BuiltIndex> built;
    std::vector<Disproved> disproved;
    std::vector<ProvenDrop> drops;
    std::vector<Failure> notBuilt; ///< members that the copy refused; nothing is said of them
    double msBefore = 0;           ///< Σ calls an hour × ms over the measured statements
    double msAfter = 0;
    double costBefore = 0; ///< Σ calls an hour × estimated cost over the same
    double costAfter = 0;
    int rounds = 3;
    bool complete = true; ///< false: stopped before every statement was measured; nothing is thrown out then
};

struct ProofRequest {
    std::string connectionText; ///< of the copy; a role that may create indexes there
    std::optional<std::string> password;
    Milliseconds statementTimeout{30'000};
    int rounds = 3;
    double slowerShare = 0.10;
    double slowerMs = 2;
    bool onTheSampleShop = false; ///< the target itself is our own sample cluster, and may be its own copy
};

/// Builds the advice's indexes on a copy of the target, runs what the workload reads with and without them,
/// and throws out what makes a statement slower or is not used; then takes away what is to be dropped, one
/// index after the other, and keeps those without which a statement gets slower. The copy is left as it was,
/// but for VACUUM (ANALYZE) of the tables. Refuses the target itself. Blocks.
Result<Proof> proveOnCopy(const AdviceRequest &target, const AdviceRun &run, const ProofRequest &request,
                          const std::stop_token &stop, const OnAdviceProgress &progress);

/// Takes what was thrown out, and the DROPs that rested on it, from the advice.
void applyProof(AdviceRun &run, const Proof &proof);

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/recommendation.h"
#include "core/pg/capabilities.h"

#include <memory>
#include <optional>

namespace indexpilot::engine {

enum class AdviceStage { Reading, Planning, Searching, Proving };

struct AdviceProgress {
    AdviceStage stage = AdviceStage::Reading;
    double share = 0;         ///< of the stage, 0 to 1, estimated
    advisor::Progress search; ///< while Searching
};
using OnAdviceProgress =
    std::function<void(const AdviceProgress &)>; ///< may come from any thread, one at a time

struct AdviceRequest {
    std::string connectionText;
    std::optional<std::string> password;
    std::optional<std::string> workloadText; ///< a file's content; nothing: pg_stat_statements
    std::string store;                       ///< history for names and bursts; empty: none
    advisor::AdvisorLimits limits;
    advisor::DropLimits drops;
    std::map<std::string, advisor::UseHistory> use; ///< by "schema.name"
    int workers = 2;
    int maxTables = 2000;
    int maxStatements = 2000;
};

/// An advice with what it was made from.
struct AdviceRun {
    advisor::Advice advice;
    advisor::AdviceInput input; ///< as advise() got it
    pg::Capabilities capabilities;
    pg::Endpoint endpoint;
    std::vector<Failure> weaker; ///< what makes it weaker here, with what to do
    bool hypothetical = true;
};

/// Reads the target, gathers the workload, and advises. Blocks; never for the GUI thread. Read-only. A stop
/// gives the best so far, and Cancelled where nothing was read yet; it takes no longer than a server that
/// does not answer is waited for (four seconds, or five while connecting). Every Failure says what to do.
Result<AdviceRun> runAdvice(const AdviceRequest &request, const std::stop_token &stop,
                            const OnAdviceProgress &progress);

/// A session of the analyst's for the request's target; throws DatabaseError.
pg::ConnectRequest analystRequest(const AdviceRequest &request);

} // namespace indexpilot::engine

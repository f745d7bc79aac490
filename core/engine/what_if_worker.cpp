// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/what_if_worker.h"

#include "core/pg/hypothetical.h"
#include "core/pg/readers.h"

#include <algorithm>

namespace indexpilot::engine {
namespace {

struct Worker {
    Worker(std::shared_ptr<pg::Connection> shared, const pg::Capabilities &known)
        : connection(std::move(shared)), capabilities(known), indexes(*connection, capabilities)
    {
    }
    std::shared_ptr<pg::Connection> connection;
    pg::Capabilities capabilities;
    pg::HypotheticalIndexes indexes; // last: goes before what it refers to
};

Result<advisor::WhatIfAnswer> answer(Worker &worker, const std::string &sql,
                                     const std::vector<advisor::IndexDefinition> &set)
{
    std::vector<std::string> definitions;
    for (const advisor::IndexDefinition &definition : set)
        definitions.push_back(advisor::createSql(definition, {}, advisor::Concurrently::No));
    const auto made = worker.indexes.set(definitions);
    Result<explain::Plan> plan = explain::parsePlan(worker.indexes.explain(sql));
    if (!plan)
        return tl::make_unexpected(plan.error());
    advisor::WhatIfAnswer result{.cost = plan->root.totalCost, .plan = std::move(*plan)};
    for (std::size_t place = 0; place < made.size(); ++place)
        if (uses(result.plan.root, made[place].name))
            result.used.push_back(place);
    return result;
}

/// Also a missed deadline is a lost session: it answers nothing any more.
Failure failureOf(const pg::DatabaseError &error)
{
    Failure failure = pg::toFailure(error);
    if (error.losesConnection())
        failure.code = FailureCode::ConnectionLost;
    return failure;
}

} // namespace

advisor::WhatIf makeWhatIf(std::shared_ptr<pg::Connection> connection, const pg::Capabilities &capabilities)
{
    const auto worker = std::make_shared<Worker>(std::move(connection), capabilities);
    return [worker](const std::string &sql,
                    const std::vector<advisor::IndexDefinition> &set) -> Result<advisor::WhatIfAnswer> {
        try {
            return answer(*worker, sql, set);
        } catch (const pg::DatabaseError &error) {
            return tl::make_unexpected(failureOf(error));
        }
    };
}

advisor::WhatIf makePlainPlanner(std::shared_ptr<pg::Connection> connection,
                                 const pg::Capabilities &capabilities)
{
    return [connection = std::move(connection),
            capabilities](const std::string &sql,
                          const std::vector<advisor::IndexDefinition> &set) -> Result<advisor::WhatIfAnswer> {
        if (!set.empty())
            return tl::make_unexpected(Failure{FailureCode::Unsupported, "what-if",
                                               "HypoPG is not in this database", "CREATE EXTENSION hypopg"});
        try {
            Result<explain::Plan> plan = explain::parsePlan(pg::explainJson(*connection, capabilities, sql));
            if (!plan)
                return tl::make_unexpected(plan.error());
            return advisor::WhatIfAnswer{.cost = plan->root.totalCost, .plan = std::move(*plan)};
        } catch (const pg::DatabaseError &error) {
            return tl::make_unexpected(failureOf(error));
        }
    };
}

} // namespace indexpilot::engine

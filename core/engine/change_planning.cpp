// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/change_planning.h"

#include "core/engine/acting.h"
#include "core/lifecycle/approval_queue.h"
#include "core/lifecycle/gate_change.h"
#include "core/lifecycle/plan_kept.h"
#include "core/lifecycle/planner.h"
#include "core/store/store_error.h"

namespace indexpilot::engine {
namespace {

Result<lifecycle::Plan> planOf(const lifecycle::PlanContext &context, const PlanWish &wish)
{
    if (wish.kept == KeptWish::GiveBack)
        return lifecycle::planGiveBack(context, wish.index);
    if (wish.kept == KeptWish::Drop)
        return lifecycle::planKeptDrop(context, wish.index);
    if (wish.sql.empty())
        return lifecycle::planRollback(context, wish.index, wish.version);
    return lifecycle::planStatement(
        context, wish.sql, wish.replaces ? lifecycle::OnExisting::Replace : lifecycle::OnExisting::Refuse);
}

lifecycle::Soak soakOf(const PlanWish &wish, const safety::Policy &policy)
{
    if (wish.keepFor)
        return {.time = *wish.keepFor, .isWished = true};
    return {.time = policy.soak.value_or(Milliseconds(0)), .isWished = false};
}

/// What waits is planned as it was asked for, whatever the window holds of it.
std::optional<Failure> readRequest(store::Repository &repository, TargetId target, PlanWish &wish)
{
    if (wish.approval.value() == 0)
        return std::nullopt;
    const auto approval =
        lifecycle::ApprovalQueue(repository, target, {actor(), "observe"}).waiting(wish.approval);
    if (!approval)
        return approval.error();
    const lifecycle::ChangeRequest request = lifecycle::requestOf(*approval);
    wish.sql = request.sql;
    wish.replaces = request.replaces;
    wish.index = request.index;
    wish.version = request.version;
    wish.recommendation = request.recommendation;
    return std::nullopt;
}

} // namespace

void ChangePlanning::setPassword(const std::string &password)
{
    m_place.password = password;
    m_connection.reset();
}

std::optional<Failure> ChangePlanning::withConnection(const std::stop_token &stop, const Job &job)
{
    for (bool isOld = m_connection != nullptr;; isOld = false) {
        try {
            if (!m_connection) {
                const auto reached = connectTo(m_place, pg::SessionRole::Observer);
                if (!reached)
                    return reached.error();
                m_connection = *reached;
            }
            pg::Interrupter interrupter(stop);
            interrupter.add(m_connection);
            job(*m_connection);
            return std::nullopt;
        } catch (const pg::DatabaseError &error) {
            if (error.losesConnection() || !m_connection || !m_connection->isGood())
                m_connection.reset();
            const bool again = isOld && !m_connection && !stop.stop_requested();
            if (!again)
                return pg::toFailure(error);
        }
    }
}

PlanAnswer ChangePlanning::plan(store::Repository &repository, const PlanWish &wish,
                                const std::stop_token &stop)
{
    PlanAnswer answer{.wish = wish, .plan = tl::make_unexpected(Failure()), .heldUp = {}, .at = systemNow()};
    const Result<safety::Policy> policy = policyOf(m_place.policyPath);
    if (!policy) {
        answer.plan = tl::make_unexpected(policy.error());
        return answer;
    }
    try {
        if (const auto failure = readRequest(repository, m_place.target.id, answer.wish)) {
            answer.plan = tl::make_unexpected(*failure);
            return answer;
        }
        const auto failure = withConnection(stop, [&](pg::Connection &connection) {
            answer.plan =
                planOf({connection, repository.lifecycle(), m_place.target.id, soakOf(answer.wish, *policy)},
                       answer.wish);
            answer.at = repository.lifecycle().lastRead(m_place.target.id).value_or(answer.at);
            if (answer.plan)
                answer.heldUp = safety::Gate(repository, *policy, m_place.target.id)
                                    .look(lifecycle::changeOf(*answer.plan), connection)
                                    .reasons;
        });
        if (failure)
            answer.plan = tl::make_unexpected(*failure);
    } catch (const store::StoreError &error) {
        answer.plan = tl::make_unexpected(error.failure());
    }
    return answer;
}

std::optional<Failure> ChangePlanning::readIndexes(store::Repository &repository, const std::stop_token &stop)
{
    return withConnection(stop, [&](pg::Connection &connection) {
        lifecycle::takeSnapshot(connection, repository.lifecycle(), m_place.target.id);
    });
}

} // namespace indexpilot::engine

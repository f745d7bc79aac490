// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lifecycle/executor.h"
#include "core/store/repository.h"

namespace indexpilot::lifecycle {

/// A drop, or a rebuild that is not a new index: approving it takes a reason.
bool isCostly(const Plan &plan);

/// What is to be approved: a statement, or, without one, a way back.
struct ChangeRequest {
    std::string sql;
    bool replaces = false;
    std::string index;
    std::optional<int> version;
    std::string recommendation;
};
ChangeRequest requestOf(const store::ApprovalRecord &approval);
/// What the audit says of the run: "approval no. 12: why"; of no approval (0) just why.
std::string reasonOf(store::ApprovalId approval, const std::string &why);

/// How long what was asked for waits, unless another time is given.
constexpr Seconds usualPatience = std::chrono::hours(24 * 14);

/// The changes of one target that wait for approval, with the rules for who may do what. Everything it knows
/// is in the store, and each step is an entry of the audit. Belongs to the repository's thread. Throws
/// StoreError: what cannot be read or written is no approval. What is refused is a Failure.
class ApprovalQueue {
public:
    struct Person {
        std::string who;
        std::string mode; ///< "propose" or "act", else everything is refused; approving needs "act"
    };
    ApprovalQueue(store::Repository &repository, TargetId target, Person person, Clock clock = systemNow);

    /// Needs a reason, and a plan that can run.
    Result<store::ApprovalRecord> ask(const Plan &plan, const ChangeRequest &request, const std::string &why,
                                      Seconds patience = usualPatience);
    std::optional<Failure> reject(store::ApprovalId id, const std::string &why); ///< needs a reason
    std::optional<Failure> withdraw(store::ApprovalId id);                       ///< by who asked
    std::optional<Failure> reopen(store::ApprovalId id); ///< takes back what this person decided

    /// One that waits still; expired ones do not.
    Result<store::ApprovalRecord> waiting(store::ApprovalId id);
    /// Approves it for exactly this plan, which is to be run next by this process. Of all who try, one gets
    /// it.
    Result<store::ApprovalRecord> approve(store::ApprovalId id, const Plan &plan, const std::string &why);
    /// After the run, or when it did not begin: writes what the journal has of it. Nothing: it waits again,
    /// with `why`.
    void ended(const store::ApprovalRecord &approval, const std::string &why);
    /// The same for what a program that has ended left approved, by what the journal says.
    void settle();

private:
    store::AuditRecord entry(const store::ApprovalRecord &approval, store::ApprovalState before,
                             const std::string &detail) const;
    std::optional<Failure> decide(store::ApprovalRecord approval, store::ApprovalState state,
                                  const std::string &why);
    std::optional<store::ActionRecord> actionOf(const store::ApprovalRecord &approval);
    void close(store::ApprovalRecord approval, store::ApprovalState state, const std::string &outcome);

    store::Repository &m_repository;
    const TargetId m_target;
    const Person m_person;
    const Clock m_clock;
};

} // namespace indexpilot::lifecycle

// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for approval. Approving is in change.cpp, with everything else that runs.
#include "app/ctl/queue.h"

#include "app/ctl/acting.h"
#include "core/base/iso_time.h"

#include <cstdio>

namespace indexpilot::app {
namespace {

using nlohmann::json;
using store::ApprovalRecord;
using store::ApprovalState;

json textOrNull(const std::string &text)
{
    return text.empty() ? json() : json(text);
}

bool isExpired(const ApprovalRecord &approval)
{
    return approval.state == ApprovalState::Waiting && approval.expires <= systemNow();
}

int listQueue(const CommonOptions &common, const std::vector<ApprovalRecord> &approvals)
{
    if (common.format == OutputFormat::Json) {
        json rows = json::array();
        for (const ApprovalRecord &approval : approvals)
            rows.push_back(approvalJson(approval));
        printJson({{"queue", rows}});
        return exitDone;
    }
    std::vector<std::vector<std::string>> rows{
        {"no.", "state", "what", "class", "asked by", "at", "why", "until"}};
    for (const ApprovalRecord &approval : approvals)
        rows.push_back({std::to_string(approval.id.value()),
                        isExpired(approval) ? "expired" : nameOf(approval.state), approval.title,
                        approval.planClass, approval.askedBy, isoTime(approval.askedAt), approval.askedWhy,
                        isoTime(approval.expires)});
    printTable(rows);
    return exitDone;
}

} // namespace

lifecycle::ApprovalQueue queueOf(const CommonOptions &common, const TargetStore &opened)
{
    return {*opened.repository, opened.target, {who(), common.mode}};
}

json approvalJson(const ApprovalRecord &approval)
{
    return {{"id", approval.id.value()},
            {"state", nameOf(approval.state)},
            {"expired", isExpired(approval)},
            {"sql", textOrNull(approval.sql)},
            {"replace", approval.replaces},
            {"rollback", textOrNull(approval.index)},
            {"to_version", approval.version ? json(*approval.version) : json()},
            {"recommendation", textOrNull(approval.recommendation)},
            {"subject", approval.subject},
            {"title", approval.title},
            {"class", approval.planClass},
            {"plan_hash", approval.planHash},
            {"asked_by", approval.askedBy},
            {"asked_at", isoTime(approval.askedAt)},
            {"asked_reason", approval.askedWhy},
            {"decided_by", textOrNull(approval.decidedBy)},
            {"decided_at", approval.decidedAt ? json(isoTime(*approval.decidedAt)) : json()},
            {"decided_reason", textOrNull(approval.decidedWhy)},
            {"expires_at", isoTime(approval.expires)},
            {"outcome", textOrNull(approval.outcome)}};
}

int propose(const CommonOptions &common, const TargetStore &opened, const ChangeOptions &options,
            const lifecycle::Plan &plan)
{
    const auto approval = queueOf(common, opened)
                              .ask(plan,
                                   {.sql = options.sql,
                                    .replaces = options.replace,
                                    .index = options.index,
                                    .version = options.toVersion,
                                    .recommendation = {}},
                                   options.reason, Seconds(static_cast<std::int64_t>(options.days * 86'400)));
    if (!approval)
        return report(approval.error());
    if (common.format == OutputFormat::Json)
        printJson({{"queued", approvalJson(*approval)}});
    else
        std::printf("waits as no. %lld until %s: indexpilotctl queue approve %lld --mode act\n",
                    static_cast<long long>(approval->id.value()), isoTime(approval->expires).c_str(),
                    static_cast<long long>(approval->id.value()));
    return exitDone;
}

int runQueue(const CommonOptions &common, const QueueOptions &options)
{
    const Result<TargetStore> opened = openTargetStore(common, pg::SessionRole::Observer);
    if (!opened)
        return report(opened.error());
    lifecycle::ApprovalQueue queue = queueOf(common, *opened);
    queue.settle();
    store::ApprovalStore &approvals = opened->repository->approvals();
    const store::ApprovalId id(options.id);
    std::optional<Failure> failure;
    switch (options.wanted) {
    case QueueOptions::Wanted::List:
        return listQueue(common,
                         options.all ? approvals.all(opened->target) : approvals.open(opened->target));
    case QueueOptions::Wanted::Reject:
        failure = queue.reject(id, options.reason);
        break;
    case QueueOptions::Wanted::Withdraw:
        failure = queue.withdraw(id);
        break;
    }
    if (failure)
        return report(*failure);
    return listQueue(common, {*approvals.find(opened->target, id)});
}

} // namespace indexpilot::app

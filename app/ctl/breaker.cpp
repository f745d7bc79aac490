// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/breaker.h"
#include "app/ctl/acting.h"
#include "app/ctl/commands.h"
#include "app/ctl/target_store.h"
#include "core/base/iso_time.h"
#include "core/safety/breaker_store.h"

namespace indexpilot::app {
namespace {

using nlohmann::json;
using store::BreakerRecord;

json breakerJson(const BreakerRecord &breaker)
{
    const bool open = breaker.state != store::BreakerState::Closed;
    return {{"scope", nameOf(breaker.scope)},
            {"key", breaker.key},
            {"state", nameOf(breaker.state)},
            {"forced", breaker.forced},
            {"recent", breaker.recent},
            {"open_until", open && !breaker.forced ? json(isoTime(breaker.openUntil)) : json()},
            {"reason", breaker.reason}};
}

int list(const CommonOptions &common, const std::vector<BreakerRecord> &breakers)
{
    if (common.format == OutputFormat::Json) {
        json rows = json::array();
        for (const BreakerRecord &breaker : breakers)
            rows.push_back(breakerJson(breaker));
        printJson({{"breakers", rows}});
        return exitDone;
    }
    std::vector<std::vector<std::string>> rows{{"breaker", "state", "until", "recent", "why"}};
    for (const BreakerRecord &breaker : breakers)
        rows.push_back(
            {safety::labelOf(breaker), nameOf(breaker.state) + (breaker.forced ? ", by hand" : ""),
             breaker.state == store::BreakerState::Closed || breaker.forced ? "" : isoTime(breaker.openUntil),
             breaker.recent, breaker.reason});
    printTable(rows);
    return exitDone;
}

/// Writes it and says so in the audit.
void change(const TargetStore &opened, const CommonOptions &common, const BreakerOptions &options)
{
    const store::BreakerScope scope = options.global          ? store::BreakerScope::Global
                                      : options.table.empty() ? store::BreakerScope::Target
                                                              : store::BreakerScope::Table;
    const bool opens = options.wanted == BreakerOptions::Wanted::Open;
    const BreakerRecord breaker = safety::moveBreaker(
        opened.repository->safety(), opened.target, scope, options.table, [&](BreakerRecord &moved) {
            if (opens)
                safety::forceOpen(moved, who(), options.reason, systemNow());
            else
                safety::reset(moved);
        });
    opened.lifecycle().appendAudit({.target = opened.target.value(),
                                    .at = systemNow(),
                                    .kind = opens ? "breaker opened" : "breaker reset",
                                    .who = who(),
                                    .mode = common.mode,
                                    .subject = safety::labelOf(breaker),
                                    .detail = options.reason});
}

} // namespace

int runBreaker(const CommonOptions &common, const BreakerOptions &options)
{
    const Result<TargetStore> opened = openTargetStore(common, pg::SessionRole::Observer);
    if (!opened)
        return report(opened.error());
    if (options.wanted == BreakerOptions::Wanted::Reset)
        if (const auto no = whyNotReleased(options.yes, "breaker", "Let changes start again?"))
            return report(*no);
    if (options.wanted != BreakerOptions::Wanted::List)
        change(*opened, common, options);
    return list(common, opened->repository->safety().breakers(opened->target));
}

} // namespace indexpilot::app

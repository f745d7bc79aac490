// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/freeze.h"
#include "app/ctl/acting.h"
#include "app/ctl/commands.h"
#include "core/base/iso_time.h"

#include <cstdio>

namespace indexpilot::app {
namespace {

int show(const CommonOptions &common, const store::FreezeRecord &freeze)
{
    if (common.format == OutputFormat::Json)
        printJson({{"frozen", freeze.active},
                   {"cancels", freeze.cancels},
                   {"who", freeze.who},
                   {"reason", freeze.reason},
                   {"at", freeze.who.empty() ? nlohmann::json() : nlohmann::json(isoTime(freeze.at))}});
    else if (freeze.active)
        std::printf("frozen since %s by %s%s%s%s\n", isoTime(freeze.at).c_str(), freeze.who.c_str(),
                    freeze.reason.empty() ? "" : ": ", freeze.reason.c_str(),
                    freeze.cancels ? "; what was running is cancelled" : "");
    else
        std::printf("not frozen\n");
    return exitDone;
}

} // namespace

int runFreeze(const CommonOptions &common, const FreezeOptions &options)
{
    const auto repository = store::Repository::open(storeOf(common));
    if (!repository)
        return report(repository.error());
    if (options.wanted != FreezeOptions::Wanted::Status) {
        const bool on = options.wanted == FreezeOptions::Wanted::On;
        if (const auto no =
                on ? std::nullopt : whyNotReleased(options.yes, "freeze", "Allow changes again, everywhere?"))
            return report(*no);
        safety::switchFreeze(**repository,
                             {.active = on,
                              .cancels = on && options.cancels,
                              .who = who(),
                              .reason = options.reason,
                              .at = systemNow()},
                             common.mode);
    }
    return show(common, (*repository)->safety().freeze());
}

} // namespace indexpilot::app

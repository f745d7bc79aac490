// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/acting.h"
#include "app/ctl/commands.h"
#include "core/base/iso_time.h"
#include "core/base/whole_file.h"
#include "core/report/audit_document.h"
#include "core/store/audit_chain.h"
#include "core/store/repository.h"

#include <cstdio>

namespace indexpilot::app {
namespace {

using nlohmann::json;
using store::AuditRecord;

json headJson(const store::AuditHead &head)
{
    return {{"sequence", head.sequence}, {"hash", head.hash}};
}

Result<std::unique_ptr<store::Repository>> openStore(const CommonOptions &common)
{
    return store::Repository::open(storeOf(common));
}

int exportTo(const std::string &path, const std::string &text)
{
    if (const auto problem = writeWhole(path, text))
        return report({FailureCode::Usage, path, *problem, "Give a file that can be written"});
    return exitDone;
}

void printEntries(const std::vector<AuditRecord> &entries)
{
    std::vector<std::vector<std::string>> rows{
        {"entry", "at", "kind", "action", "who", "mode", "subject", "detail", "hash"}};
    for (const AuditRecord &entry : entries)
        rows.push_back({std::to_string(entry.sequence), isoTime(entry.at), entry.kind,
                        std::to_string(entry.action), entry.who, entry.mode, entry.subject,
                        entry.detail.substr(0, entry.detail.find('\n')), entry.hash.substr(0, 12)});
    printTable(rows);
}

} // namespace

int runAudit(const CommonOptions &common, const AuditOptions &options)
{
    const auto repository = openStore(common);
    if (!repository)
        return report(repository.error());
    const std::vector<AuditRecord> entries = (*repository)->lifecycle().audit();
    const store::AuditHead head = (*repository)->lifecycle().auditHead();
    if (!options.exportPath.empty())
        return exportTo(options.exportPath, report::auditJson(entries, head));
    if (common.format == OutputFormat::Json)
        std::fputs(report::auditJson(entries, head).c_str(), stdout);
    else
        printEntries(entries);
    return exitDone;
}

int runAuditVerify(const CommonOptions &common)
{
    const auto repository = openStore(common);
    if (!repository)
        return report(repository.error());
    const std::vector<AuditRecord> entries = (*repository)->lifecycle().audit();
    const store::AuditHead head = (*repository)->lifecycle().auditHead();
    const std::vector<store::AuditProblem> problems = store::verifyAudit(entries, head);
    if (common.format == OutputFormat::Json) {
        json list = json::array();
        for (const store::AuditProblem &problem : problems)
            list.push_back({{"sequence", problem.sequence}, {"problem", problem.what}});
        printJson({{"ok", problems.empty()},
                   {"entries", entries.size()},
                   {"head", headJson(head)},
                   {"problems", list}});
    } else {
        for (const store::AuditProblem &problem : problems)
            std::printf("entry %lld: %s\n", static_cast<long long>(problem.sequence), problem.what.c_str());
        std::printf("%zu entries, %s, head %s\n", entries.size(), problems.empty() ? "unbroken" : "BROKEN",
                    head.hash.c_str());
    }
    return problems.empty() ? exitDone : exitFindings;
}

} // namespace indexpilot::app

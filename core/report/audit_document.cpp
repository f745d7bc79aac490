// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/audit_document.h"

#include "core/base/iso_time.h"

#include <nlohmann/json.hpp>

#include <array>

namespace indexpilot::report {
namespace {

using nlohmann::json;
using store::AuditRecord;

json entryJson(const AuditRecord &entry)
{
    return {{"sequence", entry.sequence},
            {"target_id", entry.target},
            {"action_id", entry.action},
            {"at", isoTime(entry.at)},
            {"kind", entry.kind},
            {"who", entry.who},
            {"mode", entry.mode},
            {"subject", entry.subject},
            {"sql", entry.sql},
            {"before", entry.before},
            {"after", entry.after},
            {"detail", entry.detail},
            {"previous_hash", entry.previousHash},
            {"hash", entry.hash}};
}

std::string csvField(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += c;
        quoted += c;
    }
    return quoted + '"';
}

template <std::size_t Count> void addLine(std::string &text, const std::array<std::string, Count> &fields)
{
    for (std::size_t i = 0; i < Count; ++i) {
        if (i > 0)
            text += ',';
        text += csvField(fields[i]);
    }
    text += "\r\n";
}

} // namespace

std::string auditJson(const std::vector<AuditRecord> &entries, const store::AuditHead &head)
{
    json list = json::array();
    for (const AuditRecord &entry : entries)
        list.push_back(entryJson(entry));
    const json document{{"schema_version", 1},
                        {"entries", std::move(list)},
                        {"head", {{"sequence", head.sequence}, {"hash", head.hash}}}};
    return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

std::string auditCsv(const std::vector<AuditRecord> &entries)
{
    std::string text;
    addLine(text, std::array<std::string, 14>{"sequence", "target_id", "action_id", "at", "kind", "who",
                                              "mode", "subject", "sql", "before", "after", "detail",
                                              "previous_hash", "hash"});
    for (const AuditRecord &entry : entries)
        addLine(text,
                std::array<std::string, 14>{std::to_string(entry.sequence), std::to_string(entry.target),
                                            std::to_string(entry.action), isoTime(entry.at), entry.kind,
                                            entry.who, entry.mode, entry.subject, entry.sql, entry.before,
                                            entry.after, entry.detail, entry.previousHash, entry.hash});
    return text;
}

} // namespace indexpilot::report

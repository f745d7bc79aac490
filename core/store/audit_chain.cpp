// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_chain.h"

#include <QCryptographicHash>

namespace indexpilot::store {

std::string sha256(const std::vector<std::string> &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string &field : fields) {
        hash.addData(QByteArray::number(static_cast<qulonglong>(field.size())) + ':');
        hash.addData(QByteArray::fromStdString(field) + '\n');
    }
    return hash.result().toHex().toStdString();
}

std::string auditHash(const AuditRecord &entry)
{
    return sha256({entry.previousHash, std::to_string(entry.sequence), std::to_string(entry.target),
                   std::to_string(entry.action), std::to_string(entry.at.time_since_epoch().count()),
                   entry.kind, entry.who, entry.mode, entry.subject, entry.sql, entry.before, entry.after,
                   entry.detail});
}

std::vector<AuditProblem> verifyAudit(const std::vector<AuditRecord> &entries, const AuditHead &head)
{
    std::vector<AuditProblem> problems;
    std::int64_t expected = 1;
    std::string previous;
    for (const AuditRecord &entry : entries) {
        const bool follows = entry.sequence == expected;
        if (entry.hash != auditHash(entry))
            problems.push_back({entry.sequence, "changed: its content is not what was hashed"});
        if (entry.sequence > expected)
            problems.push_back({expected, expected + 1 == entry.sequence
                                              ? "missing"
                                              : "missing, to " + std::to_string(entry.sequence - 1)});
        else if (entry.previousHash != previous)
            problems.push_back({entry.sequence, "out of order: it was chained to another entry"});
        if (!follows && entry.sequence < expected)
            problems.push_back({entry.sequence, "out of order: its number was there before"});
        expected = std::max(expected, entry.sequence + 1);
        previous = entry.hash;
    }
    if (head.sequence >= expected)
        problems.push_back({expected, expected == head.sequence
                                          ? "missing"
                                          : "missing, to " + std::to_string(head.sequence)});
    else if (head.sequence + 1 != expected || (!entries.empty() && head.hash != entries.back().hash))
        problems.push_back({head.sequence, "the head of the chain does not point to the last entry"});
    return problems;
}

} // namespace indexpilot::store

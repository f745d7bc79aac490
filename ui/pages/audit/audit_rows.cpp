// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/audit_rows.h"

#include <map>

namespace indexpilot::ui {
namespace {

struct ActionEntries {
    const store::AuditRecord *intent = nullptr;
    const store::AuditRecord *outcome = nullptr;
};

using ActionKey = std::pair<std::int64_t, std::int64_t>; ///< target, action

std::map<ActionKey, ActionEntries> actionsOf(const engine::AuditView &view)
{
    std::map<ActionKey, ActionEntries> actions;
    for (const store::AuditRecord &entry : view.entries) { // newest first
        if (entry.action == 0 || !isOfAction(entry))
            continue;
        ActionEntries &action = actions[{entry.target, entry.action}];
        if (entry.kind == "intent")
            action.intent = &entry;
        else if (entry.kind == "outcome" && !action.outcome)
            action.outcome = &entry;
    }
    return actions;
}

bool isIn(const store::AuditRecord &entry, AuditSegment segment)
{
    switch (segment) {
    case AuditSegment::All:
        return true;
    case AuditSegment::Changes:
        return isOfAction(entry);
    case AuditSegment::Guards:
        return isOfGuards(entry);
    }
    return true;
}

/// The rows and what they point into.
struct AuditBook {
    std::shared_ptr<const engine::AuditView> view;
    std::vector<AuditRow> rows;
};

} // namespace

bool isOfAction(const store::AuditRecord &entry)
{
    return entry.kind == "intent" || entry.kind == "outcome" || entry.kind == "recovery";
}

bool isOfGuards(const store::AuditRecord &entry)
{
    return entry.kind == "freeze" || entry.kind == "thaw" || entry.kind == "mode" ||
           entry.kind.starts_with("breaker");
}

std::optional<Milliseconds> AuditRow::took() const
{
    if (!intent || entry->kind != "outcome" || entry->at < intent->at)
        return std::nullopt;
    return std::chrono::duration_cast<Milliseconds>(entry->at - intent->at);
}

AuditRows auditRows(const std::shared_ptr<const engine::AuditView> &view, AuditSegment segment)
{
    auto book = std::make_shared<AuditBook>();
    book->view = view;
    const std::map<ActionKey, ActionEntries> actions = actionsOf(*view);
    for (const store::AuditRecord &entry : view->entries) {
        if (!isIn(entry, segment))
            continue;
        AuditRow row{&entry, nullptr, nullptr};
        if (const auto known = actions.find({entry.target, entry.action});
            known != actions.end() && isOfAction(entry)) {
            row.intent = known->second.intent;
            row.outcome = known->second.outcome;
        }
        book->rows.push_back(row);
    }
    return {book, &book->rows};
}

} // namespace indexpilot::ui

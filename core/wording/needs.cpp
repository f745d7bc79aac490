// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/needs.h"

#include "core/wording/need_parts.h"

#include <algorithm>

namespace indexpilot::wording {
namespace {

QString quoted(const std::string &text, QLatin1Char mark)
{
    QString inside = QString::fromStdString(text);
    inside.replace(mark, QString(2, mark));
    return mark + inside + mark;
}

} // namespace

QString quotedIdentifier(const std::string &name)
{
    return quoted(name, QLatin1Char('"'));
}

QString quotedLiteral(const std::string &text)
{
    const QString plain = quoted(text, QLatin1Char('\''));
    if (!plain.contains(QLatin1Char('\\')))
        return plain;
    QString escaped = plain;
    return QLatin1Char('E') + escaped.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
}

bool hasFreshActivity(const engine::Snapshot &snapshot)
{
    return snapshot.connection.state == pg::SessionState::Connected && snapshot.activity &&
           snapshot.takenAt - snapshot.activity->takenAt <= activityIsFresh;
}

std::vector<Need> needsYou(const engine::Snapshot &snapshot)
{
    Needs needs;
    addSessionNeeds(snapshot, needs);
    addStatementNeeds(snapshot, needs);
    addServerNeeds(snapshot, needs);
    std::ranges::stable_sort(needs, {}, &Need::kind);
    return needs;
}

} // namespace indexpilot::wording

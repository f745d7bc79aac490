// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/today_state.h"

#include "core/wording/server_words.h"
#include "ui/charts/time_labels.h"
#include "ui/models/column.h"

#include <QCoreApplication>
#include <QDateTime>

namespace indexpilot::ui {
namespace {

class TodayPageText {
    Q_DECLARE_TR_FUNCTIONS(TodayPage)
};

QString withSeconds(TimePoint time)
{
    return localTime(time).toString(QStringLiteral("HH:mm:ss"));
}

} // namespace

TodayState todayState(const engine::SnapshotPtr &snapshot)
{
    if (!snapshot)
        return TodayState::NoTarget;
    const bool hasFigures =
        snapshot->dataFrom || snapshot->activity || snapshot->workload->totals.coveredShare > 0;
    return hasFigures || snapshot->connection.state == pg::SessionState::Connected ? TodayState::Watching
                                                                                   : TodayState::Waiting;
}

QString targetName(const engine::Snapshot &snapshot)
{
    if (!snapshot.target.title.empty())
        return toQString(snapshot.target.title);
    if (const auto &endpoint = snapshot.connection.endpoint)
        return toQString(endpoint->database + " on " + endpoint->host);
    return wording::targetTitle({}, snapshot.target.connectionText);
}

QString waitingHeadline(const engine::Snapshot &snapshot)
{
    const QString name = targetName(snapshot);
    if (snapshot.connection.needsPassword)
        return TodayPageText::tr("%1 asks for a password").arg(name);
    if (snapshot.connection.failure)
        return TodayPageText::tr("%1 cannot be reached").arg(name);
    return TodayPageText::tr("Connecting to %1").arg(name);
}

QString waitingSentence(const engine::Snapshot &snapshot)
{
    if (snapshot.connection.needsPassword)
        return TodayPageText::tr("The first figures come some seconds after the password was accepted.");
    if (snapshot.connection.nextAttempt)
        return TodayPageText::tr("It is tried again by itself, next at %1.")
            .arg(withSeconds(*snapshot.connection.nextAttempt));
    return TodayPageText::tr("The first figures come some seconds after the server answered.");
}

} // namespace indexpilot::ui

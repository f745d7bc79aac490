// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/notices.h"

#include "core/wording/format.h"
#include "ui/models/column.h"

#include <QCoreApplication>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr Seconds freshFor{60}; ///< whatever the interval is
constexpr int intervalsUntilStale = 3;

class NoticesWords {
    Q_DECLARE_TR_FUNCTIONS(WorkloadNotices)
};

const pg::Capability *capability(const engine::Snapshot &snapshot, const char *key)
{
    const auto &list = snapshot.capabilities.checklist;
    const auto found = std::ranges::find(list, key, &pg::Capability::key);
    return found == list.end() ? nullptr : &*found;
}

double seconds(Milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

std::optional<AgeNote> stale(const engine::Snapshot &snapshot)
{
    if (!snapshot.dataFrom)
        return {};
    const Milliseconds age = snapshot.takenAt - *snapshot.dataFrom;
    const Milliseconds limit =
        std::max<Milliseconds>(freshFor, snapshot.collector.statementInterval * intervalsUntilStale);
    if (age <= limit)
        return {};
    return AgeNote{
        ChipKind::Warn, NoticesWords::tr("%1 old").arg(wording::age(seconds(age))),
        NoticesWords::tr(
            "The last complete reading of the statements is %1 old; the figures stay as they were.")
            .arg(wording::age(seconds(age)))};
}

std::optional<AgeNote> collecting(const engine::Snapshot &snapshot)
{
    const TimeRange &range = snapshot.workload->request.range;
    const auto wanted = std::chrono::duration_cast<Minutes>(range.to - range.from);
    if (!snapshot.watchingSince || wanted.count() <= 0 || *snapshot.watchingSince <= range.from)
        return {};
    const double share = snapshot.workload->totals.coveredShare;
    const auto watched = static_cast<qint64>(share * static_cast<double>(wanted.count()));
    if (watched >= wanted.count() * 95 / 100)
        return {};
    return AgeNote{
        ChipKind::Info, NoticesWords::tr("collecting, %1 of %2 min").arg(watched).arg(wanted.count()),
        NoticesWords::tr("So much of the range was watched; rates are per second of watched time.")};
}

} // namespace

std::optional<Notice> pageNotice(const engine::Snapshot &snapshot)
{
    const pg::Capability *version = capability(snapshot, "version");
    if (version && version->state == pg::CapabilityState::Missing)
        return Notice{MessageState::Bad,
                      QStringLiteral("%1. %2").arg(toQString(version->title), toQString(version->detail)),
                      {}};
    if (snapshot.sampled) {
        const pg::Capability *line = capability(snapshot, "pg_stat_statements");
        return Notice{MessageState::Warn,
                      NoticesWords::tr(
                          "pg_stat_statements is not usable here: all figures are estimated from samples of "
                          "the sessions, short statements are missed."),
                      line ? toQString(line->remedy) : QString()};
    }
    return {};
}

std::optional<AgeNote> ageNote(const engine::Snapshot &snapshot)
{
    if (!snapshot.collecting)
        return AgeNote{ChipKind::Neutral, NoticesWords::tr("paused"),
                       NoticesWords::tr("Live updates are paused; nothing is read from the server.")};
    if (const auto note = stale(snapshot))
        return note;
    return collecting(snapshot);
}

Notice hiddenTextNotice(const engine::Snapshot &snapshot)
{
    const pg::Capability *line = capability(snapshot, "query_texts");
    const bool limited = line && line->state != pg::CapabilityState::Ready;
    return {
        MessageState::Info,
        NoticesWords::tr(
            "The server hides this statement's text from your role. Its figures are complete; its tables, "
            "conditions and plan are unknown."),
        limited ? toQString(line->remedy) : QString()};
}

} // namespace indexpilot::ui

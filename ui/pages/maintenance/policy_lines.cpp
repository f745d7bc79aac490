// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/policy_lines.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/wall_time.h"
#include "ui/models/column.h"
#include "ui/pages/maintenance/opening_facts.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace indexpilot::ui {
namespace {

struct PolicyWords {
    Q_DECLARE_TR_FUNCTIONS(MaintenancePolicy)
};

constexpr std::array policyDays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}; ///< as the file has them

QString shortDay(unsigned encoding)
{
    return QLocale().dayName(encoding == 0 ? Qt::Sunday : static_cast<int>(encoding), QLocale::ShortFormat);
}

QString daysText(const maintenance::WeekDays &days)
{
    if (days.all())
        return PolicyWords::tr("Every day");
    QStringList names;
    for (unsigned i = 1; i <= days.size(); ++i)
        if (days[i % days.size()])
            names << shortDay(i % 7);
    return names.join(QStringLiteral(", "));
}

QString namesText(const std::vector<std::string> &names)
{
    QStringList all;
    for (const std::string &name : names)
        all << wording::oneLine(name);
    return all.join(QStringLiteral(", "));
}

Minutes endOf(const maintenance::QuietStretch &stretch)
{
    const Minutes end = (stretch.from + stretch.length) % dayLength;
    return end.count() == 0 ? dayLength : end;
}

/// A whole day that does not begin at midnight is no window of the policy.
bool canBeWindow(const maintenance::QuietStretch &stretch)
{
    return endOf(stretch) != stretch.from;
}

QString windowItem(const maintenance::QuietStretch &stretch, const QString &zone)
{
    return QStringLiteral("    - {days: [%1], from: \"%2\", to: \"%3\"%4}\n")
        .arg(QLatin1String(policyDays[stretch.day.c_encoding()]), wallClock(stretch.from),
             wallClock(endOf(stretch)),
             zone.isEmpty() ? QString() : QStringLiteral(", time_zone: \"%1\"").arg(zone));
}

} // namespace

QString windowLine(const maintenance::Window &window)
{
    QString line =
        QStringLiteral("%1 %2 – %3").arg(daysText(window.days), wallClock(window.from), wallClock(window.to));
    if (window.to <= window.from)
        line = PolicyWords::tr("%1 of the next day").arg(line);
    line += QStringLiteral(", ") + toQString(window.zone.name());
    if (!window.databases.empty())
        line += QStringLiteral(", ") + PolicyWords::tr("for database %1").arg(namesText(window.databases));
    if (!window.tables.empty())
        line += QStringLiteral(", ") + PolicyWords::tr("for %1").arg(namesText(window.tables));
    return line;
}

QStringList freezeLines(const maintenance::Calendar &calendar)
{
    QStringList lines;
    for (const maintenance::Freeze &one : calendar.freezes) {
        QString line = QStringLiteral("%1 – %2").arg(wallMoment(one.from), wallMoment(one.to));
        if (!one.reason.empty())
            line += QStringLiteral(": ") + wording::oneLine(one.reason);
        lines << line;
    }
    return lines;
}

QString quietLine(const maintenance::QuietStretch &stretch)
{
    const QString when =
        QStringLiteral("%1 %2 – %3")
            .arg(shortDay(stretch.day.c_encoding()), wallClock(stretch.from), wallClock(endOf(stretch)));
    return PolicyWords::tr("%1: %2 active sessions on average, ± %3 from week to week, %n weeks", nullptr,
                           stretch.leastWeeks)
        .arg(when, wording::number(stretch.mean), wording::number(stretch.spread));
}

QString policyLines(const engine::MaintenanceView &view)
{
    const maintenance::Calendar &calendar = view.calendar;
    const QString zone = toQString(zoneOfView(view).name());
    const bool ownZone = !calendar.isEmpty() && (!calendar.zone || toQString(calendar.zone->name()) != zone);
    QString lines;
    for (const maintenance::QuietStretch &one : view.quiet.calmest)
        if (canBeWindow(one))
            lines += windowItem(one, ownZone ? zone : QString());
    if (lines.isEmpty())
        return lines;
    if (calendar.windows.empty())
        lines.prepend(QStringLiteral("  windows:\n"));
    if (calendar.isEmpty())
        lines.prepend(QStringLiteral("maintenance:\n  time_zone: \"%1\"\n").arg(zone));
    return lines;
}

QString policyPlace(const engine::MaintenanceView &view)
{
    if (view.calendar.isEmpty())
        return PolicyWords::tr(
            "They are the section maintenance of the policy file, in place of the one that "
            "may be there.");
    return view.calendar.windows.empty()
               ? PolicyWords::tr("They go into the section maintenance of the policy file.")
               : PolicyWords::tr("They go into the policy file, under maintenance, windows.");
}

} // namespace indexpilot::ui

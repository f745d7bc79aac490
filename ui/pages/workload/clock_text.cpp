// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/clock_text.h"

#include "core/wording/wording_text.h"
#include "ui/charts/time_labels.h"

#include <QCoreApplication>
#include <QLocale>

namespace indexpilot::ui {
namespace {

class ClockTextWords {
    Q_DECLARE_TR_FUNCTIONS(ClockText)
};

} // namespace

QString clockText(TimePoint time)
{
    const QDateTime moment = localTime(time);
    const bool today = moment.date() == QDate::currentDate();
    return QLocale().toString(moment, today ? QStringLiteral("HH:mm")
                                            : wording::dayFormat() + QStringLiteral(" HH:mm"));
}

QString widthText(Seconds width)
{
    if (width.count() % 86'400 == 0)
        return ClockTextWords::tr("%1 d").arg(width.count() / 86'400);
    if (width.count() % 3600 == 0)
        return ClockTextWords::tr("%1 h").arg(width.count() / 3600);
    return ClockTextWords::tr("%1 min").arg(width.count() / 60);
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/wording_text.h"

#include <QDateTime>
#include <QLocale>

namespace indexpilot::wording {
namespace {

QDateTime localTime(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

} // namespace

QString oneLine(const std::string &text)
{
    QString line = QString::fromStdString(text);
    for (QChar &letter : line)
        if (letter.category() == QChar::Other_Control || letter.category() == QChar::Separator_Line ||
            letter.category() == QChar::Separator_Paragraph)
            letter = QLatin1Char(' ');
    return line;
}

QString dayFormat()
{
    return Wording::tr("d MMM", "format of a day, for QLocale::toString");
}

QString clock(TimePoint time, TimePoint today)
{
    const QDateTime local = localTime(time);
    const bool sameDay = local.date() == localTime(today).date();
    return QLocale().toString(local,
                              sameDay ? QStringLiteral("HH:mm") : dayFormat() + QStringLiteral(" HH:mm"));
}

} // namespace indexpilot::wording

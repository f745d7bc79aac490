// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_text.h"

#include <QDateTime>

namespace indexpilot::report {

QString escaped(const QString &text)
{
    QString clean = text;
    for (QChar &letter : clean)
        if (letter.category() == QChar::Other_Control && letter != QLatin1Char('\n') &&
            letter != QLatin1Char('\t') && letter != QLatin1Char('\r'))
            letter = QChar(QChar::ReplacementCharacter);
    return clean.toHtmlEscaped();
}

QString escaped(const std::string &text)
{
    return escaped(QString::fromStdString(text));
}

QString cut(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    const bool splits = length > 0 && text.at(length - 1).isHighSurrogate();
    return text.left(splits ? length - 1 : length);
}

QString localTime(TimePoint at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

} // namespace indexpilot::report

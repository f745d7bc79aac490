// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/script_text.h"

#include "core/wording/wording_text.h"
#include "ui/models/column.h"
#include "ui/pages/recommendations/advice_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace indexpilot::ui {
namespace {

using advisor::Recommendation;
using advisor::RecommendationAction;

class ScriptTextWords {
    Q_DECLARE_TR_FUNCTIONS(RecommendationScript)
};

/// One line, whatever the text holds: the rest of it would be run.
QString comment(const std::string &text)
{
    return QStringLiteral("-- %1\n").arg(wording::oneLine(text));
}

QString comment(const QString &text)
{
    return comment(text.toStdString());
}

QString entry(const InboxItem &item, const Recommendation &card)
{
    QString text = comment(QStringLiteral("%1  %2").arg(toQString(card.id), segmentName(item.segment)));
    if (item.isGroup())
        text += comment(
            ScriptTextWords::tr("belongs to group %1: all of it or nothing").arg(toQString(item.name)));
    for (const std::string &reason : card.reasons)
        text += comment("  + " + reason);
    for (const std::string &against : card.against)
        text += comment("  - " + against);
    if (!card.inverseSql.empty())
        text += comment(ScriptTextWords::tr("way back: %1").arg(toQString(card.inverseSql)));
    const QString sql = toQString(card.sql);
    return text + sql + (sql.endsWith(QLatin1Char(';')) ? QStringLiteral("\n\n") : QStringLiteral(";\n\n"));
}

} // namespace

QString scriptText(const std::vector<InboxItem> &items, const QString &target, TimePoint at)
{
    QString builds;
    QString drops;
    for (const InboxItem &item : items) {
        if (item.segment != InboxSegment::New && item.segment != InboxSegment::Approved)
            continue;
        for (const Recommendation *card : item.members)
            (card->action == RecommendationAction::Drop ? drops : builds) += entry(item, *card);
    }
    if (builds.isEmpty() && drops.isEmpty())
        return {};
    const QString when =
        QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
    QString text = comment(ScriptTextWords::tr("IndexPilot: recommendations for %1, %2").arg(target, when));
    text += comment(ScriptTextWords::tr(
        "CONCURRENTLY does not run inside a transaction: run this with psql -f, without -1."));
    text += QStringLiteral("\\set ON_ERROR_STOP on\n\n");
    text += builds;
    if (!drops.isEmpty())
        text += comment(ScriptTextWords::tr(
                    "Indexes that may go: only after what takes over from them was seen in use.")) +
                QLatin1Char('\n') + drops;
    return text;
}

} // namespace indexpilot::ui

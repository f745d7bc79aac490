// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/card_figures.h"

#include "core/wording/format.h"
#include "ui/pages/recommendations/advice_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <set>

namespace indexpilot::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(CardFigures)
};

QString duration(double seconds)
{
    if (seconds < 1)
        return Words::tr("under 1 s");
    return seconds < 60 ? wording::duration(seconds * 1000) : wording::age(seconds);
}

CardFigure benefit(const ItemSums &sums, double database)
{
    const QString caption = Words::tr("Benefit");
    if (!sums.hasCreate)
        return {caption, timeText(0, database), Words::tr("no statement gains; it frees space and writes")};
    const QString range = rangeText(sums.benefit, database);
    const QString basis = sums.modelled ? Words::tr("modelled, uncalibrated range")
                                        : Words::tr("estimated, uncalibrated range");
    return {caption, feltText(sums.benefit.value, database),
            (database > 0 ? Words::tr("of database time; %1: %2") : Words::tr("of server time; %1: %2"))
                .arg(basis, range)};
}

CardFigure writeCost(const ItemSums &sums, double database)
{
    QStringList context;
    if (sums.entriesPerHour > 0)
        context << Words::tr("%1 entries written an hour").arg(wording::count(sums.entriesPerHour));
    if (sums.hotUpdatesLost > 0)
        context << Words::tr("%1 HOT updates lost").arg(wording::count(sums.hotUpdatesLost));
    context << Words::tr("modelled");
    return {Words::tr("Write cost"), feltText(-sums.writeSeconds, database),
            context.join(QStringLiteral("; "))};
}

CardFigure size(const ItemSums &sums)
{
    const QString caption = Words::tr("Size");
    const QString freed = Words::tr("%1 freed (measured)").arg(wording::size(Bytes(sums.freed)));
    if (!sums.hasCreate)
        return sums.hasDrop ? CardFigure{caption, QChar(0x2212) + wording::size(Bytes(sums.freed)),
                                         Words::tr("freed, measured")}
                            : CardFigure{caption, wording::dash, Words::tr("nothing is built")};
    QString context =
        Words::tr("modelled; 90 %: %1 – %2")
            .arg(wording::size(Bytes(sums.createdLower)), wording::size(Bytes(sums.createdUpper)));
    if (sums.hasDrop)
        context += QStringLiteral("; ") + freed;
    return {caption, wording::size(Bytes(sums.created)), context};
}

CardFigure build(const ItemSums &sums)
{
    const QString caption = Words::tr("Build");
    if (!sums.hasCreate)
        return {caption, wording::dash, Words::tr("nothing is built")};
    if (sums.buildSeconds <= 0)
        return {caption, wording::dash, Words::tr("not known: the table was never counted")};
    return {caption, duration(sums.buildSeconds),
            Words::tr("modelled: a third to three times that; %1 of WAL")
                .arg(wording::size(Bytes(static_cast<std::int64_t>(sums.walBytes))))};
}

CardFigure statements(const InboxItem &item, const ItemSums &sums)
{
    std::set<std::string> tables;
    for (const advisor::Recommendation *card : item.members)
        tables.insert(card->definition.schema + "." + card->definition.table);
    QStringList context;
    if (sums.gaining > 0)
        context << Words::tr("%n gain", nullptr, sums.gaining);
    if (sums.losing > 0)
        context << Words::tr("%n lose", nullptr, sums.losing);
    context << Words::tr("%n tables", nullptr, static_cast<int>(tables.size()));
    return {Words::tr("Concerned"), Words::tr("%n statements", nullptr, sums.gaining + sums.losing),
            context.join(QStringLiteral("; "))};
}

CardFigure rollback(const ItemSums &sums)
{
    const QString caption = Words::tr("Price of rollback");
    if (!sums.hasDrop)
        return {caption, Words::tr("instant"),
                sums.hasCreate ? Words::tr("a drop is enough") : Words::tr("nothing to undo")};
    if (sums.rollbackSeconds <= 0)
        return {caption, wording::dash, Words::tr("the index has to be built again; how long is not known")};
    return {caption, duration(sums.rollbackSeconds),
            Words::tr("what is dropped has to be built again; modelled")};
}

} // namespace

std::vector<CardFigure> cardFigures(const InboxItem &item)
{
    if (item.isGone())
        return {};
    const ItemSums sums = sumsOf(item);
    const double database = databaseSecondsPerHour(item.run->advice.workload);
    return {
        benefit(sums, database), writeCost(sums, database), size(sums), build(sums), statements(item, sums),
        rollback(sums)};
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/card_figures.h"

#include "core/wording/format.h"
#include "ui/pages/recommendations/advice_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <set>

namespace indexpilot::ui {
namespace {

class CardFiguresWords {
    Q_DECLARE_TR_FUNCTIONS(CardFigures)
};

QString duration(double seconds)
{
    if (seconds < 1)
        return CardFiguresWords::tr("under 1 s");
    return seconds < 60 ? wording::duration(seconds * 1000) : wording::age(seconds);
}

CardFigure benefit(const ItemSums &sums, double database)
{
    const QString caption = CardFiguresWords::tr("Benefit");
    if (!sums.hasCreate)
        return {caption, timeText(0, database),
                CardFiguresWords::tr("no statement gains; it frees space and writes")};
    const QString range = rangeText(sums.benefit, database);
    const QString basis = sums.modelled ? CardFiguresWords::tr("modelled, uncalibrated range")
                                        : CardFiguresWords::tr("estimated, uncalibrated range");
    return {caption, feltText(sums.benefit.value, database),
            (database > 0 ? CardFiguresWords::tr("of database time; %1: %2")
                          : CardFiguresWords::tr("of server time; %1: %2"))
                .arg(basis, range)};
}

CardFigure writeCost(const ItemSums &sums, double database)
{
    QStringList context;
    if (sums.entriesPerHour > 0)
        context
            << CardFiguresWords::tr("%1 entries written an hour").arg(wording::count(sums.entriesPerHour));
    if (sums.hotUpdatesLost > 0)
        context << CardFiguresWords::tr("%1 HOT updates lost").arg(wording::count(sums.hotUpdatesLost));
    context << CardFiguresWords::tr("modelled");
    return {CardFiguresWords::tr("Write cost"), feltText(-sums.writeSeconds, database),
            context.join(QStringLiteral("; "))};
}

CardFigure size(const ItemSums &sums)
{
    const QString caption = CardFiguresWords::tr("Size");
    const QString freed = CardFiguresWords::tr("%1 freed (measured)").arg(wording::size(Bytes(sums.freed)));
    if (!sums.hasCreate)
        return sums.hasDrop ? CardFigure{caption, QChar(0x2212) + wording::size(Bytes(sums.freed)),
                                         CardFiguresWords::tr("freed, measured")}
                            : CardFigure{caption, wording::dash, CardFiguresWords::tr("nothing is built")};
    QString context =
        CardFiguresWords::tr("modelled; 90 %: %1 – %2")
            .arg(wording::size(Bytes(sums.createdLower)), wording::size(Bytes(sums.createdUpper)));
    if (sums.hasDrop)
        context += QStringLiteral("; ") + freed;
    return {caption, wording::size(Bytes(sums.created)), context};
}

CardFigure build(const ItemSums &sums)
{
    const QString caption = CardFiguresWords::tr("Build");
    if (!sums.hasCreate)
        return {caption, wording::dash, CardFiguresWords::tr("nothing is built")};
    if (sums.buildSeconds <= 0)
        return {caption, wording::dash, CardFiguresWords::tr("not known: the table was never counted")};
    return {caption, duration(sums.buildSeconds),
            CardFiguresWords::tr("modelled: a third to three times that; %1 of WAL")
                .arg(wording::size(Bytes(static_cast<std::int64_t>(sums.walBytes))))};
}

CardFigure statements(const InboxItem &item, const ItemSums &sums)
{
    std::set<std::string> tables;
    for (const advisor::Recommendation *card : item.members)
        tables.insert(card->definition.schema + "." + card->definition.table);
    QStringList context;
    if (sums.gaining > 0)
        context << CardFiguresWords::tr("%n gain", nullptr, sums.gaining);
    if (sums.losing > 0)
        context << CardFiguresWords::tr("%n lose", nullptr, sums.losing);
    context << CardFiguresWords::tr("%n tables", nullptr, static_cast<int>(tables.size()));
    return {CardFiguresWords::tr("Concerned"),
            CardFiguresWords::tr("%n statements", nullptr, sums.gaining + sums.losing),
            context.join(QStringLiteral("; "))};
}

CardFigure rollback(const ItemSums &sums)
{
    const QString caption = CardFiguresWords::tr("Price of rollback");
    if (!sums.hasDrop)
        return {caption, CardFiguresWords::tr("instant"),
                sums.hasCreate ? CardFiguresWords::tr("a drop is enough")
                               : CardFiguresWords::tr("nothing to undo")};
    if (sums.rollbackSeconds <= 0)
        return {caption, wording::dash,
                CardFiguresWords::tr("the index has to be built again; how long is not known")};
    return {caption, duration(sums.rollbackSeconds),
            CardFiguresWords::tr("what is dropped has to be built again; modelled")};
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/index_words.h"

#include "core/wording/format.h"
#include "ui/models/column.h"
#include "ui/pages/indexes/version_words.h"

#include <QCoreApplication>

namespace indexpilot::ui {
namespace {

class IndexWords {
    Q_DECLARE_TR_FUNCTIONS(IndexWords)
};

QString scanFact(const IndexEntry &index, const pg::CatalogReading &catalog)
{
    const QString since = catalog.statsReset ? dayText(*catalog.statsReset) : QString();
    if (*index.scans > 0) {
        const QString scans = wording::count(static_cast<double>(*index.scans));
        return since.isEmpty() ? IndexWords::tr("%1 scans since the server's statistics began").arg(scans)
                               : IndexWords::tr("%1 scans since %2").arg(scans, since);
    }
    return since.isEmpty() ? IndexWords::tr("not scanned since the server's statistics began")
                           : IndexWords::tr("not scanned on this server since %1").arg(since);
}

QString droppedHeadline(const IndexEntry &index)
{
    const store::IndexVersionRecord &last = index.lineage->current();
    const QString name = toQString(index.name);
    if (!last.seenUntil)
        return IndexWords::tr("%1 was dropped; version %2 was the last").arg(name).arg(last.version);
    return IndexWords::tr("%1 was dropped by %2; version %3 was the last")
        .arg(name, dayText(*last.seenUntil))
        .arg(last.version);
}

} // namespace

QString inventoryHeadline(const Inventory &inventory)
{
    if (inventory.live == 0)
        return IndexWords::tr("No index is known here yet");
    const QString tables = IndexWords::tr("%n tables", nullptr, static_cast<int>(inventory.tables.size()));
    const QString indexes = IndexWords::tr("%n indexes", nullptr, inventory.live);
    if (!inventory.size)
        return IndexWords::tr("%1 on %2").arg(indexes, tables);
    return IndexWords::tr("%1 on %2 take %3").arg(indexes, tables, wording::size(*inventory.size));
}

QString indexHeadline(const IndexEntry &index, const Inventory &inventory)
{
    if (index.dropped)
        return droppedHeadline(index);
    QStringList facts;
    if (index.lineage)
        facts << IndexWords::tr("version %1 since %2")
                     .arg(index.version)
                     .arg(dayText(index.lineage->current().seenFrom));
    if (index.size)
        facts << wording::size(*index.size);
    if (!index.valid)
        facts << IndexWords::tr("not valid: no query uses it, every write pays for it");
    else if (index.scans && inventory.catalog)
        facts << scanFact(index, *inventory.catalog);
    if (facts.isEmpty())
        return toQString(index.name);
    return QStringLiteral("%1: %2").arg(toQString(index.name), facts.join(QStringLiteral(", ")));
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/storage_columns.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/time_labels.h"
#include "ui/pages/storage/storage_words.h"
#include "ui/plans/plan_words.h"

#include <QCoreApplication>

#include <array>

namespace indexpilot::ui {
namespace {

using std::array; // lupdate would take a qualified name before the braces for the class of what is in them

struct StorageTableWords {
    Q_DECLARE_TR_FUNCTIONS(StorageTable)
};

constexpr const char *storageContext = "StorageTable";

QString nothingHere()
{
    return wording::dash;
}

QString crossesText(const StorageLine &line)
{
    const engine::StorageRow &row = *line.row;
    if (line.isOver())
        return StorageTableWords::tr("over now");
    if (row.answer != forecast::Answer::Forecast || !row.valid)
        return nothingHere();
    if (row.crossing == forecast::CrossingState::Expected && row.crossesAt)
        return storageDay(*row.crossesAt, line.context->day);
    return StorageTableWords::tr("after %1").arg(storageDay(line.horizonEnd(), line.context->day));
}

QVariant crossesKey(const StorageLine &line)
{
    const engine::StorageRow &row = *line.row;
    if (line.isOver())
        return 0.0;
    if (row.answer != forecast::Answer::Forecast || !row.valid)
        return {};
    const bool expected = row.crossing == forecast::CrossingState::Expected && row.crossesAt;
    // those that do not cross come behind, the likely ones first
    return expected ? secondsOf(*row.crossesAt) : 1e12 * (2 - row.crossingProbability);
}

QString crossesTip(const StorageLine &line)
{
    const engine::StorageRow &row = *line.row;
    if (row.answer != forecast::Answer::Forecast)
        return StorageTableWords::tr("No forecast yet: %n days are known", nullptr, row.daysKnown);
    return StorageTableWords::tr("Bloat of %1 by %2: probability %3, modelled")
        .arg(limitText(line), storageDay(line.horizonEnd(), line.context->day),
             wording::percent(row.crossingProbability));
}

QString rangeText(const StorageLine &line)
{
    const bool any = !line.isOver() && line.row->answer == forecast::Answer::Forecast &&
                     line.row->crossing == forecast::CrossingState::Expected && line.row->crossesBetween;
    return any ? storageDays(*line.row->crossesBetween, line.context->day) : nothingHere();
}

QVariant rangeKey(const StorageLine &line)
{
    return line.row->crossesBetween ? QVariant(secondsOf(line.row->crossesBetween->from)) : QVariant();
}

QString sourceTip(const StorageLine &line)
{
    const engine::BloatReading &last = line.row->last;
    return StorageTableWords::tr(
               "Size %1, measured; a fresh one would have %2 (90 %: %3 – %4), %5; so bloat is %6")
        .arg(wording::size(last.size), wording::size(last.fresh), wording::size(last.lower),
             wording::size(last.upper), freshBasisText(last.basis), bloatRange(last));
}

QString rebuildText(const StorageLine &line)
{
    return line.row->rebuild ? planRangeText(*line.row->rebuild) : nothingHere();
}

QVariant rebuildKey(const StorageLine &line)
{
    return line.row->rebuild ? QVariant(static_cast<double>(line.row->rebuild->upper.count())) : QVariant();
}

QString rebuildTip(const StorageLine &line)
{
    return line.row->rebuild
               ? QStringLiteral("%1, %2").arg(rebuildText(line), durationBasis(line.row->rebuildLearnedFrom))
               : StorageTableWords::tr("How long it takes is not known");
}

QVariant windowKey(const StorageLine &line)
{
    if (line.job && line.job->place)
        return secondsOf(line.job->place->start);
    return line.row->plannedStart ? QVariant(secondsOf(*line.row->plannedStart)) : QVariant();
}

QVariant stateKind(const StorageLine &line)
{
    return static_cast<int>(stateWord(stateOf(line)).kind);
}

QString stateTip(const StorageLine &line)
{
    if (!line.row->constraint.empty())
        return StorageTableWords::tr("It backs the constraint %1: nothing is run on it from here")
            .arg(wording::oneLine(line.row->constraint));
    return storageHeadline(line);
}

QVariant bytesKey(Bytes bytes)
{
    return static_cast<double>(bytes.count());
}

constexpr array storageTable{
    Column<StorageLine>{storageContext, QT_TRANSLATE_NOOP("StorageTable", "Index"), CellStyle::Mono, 0,
                        [](const StorageLine &line) { return shownName(line.row->index); }, nullptr,
                        [](const StorageLine &line) {
                            return wording::oneLine(line.row->index);
                        }},
    Column<StorageLine>{storageContext, QT_TRANSLATE_NOOP("StorageTable", "Table"), CellStyle::Text, 112,
                        [](const StorageLine &line) { return shownName(line.row->table); }, nullptr,
                        [](const StorageLine &line) {
                            return wording::oneLine(line.row->table);
                        }},
    Column<StorageLine>{storageContext, QT_TRANSLATE_NOOP("StorageTable", "Size"), CellStyle::Number, 74,
                        [](const StorageLine &line) { return wording::size(line.row->last.size); },
                        [](const StorageLine &line) {
                            return bytesKey(line.row->last.size);
                        }},
    Column<StorageLine>{storageContext, QT_TRANSLATE_NOOP("StorageTable", "Bloat"), CellStyle::Number, 66,
                        [](const StorageLine &line) { return bloatText(line.row->last); },
                        [](const StorageLine &line) { return QVariant(bloatShare(line.row->last.ratio())); },
                        sourceTip},
    Column<StorageLine>{storageContext, QT_TRANSLATE_NOOP("StorageTable", "Source"), CellStyle::Text, 78,
                        [](const StorageLine &line) { return freshBasisText(line.row->last.basis); }, nullptr,
                        sourceTip},
    Column<StorageLine>{storageContext, QT_TRANSLATE_NOOP("StorageTable", "Crosses policy"),
                        CellStyle::Number, 104, crossesText, crossesKey, crossesTip},
    Column<StorageLine>{storageContext, QT_TRANSLATE_NOOP("StorageTable", "80 % range"), CellStyle::Number,
                        112, rangeText, rangeKey},
    Column<StorageLine>{storageContext, QT_TRANSLATE_NOOP("StorageTable", "Frees"), CellStyle::Number, 70,
                        [](const StorageLine &line) {
                            return line.row->freed.count() > 0 ? wording::size(line.row->freed)
                                                               : nothingHere();
                        },
                        [](const StorageLine &line) {
                            return bytesKey(line.row->freed);
                        }},
    Column<StorageLine>{storageContext, QT_TRANSLATE_NOOP("StorageTable", "Rebuild"), CellStyle::Number, 98,
                        rebuildText, rebuildKey, rebuildTip},
    Column<StorageLine>{storageContext, QT_TRANSLATE_NOOP("StorageTable", "Window"), CellStyle::Text, 136,
                        windowText, windowKey},
    Column<StorageLine>{storageContext, QT_TRANSLATE_NOOP("StorageTable", "State"), CellStyle::Chip, 128,
                        [](const StorageLine &line) { return stateWord(stateOf(line)).word; }, nullptr,
                        stateTip, stateKind}};
static_assert(storageTable.size() == storage_column::Count);

} // namespace

std::span<const Column<StorageLine>> storageColumns()
{
    return storageTable;
}

std::string storageKey(const StorageLine &line)
{
    return line.row->index;
}

} // namespace indexpilot::ui

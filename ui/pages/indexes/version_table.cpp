// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/version_table.h"

#include "core/wording/format.h"
#include "ui/charts/time_labels.h"
#include "ui/pages/indexes/version_words.h"
#include "ui/pages/workload/clock_text.h"

#include <QCoreApplication>

#include <array>

namespace indexpilot::ui {
namespace {

class VersionTableWords {
    Q_DECLARE_TR_FUNCTIONS(VersionTable)
};

QString seenText(const VersionRow &row)
{
    const QString until = row.until ? clockText(*row.until) : VersionTableWords::tr("now");
    return QStringLiteral("%1 – %2").arg(clockText(row.from), until);
}

QString whyText(const VersionRow &row)
{
    const QString began = causeOf(row.cause).sentence;
    return row.dropped ? QStringLiteral("%1; %2").arg(began, causeOf(row.endCause).sentence) : began;
}

constexpr const char *versionContext = "VersionTable";

constexpr std::array versionColumns{
    Column<VersionRow>{versionContext, QT_TRANSLATE_NOOP("VersionTable", "Version"), CellStyle::Text, 60,
                       [](const VersionRow &row) { return versionName(row.version); },
                       [](const VersionRow &row) {
                           return QVariant(static_cast<double>(row.version));
                       }},
    Column<VersionRow>{versionContext, QT_TRANSLATE_NOOP("VersionTable", "Definition"), CellStyle::Sql, 0,
                       [](const VersionRow &row) { return definitionText(row.definition); }, nullptr,
                       [](const VersionRow &row) {
                           return toQString(row.definition);
                       }},
    Column<VersionRow>{
        versionContext, QT_TRANSLATE_NOOP("VersionTable", "Size"), CellStyle::Number, 72,
        [](const VersionRow &row) { return row.size ? wording::size(*row.size) : QString(wording::dash); },
        [](const VersionRow &row) {
            return row.size ? QVariant(static_cast<double>(row.size->count())) : QVariant();
        }},
    Column<VersionRow>{versionContext, QT_TRANSLATE_NOOP("VersionTable", "Seen"), CellStyle::Text, 196,
                       seenText,
                       [](const VersionRow &row) {
                           return QVariant(secondsOf(row.from));
                       }},
    Column<VersionRow>{versionContext, QT_TRANSLATE_NOOP("VersionTable", "Why it began"), CellStyle::Text,
                       210, whyText},
};

int versionKey(const VersionRow &row)
{
    return -row.version; // newest first
}

} // namespace

VersionTable::VersionTable(QObject *parent) : SnapshotTableModel(versionColumns, versionKey, parent)
{
}

void VersionTable::setIndex(const IndexEntry *index)
{
    auto rows = std::make_shared<std::vector<VersionRow>>();
    if (index && index->lineage) {
        const auto &versions = index->lineage->versions;
        for (auto version = versions.rbegin(); version != versions.rend(); ++version)
            rows->push_back({.version = version->version,
                             .definition = version->definition,
                             .size = version == versions.rbegin() ? index->size : std::nullopt,
                             .from = version->seenFrom,
                             .until = version->seenUntil,
                             .cause = version->cause,
                             .endCause = version->endCause,
                             .dropped = version->state == store::VersionState::Dropped});
    }
    setRows(std::move(rows));
}

int VersionTable::versionAt(const QModelIndex &index) const
{
    const VersionRow *row = rowAt(index);
    return row ? row->version : 0;
}

} // namespace indexpilot::ui

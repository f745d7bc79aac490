// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/advice_state.h"

#include "core/wording/format.h"
#include "ui/models/column.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>

namespace indexpilot::ui {
namespace {

constexpr auto freshFor = std::chrono::hours(24);
constexpr std::size_t mostNamed = 3;

class AdviceStateWords {
    Q_DECLARE_TR_FUNCTIONS(AdviceState)
};

using IndexNames = std::set<std::string>;

/// Of the tables that the catalog reading holds; what it had no room for is not compared.
std::map<std::string, IndexNames> indexesNow(const pg::CatalogReading &catalog)
{
    std::map<std::string, IndexNames> result;
    std::map<TableId, IndexNames *> byId;
    for (const pg::TableReading &table : catalog.tables)
        byId[table.id] = &result[table.schema + "." + table.name];
    for (const pg::IndexReading &index : catalog.indexes)
        if (const auto table = byId.find(index.table); table != byId.end())
            table->second->insert(index.name);
    return result;
}

std::set<std::string> changedTables(const pg::SchemaReading &schema, const pg::CatalogReading &catalog)
{
    std::set<std::string> changed;
    const auto now = indexesNow(catalog);
    for (const pg::SchemaTable &table : schema.tables) {
        const std::string name = table.schema + "." + table.name;
        const auto found = now.find(name);
        if (found == now.end())
            continue;
        IndexNames then;
        for (const pg::SchemaIndex &index : table.indexes)
            then.insert(index.name);
        if (then != found->second)
            changed.insert(name);
    }
    return changed;
}

QString tableNames(const std::set<std::string> &tables)
{
    QStringList names;
    for (const std::string &table : tables)
        if (static_cast<std::size_t>(names.size()) < mostNamed)
            names << toQString(table);
    const auto more = static_cast<int>(tables.size()) - static_cast<int>(names.size());
    const QString list = names.join(QStringLiteral(", "));
    return more > 0 ? AdviceStateWords::tr("%1 and %n more", nullptr, more).arg(list) : list;
}

} // namespace

AdviceFace adviceFace(const engine::SnapshotPtr &snapshot)
{
    if (!snapshot)
        return AdviceFace::NoTarget;
    const engine::AdviceView &advice = *snapshot->advice;
    if (advice.run || !advice.decisions.empty())
        return AdviceFace::Shown;
    if (advice.running)
        return AdviceFace::FirstRun;
    if (advice.failure)
        return AdviceFace::Failed;
    return snapshot->connection.state == pg::SessionState::Connected ? AdviceFace::NoAdvice
                                                                     : AdviceFace::NotConnected;
}

AdviceAge adviceAge(const engine::Snapshot &snapshot)
{
    AdviceAge age;
    const engine::AdviceView &advice = *snapshot.advice;
    if (!advice.run || !advice.madeAt)
        return age;
    age.old = snapshot.takenAt - *advice.madeAt > freshFor;
    if (snapshot.catalog && !snapshot.catalog->truncated && snapshot.catalog->takenAt > *advice.madeAt)
        age.changedTables = changedTables(advice.run->input.schema, *snapshot.catalog);
    return age;
}

QString staleSentence(const AdviceAge &age, const engine::Snapshot &snapshot)
{
    QStringList sentences;
    if (age.old)
        sentences
            << AdviceStateWords::tr("The advice is %1 old.")
                   .arg(wording::age(
                       std::chrono::duration<double>(snapshot.takenAt - *snapshot.advice->madeAt).count()));
    if (!age.changedTables.empty())
        sentences << AdviceStateWords::tr(
                         "The indexes of %1 changed since; what is said of these tables may not hold any "
                         "more.")
                         .arg(tableNames(age.changedTables));
    if (!sentences.isEmpty())
        sentences << AdviceStateWords::tr("Look again to see what holds now.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/version_difference.h"

#include "ui/models/column.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace indexpilot::ui {
namespace {

class DifferenceWords {
    Q_DECLARE_TR_FUNCTIONS(VersionDifference)
};

QString yesNo(bool yes)
{
    return yes ? DifferenceWords::tr("yes") : DifferenceWords::tr("no");
}

QString columnText(const pg::IndexAttributes &index, const pg::IndexColumnAttributes &column)
{
    QString text = toQString(column.text);
    if (index.ordered && column.isKey) {
        if (column.descending)
            text += QStringLiteral(" DESC");
        if (column.nullsFirst != column.descending)
            text += column.nullsFirst ? QStringLiteral(" NULLS FIRST") : QStringLiteral(" NULLS LAST");
    }
    return text;
}

template <class Text> QString joined(const pg::IndexAttributes &index, Text text)
{
    QStringList parts;
    for (const pg::IndexColumnAttributes &column : index.columns)
        parts << text(column);
    parts.removeAll({});
    return parts.join(QStringLiteral(", "));
}

QString keyColumns(const pg::IndexAttributes &index)
{
    return joined(index,
                  [&](const auto &column) { return column.isKey ? columnText(index, column) : QString(); });
}

QString includedColumns(const pg::IndexAttributes &index)
{
    return joined(index,
                  [](const auto &column) { return column.isKey ? QString() : toQString(column.text); });
}

/// "orders.customer: pg_catalog.\"C\"" of those columns that have one.
template <class Field> QString byColumn(const pg::IndexAttributes &index, Field field)
{
    return joined(index, [&](const pg::IndexColumnAttributes &column) {
        const QString value = field(column);
        return value.isEmpty() ? QString() : QStringLiteral("%1 %2").arg(toQString(column.text), value);
    });
}

QString constraintText(const pg::IndexConstraintAttributes &constraint)
{
    return constraint.type ? toQString(constraint.name + ": " + constraint.definition) : QString();
}

QString list(const std::vector<std::string> &parts)
{
    QStringList texts;
    for (const std::string &part : parts)
        texts << toQString(part);
    return texts.join(QStringLiteral(", "));
}

std::vector<AttributeChange> shapeOf(const pg::IndexAttributes &a, const pg::IndexAttributes &b)
{
    const auto classes = [](const pg::IndexColumnAttributes &column) {
        return toQString(column.operatorClass + (column.operatorClassOptions.empty()
                                                     ? std::string()
                                                     : " (" + column.operatorClassOptions + ")"));
    };
    const auto collation = [](const pg::IndexColumnAttributes &column) {
        return toQString(column.collation);
    };
    return {{DifferenceWords::tr("Method"), toQString(a.method), toQString(b.method)},
            {DifferenceWords::tr("Columns"), keyColumns(a), keyColumns(b)},
            {DifferenceWords::tr("Included"), includedColumns(a), includedColumns(b)},
            {DifferenceWords::tr("Condition"), toQString(a.predicate), toQString(b.predicate)},
            {DifferenceWords::tr("Unique"), yesNo(a.unique), yesNo(b.unique)},
            {DifferenceWords::tr("Nulls not distinct"), yesNo(a.nullsNotDistinct), yesNo(b.nullsNotDistinct)},
            {DifferenceWords::tr("Constraint"), constraintText(a.constraint), constraintText(b.constraint)},
            {DifferenceWords::tr("Operator classes"), byColumn(a, classes), byColumn(b, classes)},
            {DifferenceWords::tr("Collations"), byColumn(a, collation), byColumn(b, collation)}};
}

std::vector<AttributeChange> restOf(const pg::IndexAttributes &a, const pg::IndexAttributes &b)
{
    const auto target = [](const pg::IndexColumnAttributes &column) {
        return column.statisticsTarget < 0 ? QString() : QString::number(column.statisticsTarget);
    };
    const auto persistence = [](char kind) {
        return kind == 'u' ? DifferenceWords::tr("unlogged") : DifferenceWords::tr("permanent");
    };
    return {
        {DifferenceWords::tr("Name"), toQString(a.schema + "." + a.name), toQString(b.schema + "." + b.name)},
        {DifferenceWords::tr("Table"), toQString(a.tableSchema + "." + a.tableName),
         toQString(b.tableSchema + "." + b.tableName)},
        {DifferenceWords::tr("Valid"), yesNo(a.valid), yesNo(b.valid)},
        {DifferenceWords::tr("Storage options"), list(a.options), list(b.options)},
        {DifferenceWords::tr("Tablespace"), toQString(a.tablespace), toQString(b.tablespace)},
        {DifferenceWords::tr("Persistence"), persistence(a.persistence), persistence(b.persistence)},
        {DifferenceWords::tr("Statistics targets"), byColumn(a, target), byColumn(b, target)},
        {DifferenceWords::tr("Clustered"), yesNo(a.clustered), yesNo(b.clustered)},
        {DifferenceWords::tr("Replica identity"), yesNo(a.replicaIdentity), yesNo(b.replicaIdentity)},
        {DifferenceWords::tr("Part of"), toQString(a.parentName), toQString(b.parentName)},
        {DifferenceWords::tr("Owner"), toQString(a.owner), toQString(b.owner)},
        {DifferenceWords::tr("Extensions"), list(a.dependsOnExtensions), list(b.dependsOnExtensions)},
        {DifferenceWords::tr("Comment"), toQString(a.comment), toQString(b.comment)}};
}

} // namespace

std::vector<AttributeChange> changesBetween(const pg::IndexAttributes &before,
                                            const pg::IndexAttributes &after)
{
    std::vector<AttributeChange> changes = shapeOf(before, after);
    for (AttributeChange &change : restOf(before, after))
        changes.push_back(std::move(change));
    std::erase_if(changes, [](const AttributeChange &change) { return change.before == change.after; });
    return changes;
}

TextChange textChange(const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    TextChange change;
    while (change.from < shorter && before[change.from] == after[change.from])
        ++change.from;
    qsizetype tail = 0;
    while (tail < shorter - change.from && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    change.before = before.size() - change.from - tail;
    change.after = after.size() - change.from - tail;
    return change;
}

} // namespace indexpilot::ui

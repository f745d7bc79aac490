// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/facts_words.h"

#include "ui/models/column.h"

#include <QCoreApplication>
#include <QStringList>

namespace indexpilot::ui {
namespace {

constexpr qsizetype mostNamed = 6;

class FactsWords {
    Q_DECLARE_TR_FUNCTIONS(StatementFacts)
};

QString listed(const QStringList &names)
{
    const QStringList shown = names.mid(0, mostNamed);
    const auto further = static_cast<int>(names.size() - shown.size());
    const QString list = shown.join(QStringLiteral(", "));
    return further == 0 ? list : FactsWords::tr("%1 and %n more", nullptr, further).arg(list);
}

QString kindName(sql::PredicateKind kind)
{
    using sql::PredicateKind;
    switch (kind) {
    case PredicateKind::Equality:
        return FactsWords::tr("equality");
    case PredicateKind::Range:
        return FactsWords::tr("range");
    case PredicateKind::PrefixLike:
        return FactsWords::tr("LIKE with a prefix");
    case PredicateKind::WildcardLike:
        return FactsWords::tr("LIKE with a leading wildcard");
    case PredicateKind::PatternMatch:
        return FactsWords::tr("pattern");
    case PredicateKind::IsNull:
        return FactsWords::tr("IS NULL");
    case PredicateKind::IsNotNull:
        return FactsWords::tr("IS NOT NULL");
    case PredicateKind::In:
        return FactsWords::tr("IN");
    case PredicateKind::NotIn:
        return FactsWords::tr("NOT IN");
    case PredicateKind::NotEqual:
        return FactsWords::tr("not equal");
    case PredicateKind::Containment:
        return FactsWords::tr("containment");
    case PredicateKind::Expression:
        return FactsWords::tr("expression");
    }
    return {};
}

QString tablesLine(const sql::StatementFacts &facts)
{
    QStringList names;
    for (const sql::TableReference &table : facts.tables) {
        QString name = toQString(table.schema.empty() ? table.name : table.schema + "." + table.name);
        if (table.written)
            name = FactsWords::tr("%1 (written)").arg(name);
        if (!names.contains(name))
            names.append(name);
    }
    return names.isEmpty() ? QString() : FactsWords::tr("Tables: %1").arg(listed(names));
}

QString predicatesLine(const sql::StatementFacts &facts)
{
    QStringList names;
    for (const sql::Predicate &predicate : facts.predicates)
        names.append(
            FactsWords::tr("%1 (%2)").arg(toQString(predicate.column.column), kindName(predicate.kind)));
    return names.isEmpty() ? QString() : FactsWords::tr("Conditions: %1").arg(listed(names));
}

QString orderLine(const sql::StatementFacts &facts)
{
    QStringList names;
    for (const sql::OrderColumn &order : facts.orderBy) {
        const QString column = toQString(order.expression.empty() ? order.column.column : order.expression);
        names.append(order.descending ? FactsWords::tr("%1 descending").arg(column) : column);
    }
    return names.isEmpty() ? QString() : FactsWords::tr("Order: %1").arg(listed(names));
}

QString limitLine(const sql::StatementFacts &facts)
{
    QStringList words;
    if (facts.limit)
        words.append(FactsWords::tr("limit %1").arg(*facts.limit));
    else if (facts.hasLimit)
        words.append(FactsWords::tr("limit by parameter"));
    if (facts.hasOffset)
        words.append(FactsWords::tr("offset"));
    if (facts.distinct)
        words.append(FactsWords::tr("distinct"));
    if (!facts.groupBy.empty())
        words.append(FactsWords::tr("grouped"));
    if (facts.locksRows)
        words.append(FactsWords::tr("locks rows"));
    QString line = words.join(QStringLiteral(", "));
    if (!line.isEmpty())
        line[0] = line[0].toUpper();
    return line;
}

} // namespace

QString factsText(const sql::StatementFacts &facts)
{
    if (facts.kind == sql::StatementKind::Unparsed)
        return FactsWords::tr("The text does not parse, so nothing is known of its tables and conditions.");
    QStringList lines{tablesLine(facts), predicatesLine(facts), orderLine(facts), limitLine(facts)};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace indexpilot::ui

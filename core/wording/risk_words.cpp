// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/risk_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace indexpilot::wording {
namespace {

class RiskWords {
    Q_DECLARE_TR_FUNCTIONS(RiskFactor)
};

struct Name {
    const char *key;
    const char *label;
};

/// The factors by their stable keys.
constexpr std::array names{
    Name{"mean_time", QT_TRANSLATE_NOOP("RiskFactor", "Mean time of a call")},
    Name{"p95_time", QT_TRANSLATE_NOOP("RiskFactor", "p95 of interval means")},
    Name{"share_of_time", QT_TRANSLATE_NOOP("RiskFactor", "Share of statement time")},
    Name{"blocks_per_row", QT_TRANSLATE_NOOP("RiskFactor", "Blocks read per row kept")},
    Name{"blocks_per_call", QT_TRANSLATE_NOOP("RiskFactor", "Blocks read by a call")},
    Name{"cache_misses", QT_TRANSLATE_NOOP("RiskFactor", "Blocks not in cache")},
    Name{"temp_blocks", QT_TRANSLATE_NOOP("RiskFactor", "Blocks spilled by a call")},
    Name{"rows_per_call", QT_TRANSLATE_NOOP("RiskFactor", "Rows a call")},
    Name{"plan_cost", QT_TRANSLATE_NOOP("RiskFactor", "Planned cost")},
    Name{"sequential_scan_rows", QT_TRANSLATE_NOOP("RiskFactor", "Rows of a sequential scan")},
    Name{"nested_loop_scan", QT_TRANSLATE_NOOP("RiskFactor", "Repeated sequential scan")},
    Name{"sort_size", QT_TRANSLATE_NOOP("RiskFactor", "Sort above work_mem")},
    Name{"rows_removed", QT_TRANSLATE_NOOP("RiskFactor", "Rows read per row kept")},
    Name{"leading_wildcard", QT_TRANSLATE_NOOP("RiskFactor", "LIKE with a leading wildcard")},
    Name{"pattern_match", QT_TRANSLATE_NOOP("RiskFactor", "Pattern without an index")},
    Name{"function_on_column", QT_TRANSLATE_NOOP("RiskFactor", "Function around a column")},
    Name{"cast_on_column", QT_TRANSLATE_NOOP("RiskFactor", "Cast around a column")},
    Name{"not_in_subquery", QT_TRANSLATE_NOOP("RiskFactor", "NOT IN beside a subquery")},
    Name{"no_where", QT_TRANSLATE_NOOP("RiskFactor", "No WHERE and no LIMIT")},
    Name{"order_by_random", QT_TRANSLATE_NOOP("RiskFactor", "ORDER BY random()")},
    Name{"offset_paging", QT_TRANSLATE_NOOP("RiskFactor", "Paging by OFFSET")},
    Name{"correlated_subquery", QT_TRANSLATE_NOOP("RiskFactor", "Correlated subquery")},
    Name{"recursion", QT_TRANSLATE_NOOP("RiskFactor", "Recursive query")},
    Name{"long_in_list", QT_TRANSLATE_NOOP("RiskFactor", "Long IN list")},
    Name{"many_tables", QT_TRANSLATE_NOOP("RiskFactor", "Many tables joined")},
    Name{"many_alternatives", QT_TRANSLATE_NOOP("RiskFactor", "Conditions joined by OR")}};

/// What a factor says when it is no number.
constexpr std::array plainValues{QT_TRANSLATE_NOOP("RiskFactor", "in a condition"),
                                 QT_TRANSLATE_NOOP("RiskFactor", "sorts every row"),
                                 QT_TRANSLATE_NOOP("RiskFactor", "reads what it skips"),
                                 QT_TRANSLATE_NOOP("RiskFactor", "may run once a row"),
                                 QT_TRANSLATE_NOOP("RiskFactor", "its cost cannot be estimated"),
                                 QT_TRANSLATE_NOOP("RiskFactor", "rule")};

/// "1.2 M of shop.orders" → "1,2 M of shop.orders" where a comma parts the decimals.
QString withDecimalPoint(QString value)
{
    static const QRegularExpression number(QStringLiteral(R"(^\d+\.\d+(?=$|[ B]))"));
    const QRegularExpressionMatch match = number.match(value);
    if (match.hasMatch())
        value.replace(value.indexOf(QLatin1Char('.')), 1, QLocale().decimalPoint());
    return value;
}

} // namespace

QString factorLabel(const risk::RiskFactor &factor)
{
    for (const Name &name : names)
        if (factor.key == name.key)
            return RiskWords::tr(name.label);
    return ruleText(factor.label);
}

QString factorValue(const risk::RiskFactor &factor)
{
    for (const char *plain : plainValues)
        if (factor.value == plain)
            return RiskWords::tr(plain);
    const QString value = withDecimalPoint(QString::fromStdString(factor.value));
    const auto before = [&value](QLatin1String end) {
        return value.chopped(end.size());
    };
    constexpr QLatin1String rows(" rows");
    constexpr QLatin1String rowsInAll(" rows in all");
    constexpr QLatin1String values(" values");
    constexpr QLatin1String of(" of ");
    if (value.endsWith(rowsInAll))
        return RiskWords::tr("%1 rows in all").arg(before(rowsInAll));
    if (value.endsWith(rows))
        return RiskWords::tr("%1 rows").arg(before(rows));
    if (value.endsWith(values))
        return RiskWords::tr("%1 values").arg(before(values));
    if (const qsizetype at = value.indexOf(of); at > 0 && factor.key == "sequential_scan_rows")
        return RiskWords::tr("%1 of %2").arg(value.left(at), value.mid(at + of.size()));
    return value;
}

QString ruleText(const std::string &rule)
{
    const auto ending = [&rule](std::string_view end) {
        return QString::fromStdString(rule.substr(0, rule.size() - end.size()));
    };
    constexpr std::string_view noWhere = " without WHERE";
    constexpr std::string_view lock = " with a lock that stops writes";
    if (rule.ends_with(noWhere))
        return RiskWords::tr("%1 without WHERE").arg(ending(noWhere));
    if (rule.ends_with(lock))
        return RiskWords::tr("%1 with a lock that stops writes").arg(ending(lock));
    if (rule == "Tables that no condition joins")
        return RiskWords::tr("Tables that no condition joins");
    if (rule == "Recursion without a bound")
        return RiskWords::tr("Recursion without a bound");
    return QString::fromStdString(rule);
}

} // namespace indexpilot::wording

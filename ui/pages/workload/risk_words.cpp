// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/risk_words.h"

#include "ui/models/column.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace indexpilot::ui {
namespace {

struct Name {
    const char *key;
    const char *label;
};

/// The scorer speaks English; these are its factors by their stable keys.
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

QString tr(const char *text)
{
    return QCoreApplication::translate("RiskFactor", text);
}

} // namespace

QString riskNumber(double probability)
{
    return QLocale().toString(probability, 'f', 2);
}

QString shareText(double share)
{
    const QString number = QLocale().toString(std::abs(share), 'f', 2);
    return (share < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + number;
}

QString factorLabel(const risk::RiskFactor &factor)
{
    for (const Name &name : names)
        if (factor.key == name.key)
            return tr(name.label);
    return toQString(factor.label);
}

QString ruleText(const std::string &rule)
{
    const auto ending = [&rule](std::string_view end) {
        return toQString(rule.substr(0, rule.size() - end.size()));
    };
    constexpr std::string_view noWhere = " without WHERE";
    constexpr std::string_view lock = " with a lock that stops writes";
    if (rule.ends_with(noWhere))
        return tr("%1 without WHERE").arg(ending(noWhere));
    if (rule.ends_with(lock))
        return tr("%1 with a lock that stops writes").arg(ending(lock));
    if (rule == "Tables that no condition joins")
        return tr("Tables that no condition joins");
    if (rule == "Recursion without a bound")
        return tr("Recursion without a bound");
    return toQString(rule);
}

} // namespace indexpilot::ui

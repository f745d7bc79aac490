// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/statement_columns.h"

#include "core/wording/format.h"
#include "core/wording/headline.h"
#include "core/wording/risk_words.h"
#include "ui/widgets/chip.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace indexpilot::ui {
namespace {

using std::array; // lupdate would take a qualified name before the braces for the class of what is in them
using Row = workload::StatementRow;

constexpr std::size_t longestCell = 240; ///< bytes of a text that a table cell looks at
constexpr std::size_t longestToolTip = 1200;

class StatementColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(StatementTable)
};

/// At most `limit` bytes of the text, never half a character.
QString cut(const std::string &text, std::size_t limit)
{
    if (text.size() <= limit)
        return toQString(text);
    std::size_t end = limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return toQString(text.substr(0, end)) + QChar(0x2026);
}

QString stateText(const Row &row)
{
    return row.pinned  ? StatementColumnsWords::tr("Pinned")
           : row.isNew ? StatementColumnsWords::tr("New")
                       : QString();
}

QVariant stateKind(const Row &row)
{
    if (stateText(row).isEmpty())
        return {};
    return static_cast<int>(row.pinned ? ChipKind::Accent : ChipKind::Info);
}

QString riskText(const Row &row)
{
    return QLocale().toString(row.risk.probability, 'f', 2);
}

QString riskToolTip(const Row &row)
{
    QString text = StatementColumnsWords::tr("Risk %1, %2. Modelled, uncalibrated.")
                       .arg(riskText(row), bandName(row.risk.band));
    for (const std::string &rule : row.risk.hardRules)
        text += QLatin1Char('\n') + wording::ruleText(rule);
    return text;
}

/// Low risk is a plain number: only what needs a look is marked.
QVariant riskKind(const Row &row)
{
    if (row.risk.band == risk::RiskBand::Low)
        return {};
    return static_cast<int>(bandKind(row.risk.band));
}

constexpr const char *context = "StatementTable";

constexpr array columns{
    Column<Row>{
        context, QT_TRANSLATE_NOOP("StatementTable", "Id"), CellStyle::Mono, 68,
        [](const Row &row) { return wording::statementName(row.id); },
        [](const Row &row) { return QVariant(static_cast<double>(row.id.value())); },
        [](const Row &row) {
            return StatementColumnsWords::tr("%1, run by %2").arg(toQString(row.title), toQString(row.user));
        }},
    Column<Row>{context, QT_TRANSLATE_NOOP("StatementTable", "Statement"), CellStyle::Sql, 0,
                [](const Row &row) {
                    return textIsHidden(row.text) ? StatementColumnsWords::tr("(text hidden by the server)")
                                                  : oneLine(row.text);
                },
                nullptr,
                [](const Row &row) {
                    return cut(row.text, longestToolTip);
                }},
    Column<Row>{context, QT_TRANSLATE_NOOP("StatementTable", "Risk"), CellStyle::Chip, 76, riskText,
                [](const Row &row) { return QVariant(row.risk.probability); }, riskToolTip, riskKind},
    Column<Row>{context, QT_TRANSLATE_NOOP("StatementTable", "Calls/s"), CellStyle::Number, 84,
                [](const Row &row) { return wording::rate(row.callsPerSecond); },
                [](const Row &row) { return QVariant(row.callsPerSecond); },
                [](const Row &row) {
                    return StatementColumnsWords::tr("%1 calls in this range")
                        .arg(wording::count(static_cast<double>(row.calls)));
                }},
    Column<Row>{context, QT_TRANSLATE_NOOP("StatementTable", "Mean"), CellStyle::Number, 74,
                [](const Row &row) { return wording::duration(row.meanMs); },
                [](const Row &row) { return QVariant(row.meanMs); },
                [](const Row &row) {
                    return StatementColumnsWords::tr("%1 in all").arg(wording::duration(row.totalMs));
                }},
    Column<Row>{context, QT_TRANSLATE_NOOP("StatementTable", "p95"), CellStyle::Number, 74,
                [](const Row &row) { return wording::duration(row.p95Ms); },
                [](const Row &row) { return QVariant(row.p95Ms); },
                [](const Row &) {
                    return StatementColumnsWords::tr("p95 of interval means, weighted by calls");
                }},
    Column<Row>{context, QT_TRANSLATE_NOOP("StatementTable", "Rows/call"), CellStyle::Number, 70,
                [](const Row &row) { return wording::number(row.rowsPerCall); },
                [](const Row &row) { return QVariant(row.rowsPerCall); },
                [](const Row &) {
                    return StatementColumnsWords::tr("Rows returned or changed by a call");
                }},
    Column<Row>{context, QT_TRANSLATE_NOOP("StatementTable", "Cache hit"), CellStyle::Number, 68,
                [](const Row &row) { return wording::percent(row.hitShare); },
                [](const Row &row) { return QVariant(row.hitShare); },
                [](const Row &) {
                    return StatementColumnsWords::tr("Blocks found in the server's cache");
                }},
    Column<Row>{context, QT_TRANSLATE_NOOP("StatementTable", "Share"), CellStyle::Number, 58,
                [](const Row &row) { return wording::percent(row.timeShare); },
                [](const Row &row) { return QVariant(row.timeShare); },
                [](const Row &) {
                    return StatementColumnsWords::tr("Of all statement time in this range");
                }},
    Column<Row>{context, QT_TRANSLATE_NOOP("StatementTable", "State"), CellStyle::Chip, 76, stateText,
                nullptr, nullptr, stateKind}};
static_assert(columns.size() == statement_column::Count);

} // namespace

std::span<const Column<workload::StatementRow>> statementColumns()
{
    return columns;
}

StatementId statementKey(const workload::StatementRow &row)
{
    return row.id;
}

QString oneLine(const std::string &sql)
{
    return cut(sql, longestCell).simplified();
}

bool textIsHidden(const std::string &sql)
{
    return sql == "<insufficient privilege>";
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/audit_columns.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/time_labels.h"
#include "ui/pages/audit/audit_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace indexpilot::ui {
namespace {

using std::array; // lupdate would take a qualified name before the braces for the class of what is in them

constexpr std::size_t longestAuditSql = 1200; ///< bytes of a text that is searched

struct AuditTableWords {
    Q_DECLARE_TR_FUNCTIONS(AuditTable)
};

QString timeTip(const AuditRow &row)
{
    return QLocale().toString(localTime(row.entry->at), QLocale::LongFormat);
}

QString resultTip(const AuditRow &row)
{
    const QString detail = auditDetail(*row.entry);
    return detail.isEmpty() ? auditResult(row).word : detail;
}

QString tookTip(const AuditRow &row)
{
    return row.took() ? AuditTableWords::tr("From the intent, entry %1, to this outcome: measured")
                            .arg(row.intent->sequence)
                      : AuditTableWords::tr("Only an outcome whose intent is in the log took a time");
}

QVariant resultKind(const AuditRow &row)
{
    const AuditResult result = auditResult(row);
    return result.word.isEmpty() ? QVariant() : QVariant(static_cast<int>(result.kind));
}

QVariant tookKey(const AuditRow &row)
{
    const std::optional<Milliseconds> took = row.took();
    return took ? QVariant(static_cast<double>(took->count())) : QVariant();
}

constexpr const char *auditContext = "AuditTable";

constexpr array auditTable{
    Column<AuditRow>{
        auditContext, QT_TRANSLATE_NOOP("AuditTable", "No."), CellStyle::Number, 60,
        [](const AuditRow &row) { return wording::count(static_cast<double>(row.entry->sequence)); },
        [](const AuditRow &row) {
            return QVariant(static_cast<double>(row.entry->sequence));
        }},
    Column<AuditRow>{auditContext, QT_TRANSLATE_NOOP("AuditTable", "Time"), CellStyle::Text, 126,
                     [](const AuditRow &row) { return auditTime(row.entry->at); },
                     [](const AuditRow &row) { return QVariant(secondsOf(row.entry->at)); }, timeTip},
    Column<AuditRow>{auditContext, QT_TRANSLATE_NOOP("AuditTable", "Who"), CellStyle::Text, 124,
                     [](const AuditRow &row) {
                         return wording::oneLine(row.entry->who);
                     }},
    Column<AuditRow>{auditContext, QT_TRANSLATE_NOOP("AuditTable", "Mode"), CellStyle::Text, 68,
                     [](const AuditRow &row) {
                         return auditMode(row.entry->mode);
                     }},
    Column<AuditRow>{auditContext, QT_TRANSLATE_NOOP("AuditTable", "Action"), CellStyle::Text, 170,
                     auditAction},
    Column<AuditRow>{auditContext, QT_TRANSLATE_NOOP("AuditTable", "Object"), CellStyle::Mono, 0,
                     [](const AuditRow &row) {
                         return wording::oneLine(row.entry->subject);
                     }},
    Column<AuditRow>{auditContext, QT_TRANSLATE_NOOP("AuditTable", "Result"), CellStyle::Chip, 118,
                     [](const AuditRow &row) { return auditResult(row).word; }, nullptr, resultTip,
                     resultKind},
    Column<AuditRow>{auditContext, QT_TRANSLATE_NOOP("AuditTable", "Took"), CellStyle::Number, 78, auditTook,
                     tookKey, tookTip},
    Column<AuditRow>{auditContext, QT_TRANSLATE_NOOP("AuditTable", "Hash"), CellStyle::Mono, 92,
                     [](const AuditRow &row) { return shortHash(row.entry->hash); }, nullptr,
                     [](const AuditRow &row) {
                         return toQString(row.entry->hash);
                     }},
    Column<AuditRow>{auditContext, QT_TRANSLATE_NOOP("AuditTable", "SQL"), CellStyle::Sql, 260,
                     [](const AuditRow &row) {
                         return wording::oneLine(row.entry->sql.substr(0, longestAuditSql)).simplified();
                     }}};
static_assert(auditTable.size() == audit_column::Count);

} // namespace

std::span<const Column<AuditRow>> auditColumns()
{
    return auditTable;
}

std::int64_t auditKey(const AuditRow &row)
{
    return row.entry->sequence;
}

} // namespace indexpilot::ui

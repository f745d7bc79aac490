// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"
#include "core/report/audit_document.h"
#include "core/wording/format.h"
#include "ui/models/column.h"
#include "ui/pages/audit/audit_page_impl.h"
#include "ui/pages/connect/background.h"

#include <QFileDialog>

namespace indexpilot::ui {
namespace {

/// As the terminal writes it: oldest first.
std::string documentOf(const engine::AuditView &audit, bool asCsv)
{
    const std::vector<store::AuditRecord> entries(audit.entries.rbegin(), audit.entries.rend());
    if (asCsv)
        return report::auditCsv(entries);
    store::AuditHead head;
    if (!entries.empty())
        head = {entries.back().sequence, entries.back().hash};
    return report::auditJson(entries, head);
}

QString numberText(std::int64_t number)
{
    return wording::count(static_cast<double>(number));
}

QString writtenText(const engine::AuditView &audit, const QString &file)
{
    const auto held = static_cast<std::int64_t>(audit.entries.size());
    if (held < audit.total)
        return AuditPage::tr("The newest %1 of %2 entries are in %3; indexpilotctl audit --export writes all")
            .arg(numberText(held), numberText(audit.total), file);
    return AuditPage::tr("%1 entries are in %2").arg(numberText(held), file);
}

} // namespace

void AuditPage::Impl::exportLog()
{
    auto *dialog = new QFileDialog(page, tr("Export the log"));
    dialog->setObjectName(QStringLiteral("auditDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JSON, as indexpilotctl writes it (*.json)"), tr("CSV (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("audit.json"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("*.csv")) ? QStringLiteral("csv")
                                                                         : QStringLiteral("json"));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, page,
                     [this](const QString &file) { writeLog(file); });
    dialog->open();
}

void AuditPage::Impl::writeLog(const QString &file)
{
    if (!shown)
        return;
    const bool asCsv = file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    const auto write = [file, asCsv, audit = shown] {
        return writeWhole(file.toStdString(), documentOf(*audit, asCsv));
    };
    inBackground(page, write, [this, file, audit = shown](const std::optional<std::string> &problem) {
        if (!problem)
            Q_EMIT page->announced(writtenText(*audit, file), QStringLiteral("ok"));
        else
            Q_EMIT page->announced(
                tr("%1 could not be written: %2. Choose a folder that is writable and has space.")
                    .arg(file, toQString(*problem)),
                QStringLiteral("bad"));
    });
}

} // namespace indexpilot::ui

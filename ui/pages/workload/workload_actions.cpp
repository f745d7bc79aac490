// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/workload_actions.h"

#include "ui/pages/workload/statement_columns.h"
#include "ui/shell/frame_actions.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace indexpilot::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("WorkloadActions", text);
}

QAction *made(QWidget *page, const char *name, const QString &text, const char *iconName,
              const QKeySequence &keys = {})
{
    auto *action = new QAction(text, page);
    action->setObjectName(QLatin1String(name));
    action->setProperty("iconName", QLatin1String(iconName));
    action->setShortcut(keys);
    return action;
}

bool hasPlan(sql::StatementKind kind)
{
    using sql::StatementKind;
    return kind == StatementKind::Select || kind == StatementKind::Insert || kind == StatementKind::Update ||
           kind == StatementKind::Delete || kind == StatementKind::Merge;
}

QString whyNotExplain(const workload::StatementRow *row)
{
    if (!row)
        return tr("select a statement first");
    if (textIsHidden(row->text))
        return tr("the server hides the text of this statement");
    if (row->kind == sql::StatementKind::Unparsed)
        return tr("the text of this statement does not parse");
    return hasPlan(row->kind) ? QString() : tr("only SELECT, INSERT, UPDATE, DELETE and MERGE have a plan");
}

} // namespace

WorkloadActions::WorkloadActions(QWidget *page)
    : explain(made(page, "explain", tr("Explain"), "explain", QKeySequence(QStringLiteral("Ctrl+E")))),
      pin(made(page, "pin", tr("Pin statement"), "pin", QKeySequence(QStringLiteral("P")))),
      copy(made(page, "copyStatement", tr("Copy SQL"), "copy")),
      clearFilters(made(page, "workload.clearFilters", tr("Clear filters"), "filter"))
{
    explain->setProperty("hint", tr("the plan only; the statement is not run"));
    copy->setProperty("hint", tr("the text of the selected statement"));
    pin->setProperty("hint", tr("keeps its row in the heatmap"));
    pin->setCheckable(true);
}

void WorkloadActions::setStatement(const workload::StatementRow *row, const workload::ViewRequest &request)
{
    const QString none = row ? QString() : tr("select a statement first");
    setAvailable(explain, whyNotExplain(row));
    setAvailable(copy,
                 row && textIsHidden(row->text) ? tr("the server hides the text of this statement") : none);
    setAvailable(pin, none);
    const bool pinned =
        request.selected && std::ranges::find(request.pinned, *request.selected) != request.pinned.end();
    pin->setChecked(pinned);
    pin->setText(pinned ? tr("Unpin statement") : tr("Pin statement"));
}

} // namespace indexpilot::ui

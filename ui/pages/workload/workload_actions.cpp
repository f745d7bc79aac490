// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/workload_actions.h"

#include "ui/pages/workload/statement_columns.h"
#include "ui/shell/frame_actions.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace indexpilot::ui {
namespace {

class WorkloadActionsWords {
    Q_DECLARE_TR_FUNCTIONS(WorkloadActions)
};

bool hasPlan(sql::StatementKind kind)
{
    using sql::StatementKind;
    return kind == StatementKind::Select || kind == StatementKind::Insert || kind == StatementKind::Update ||
           kind == StatementKind::Delete || kind == StatementKind::Merge;
}

QString whyNotExplain(const workload::StatementRow *row)
{
    if (!row)
        return WorkloadActionsWords::tr("select a statement first");
    if (textIsHidden(row->text))
        return WorkloadActionsWords::tr("the server hides the text of this statement");
    if (row->kind == sql::StatementKind::Unparsed)
        return WorkloadActionsWords::tr("the text of this statement does not parse");
    return hasPlan(row->kind)
               ? QString()
               : WorkloadActionsWords::tr("only SELECT, INSERT, UPDATE, DELETE and MERGE have a plan");
}

} // namespace

WorkloadActions::WorkloadActions(QWidget *page)
    : explain(newPageAction(page, "explain", WorkloadActionsWords::tr("Explain"), "explain",
                            QKeySequence(QStringLiteral("Ctrl+E")))),
      pin(newPageAction(page, "pin", WorkloadActionsWords::tr("Pin statement"), "pin",
                        QKeySequence(QStringLiteral("P")))),
      copy(newPageAction(page, "copyStatement", WorkloadActionsWords::tr("Copy SQL"), "copy")),
      clearFilters(
          newPageAction(page, "workload.clearFilters", WorkloadActionsWords::tr("Clear filters"), "filter"))
{
    explain->setProperty("hint", WorkloadActionsWords::tr("the plan only; the statement is not run"));
    copy->setProperty("hint", WorkloadActionsWords::tr("the text of the selected statement"));
    pin->setProperty("hint", WorkloadActionsWords::tr("keeps its row in the heatmap"));
    pin->setCheckable(true);
}

void WorkloadActions::setStatement(const workload::StatementRow *row, const workload::ViewRequest &request)
{
    const QString none = row ? QString() : WorkloadActionsWords::tr("select a statement first");
    setAvailable(explain, whyNotExplain(row));
    setAvailable(copy, row && textIsHidden(row->text)
                           ? WorkloadActionsWords::tr("the server hides the text of this statement")
                           : none);
    setAvailable(pin, none);
    const bool pinned =
        request.selected && std::ranges::find(request.pinned, *request.selected) != request.pinned.end();
    pin->setChecked(pinned);
    pin->setText(pinned ? WorkloadActionsWords::tr("Unpin statement")
                        : WorkloadActionsWords::tr("Pin statement"));
}

} // namespace indexpilot::ui

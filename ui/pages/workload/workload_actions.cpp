// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/workload_actions.h"

#include "ui/pages/workload/statement_columns.h"
#include "ui/shell/frame_actions.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace indexpilot::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(WorkloadActions)
};

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
        return Words::tr("select a statement first");
    if (textIsHidden(row->text))
        return Words::tr("the server hides the text of this statement");
    if (row->kind == sql::StatementKind::Unparsed)
        return Words::tr("the text of this statement does not parse");
    return hasPlan(row->kind) ? QString()
                              : Words::tr("only SELECT, INSERT, UPDATE, DELETE and MERGE have a plan");
}

} // namespace

WorkloadActions::WorkloadActions(QWidget *page)
    : explain(made(page, "explain", Words::tr("Explain"), "explain", QKeySequence(QStringLiteral("Ctrl+E")))),
      pin(made(page, "pin", Words::tr("Pin statement"), "pin", QKeySequence(QStringLiteral("P")))),
      copy(made(page, "copyStatement", Words::tr("Copy SQL"), "copy")),
      clearFilters(made(page, "workload.clearFilters", Words::tr("Clear filters"), "filter"))
{
    explain->setProperty("hint", Words::tr("the plan only; the statement is not run"));
    copy->setProperty("hint", Words::tr("the text of the selected statement"));
    pin->setProperty("hint", Words::tr("keeps its row in the heatmap"));
    pin->setCheckable(true);
}

void WorkloadActions::setStatement(const workload::StatementRow *row, const workload::ViewRequest &request)
{
    const QString none = row ? QString() : Words::tr("select a statement first");
    setAvailable(explain, whyNotExplain(row));
    setAvailable(copy, row && textIsHidden(row->text)
                           ? Words::tr("the server hides the text of this statement")
                           : none);
    setAvailable(pin, none);
    const bool pinned =
        request.selected && std::ranges::find(request.pinned, *request.selected) != request.pinned.end();
    pin->setChecked(pinned);
    pin->setText(pinned ? Words::tr("Unpin statement") : Words::tr("Pin statement"));
}

} // namespace indexpilot::ui

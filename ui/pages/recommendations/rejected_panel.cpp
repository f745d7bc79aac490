// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/rejected_panel.h"

#include "ui/models/snapshot_table_model.h"
#include "ui/models/table_view.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace indexpilot::ui {
namespace {

struct RejectedRow {
    int place = 0;
    advisor::Rejected rejected;
};

constexpr std::array columns{
    Column<RejectedRow>{"RejectedTable", QT_TRANSLATE_NOOP("RejectedTable", "Candidate"), CellStyle::Sql, 260,
                        [](const RejectedRow &row) {
                            return toQString(advisor::shortText(row.rejected.definition));
                        }},
    Column<RejectedRow>{"RejectedTable", QT_TRANSLATE_NOOP("RejectedTable", "Method"), CellStyle::Text, 70,
                        [](const RejectedRow &row) {
                            return toQString(row.rejected.definition.method);
                        }},
    Column<RejectedRow>{"RejectedTable", QT_TRANSLATE_NOOP("RejectedTable", "Rule"), CellStyle::Mono, 170,
                        [](const RejectedRow &row) {
                            return toQString(row.rejected.rule);
                        }},
    Column<RejectedRow>{"RejectedTable", QT_TRANSLATE_NOOP("RejectedTable", "Reason"), CellStyle::Text, 0,
                        [](const RejectedRow &row) {
                            return toQString(row.rejected.reason);
                        }},
};

int keyOf(const RejectedRow &row)
{
    return row.place;
}

} // namespace

class RejectedTable : public SnapshotTableModel<RejectedRow, int> {
public:
    explicit RejectedTable(QObject *parent) : SnapshotTableModel(columns, keyOf, parent) {}
};

RejectedPanel::RejectedPanel(QWidget *parent)
    : Panel(tr("Rejected candidates"), parent), m_rows(new RejectedTable(this)), m_table(new TableView(this))
{
    setObjectName(QStringLiteral("rejectedPanel"));
    m_table->setObjectName(QStringLiteral("rejected"));
    m_table->setAccessibleName(tr("Rejected candidates"));
    m_table->setTable(m_rows);
    body()->addWidget(m_table);
    auto *close = new QPushButton(tr("Back to the card"), this);
    close->setObjectName(QStringLiteral("rejectedClose"));
    addHeaderWidget(close);
    connect(close, &QPushButton::clicked, this, &RejectedPanel::closed);
}

void RejectedPanel::setRun(const std::shared_ptr<const engine::AdviceRun> &run)
{
    if (run == m_run)
        return;
    m_run = run;
    auto rows = std::make_shared<std::vector<RejectedRow>>();
    if (run)
        for (const advisor::Rejected &rejected : run->advice.rejected)
            rows->push_back({static_cast<int>(rows->size()), rejected});
    setSubtitle(tr("%n, each with the rule that rejected it", nullptr, static_cast<int>(rows->size())));
    m_rows->setRows(std::move(rows));
}

} // namespace indexpilot::ui

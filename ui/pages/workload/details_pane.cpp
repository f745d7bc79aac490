// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/details_pane.h"

#include "core/wording/format.h"
#include "core/wording/headline.h"
#include "ui/charts/time_labels.h"
#include "ui/models/column.h"
#include "ui/pages/workload/action_button.h"
#include "ui/pages/workload/facts_words.h"
#include "ui/pages/workload/latency_panel.h"
#include "ui/pages/workload/notices.h"
#include "ui/pages/workload/plan_section.h"
#include "ui/pages/workload/risk_section.h"
#include "ui/pages/workload/statement_columns.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/sql_text.h"
#include "ui/widgets/steady_text.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int headerHeight = 36;
constexpr int footerHeight = 44;
constexpr int sqlLines = 9;

QFrame *newBar(int height, QWidget *parent)
{
    auto *bar = new QFrame(parent);
    bar->setProperty("role", "panelHeader");
    bar->setFixedHeight(height);
    return bar;
}

QLabel *newText(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", "secondary");
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// The statement over the brush where there is one, as the table has it; else over the range.
const workload::StatementRow *rowOf(const workload::WorkloadView &view, StatementId id)
{
    const auto found = std::ranges::find(view.rows, id, &workload::StatementRow::id);
    if (found != view.rows.end())
        return &*found;
    return view.details && view.details->row.id == id ? &view.details->row : nullptr;
}

QString figuresText(const workload::StatementRow &row, const engine::Snapshot &snapshot)
{
    const workload::ViewRequest &request = snapshot.workload->request;
    const QString origin =
        snapshot.sampled ? DetailsPane::tr("estimated from samples") : DetailsPane::tr("measured");
    return DetailsPane::tr("%1 · mean %2 · p95 %3 · %4 of time\n%5 rows a call · %6, %7")
        .arg(wording::rate(row.callsPerSecond), wording::duration(row.meanMs), wording::duration(row.p95Ms),
             wording::percent(row.timeShare), wording::number(row.rowsPerCall), origin,
             brushText(request.brush.value_or(request.range)));
}

} // namespace

DetailsPane::DetailsPane(const Actions &actions, QWidget *parent)
    : QFrame(parent), m_name(new QLabel(this)), m_title(new ElidedLabel({}, this)), m_band(new Chip(this)),
      m_header(newHeader(actions.pin)), m_footer(newFooter(actions)), m_empty(new EmptyState(this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("statementDetails"));
    setAccessibleName(tr("Details of the selected statement"));
    setMinimumWidth(300);
    setProperty("role", "panel");
    m_scroll->setObjectName(QStringLiteral("detailsScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(newContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_footer);
    setStatement(nullptr, {});
}

QWidget *DetailsPane::newHeader(QAction *pin)
{
    auto *bar = newBar(headerHeight, this);
    m_name->setObjectName(QStringLiteral("detailsName"));
    m_name->setProperty("role", "mono");
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_band->setObjectName(QStringLiteral("detailsBand"));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_name);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_band);
    layout->addWidget(newActionTool(pin, QStringLiteral("detailsPin"), QStringLiteral("pin"), bar));
    return bar;
}

QWidget *DetailsPane::newFooter(const Actions &actions)
{
    auto *bar = newBar(footerHeight, this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    auto *explain = newActionButton(actions.explain, QStringLiteral("detailsExplain"), bar);
    explain->setProperty("role", "primary");
    layout->addWidget(explain);
    layout->addWidget(newActionButton(actions.copy, QStringLiteral("detailsCopy"), bar));
    layout->addStretch();
    return bar;
}

QWidget *DetailsPane::newContent()
{
    auto *content = new QWidget;
    m_hidden = new MessageRow(content);
    m_hidden->setObjectName(QStringLiteral("hiddenText"));
    m_sql = new SqlText(content);
    m_sql->setObjectName(QStringLiteral("statementText"));
    m_sql->setAccessibleName(tr("Text of the statement"));
    m_sql->setMaxLines(sqlLines);
    m_figures = new SteadyText(newText("statementFigures", content), content);
    m_facts = newText("statementFacts", content);
    m_risk = new RiskSection(content);
    m_plan = new PlanSection(content);
    m_latency = new LatencyPanel(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_hidden, m_sql, m_figures, m_risk, m_plan, m_latency, m_facts})
        layout->addWidget(part);
    layout->addStretch();
    return content;
}

void DetailsPane::setStatement(const engine::SnapshotPtr &snapshot, std::optional<StatementId> selected)
{
    if (!snapshot || !selected)
        return showNothing(tr("No statement is selected."),
                           tr("Select one in the heatmap or the table; Enter opens it here."));
    if (snapshot->workload != m_view || selected != m_selected) {
        const workload::StatementRow *row = rowOf(*snapshot->workload, *selected);
        if (!row)
            return showNothing(tr("%1 did not run in this range, or a filter leaves it out.")
                                   .arg(wording::statementName(*selected)),
                               tr("A wider range may show it."));
        showRow(*row, *snapshot);
        showHistory(*snapshot, *selected);
        if (selected != m_selected)
            m_scroll->ensureVisible(0, 0);
        m_view = snapshot->workload;
        m_selected = selected;
    }
    const bool ofThis = snapshot->plan && snapshot->plan->statement == *selected;
    m_plan->setPlan(ofThis ? snapshot->plan : std::nullopt);
}

void DetailsPane::showRow(const workload::StatementRow &row, const engine::Snapshot &snapshot)
{
    for (QWidget *part : {m_header, m_footer, static_cast<QWidget *>(m_scroll)})
        part->show();
    m_empty->hide();
    m_name->setText(wording::statementName(row.id));
    m_title->setFullText(textIsHidden(row.text) ? tr("text hidden by the server") : toQString(row.title));
    m_band->set(bandKind(row.risk.band), tr("%1 risk").arg(bandName(row.risk.band)));
    m_figures->setText(figuresText(row, snapshot));
    showText(row, snapshot);
    m_risk->setRisk(row.risk);
}

void DetailsPane::showText(const workload::StatementRow &row, const engine::Snapshot &snapshot)
{
    const bool hidden = textIsHidden(row.text);
    m_sql->setVisible(!hidden);
    if (hidden) {
        const Notice notice = hiddenTextNotice(snapshot);
        m_hidden->show(notice.state, notice.text, notice.remedy);
        return;
    }
    m_hidden->clear();
    const QString text = toQString(row.text);
    if (m_sql->sql() != text)
        m_sql->setSql(text);
}

void DetailsPane::showHistory(const engine::Snapshot &snapshot, StatementId selected)
{
    const workload::WorkloadView &view = *snapshot.workload;
    m_latency->setSampled(snapshot.sampled);
    if (view.details && view.details->row.id == selected) {
        m_latency->setDetails(*view.details, view);
        m_facts->setText(textIsHidden(view.details->row.text) ? QString() : factsText(view.details->facts));
    } else if (selected != m_selected) {
        m_latency->setNothing(tr("The history of this statement is being read."));
        m_facts->clear();
    }
    m_facts->setVisible(!m_facts->text().isEmpty());
}

void DetailsPane::showNothing(const QString &why, const QString &when)
{
    for (QWidget *part : {m_header, m_footer, static_cast<QWidget *>(m_scroll)})
        part->hide();
    m_empty->set(why, when);
    m_empty->show();
    m_view.reset();
    m_selected.reset();
}

} // namespace indexpilot::ui

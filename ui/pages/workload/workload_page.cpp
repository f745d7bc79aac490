// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/workload_page.h"

#include "core/wording/format.h"
#include "core/wording/headline.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/models/table_view.h"
#include "ui/pages/workload/details_pane.h"
#include "ui/pages/workload/filter_panel.h"
#include "ui/pages/workload/heatmap_panel.h"
#include "ui/pages/workload/statement_columns.h"
#include "ui/pages/workload/statement_panel.h"
#include "ui/pages/workload/workload_actions.h"
#include "ui/pages/workload/workload_header.h"
#include "ui/shell/view_state.h"
#include "ui/widgets/empty_state.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int filterWidth = 200;
constexpr std::size_t mostTargets = 5000;

const workload::StatementRow *rowOf(const engine::SnapshotPtr &snapshot, std::optional<StatementId> id)
{
    if (!snapshot || !id)
        return nullptr;
    const workload::WorkloadView &view = *snapshot->workload;
    const auto found = std::ranges::find(view.rows, *id, &workload::StatementRow::id);
    if (found != view.rows.end())
        return &*found;
    return view.details && view.details->row.id == *id ? &view.details->row : nullptr;
}

} // namespace

struct WorkloadPage::Impl {
    WorkloadPage *page;
    ViewState *state;
    WorkloadActions actions;
    QStackedWidget *stack;
    EmptyState *nothing;
    HeatmapPanel *heatmap;
    WorkloadHeader *header;
    FilterPanel *filters;
    StatementPanel *statements;
    QPointer<DetailsPane> details;
    engine::SnapshotPtr snapshot;
    std::shared_ptr<const workload::WorkloadView> shown;

    Impl(WorkloadPage *owner, ViewState *viewState);
    QWidget *newContent();
    void connectParts();
    void select(StatementId statement);
    void open(StatementId statement);
    void showView();
    void showEmptiness(const workload::WorkloadView &view);
    void showRequest();
    void showBusy();
};

WorkloadPage::Impl::Impl(WorkloadPage *owner, ViewState *viewState)
    : page(owner), state(viewState), actions(owner), stack(new QStackedWidget(owner)),
      nothing(new EmptyState), heatmap(new HeatmapPanel), header(new WorkloadHeader),
      filters(new FilterPanel), statements(new StatementPanel),
      details(new DetailsPane({actions.explain, actions.pin, actions.copy}))
{
    nothing->set(tr("No server is connected."), tr("Connect, or start the sample shop."));
    stack->addWidget(nothing);
    stack->addWidget(newContent());
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(stack);
    connectParts();
    showRequest();
}

QWidget *WorkloadPage::Impl::newContent()
{
    auto *rows = new QSplitter(Qt::Vertical);
    rows->setObjectName(QStringLiteral("workloadSplitter"));
    rows->setChildrenCollapsible(false);
    rows->addWidget(heatmap);
    rows->addWidget(statements);
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 2);
    rows->setSizes({600, 400});
    filters->setFixedWidth(filterWidth);
    auto *content = new QWidget;
    auto *body = new QHBoxLayout;
    body->setSpacing(8);
    body->addWidget(filters);
    body->addWidget(rows, 1);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(10);
    layout->addWidget(header);
    layout->addLayout(body, 1);
    return content;
}

void WorkloadPage::Impl::connectParts()
{
    for (QAction *action : {actions.explain, actions.pin, actions.copy}) {
        page->addAction(action);
        statements->table()->addAction(action);
    }
    QObject::connect(state, &ViewState::changed, page, [this] { showRequest(); });
    QObject::connect(header, &WorkloadHeader::searched, state, &ViewState::setSearch);
    QObject::connect(header, &WorkloadHeader::searchDone, statements->table(),
                     [this] { statements->table()->setFocus(Qt::TabFocusReason); });
    QObject::connect(filters, &FilterPanel::chosen, state, &ViewState::setFacet);
    QObject::connect(filters, &FilterPanel::clearWanted, state, &ViewState::clearFilters);
    QObject::connect(actions.clearFilters, &QAction::triggered, state, &ViewState::clearFilters);

    const HeatmapChart *chart = heatmap->heatmap();
    QObject::connect(chart, &HeatmapChart::brushed, state, &ViewState::setBrush);
    QObject::connect(chart, &HeatmapChart::zoomed, state, &ViewState::setRange);
    QObject::connect(chart, &HeatmapChart::pinToggled, state, &ViewState::setPinned);
    QObject::connect(chart, &HeatmapChart::rowSelected, page, [this](StatementId id) { open(id); });
    QObject::connect(heatmap, &HeatmapPanel::statementActivated, page, [this](StatementId id) { open(id); });
    QObject::connect(statements, &StatementPanel::statementSelected, page,
                     [this](StatementId id) { select(id); });
    QObject::connect(statements, &StatementPanel::statementActivated, page,
                     [this](StatementId id) { open(id); });

    QObject::connect(actions.explain, &QAction::triggered, page, [this] {
        const StatementId id = *state->request().selected;
        Q_EMIT page->explainRequested(id);
        Q_EMIT page->announced(
            tr("Asking for the plan of %1; the statement is not run").arg(wording::statementName(id)),
            QStringLiteral("info"));
    });
    QObject::connect(actions.pin, &QAction::triggered, page,
                     [this](bool pinned) { state->setPinned(*state->request().selected, pinned); });
    QObject::connect(actions.copy, &QAction::triggered, page, [this] {
        if (const auto *row = rowOf(snapshot, state->request().selected))
            QGuiApplication::clipboard()->setText(toQString(row->text));
    });
}

void WorkloadPage::Impl::select(StatementId statement)
{
    if (statement.value() != 0)
        state->select(statement);
}

void WorkloadPage::Impl::open(StatementId statement)
{
    if (statement.value() == 0) // "other"
        return;
    state->select(statement);
    Q_EMIT page->detailsWanted();
}

/// Only what another view of the workload changes.
void WorkloadPage::Impl::showView()
{
    shown = snapshot->workload;
    const QString sentence = wording::workloadHeadline(*shown);
    header->setHeadline(sentence);
    filters->setView(*shown, state->request());
    heatmap->setView(shown, sentence);
    statements->setView(shown);
    showEmptiness(*shown);
}

void WorkloadPage::Impl::showEmptiness(const workload::WorkloadView &view)
{
    const bool filtered = view.allStatements > 0 && view.rows.empty();
    const QString none =
        filtered ? tr("None of %1 statements passes the filters.").arg(wording::count(view.allStatements))
        : view.totals.coveredShare <= 0 ? tr("Nothing was watched in this range yet.")
                                        : tr("No statement ran in this range.");
    const QString when = filtered ? QString()
                         : view.totals.coveredShare <= 0
                             ? tr("The first figures come with the second reading of the counters.")
                             : tr("A wider range may show some.");
    QAction *way = filtered ? actions.clearFilters : nullptr;
    if (view.grid.rows.empty() || view.grid.columns == 0)
        heatmap->setEmpty(none, when, way);
    else
        heatmap->setFilled();
    if (view.rows.empty())
        statements->setEmpty(none, when, way);
    else
        statements->setFilled();
}

/// What a person asked for shows at once; the figures follow with the next snapshot.
void WorkloadPage::Impl::showRequest()
{
    const workload::ViewRequest &request = state->request();
    header->setSearch(toQString(request.search));
    statements->setRequest(request);
    if (shown)
        filters->setView(*shown, request);
    actions.setStatement(rowOf(snapshot, request.selected), request);
    if (details)
        details->setStatement(snapshot, request.selected);
    showBusy();
}

void WorkloadPage::Impl::showBusy()
{
    const bool waits = snapshot && !(snapshot->workload->request == state->request()) &&
                       snapshot->connection.state == pg::SessionState::Connected && snapshot->collecting;
    heatmap->setBusy(waits);
    statements->setBusy(waits);
}

PageIdentity WorkloadPage::identity()
{
    return {QStringLiteral("workload"), tr("Workload"), QStringLiteral("workload")};
}

WorkloadPage::WorkloadPage(ViewState *state, QWidget *parent)
    : Page(identity(), parent), m_impl(std::make_unique<Impl>(this, state))
{
}

WorkloadPage::~WorkloadPage()
{
    if (m_impl->details && !m_impl->details->parent())
        delete m_impl->details;
}

void WorkloadPage::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    Impl &my = *m_impl;
    if (snapshot && snapshot == my.snapshot)
        return;
    my.snapshot = snapshot;
    my.stack->setCurrentIndex(snapshot ? 1 : 0);
    if (!snapshot) {
        my.shown.reset();
    } else {
        my.header->setNotice(pageNotice(*snapshot));
        my.header->setAge(ageNote(*snapshot));
        my.statements->setSampled(snapshot->sampled);
        if (snapshot->workload != my.shown)
            my.showView();
        my.showBusy();
    }
    const workload::ViewRequest &request = my.state->request();
    my.actions.setStatement(rowOf(snapshot, request.selected), request);
    if (my.details)
        my.details->setStatement(snapshot, request.selected);
}

QWidget *WorkloadPage::details()
{
    return m_impl->details;
}

QList<QAction *> WorkloadPage::pageActions()
{
    return {m_impl->actions.explain, m_impl->actions.pin, m_impl->actions.copy};
}

std::vector<Page::Target> WorkloadPage::searchTargets() const
{
    std::vector<Target> targets;
    if (!m_impl->shown)
        return targets;
    for (const workload::StatementRow &row : m_impl->shown->rows) {
        if (targets.size() == mostTargets)
            break;
        targets.push_back({tr("Statements"),
                           QStringLiteral("%1 %2").arg(wording::statementName(row.id), toQString(row.title)),
                           oneLine(row.text), row.id.value()});
    }
    return targets;
}

void WorkloadPage::openTarget(qint64 id)
{
    m_impl->open(StatementId(id));
}

} // namespace indexpilot::ui

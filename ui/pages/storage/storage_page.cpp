// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/storage_page.h"

#include "ui/models/column.h"
#include "ui/models/table_view.h"
#include "ui/pages/storage/forecast_panel.h"
#include "ui/pages/storage/remedy_row.h"
#include "ui/pages/storage/storage_header.h"
#include "ui/pages/storage/storage_page_impl.h"
#include "ui/pages/storage/storage_words.h"
#include "ui/pages/storage/table_panel.h"
#include "ui/pages/storage/window_panel.h"
#include "ui/plans/plan_sheet.h"
#include "ui/shell/frame_actions.h"
#include "ui/widgets/empty_state.h"

#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int windowWidth = 372;
constexpr int leastWindow = 300;

bool sameLines(const engine::StorageView &a, const engine::StorageView &b)
{
    return a.rows == b.rows && a.threshold == b.threshold && a.horizonDays == b.horizonDays && a.day == b.day;
}

} // namespace

StoragePage::Impl::Impl(StoragePage *owner)
    : page(owner), actions(owner), lines(std::make_shared<const std::vector<StorageLine>>())
{
    header = new StorageHeader(page);
    remedy = new RemedyRow(page);
    nothing = new EmptyState;
    faces = new QStackedWidget;
    faces->addWidget(nothing);
    faces->addWidget(newContent());
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(header);
    layout->addWidget(remedy);
    layout->addWidget(faces, 1);
    connectParts();
}

QWidget *StoragePage::Impl::newContent()
{
    forecast = new ForecastPanel(actions);
    window = new WindowPanel(actions);
    window->setMinimumWidth(leastWindow);
    auto *top = new QSplitter(Qt::Horizontal);
    top->setObjectName(QStringLiteral("storageTop"));
    top->setChildrenCollapsible(false);
    top->addWidget(forecast);
    top->addWidget(window);
    top->setStretchFactor(0, 1);
    top->setStretchFactor(1, 0);
    top->setSizes({900, windowWidth});
    table = new StorageTablePanel;
    for (QAction *action : actions.all())
        table->table()->addAction(action);
    auto *split = new QSplitter(Qt::Vertical);
    split->setObjectName(QStringLiteral("storageSplitter"));
    split->setChildrenCollapsible(false);
    split->addWidget(top);
    split->addWidget(table);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({390, 260});
    sheet = new PlanSheet;
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(split, 1);
    row->addWidget(sheet);
    return content;
}

void StoragePage::Impl::connectParts()
{
    const auto on = [this](QAction *action, auto slot) {
        QObject::connect(action, &QAction::triggered, page, slot);
    };
    on(actions.schedule, [this] { schedule(); });
    on(actions.rebuildNow, [this] { rebuildNow(); });
    on(actions.measure, [this] { measure(); });
    on(actions.copySql, [this] { copyReindex(); });
    on(actions.copyRemedy, [this] { copy(remedy->sql()); });
    QObject::connect(table, &StorageTablePanel::chosen, page,
                     [this](const std::string &index) { choose(index); });
    QObject::connect(sheet, &PlanSheet::planWanted, page, &StoragePage::planWanted);
    QObject::connect(sheet, &PlanSheet::executeWanted, page, &StoragePage::executeWanted);
    QObject::connect(sheet, &PlanSheet::stopWanted, page, &StoragePage::stopWanted);
    QObject::connect(sheet, &PlanSheet::closed, page, [this] { showActions(); });
}

void StoragePage::Impl::showAll()
{
    sheet->setSnapshot(snapshot);
    header->setSnapshot(snapshot);
    showLines();
    showFace();
    if (snapshot) {
        table->setBusy(snapshot->storage->reading);
        table->setReadAt(snapshot->storage->readAt);
    }
    showLine();
    showActions();
}

void StoragePage::Impl::showLines()
{
    const auto storage = snapshot ? snapshot->storage : std::make_shared<const engine::StorageView>();
    const auto windows = snapshot ? snapshot->maintenance : std::make_shared<const engine::MaintenanceView>();
    if (shown && sameLines(*shown, *storage) && maintenance == windows)
        return;
    shown = storage;
    maintenance = windows;
    lines = storageLines(*storage, windows);
    table->setLines(lines);
    line = lineOf(chosen);
    if (!line && !lines->empty())
        take(lines->front()); // what a rebuild frees most of comes first
}

const StorageLine *StoragePage::Impl::lineOf(const std::string &index) const
{
    const auto found = std::ranges::find(
        *lines, index, [](const StorageLine &one) -> const std::string & { return one.row->index; });
    return found == lines->end() ? nullptr : &*found;
}

void StoragePage::Impl::take(const StorageLine &one)
{
    line = &one;
    table->select(one.row->index);
    if (chosen == one.row->index)
        return;
    chosen = one.row->index;
    Q_EMIT page->indexChosen(chosen);
}

void StoragePage::Impl::choose(const std::string &index)
{
    const StorageLine *one = lineOf(index);
    if (!one)
        return;
    take(*one);
    showLine();
    showActions();
}

void StoragePage::Impl::showLine()
{
    remedy->setRow(line ? line->row : nullptr);
    if (!line || !snapshot)
        return;
    const QString sentence = storageHeadline(*line);
    header->setHeadline(sentence);
    forecast->setLine(*snapshot, *line, sentence);
    window->setLine(*line);
}

void StoragePage::Impl::showActions()
{
    window->setVisible(!sheet->isOpen()); // the plan says the same and more
    actions.set({.snapshot = snapshot.get(), .line = line, .sheetBusy = sheet->isBusy()});
    const QString schedule = reasonOf(actions.schedule);
    window->setReason(schedule.isEmpty() ? reasonOf(actions.rebuildNow) : schedule);
}

PageIdentity StoragePage::identity()
{
    return {QStringLiteral("storage"), tr("Storage"), QStringLiteral("database")};
}

StoragePage::StoragePage(QWidget *parent) : Page(identity(), parent), m_impl(std::make_unique<Impl>(this))
{
    m_impl->showAll();
}

StoragePage::~StoragePage() = default;

void StoragePage::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    Impl &my = *m_impl;
    if (snapshot && snapshot == my.snapshot)
        return;
    if (!snapshot || !my.snapshot || my.snapshot->target.id != snapshot->target.id) {
        my.sheet->reset();
        my.chosen.clear();
        my.shown.reset();
    }
    my.snapshot = snapshot;
    my.showAll();
}

void StoragePage::showIndex(const std::string &name)
{
    m_impl->choose(name);
}

QList<QAction *> StoragePage::pageActions()
{
    return m_impl->actions.all();
}

} // namespace indexpilot::ui

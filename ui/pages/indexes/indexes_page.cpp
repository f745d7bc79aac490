// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/indexes_page.h"

#include "ui/models/column.h"
#include "ui/pages/indexes/index_panel.h"
#include "ui/pages/indexes/index_words.h"
#include "ui/pages/indexes/inventory_panel.h"
#include "ui/pages/indexes/page_header.h"
#include "ui/pages/indexes/page_impl.h"
#include "ui/plans/plan_sheet.h"
#include "ui/widgets/empty_state.h"

#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace indexpilot::ui {
namespace {

constexpr int inventoryWidth = 300;
constexpr int leastInventory = 220;

} // namespace

IndexesPage::Impl::Impl(IndexesPage *owner)
    : page(owner), actions(owner), known(std::make_shared<const Inventory>())
{
    header = new IndexesHeader(page);
    nothing = new EmptyState;
    faces = new QStackedWidget;
    faces->addWidget(nothing);
    faces->addWidget(newContent());
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(header);
    layout->addWidget(faces, 1);
    connectParts();
}

QWidget *IndexesPage::Impl::newContent()
{
    inventory = new InventoryPanel(actions.showDropped);
    inventory->setMinimumWidth(leastInventory);
    unselected = new EmptyState;
    panel = new IndexPanel(actions);
    middle = new QStackedWidget;
    middle->addWidget(unselected);
    middle->addWidget(panel);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setObjectName(QStringLiteral("indexesSplitter"));
    split->setChildrenCollapsible(false);
    split->addWidget(inventory);
    split->addWidget(middle);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setSizes({inventoryWidth, 900});
    sheet = new PlanSheet;
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(split, 1);
    row->addWidget(sheet);
    return content;
}

void IndexesPage::Impl::connectParts()
{
    const auto on = [this](QAction *action, auto slot) {
        QObject::connect(action, &QAction::triggered, page, slot);
    };
    on(actions.rollBack, [this] { askRollBack(); });
    on(actions.drop, [this] { askDrop(); });
    on(actions.compare, [this] { compare(); });
    on(actions.copyDefinition, [this] { copyDefinition(); });
    QObject::connect(inventory, &InventoryPanel::indexSelected, page, [this](qint64 id) { choose(id); });
    QObject::connect(panel, &IndexPanel::versionChanged, page, [this] { showActions(); });
    QObject::connect(sheet, &PlanSheet::planWanted, page, &IndexesPage::planWanted);
    QObject::connect(sheet, &PlanSheet::executeWanted, page, &IndexesPage::executeWanted);
    QObject::connect(sheet, &PlanSheet::stopWanted, page, &IndexesPage::stopWanted);
    QObject::connect(sheet, &PlanSheet::closed, page, [this] { sheetClosed(); });
}

void IndexesPage::Impl::showAll()
{
    sheet->setSnapshot(snapshot);
    header->setSnapshot(snapshot, sheet->ticket());
    showInventory();
    showFace();
    if (const IndexEntry *index = current(); index && snapshot)
        panel->setHistory(*snapshot);
    showActions();
}

void IndexesPage::Impl::showFace()
{
    const bool any = snapshot && !known->tables.empty();
    faces->setCurrentIndex(any ? 1 : 0);
    if (any)
        return;
    if (!snapshot)
        return nothing->set(tr("No server is connected."), tr("Connect, or start the sample shop."));
    header->setHeadline(inventoryHeadline(*known));
    if (snapshot->connection.state != pg::SessionState::Connected)
        return nothing->set(tr("The server is not connected."), tr("Its indexes are read once it is."));
    if (snapshot->lifecycle->unavailable)
        return nothing->set(tr("No versions of indexes are kept here."), tr("The reason is above."));
    if (snapshot->catalog)
        return nothing->set(tr("This database has no index of its own yet."),
                            tr("The first one shows with the reading after it was made."));
    nothing->set(tr("No snapshot of the indexes was taken yet."),
                 tr("The first one follows in a moment; the history starts with it."));
}

void IndexesPage::Impl::showInventory()
{
    const auto lineages = snapshot ? snapshot->lifecycle->lineages : nullptr;
    const auto catalog = snapshot ? snapshot->catalog : nullptr;
    const auto kept = snapshot ? snapshot->lifecycle->kept : nullptr;
    if (known->lineages == lineages && known->catalog == catalog && known->kept == kept)
        return;
    known = std::make_shared<const Inventory>(lineages ? inventoryOf(lineages, catalog, kept) : Inventory());
    if (chosen != 0 && !current()) // its history came, or it was read again under another line
        if (const IndexEntry *same = known->findName(chosenName))
            chosen = same->id;
    inventory->setInventory(known, chosen);
    showIndex();
}

void IndexesPage::Impl::choose(qint64 id)
{
    chosen = id;
    showIndex();
    if (snapshot && current())
        panel->setHistory(*snapshot);
    showActions();
}

void IndexesPage::Impl::showIndex()
{
    const IndexEntry *index = current();
    middle->setCurrentIndex(index ? 1 : 0);
    header->setHeadline(index ? indexHeadline(*index, *known) : inventoryHeadline(*known));
    if (!index) {
        if (chosen != 0)
            unselected->set(tr("The index that was selected is not known any more."),
                            tr("Select another one at the left."));
        else
            unselected->set(tr("No index is selected."),
                            tr("Select one at the left to see its versions and the way back to them."));
        return;
    }
    panel->setIndex(*index, *known, snapshot->takenAt);
    if (chosenName == index->name)
        return;
    chosenName = index->name;
    Q_EMIT page->indexChosen(chosenName);
}

IndexSituation IndexesPage::Impl::situation() const
{
    const IndexEntry *index = current();
    return {.snapshot = snapshot.get(),
            .index = index,
            .version = index ? panel->version() : 0,
            .second = index ? panel->second() : std::nullopt,
            .sheetBusy = sheet->isBusy(),
            .hasDropped = known->dropped > 0};
}

void IndexesPage::Impl::showActions()
{
    actions.set(situation());
}

PageIdentity IndexesPage::identity()
{
    return {QStringLiteral("indexes"), tr("Indexes"), QStringLiteral("branch")};
}

IndexesPage::IndexesPage(QWidget *parent) : Page(identity(), parent), m_impl(std::make_unique<Impl>(this))
{
    m_impl->showAll();
}

IndexesPage::~IndexesPage() = default;

void IndexesPage::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    Impl &my = *m_impl;
    if (snapshot && snapshot == my.snapshot)
        return;
    if (!snapshot || !my.snapshot || my.snapshot->target.id != snapshot->target.id) {
        my.sheet->reset();
        my.chosen = 0;
        my.chosenName.clear();
    }
    my.snapshot = snapshot;
    my.showAll();
}

QList<QAction *> IndexesPage::pageActions()
{
    return m_impl->actions.all();
}

std::vector<Page::Target> IndexesPage::searchTargets() const
{
    std::vector<Target> targets;
    for (const TableEntry &table : m_impl->known->tables)
        for (const IndexEntry &index : table.indexes)
            targets.push_back(
                {tr("Indexes"), index.shown,
                 index.dropped ? tr("on %1, dropped").arg(table.shown) : tr("on %1").arg(table.shown),
                 index.id});
    return targets;
}

void IndexesPage::planKept(const std::string &name, engine::KeptWish what)
{
    if (const IndexEntry *index = m_impl->known->findName(name))
        m_impl->inventory->select(index->id);
    m_impl->askKept(name, what);
}

void IndexesPage::openTarget(qint64 id)
{
    m_impl->inventory->select(id);
    m_impl->inventory->focusTree();
}

} // namespace indexpilot::ui

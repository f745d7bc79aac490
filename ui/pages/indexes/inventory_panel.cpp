// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/inventory_panel.h"

#include "core/wording/wording_text.h"
#include "ui/charts/time_labels.h"
#include "ui/pages/indexes/inventory_delegate.h"
#include "ui/pages/indexes/inventory_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/find_field.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QTreeView>

namespace indexpilot::ui {
namespace {

constexpr int sizeWidth = 62;
constexpr int expandedByItself = 400; ///< indexes; more would be a long list

QTreeView *newTree(QAbstractItemModel *model, QWidget *parent)
{
    auto *tree = new QTreeView(parent);
    tree->setObjectName(QStringLiteral("indexTree"));
    tree->setAccessibleName(InventoryPanel::tr("Tables and their indexes"));
    tree->setModel(model);
    tree->setItemDelegate(new InventoryDelegate(tree));
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setIndentation(12);
    tree->setAllColumnsShowFocus(true);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->setTabKeyNavigation(false);
    QHeaderView *header = tree->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(InventoryModel::Name, QHeaderView::Stretch);
    tree->setColumnHidden(InventoryModel::Kind, true); // painted at the right of the name
    header->resizeSection(InventoryModel::Size, sizeWidth);
    return tree;
}

QCheckBox *newDroppedBox(QAction *action, QWidget *parent)
{
    auto *box = new QCheckBox(InventoryPanel::tr("Show dropped"), parent);
    box->setObjectName(QStringLiteral("droppedBox"));
    QObject::connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
    QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    const auto follow = [box, action] {
        box->setEnabled(action->isEnabled());
        box->setToolTip(action->toolTip());
    };
    follow();
    QObject::connect(action, &QAction::changed, box, follow);
    return box;
}

} // namespace

InventoryPanel::InventoryPanel(QAction *showDropped, QWidget *parent)
    : QFrame(parent), m_inventory(std::make_shared<const Inventory>()), m_showDropped(showDropped),
      m_search(newFindField(this)), m_model(new InventoryModel(this)), m_tree(newTree(m_model, this)),
      m_empty(new EmptyState(this)), m_since(newParagraph("caption", this))
{
    setObjectName(QStringLiteral("inventoryPanel"));
    setProperty("role", QStringLiteral("panel"));
    auto *header = new QFrame(this);
    header->setProperty("role", QStringLiteral("panelHeader"));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_search);
    auto *footer = new QFrame(this);
    footer->setProperty("role", QStringLiteral("panelFooter"));
    auto *foot = new QVBoxLayout(footer);
    foot->setContentsMargins(10, 8, 10, 8);
    foot->setSpacing(4);
    foot->addWidget(newDroppedBox(showDropped, footer));
    foot->addWidget(m_since);
    m_search->setAccessibleName(tr("Find an index by name, table or column"));
    m_since->setObjectName(QStringLiteral("historySince"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_tree, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(footer);
    connect(m_search, &QLineEdit::textChanged, this, &InventoryPanel::showTables);
    connect(m_search, &QLineEdit::returnPressed, this, &InventoryPanel::focusTree);
    connect(showDropped, &QAction::toggled, this, &InventoryPanel::showTables);
    const auto toggled = [this](const QModelIndex &index) {
        const TableEntry *table =
            m_filling || !m_search->text().isEmpty() ? nullptr : m_model->tableAt(index);
        if (table && !m_toggled.insert(table->name).second)
            m_toggled.erase(table->name);
    };
    connect(m_tree, &QTreeView::expanded, this, toggled);
    connect(m_tree, &QTreeView::collapsed, this, toggled);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                const qint64 id = m_filling ? 0 : m_model->idAt(index);
                if (id == 0 || id == m_current)
                    return;
                m_current = id;
                Q_EMIT indexSelected(id);
            });
    showTables();
}

void InventoryPanel::setInventory(std::shared_ptr<const Inventory> inventory, qint64 current)
{
    m_inventory = std::move(inventory);
    if (current == 0 && m_current != 0) {
        m_filling = true;
        m_tree->setCurrentIndex({});
        m_toggled.clear();
    }
    m_current = current;
    showTables();
}

void InventoryPanel::showTables()
{
    m_filling = true;
    const Dropped dropped = m_showDropped->isChecked() ? Dropped::Shown : Dropped::Hidden;
    auto tables = tablesFound(*m_inventory, m_search->text(), dropped);
    const bool any = !tables.empty();
    const QModelIndex before = m_tree->currentIndex();
    const TableEntry *table = m_model->tableAt(before);
    const std::string tableName = table ? table->name : std::string();
    const int top = m_tree->verticalScrollBar()->value();
    if (m_model->setTables(std::move(tables)) == InventoryModel::Change::Rows) {
        expand();
        showCurrent();
        m_tree->doItemsLayout();
        m_tree->verticalScrollBar()->setValue(top);
        for (int row = 0; !tableName.empty() && row < m_model->rowCount(); ++row)
            if (m_model->tableAt(m_model->index(row, 0))->name == tableName)
                m_tree->setCurrentIndex(m_model->index(row, 0));
    }
    m_filling = false;
    const bool focused = m_tree->hasFocus();
    m_tree->setVisible(any);
    m_empty->setVisible(!any);
    if (!any) {
        m_empty->set(m_search->text().isEmpty() ? tr("No index is known.") : tr("No index fits."));
        if (focused)
            m_search->setFocus();
    }
    showFoot();
}

void InventoryPanel::showFoot()
{
    m_search->setPlaceholderText(tr("Find among %n indexes", nullptr, m_inventory->live));
    QStringList lines;
    if (m_inventory->since) {
        const QString format = QStringLiteral("%1 yyyy").arg(wording::dayFormat());
        lines << tr("History starts %1, when the first snapshot was taken.")
                     .arg(QLocale().toString(localTime(*m_inventory->since), format));
    } else {
        lines << tr("No snapshot was taken yet; the history starts with the first one.");
    }
    if (m_inventory->catalog && m_inventory->catalog->estimatedSizes)
        lines << tr("Sizes are estimated, as of the last VACUUM or ANALYZE.");
    if (m_inventory->catalog && m_inventory->catalog->truncated)
        lines << tr("There are more relations than are read.");
    setTextOnce(m_since, lines.join(QLatin1Char('\n')));
}

/// All while there are few or something is searched; what a person opened or closed stays so.
void InventoryPanel::expand()
{
    const bool searching = !m_search->text().isEmpty();
    const bool open = m_inventory->live <= expandedByItself;
    m_tree->setUpdatesEnabled(false);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        m_tree->setExpanded(index, searching || m_toggled.contains(m_model->tableAt(index)->name) != open);
    }
    m_tree->setUpdatesEnabled(true);
}

void InventoryPanel::showCurrent()
{
    const QModelIndex index = m_model->indexOf(m_current);
    if (!index.isValid())
        return;
    m_tree->setExpanded(index.parent(), true);
    m_tree->setCurrentIndex(index);
}

void InventoryPanel::select(qint64 id)
{
    const IndexEntry *entry = m_inventory->find(id);
    if (!entry)
        return;
    if (entry->dropped)
        m_showDropped->setChecked(true);
    if (!m_model->indexOf(id).isValid())
        m_search->clear();
    const bool other = m_current != id;
    m_current = id;
    m_filling = true;
    showCurrent();
    m_tree->scrollTo(m_tree->currentIndex());
    m_filling = false;
    if (other)
        Q_EMIT indexSelected(id);
}

void InventoryPanel::focusTree()
{
    if (!m_tree->currentIndex().isValid() && m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    m_tree->setFocus(Qt::OtherFocusReason);
}

} // namespace indexpilot::ui

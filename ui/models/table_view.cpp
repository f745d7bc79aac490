// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_view.h"

#include "ui/models/header_filters.h"
#include "ui/models/table_delegate.h"
#include "ui/models/table_text.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QThreadPool>

#include <algorithm>
#include <array>

namespace indexpilot::ui {
namespace {

constexpr int rowPixels = 28;
constexpr std::size_t rowsCopiedAtOnce = 1000; ///< more are written by a worker

struct CopyChoice {
    TableView::CopyFormat format;
    const char *id;
    const char *title;
    const char *keys;
};

constexpr std::array copyChoices{
    CopyChoice{TableView::CopyFormat::Tsv, "copy.tsv", QT_TRANSLATE_NOOP("indexpilot::ui::TableView", "Copy"),
               "Ctrl+C"},
    CopyChoice{TableView::CopyFormat::TsvWithHeaders, "copy.headers",
               QT_TRANSLATE_NOOP("indexpilot::ui::TableView", "Copy with headers"), "Ctrl+Shift+C"},
    CopyChoice{TableView::CopyFormat::Sql, "copy.sql",
               QT_TRANSLATE_NOOP("indexpilot::ui::TableView", "Copy as SQL"), "Ctrl+Alt+C"},
    CopyChoice{TableView::CopyFormat::Csv, "copy.csv",
               QT_TRANSLATE_NOOP("indexpilot::ui::TableView", "Copy as CSV"), ""},
    CopyChoice{TableView::CopyFormat::Json, "copy.json",
               QT_TRANSLATE_NOOP("indexpilot::ui::TableView", "Copy as JSON"), ""},
    CopyChoice{TableView::CopyFormat::Markdown, "copy.markdown",
               QT_TRANSLATE_NOOP("indexpilot::ui::TableView", "Copy as Markdown"), ""}};

std::vector<int> selectedRowsOf(const QTableView &view)
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : view.selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// The columns from left to right as a person arranged them.
std::vector<int> columnsSeen(const QHeaderView &header)
{
    std::vector<int> columns;
    for (int place = 0; place < header.count(); ++place)
        if (!header.isSectionHidden(header.logicalIndex(place)))
            columns.push_back(header.logicalIndex(place));
    return columns;
}

QStringList titlesSeen(const QHeaderView &header, const TableOrderModel &model)
{
    QStringList titles;
    for (const int column : columnsSeen(header))
        titles.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    return titles;
}

std::vector<CellStyle> stylesSeen(const QHeaderView &header, const TableOrderModel &model)
{
    std::vector<CellStyle> styles;
    for (const int column : columnsSeen(header))
        styles.push_back(
            static_cast<CellStyle>(model.headerData(column, Qt::Horizontal, CellStyleRole).toInt()));
    return styles;
}

void setRowLook(QTableView &view)
{
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setCornerButtonEnabled(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setTabKeyNavigation(false);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.verticalHeader()->hide();
    view.verticalHeader()->setMinimumSectionSize(rowPixels);
    view.verticalHeader()->setDefaultSectionSize(rowPixels);
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

} // namespace

TableView::TableView(QWidget *parent)
    : QTableView(parent), m_filters(new HeaderFilters(this)), m_delegate(new TableDelegate(this))
{
    setHorizontalHeader(m_filters);
    setRowLook(*this);
    setItemDelegate(m_delegate);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // the window behind it need not be painted first
    setAccessibleName(tr("Table"));
    addCopyActions();
    connect(this, &QAbstractItemView::doubleClicked, this, &TableView::rowActivated);
    connect(m_filters, &HeaderFilters::filterClosed, this, &TableView::toggleFilters);
    connect(m_filters, &QHeaderView::sortIndicatorChanged, this, [this] { m_sorted = true; });
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TableView::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), colour(Token::Surface));
    QTableView::paintEvent(event);
}

void TableView::setTable(TableOrderModel *model)
{
    if (m_table)
        m_table->disconnect(this);
    m_table = model;
    setModel(model);
    m_filters->setTable(model);
    m_filters->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(model, &TableOrderModel::orderAboutToChange, this, &TableView::keepPlace);
    connect(model, &TableOrderModel::orderChanged, this, &TableView::restorePlace);
}

void TableView::toggleFilters()
{
    m_filters->setFiltersShown(!m_filters->filtersShown());
    if (!m_filters->filtersShown())
        setFocus();
}

void TableView::copySelection(CopyFormat format)
{
    if (!m_table || !selectionModel() || !selectionModel()->hasSelection())
        return;
    const TableCells cells{selectedRowsOf(*this), columnsSeen(*m_filters), titlesSeen(*m_filters, *m_table),
                           stylesSeen(*m_filters, *m_table), m_table->cellText()};
    if (cells.rows.size() <= rowsCopiedAtOnce) {
        QGuiApplication::clipboard()->setText(tableText(cells, format));
        return;
    }
    QThreadPool::globalInstance()->start([cells, format] {
        const QString text = tableText(cells, format);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [text] { QGuiApplication::clipboard()->setText(text); },
            Qt::QueuedConnection);
    });
}

void TableView::addCopyActions()
{
    for (const CopyChoice &choice : copyChoices) {
        auto *action = new QAction(tr(choice.title), this);
        action->setObjectName(QLatin1String(choice.id));
        action->setShortcut(QKeySequence(QLatin1String(choice.keys)));
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, &choice] { copySelection(choice.format); });
        addAction(action);
        m_copyActions.append(action);
    }
    auto *filter = new QAction(tr("Filter columns"), this);
    filter->setObjectName(QStringLiteral("filterColumns"));
    filter->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+F")));
    filter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(filter, &QAction::triggered, this, &TableView::toggleFilters);
    addAction(filter);
}

QAction *TableView::actionOf(const QKeyEvent &event) const
{
    for (QAction *action : actions())
        if (!action->shortcut().isEmpty() && action->shortcut() == QKeySequence(event.keyCombination()))
            return action;
    return nullptr;
}

/// Our keys are ours while the table has the focus, whatever actions the window has.
bool TableView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && actionOf(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (QAction *action = actionOf(*event)) {
        action->trigger();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : actions())
        menu->addAction(action);
    if (m_table) {
        const int column = qMax(0, currentIndex().column());
        const QString title = m_table->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction *sort = menu->addAction(tr("Sort by %1").arg(title));
        sort->setObjectName(QStringLiteral("sortByColumn"));
        connect(sort, &QAction::triggered, this, [this, column] { sortAsByClick(column); });
        QMenu *columns = menu->addMenu(tr("Columns"));
        columns->setObjectName(QStringLiteral("columns"));
        m_filters->addColumnActions(*columns);
    }
    for (QAction *action : std::as_const(m_copyActions))
        action->setEnabled(selectionModel() && selectionModel()->hasSelection());
    connect(menu, &QMenu::aboutToHide, this, [this] {
        for (QAction *action : std::as_const(m_copyActions))
            action->setEnabled(true);
    });
    menu->popup(event->globalPos());
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        hover(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void TableView::hover(int row)
{
    if (row == m_hoveredRow)
        return;
    m_delegate->setHoveredRow(row);
    for (const int changed : {m_hoveredRow, row})
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowPixels);
    m_hoveredRow = row;
}

void TableView::sortAsByClick(int column)
{
    const bool again = m_filters->sortIndicatorSection() == column;
    const auto first = static_cast<Qt::SortOrder>(
        m_table->headerData(column, Qt::Horizontal, Qt::InitialSortOrderRole).toInt());
    const auto other =
        m_filters->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    sortByColumn(column, again ? other : first);
}

void TableView::keepPlace()
{
    m_anchor = QModelIndex();
    const int top = verticalScrollBar()->value();
    const QModelIndex current = currentIndex();
    const bool seesCurrent = current.isValid() && viewport()->rect().intersects(visualRect(current));
    if (top == 0 && !(m_sorted && seesCurrent))
        return; // who looks at the top wants to see the top
    if (m_sorted && !seesCurrent) {
        verticalScrollBar()->setValue(0);
        return;
    }
    m_anchor = seesCurrent ? current : indexAt(QPoint(1, 0));
    m_anchorOffset = m_anchor.isValid() ? m_anchor.row() * rowPixels - top : 0;
}

void TableView::restorePlace()
{
    m_sorted = false;
    if (!m_anchor.isValid())
        return;
    executeDelayedItemsLayout(); // so that the scroll bar has its new range
    verticalScrollBar()->setValue(m_anchor.row() * rowPixels - m_anchorOffset);
    m_anchor = QModelIndex();
}

} // namespace indexpilot::ui

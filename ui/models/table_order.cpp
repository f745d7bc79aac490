// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_order.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace indexpilot::ui {
namespace {

constexpr qsizetype longestToolTip = 2000;

/// Outside text must not be taken for markup.
QString toolTipText(const QString &text)
{
    const QString shown = text.size() > longestToolTip ? text.left(longestToolTip) + QChar(0x2026) : text;
    return QStringLiteral("<span style=\"white-space: pre-wrap\">%1</span>").arg(shown.toHtmlEscaped());
}

std::shared_ptr<const RowOrder> emptyOrder(std::shared_ptr<const TableRows> noRows)
{
    const auto order = std::make_shared<RowOrder>();
    order->rows = std::move(noRows);
    order->byKey = std::make_shared<const std::vector<int>>();
    order->ranking = order->byKey;
    return order;
}

Qt::Alignment alignment(CellStyle style)
{
    return (style == CellStyle::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

} // namespace

TableOrderModel::TableOrderModel(std::vector<ColumnLook> columns, std::shared_ptr<const TableRows> noRows,
                                 QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)), m_rows(std::move(noRows)),
      m_order(emptyOrder(m_rows))
{
}

TableOrderModel::~TableOrderModel()
{
    m_stop.request_stop();
}

void TableOrderModel::sort(int column, Qt::SortOrder order)
{
    m_request.column = column;
    m_request.direction = order;
    ++m_request.sorting;
    request();
}

void TableOrderModel::setFilter(int column, const QString &words)
{
    const QStringList list = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto known = m_request.words.find(column);
    if (known == m_request.words.end() ? list.isEmpty() : known->second == list)
        return;
    if (list.isEmpty())
        m_request.words.erase(known);
    else
        m_request.words[column] = list;
    request();
}

void TableOrderModel::setOrderHeld(bool held)
{
    if (m_request.held == held)
        return;
    m_request.held = held;
    if (held)
        return;
    ++m_request.sorting;
    request();
}

int TableOrderModel::columnWidth(int column) const
{
    return m_columns[static_cast<std::size_t>(column)].width;
}

int TableOrderModel::allRows() const
{
    return m_order->rows->count();
}

std::function<QString(int, int)> TableOrderModel::cellText() const
{
    return [order = m_order](int row, int column) {
        return order->rows->text(order->shown[static_cast<std::size_t>(row)], column);
    };
}

int TableOrderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int TableOrderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int TableOrderModel::rowOf(const QModelIndex &index) const
{
    const auto place = static_cast<std::size_t>(index.row());
    return index.isValid() && index.model() == this && place < m_order->shown.size() ? m_order->shown[place]
                                                                                     : -1;
}

QVariant TableOrderModel::data(const QModelIndex &index, int role) const
{
    const int row = rowOf(index);
    if (row < 0)
        return {};
    const CellStyle style = m_columns[static_cast<std::size_t>(index.column())].style;
    switch (role) {
    case Qt::DisplayRole:
        return m_order->rows->text(row, index.column());
    case Qt::ToolTipRole:
        return toolTipText(m_order->rows->toolTip(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(style));
    case Qt::FontRole:
        return isMono(style) ? QVariant(font(FontRole::Mono)) : QVariant();
    case CellStyleRole:
        return static_cast<int>(style);
    case ChipKindRole:
        return m_order->rows->decoration(row, index.column());
    default:
        return {};
    }
}

QVariant TableOrderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnLook &column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return QCoreApplication::translate(column.context, column.title);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(column.style));
    case Qt::InitialSortOrderRole:
        return column.style == CellStyle::Number ? Qt::DescendingOrder : Qt::AscendingOrder;
    case CellStyleRole:
        return static_cast<int>(column.style);
    default:
        return {};
    }
}

void TableOrderModel::setTableRows(std::shared_ptr<const TableRows> rows)
{
    m_rows = std::move(rows);
    startOrder();
}

void TableOrderModel::request()
{
    ++m_generation;
    m_stop.request_stop();
    startOrder();
}

void TableOrderModel::startOrder()
{
    m_again = m_running;
    if (m_running)
        return;
    m_running = true;
    m_stop = std::stop_source();
    QThreadPool::globalInstance()->start([model = QPointer<TableOrderModel>(this), before = m_order,
                                          rows = m_rows, asked = m_request, generation = m_generation,
                                          stop = m_stop.get_token()] {
        const auto change = nextOrder(*before, rows, asked, stop);
        // The application outlives the pool's threads; the model may not, and only its own thread can tell.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [model, generation, change] {
                if (model)
                    model->finishOrder(generation, change);
            },
            Qt::QueuedConnection);
    });
}

void TableOrderModel::finishOrder(int generation, std::optional<OrderChange> change)
{
    m_running = false;
    const bool again = m_again;
    // Newer rows do not make an order worthless: dropping it would starve the view when rows come fast.
    if (change && generation == m_generation)
        show(std::move(*change));
    if (again)
        startOrder();
    else
        Q_EMIT ordered();
}

void TableOrderModel::show(OrderChange change)
{
    const bool sameRows = m_order->rows == change.order->rows;
    const int after = static_cast<int>(change.order->shown.size());
    if (change.inPlace && after == m_count) {
        m_order = change.order;
    } else {
        Q_EMIT orderAboutToChange();
        showMoved(change);
        Q_EMIT orderChanged();
    }
    if (!sameRows && m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, columnCount() - 1));
}

void TableOrderModel::showMoved(const OrderChange &change)
{
    const int before = m_count;
    const int after = static_cast<int>(change.order->shown.size());
    if (before > 0 && after > 0 && change.kept == 0) { // nothing that a view holds on to is left
        beginResetModel();
        m_order = change.order;
        m_count = after;
        endResetModel();
        return;
    }
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        if (change.inPlace)
            m_order = change.order;
        m_count = after;
        endInsertRows();
    }
    if (!change.inPlace && after > 0) {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex &index : from) {
            const auto place = static_cast<std::size_t>(index.row());
            const int now = place < change.moved.size() ? change.moved[place] : -1;
            to.append(now < 0 ? QModelIndex() : this->index(now, index.column()));
        }
        m_order = change.order;
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }
    if (after < before) { // the rows that are gone are at the end now
        beginRemoveRows({}, after, before - 1);
        m_order = change.order;
        m_count = after;
        endRemoveRows();
    }
}

} // namespace indexpilot::ui

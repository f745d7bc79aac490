// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/header_filters.h"

#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

namespace indexpilot::ui {
namespace {

constexpr int headerHeight = 26;
constexpr int filterHeight = 32;
constexpr int narrowest = 44;
constexpr int fieldPadding = 8; ///< as in the cells
constexpr int arrowWidth = 7;
constexpr int arrowGap = 5;

QFont titleFont()
{
    QFont title = font(FontRole::Caption);
    title.setWeight(QFont::Medium);
    return title;
}

void paintArrow(QPainter *painter, QPointF middle, Qt::SortOrder order)
{
    const qreal up = order == Qt::AscendingOrder ? -1 : 1;
    const qreal half = arrowWidth / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(Token::Accent));
    painter->drawPolygon(QPolygonF{middle + QPointF(-half, -up * 2), middle + QPointF(half, -up * 2),
                                   middle + QPointF(0, up * 2.5)});
    painter->restore();
}

} // namespace

HeaderFilters::HeaderFilters(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("header"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(narrowest);
    setTextElideMode(Qt::ElideRight);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QHeaderView::sectionResized, this, &HeaderFilters::placeFilters);
    connect(this, &QHeaderView::sectionMoved, this, &HeaderFilters::placeFilters);
    connect(this, &QHeaderView::geometriesChanged, this, &HeaderFilters::placeFilters);
}

void HeaderFilters::setTable(TableOrderModel *model)
{
    for (QLineEdit *edit : m_edits)
        edit->deleteLater();
    m_edits.clear();
    m_table = model;
    for (int column = 0; column < model->columnCount(); ++column) {
        const int width = model->columnWidth(column);
        setSectionResizeMode(column, width == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (width > 0)
            resizeSection(column, width);
        m_edits.push_back(newFilter(column));
    }
    if (const auto *area = qobject_cast<QAbstractScrollArea *>(parentWidget()))
        connect(area->horizontalScrollBar(), &QScrollBar::valueChanged, this, &HeaderFilters::placeFilters,
                Qt::UniqueConnection);
    placeFilters();
}

QLineEdit *HeaderFilters::newFilter(int column)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QStringLiteral("filter.%1").arg(column));
    edit->setPlaceholderText(tr("Filter"));
    edit->setAccessibleName(
        tr("Filter of %1").arg(m_table->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    edit->setClearButtonEnabled(true);
    edit->installEventFilter(this);
    connect(edit, &QLineEdit::textChanged, this, [this, column](const QString &words) {
        if (m_table)
            m_table->setFilter(column, words);
    });
    return edit;
}

void HeaderFilters::setFiltersShown(bool shown)
{
    if (m_shown == shown || !m_table)
        return;
    m_shown = shown;
    for (QLineEdit *edit : m_edits)
        if (!shown)
            edit->clear();
    Q_EMIT geometriesChanged(); // the view asks for our height again
    updateGeometries();
    placeFilters();
    if (shown && !m_edits.empty())
        m_edits[static_cast<std::size_t>(qMax(0, logicalIndexAt(0)))]->setFocus(Qt::ShortcutFocusReason);
}

QSize HeaderFilters::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), headerHeight + (m_shown ? filterHeight : 0)};
}

void HeaderFilters::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!model())
        return;
    const bool sorted = sortIndicatorSection() == logicalIndex;
    const bool hovered =
        viewport()->underMouse() && logicalIndexAt(viewport()->mapFromGlobal(QCursor::pos())) == logicalIndex;
    painter->fillRect(rect, colour(hovered ? Token::Hover : Token::Raise));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour(Token::Line));
    const auto alignment =
        model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    QRect place = rect.adjusted(fieldPadding, 0, -fieldPadding, -1);
    painter->setFont(titleFont());
    painter->setPen(colour(sorted ? Token::Text : Token::Text2));
    const int room = place.width() - (sorted ? arrowWidth + arrowGap : 0);
    const QString title = painter->fontMetrics().elidedText(
        model()->headerData(logicalIndex, Qt::Horizontal).toString(), Qt::ElideRight, room);
    painter->drawText(place, static_cast<int>(alignment) | Qt::TextSingleLine, title);
    if (!sorted)
        return;
    const int width = painter->fontMetrics().horizontalAdvance(title);
    const qreal x = alignment & Qt::AlignRight ? place.right() - width - arrowGap - arrowWidth / 2.0
                                               : place.left() + width + arrowGap + arrowWidth / 2.0;
    paintArrow(painter, QPointF(x, place.center().y() + 0.5), sortIndicatorOrder());
}

void HeaderFilters::updateGeometries()
{
    setViewportMargins(0, 0, 0, m_shown ? filterHeight : 0);
    QHeaderView::updateGeometries();
    placeFilters();
}

void HeaderFilters::placeFilters()
{
    for (int column = 0; column < static_cast<int>(m_edits.size()); ++column) {
        QLineEdit *edit = m_edits[static_cast<std::size_t>(column)];
        edit->setVisible(m_shown && !isSectionHidden(column));
        edit->setGeometry(sectionViewportPosition(column) + 2, headerHeight + 1, sectionSize(column) - 4,
                          filterHeight - 4);
    }
}

void HeaderFilters::addColumnActions(QMenu &menu)
{
    for (int column = 0; column < count(); ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setObjectName(QStringLiteral("column.%1").arg(column));
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(column));
        action->setEnabled(isSectionHidden(column) || count() - hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            setSectionHidden(column, !on);
            placeFilters();
        });
    }
    menu.addSeparator();
    QAction *unsorted = menu.addAction(tr("Order without sorting"));
    unsorted->setObjectName(QStringLiteral("unsorted"));
    unsorted->setEnabled(sortIndicatorSection() >= 0);
    connect(unsorted, &QAction::triggered, this, [this] { setSortIndicator(-1, Qt::AscendingOrder); });
}

void HeaderFilters::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_table)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addColumnActions(*menu);
    menu->popup(event->globalPos());
}

bool HeaderFilters::eventFilter(QObject *watched, QEvent *event)
{
    auto *edit = qobject_cast<QLineEdit *>(watched);
    if (edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !edit->text().isEmpty()) {
            edit->clear();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return) {
            if (key == Qt::Key_Escape)
                Q_EMIT filterClosed();
            parentWidget()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

} // namespace indexpilot::ui

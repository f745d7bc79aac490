// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/inbox_panel.h"

#include "ui/pages/recommendations/advice_words.h"
#include "ui/pages/recommendations/inbox_delegate.h"
#include "ui/pages/recommendations/inbox_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented.h"

#include <QBoxLayout>
#include <QListView>

#include <algorithm>

namespace indexpilot::ui {
namespace {

QStringList segmentNames()
{
    QStringList names;
    for (int segment = 0; segment < inboxSegments; ++segment)
        names << segmentName(static_cast<InboxSegment>(segment));
    return names;
}

QString whyEmpty(InboxSegment segment)
{
    switch (segment) {
    case InboxSegment::New:
        return InboxPanel::tr("Nothing new waits for a decision.");
    case InboxSegment::Approved:
        return InboxPanel::tr("Nothing is approved.");
    case InboxSegment::Rejected:
        return InboxPanel::tr("Nothing is rejected.");
    case InboxSegment::Snoozed:
        return InboxPanel::tr("Nothing is put off.");
    }
    return {};
}

QListView *newList(QAbstractItemModel *model, QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(QStringLiteral("inbox"));
    list->setAccessibleName(InboxPanel::tr("Recommendations, by net benefit"));
    list->setModel(model);
    list->setItemDelegate(new InboxDelegate(list));
    list->setUniformItemSizes(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
    list->setTabKeyNavigation(false);
    return list;
}

} // namespace

InboxPanel::InboxPanel(QWidget *parent)
    : QFrame(parent), m_segments(new Segmented(segmentNames(), this)), m_model(new InboxModel(this)),
      m_list(newList(m_model, this)), m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("inboxPanel"));
    setProperty("role", QStringLiteral("panel"));
    m_segments->setObjectName(QStringLiteral("inboxSegments"));
    m_segments->setAccessibleName(tr("Which recommendations are shown"));
    auto *header = new QFrame(this);
    header->setProperty("role", QStringLiteral("panelHeader"));
    header->setFixedHeight(36);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_segments);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    connect(m_segments, &Segmented::chosen, this, [this](int segment) {
        m_segment = static_cast<InboxSegment>(segment);
        showSegment();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_filling)
            Q_EMIT currentChanged();
    });
    showSegment();
}

void InboxPanel::setItems(const std::vector<InboxItem> &items, double databaseSeconds)
{
    m_items = items;
    m_databaseSeconds = databaseSeconds;
    showCounts();
    showSegment();
}

void InboxPanel::setPending(const std::set<std::string> &keys)
{
    m_model->setPending(keys);
}

/// The item that was current stays so; when it left, the one in its place follows.
void InboxPanel::showSegment()
{
    const InboxItem *before = current();
    const std::string key = before ? before->key : std::string();
    const int row = std::max(0, m_list->currentIndex().row());
    std::vector<InboxItem> shown;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(shown),
                 [this](const InboxItem &item) { return item.segment == m_segment; });
    m_filling = true;
    m_model->setItems(std::move(shown), m_databaseSeconds);
    const QModelIndex same = m_model->indexOf(key);
    selectRow(same.isValid() ? same.row() : std::min(row, m_model->rowCount() - 1));
    m_filling = false;
    const bool any = m_model->rowCount() > 0;
    const bool hadFocus = m_list->hasFocus();
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    if (!any) {
        m_empty->set(whyEmpty(m_segment));
        if (hadFocus)
            m_segments->findChild<QWidget *>(QStringLiteral("inboxSegments.%1").arg(m_segments->current()))
                ->setFocus();
    }
    Q_EMIT currentChanged();
}

void InboxPanel::showCounts()
{
    const std::vector<int> counts = inboxCounts(m_items);
    for (int segment = 0; segment < inboxSegments; ++segment)
        m_segments->setLabel(segment, QStringLiteral("%1 %2")
                                          .arg(segmentName(static_cast<InboxSegment>(segment)))
                                          .arg(counts[static_cast<std::size_t>(segment)]));
}

void InboxPanel::selectRow(int row)
{
    const QModelIndex index = m_model->index(row);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (index.isValid())
        m_list->scrollTo(index);
}

const InboxItem *InboxPanel::current() const
{
    return m_model->itemAt(m_list->currentIndex());
}

void InboxPanel::select(const std::string &key)
{
    const auto item = std::ranges::find(m_items, key, &InboxItem::key);
    if (item == m_items.end())
        return;
    if (item->segment != m_segment) {
        m_segment = item->segment;
        m_segments->setCurrent(static_cast<int>(m_segment));
        showSegment();
    }
    selectRow(m_model->indexOf(key).row());
}

void InboxPanel::move(int step)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return;
    if (m_list->hasFocus())
        selectRow(std::clamp(m_list->currentIndex().row() + step, 0, last));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

} // namespace indexpilot::ui

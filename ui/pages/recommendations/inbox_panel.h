// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/inbox_items.h"
#include "ui/widgets/panel.h"

#include <set>

class QListView;

namespace indexpilot::ui {

class InboxModel;
class Segmented;

/// What waits, was approved, rejected or put off, by net benefit. Up, Down, J and K move; a segment keeps its
/// place when the advice changes.
class InboxPanel : public QFrame {
    Q_OBJECT
public:
    explicit InboxPanel(QWidget *parent = nullptr);
    void setItems(const std::vector<InboxItem> &items, double databaseSeconds);
    void setPending(const std::set<std::string> &keys);
    const InboxItem *current() const;    ///< null: the segment is empty
    void select(const std::string &key); ///< and its segment
    void move(int step);                 ///< by rows; takes the focus
    InboxSegment segment() const { return m_segment; }

Q_SIGNALS:
    void currentChanged(); ///< another item, or the same with other contents

private:
    void showSegment();
    void showCounts();
    void selectRow(int row);
    std::vector<InboxItem> m_items;
    double m_databaseSeconds = 0;
    InboxSegment m_segment = InboxSegment::New;
    Segmented *m_segments;
    InboxModel *m_model;
    QListView *m_list;
    class EmptyState *m_empty;
    bool m_filling = false;
};

} // namespace indexpilot::ui

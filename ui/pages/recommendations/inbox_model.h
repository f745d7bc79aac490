// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/inbox_items.h"

#include <QAbstractListModel>
#include <QMetaType>

#include <set>

namespace indexpilot::ui {

/// The lines of an entry, ready to be painted.
struct InboxLines {
    QString id;
    QString action;
    QString benefit;      ///< "−9.8 %"
    QString subject;      ///< of the mono line
    QString facts;        ///< "3.2 GB · group of 2"
    QString range;        ///< "7.6 – 11.9 %"
    bool pending = false; ///< a decision is being recorded
};

/// The items of one segment. Rows that stay keep their place in a view.
class InboxModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { LinesRole = Qt::UserRole }; ///< InboxLines
    using QAbstractListModel::QAbstractListModel;
    void setItems(std::vector<InboxItem> items, double databaseSeconds);
    void setPending(const std::set<std::string> &keys);
    const InboxItem *itemAt(const QModelIndex &index) const;
    QModelIndex indexOf(const std::string &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<InboxItem> m_items;
    std::vector<InboxLines> m_lines;
    std::set<std::string> m_pending;
};

} // namespace indexpilot::ui

Q_DECLARE_METATYPE(indexpilot::ui::InboxLines)

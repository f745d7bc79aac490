// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace indexpilot::ui {

enum TargetRole { DetailRole = Qt::UserRole + 1, EnvironmentRole, TextRole, RecentRole };

/// A line of the target list: title, detail below it, the environment as a filled word at the right. A line
/// that cannot be chosen is a section title.
class TargetDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace indexpilot::ui {

class SqlText;

/// SQL and the way back, side by side, each to be copied.
class SqlPair : public QWidget {
    Q_OBJECT
public:
    explicit SqlPair(QAction *edit, QWidget *parent = nullptr);
    void setSql(const QString &sql, const QString &inverse);

private:
    QWidget *newSide(const char *name, const QString &title, SqlText *text, QAction *edit);
    SqlText *m_sql;
    SqlText *m_inverse;
    QWidget *m_inverseSide;
};

} // namespace indexpilot::ui

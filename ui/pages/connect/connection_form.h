// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/connect/connection_row.h"

#include <QWidget>

class QPushButton;

namespace indexpilot::ui {

/// The form: one row a keyword, the common ones first, the rest of what this libpq knows under "More".
class ConnectionForm : public QWidget {
    Q_OBJECT
public:
    /// underPassword: takes the line below the password; taken as a child.
    explicit ConnectionForm(QWidget *underPassword, QWidget *parent = nullptr);
    void show(const ConnectionFields &fields);
    void setTabPredecessor(QWidget *widget) { m_last = widget; } ///< Tab comes from there into the form
    void askForPassword();                                       ///< moves the focus there
    using QWidget::show;

Q_SIGNALS:
    void edited(const QString &keyword, const QString &value); ///< by a person
    void returnPressed();

private:
    ConnectionRow *addRow(const pg::ConnectionField &field, QGridLayout *grid);
    void chain(QWidget *next);
    void makeCommonRows();
    void makeMoreRows();
    bool isRare(const pg::ConnectionField &field) const;
    void nameMore();
    ConnectionFields m_fields;
    std::vector<ConnectionRow *> m_rows;
    QGridLayout *m_common;
    QWidget *m_moreRows;
    QGridLayout *m_moreGrid;
    QPushButton *m_more;
    QWidget *m_underPassword;
    QWidget *m_last = nullptr; ///< in the tab order
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QStackedWidget;
class QVBoxLayout;

namespace indexpilot::ui {

class RolesBox;
class SqlText;

/// The card at the left: three steps while no server is open, else the servers that are open; below them the
/// sample shop.
class FirstSteps : public QFrame {
    Q_OBJECT
public:
    explicit FirstSteps(QWidget *parent = nullptr);
    void setRole(const QString &role); ///< whom the GRANT is for
    void setTargets(const QStringList &titles, int current);
    RolesBox *roles() const { return m_roles; }

Q_SIGNALS:
    void demoRequested();
    void targetSelected(int position);
    void disconnectRequested(int position);

private:
    QWidget *makeSteps();
    QWidget *makeGrant();
    QWidget *makeTargetRow(const QString &title, int position, bool isCurrent);
    QWidget *m_steps;
    QWidget *m_targets;
    QVBoxLayout *m_targetRows;
    SqlText *m_grant;
    RolesBox *m_roles; ///< below the servers that are open
};

/// The statements of step 2 for a role; a name that needs it is quoted.
QString grantFor(const QString &role);

} // namespace indexpilot::ui

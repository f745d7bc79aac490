// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/role_facts.h"

#include <QWidget>

#include <memory>

namespace indexpilot::ui {

class Segmented;
class SqlText;

/// The SQL that makes a role with the rights of a mode in the database on screen, to be read and copied; it
/// is never run. Hidden while there is no such database.
class RolesBox : public QWidget {
    Q_OBJECT
public:
    explicit RolesBox(QWidget *parent = nullptr);
    void setFacts(const std::shared_ptr<const pg::RoleFacts> &facts);

private:
    void showScript();
    Segmented *m_mode;
    SqlText *m_script;
    std::shared_ptr<const pg::RoleFacts> m_facts;
};

} // namespace indexpilot::ui

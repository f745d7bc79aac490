// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/lifecycle_records.h"
#include "ui/widgets/panel.h"

class QGridLayout;

namespace indexpilot::ui {

/// Two versions of an index beside each other: the attributes that differ, and the two definitions.
class ComparePanel : public Panel {
    Q_OBJECT
public:
    explicit ComparePanel(QWidget *parent = nullptr);
    void setVersions(const store::IndexVersionRecord &before, const store::IndexVersionRecord &after);

Q_SIGNALS:
    void closed();

private:
    void clear();
    void addLine(const QString &name, const QString &before, const QString &after, const char *role);
    void addDefinition(const QString &name, const QString &text, qsizetype from, qsizetype length);
    QWidget *m_content;
    QGridLayout *m_grid;
    std::vector<QWidget *> m_cells;
    std::string m_shown;
    int m_row = 0;
};

} // namespace indexpilot::ui

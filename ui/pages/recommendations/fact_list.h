// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace indexpilot::ui {

/// Names and what is true of them, a line each.
class FactList : public QWidget {
    Q_OBJECT
public:
    explicit FactList(const QString &title, QWidget *parent = nullptr);
    void setFacts(const std::vector<QPair<QString, QString>> &facts);

private:
    QGridLayout *m_grid;
    std::vector<QPair<QString, QString>> m_facts;
    std::vector<QWidget *> m_widgets;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

class QAction;
class QStackedWidget;
class QToolButton;

namespace indexpilot::ui {

class TableOrderModel;
class TableView;

/// A panel whose body is a chart or, by "Show as table" (Alt+T), its table twin. The sentence says what the
/// chart shows: it is the accessible description of both.
class ChartPanel : public Panel {
    Q_OBJECT
public:
    ChartPanel(const QString &title, QWidget *chart, TableOrderModel *twin, QWidget *parent = nullptr);
    void setSentence(const QString &sentence);
    bool showsTable() const;
    void setShowsTable(bool table);
    QAction *tableAction() const { return m_action; } ///< checkable; Alt+T while the focus is inside
    QWidget *chart() const { return m_chart; }
    TableView *table() const { return m_table; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPart(bool table);
    QWidget *m_chart;
    TableView *m_table;
    QStackedWidget *m_stack;
    QAction *m_action;
    QToolButton *m_button; ///< of the action; without words in a narrow panel
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include "ui/models/table_view.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

namespace indexpilot::ui {
namespace {

constexpr int narrow = 640; // px: below, the header has no room for the words of the button

} // namespace

ChartPanel::ChartPanel(const QString &title, QWidget *chart, TableOrderModel *twin, QWidget *parent)
    : Panel(title, parent), m_chart(chart), m_table(new TableView(this)), m_stack(new QStackedWidget(this)),
      m_action(new QAction(tr("Show as table"), this)), m_button(new QToolButton(this))
{
    m_table->setObjectName(QStringLiteral("chartTable"));
    m_table->setAccessibleName(tr("%1, as a table").arg(title));
    m_table->setTable(twin);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    body()->addWidget(m_stack);
    m_action->setObjectName(QStringLiteral("showAsTable"));
    m_action->setCheckable(true);
    m_action->setShortcut(QKeySequence(Qt::ALT | Qt::Key_T));
    m_action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_action->setToolTip(
        tr("Show as table (%1)").arg(m_action->shortcut().toString(QKeySequence::NativeText)));
    addAction(m_action);
    m_button->setDefaultAction(m_action);
    m_button->setObjectName(QStringLiteral("showAsTableButton"));
    m_button->setAccessibleName(tr("Show as table"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setMinimumHeight(24);
    addHeaderWidget(m_button);
    const auto setIcon = [this] {
        m_action->setIcon(icon(QStringLiteral("table")));
    };
    setIcon();
    connect(&Theme::instance(), &Theme::changed, this, setIcon);
    connect(m_action, &QAction::toggled, this, &ChartPanel::showPart);
}

void ChartPanel::setSentence(const QString &sentence)
{
    m_chart->setAccessibleDescription(sentence);
    m_table->setAccessibleDescription(sentence);
}

bool ChartPanel::showsTable() const
{
    return m_action->isChecked();
}

void ChartPanel::setShowsTable(bool table)
{
    m_action->setChecked(table);
}

void ChartPanel::showPart(bool table)
{
    QWidget *shown = table ? static_cast<QWidget *>(m_table) : m_chart;
    const bool focused = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(shown);
    if (focused)
        shown->setFocus(Qt::OtherFocusReason);
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_button->setToolButtonStyle(width() < narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace indexpilot::ui

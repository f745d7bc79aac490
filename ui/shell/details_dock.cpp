// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/details_dock.h"

#include "ui/shell/dock_title.h"
#include "ui/shell/page.h"

#include <QStackedWidget>

namespace indexpilot::ui {
namespace {

constexpr int narrowest = 384;
constexpr int builtIn = 400;

/// Opens at the built-in width, and can be drawn narrower.
class Stack : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;
    QSize sizeHint() const override { return {builtIn, QStackedWidget::sizeHint().height()}; }
    QSize minimumSizeHint() const override { return {narrowest, 0}; }
};

} // namespace

DetailsDock::DetailsDock(QWidget *parent) : QDockWidget(tr("Details"), parent), m_stack(new Stack)
{
    setObjectName(QStringLiteral("details"));
    setFeatures(QDockWidget::DockWidgetClosable);
    setAllowedAreas(Qt::RightDockWidgetArea);
    auto *title = new DockTitle(this);
    setTitleBarWidget(title);
    connect(title, &DockTitle::closed, this, &DetailsDock::closedByPerson);
    m_stack->setAccessibleName(tr("Details"));
    setWidget(m_stack);
    hide();
}

void DetailsDock::setPage(Page *page)
{
    m_details = page ? page->details() : nullptr;
    if (m_details) {
        if (m_stack->indexOf(m_details) < 0)
            m_stack->addWidget(m_details);
        m_stack->setCurrentWidget(m_details);
    }
    showWhenWanted();
}

void DetailsDock::setWanted(bool wanted)
{
    m_wanted = wanted;
    showWhenWanted();
}

void DetailsDock::showWhenWanted()
{
    setVisible(m_wanted && m_details);
}

} // namespace indexpilot::ui

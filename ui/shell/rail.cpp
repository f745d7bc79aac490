// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/shell/rail_button.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace indexpilot::ui {

Rail::Rail(QWidget *parent) : QFrame(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    setProperty("role", QStringLiteral("rail"));
    setFixedWidth(88);
    m_layout->setContentsMargins(0, 4, 0, 4);
    m_layout->setSpacing(0);
    m_layout->addStretch();
}

void Rail::addPage(const QString &key, const QString &title, const QString &iconName)
{
    const int page = static_cast<int>(m_buttons.size());
    auto *button = new RailButton(title, iconName, this);
    button->setObjectName(QStringLiteral("rail.%1").arg(key));
    button->setToolTip(page < 9 ? tr("%1 (Ctrl+%2)").arg(title).arg(page + 1) : title);
    connect(button, &QAbstractButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
    m_layout->insertWidget(page, button);
    m_buttons.push_back(button);
}

void Rail::setCurrent(int page)
{
    m_buttons[static_cast<std::size_t>(page)]->setChecked(true);
}

void Rail::setBadge(int page, int waiting)
{
    m_buttons[static_cast<std::size_t>(page)]->setBadge(waiting);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const auto focused = std::ranges::find_if(m_buttons, [](const RailButton *b) { return b->hasFocus(); });
    if (step == 0 || focused == m_buttons.end())
        return QFrame::keyPressEvent(event);
    const auto last = static_cast<std::ptrdiff_t>(m_buttons.size()) - 1;
    const std::ptrdiff_t next = std::clamp<std::ptrdiff_t>(focused - m_buttons.begin() + step, 0, last);
    m_buttons[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
}

} // namespace indexpilot::ui

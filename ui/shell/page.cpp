// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

namespace indexpilot::ui {

Page::Page(QString key, QString title, QString iconName, QWidget *parent)
    : QWidget(parent), m_key(std::move(key)), m_title(std::move(title)), m_iconName(std::move(iconName))
{
    setObjectName(m_key);
    setAccessibleName(m_title);
}

} // namespace indexpilot::ui

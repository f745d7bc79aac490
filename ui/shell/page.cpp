// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

namespace indexpilot::ui {

Page::Page(PageIdentity identity, QWidget *parent) : QWidget(parent), m_identity(std::move(identity))
{
    setObjectName(m_identity.key);
    setAccessibleName(m_identity.title);
}

} // namespace indexpilot::ui

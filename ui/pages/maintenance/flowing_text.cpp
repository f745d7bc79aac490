// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/flowing_text.h"

#include "ui/widgets/labels.h"

namespace indexpilot::ui {

QLabel *newFlowingText(const char *role, const char *name, QWidget *parent, const QString &text)
{
    QLabel *label = newParagraph(role, parent, text);
    label->setObjectName(QLatin1String(name));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bar_message.h"

#include "ui/widgets/theme_icon.h"

#include <QGridLayout>
#include <QToolButton>

namespace indexpilot::ui {

BarMessage::BarMessage(const QString &name, QWidget *parent) : QWidget(parent), m_row(new MessageRow(this))
{
    setObjectName(QStringLiteral("message.") + name);
    m_row->setObjectName(QStringLiteral("message.%1.row").arg(name));
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("message.%1.dismiss").arg(name));
    close->setAccessibleName(tr("Dismiss this message"));
    close->setToolTip(tr("Put away until it changes"));
    close->setFocusPolicy(Qt::StrongFocus);
    close->setIconSize({14, 14});
    setThemeIcon(close, QStringLiteral("close"));
    connect(close, &QToolButton::clicked, this, &BarMessage::dismissed);
    auto *grid = new QGridLayout(this); // the button lies on the row's right end
    grid->setContentsMargins({});
    grid->addWidget(m_row, 0, 0);
    grid->addWidget(close, 0, 0, Qt::AlignRight | Qt::AlignTop);
    close->raise();
    QMargins margins = m_row->layout()->contentsMargins();
    margins.setRight(36);
    m_row->layout()->setContentsMargins(margins);
}

} // namespace indexpilot::ui

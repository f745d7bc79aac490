// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copy_block.h"

#include "ui/widgets/copy_button.h"
#include "ui/widgets/sql_text.h"

#include <QHBoxLayout>

namespace indexpilot::ui {

CopyBlock::CopyBlock(const QString &sql, QWidget *parent) : QFrame(parent), m_text(new SqlText(this))
{
    setProperty("role", QStringLiteral("code"));
    m_text->setFrameShape(QFrame::NoFrame);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 4, 6, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(new CopyButton([this] { return this->sql(); }, this), 0, Qt::AlignTop);
    setSql(sql);
}

void CopyBlock::setSql(const QString &sql)
{
    m_text->setSql(sql);
}

QString CopyBlock::sql() const
{
    return m_text->sql();
}

} // namespace indexpilot::ui

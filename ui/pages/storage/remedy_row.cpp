// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/remedy_row.h"

#include "core/wording/wording_text.h"
#include "ui/models/column.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme_icon.h"

#include <QBoxLayout>

namespace indexpilot::ui {

RemedyRow::RemedyRow(QWidget *parent)
    : QFrame(parent), m_text(newParagraph("body", this)), m_sql(new ElidedLabel({}, this)),
      m_copy(new CopyButton([this] { return m_copied; }, this))
{
    setObjectName(QStringLiteral("remedyRow"));
    setProperty("state", QStringLiteral("info"));
    m_text->setObjectName(QStringLiteral("remedyText"));
    m_sql->setObjectName(QStringLiteral("remedySql"));
    m_sql->setProperty("role", QStringLiteral("mono"));
    m_sql->setElideMode(Qt::ElideRight);
    m_copy->setObjectName(QStringLiteral("remedyCopy"));
    auto *icon = new QLabel(this);
    icon->setFixedSize(16, 16);
    setThemeIcon(icon, QStringLiteral("info"), Token::Info);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 6, 4);
    row->setSpacing(8);
    row->addWidget(icon);
    row->addWidget(newLabel("strong", this, tr("Better than a rebuild:")));
    row->addWidget(m_text, 3);
    row->addWidget(m_sql, 2);
    row->addWidget(m_copy);
    hide();
}

void RemedyRow::setRow(const engine::StorageRow *row)
{
    const bool any = row && row->remedy != engine::BloatRemedy::None && !row->remedyText.empty();
    setVisible(any);
    m_copied = any ? toQString(row->remedySql) : QString();
    if (!any)
        return;
    const QString text = wording::oneLine(row->remedyText);
    setTextOnce(m_text, text);
    setAccessibleName(text);
    m_sql->setFullText(m_copied);
    m_sql->setVisible(!m_copied.isEmpty());
    m_copy->setVisible(!m_copied.isEmpty());
}

} // namespace indexpilot::ui

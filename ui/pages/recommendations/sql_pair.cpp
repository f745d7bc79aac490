// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/sql_pair.h"

#include "ui/pages/workload/action_button.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sql_text.h"

#include <QBoxLayout>

namespace indexpilot::ui {

SqlPair::SqlPair(QAction *edit, QWidget *parent)
    : QWidget(parent), m_sql(new SqlText(this)), m_inverse(new SqlText(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(newSide("sql", tr("SQL that would run"), m_sql, edit), 1);
    m_inverseSide = newSide("inverseSql", tr("Inverse SQL, the way back"), m_inverse, nullptr);
    row->addWidget(m_inverseSide, 1);
}

QWidget *SqlPair::newSide(const char *name, const QString &title, SqlText *text, QAction *edit)
{
    auto *side = new QWidget(this);
    side->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    text->setObjectName(QLatin1String(name));
    text->setAccessibleName(title);
    text->setTabChangesFocus(true);
    auto *copy = new CopyButton([text] { return text->sql(); }, side);
    copy->setObjectName(QStringLiteral("%1.copy").arg(QLatin1String(name)));
    copy->setProperty("role", QStringLiteral("flat"));
    auto *head = new QHBoxLayout;
    head->addWidget(newLabel("strong", side, title), 1);
    if (edit) {
        QPushButton *button = newActionButton(edit, QStringLiteral("card.edit"), side);
        button->setText(tr("Edit…"));
        button->setProperty("role", QStringLiteral("flat"));
        head->addWidget(button);
    }
    head->addWidget(copy);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(text);
    column->addStretch(1);
    return side;
}

void SqlPair::setSql(const QString &sql, const QString &inverse)
{
    m_sql->setSql(sql);
    m_inverse->setSql(inverse);
    m_inverseSide->setVisible(!inverse.isEmpty());
}

} // namespace indexpilot::ui

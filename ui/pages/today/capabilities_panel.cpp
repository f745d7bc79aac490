// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/capabilities_panel.h"

#include "core/wording/server_words.h"
#include "ui/models/column.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/theme_icon.h"

#include <QBoxLayout>
#include <QGridLayout>

#include <algorithm>

namespace indexpilot::ui {
namespace {

QLabel *newIcon(const char *name, Token token, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFixedSize(16, 16);
    setThemeIcon(label, QLatin1String(name), token);
    return label;
}

/// "Install the package … on the server first": what a remedy says besides its SQL.
QString wordsBefore(const QString &remedy, const QString &sql)
{
    QString words = (sql.isEmpty() ? remedy : remedy.left(remedy.indexOf(sql))).trimmed();
    if (words.endsWith(QLatin1Char(':'))) // "…, then:"
        words = CapabilitiesPanel::tr("%1 first").arg(words.left(words.lastIndexOf(QLatin1Char(','))));
    return words;
}

} // namespace

CapabilitiesPanel::CapabilitiesPanel(QWidget *parent) : Panel(tr("Capabilities"), parent)
{
    setObjectName(QStringLiteral("capabilities"));
    setCapabilities({});
}

QWidget *CapabilitiesPanel::newRow(const pg::Capability &capability)
{
    auto *row = new QWidget(m_rows);
    row->setObjectName(QStringLiteral("capability.") + toQString(capability.key));
    const QString title = wording::capabilityTitle(capability);
    const QString remedy = wording::capabilityRemedy(capability);
    const QString sql = sqlInRemedy(remedy);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    const bool missing = capability.state == pg::CapabilityState::Missing;
    grid->addWidget(newIcon("warn", Token::Warn, row), 0, 0);
    grid->addWidget(newParagraph("strong", row, missing ? tr("%1 is missing").arg(title) : title), 0, 1);
    QString detail = wording::capabilityDetail(capability);
    if (const QString words = wordsBefore(remedy, sql); !words.isEmpty())
        detail += QStringLiteral(". %1.").arg(words);
    grid->addWidget(newParagraph("secondary", row, detail), 1, 1, 1, 2);
    if (!sql.isEmpty()) {
        auto *copy = new CopyButton([sql] { return sql; }, row);
        copy->setToolTip(sql);
        copy->setAccessibleDescription(tr("Enables %1: %2").arg(title, sql));
        connect(copy, &QPushButton::clicked, this, [this, sql] { Q_EMIT copied(sql); });
        grid->addWidget(copy, 0, 2, Qt::AlignVCenter | Qt::AlignRight);
    }
    return row;
}

QWidget *CapabilitiesPanel::newReadyLine(const QStringList &ready)
{
    auto *row = new QWidget(m_rows);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(newIcon("ok", Token::Ok, row), 0, Qt::AlignTop);
    QLabel *names = newParagraph("secondary", row, tr("Ready: %1").arg(ready.join(QStringLiteral(", "))));
    names->setObjectName(QStringLiteral("capabilitiesReady"));
    line->addWidget(names, 1);
    return row;
}

void CapabilitiesPanel::setCapabilities(const std::vector<pg::Capability> &checklist)
{
    if (m_checklist == checklist)
        return;
    m_checklist = checklist;
    delete m_rows;
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(10);
    QStringList ready;
    for (const pg::Capability &capability : checklist)
        if (capability.state == pg::CapabilityState::Ready)
            ready << wording::capabilityTitle(capability);
        else
            column->addWidget(newRow(capability));
    if (!ready.isEmpty())
        column->addWidget(newReadyLine(ready));
    body()->addWidget(m_rows);
    setSubtitle(checklist.empty() ? QString() : tr("%1 of %2 ready").arg(ready.size()).arg(checklist.size()));
    if (checklist.empty())
        setEmpty(tr("Not looked at yet"), tr("Rights and extensions are probed once the server answers."));
    else
        setFilled();
}

} // namespace indexpilot::ui

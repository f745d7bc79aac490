// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/window_panel.h"

#include "core/wording/wording_text.h"
#include "ui/models/column.h"
#include "ui/pages/storage/storage_actions.h"
#include "ui/pages/storage/window_words.h"
#include "ui/pages/workload/action_button.h"
#include "ui/widgets/copy_block.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace indexpilot::ui {
namespace {

constexpr int factNameWidth = 62;

/// Its word follows the action: the same button schedules and withdraws.
QPushButton *newFollowingButton(QAction *action, const char *name, QWidget *parent)
{
    QPushButton *button = newActionButton(action, QLatin1String(name), parent);
    const auto follow = [button, action] {
        if (button->text() != action->text())
            button->setText(action->text());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    return button;
}

} // namespace

WindowPanel::WindowPanel(const StorageActions &actions, QWidget *parent)
    : Panel(tr("Suggested window"), parent), m_chip(new Chip), m_when(newParagraph("cardFigure", this)),
      m_why(newParagraph("secondary", this)), m_facts(new FactGrid({12, 4}, factNameWidth, this)),
      m_sql(new CopyBlock({}, this))
{
    setObjectName(QStringLiteral("windowPanel"));
    m_chip->setObjectName(QStringLiteral("windowChip"));
    m_when->setObjectName(QStringLiteral("windowTitle"));
    m_why->setObjectName(QStringLiteral("windowWhy"));
    m_facts->setObjectName(QStringLiteral("windowFacts"));
    m_facts->setAccessibleName(tr("What the rebuild takes and gives"));
    m_sql->setObjectName(QStringLiteral("windowSql"));
    addHeaderWidget(m_chip);
    body()->addWidget(newContent(), 1);
    body()->addWidget(newFooter(actions));
}

QWidget *WindowPanel::newContent()
{
    auto *content = new QWidget;
    content->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // as high as the wrapped texts need
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_when, m_why, m_facts, m_sql})
        column->addWidget(part);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("windowScroll"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

QWidget *WindowPanel::newFooter(const StorageActions &actions)
{
    auto *footer = new QFrame;
    footer->setProperty("role", QStringLiteral("panelFooter"));
    QPushButton *schedule = newFollowingButton(actions.schedule, "window.schedule", footer);
    schedule->setProperty("role", QStringLiteral("primary"));
    m_reason = newParagraph("caption", footer);
    m_reason->setObjectName(QStringLiteral("windowReason"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(schedule);
    buttons->addWidget(newActionButton(actions.rebuildNow, QStringLiteral("window.rebuildNow"), footer));
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(5);
    column->addLayout(buttons);
    column->addWidget(m_reason);
    return footer;
}

void WindowPanel::setLine(const StorageLine &line)
{
    const WindowWords words = windowWords(line);
    setTextOnce(m_when, words.title);
    setTextOnce(m_why, words.why);
    m_why->setVisible(!words.why.isEmpty());
    m_facts->setFacts(words.facts);
    m_chip->setVisible(!words.chip.word.isEmpty());
    if (m_chip->text() != words.chip.word || m_chip->kind() != words.chip.kind)
        m_chip->set(words.chip.kind, words.chip.word);
    const QString sql = toQString(reindexSql(*line.row)) + QLatin1Char(';');
    if (m_sql->sql() != sql)
        m_sql->setSql(sql);
    showMessage(*line.context->maintenance);
}

void WindowPanel::setReason(const QString &reason)
{
    setTextOnce(m_reason, reason);
    m_reason->setVisible(!reason.isEmpty());
}

/// Why there is no plan; else what became of the last wish when it was refused.
void WindowPanel::showMessage(const engine::MaintenanceView &maintenance)
{
    if (maintenance.failure)
        message()->set(maintenance.failure);
    else
        message()->set(MessageState::Warn, wording::oneLine(maintenance.answer));
}

} // namespace indexpilot::ui

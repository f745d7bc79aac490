// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/undo_bar.h"

#include "ui/pages/workload/action_button.h"
#include "ui/shell/frame_actions.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace indexpilot::ui {
namespace {

constexpr std::chrono::seconds shownFor{10};

} // namespace

UndoBar::UndoBar(QAction *undo, QWidget *parent)
    : QFrame(parent), m_sentence(newLabel("strong", this)), m_time(new QTimer(this))
{
    setObjectName(QStringLiteral("undoBar"));
    setProperty("state", QStringLiteral("info"));
    m_sentence->setObjectName(QStringLiteral("undoSentence"));
    QPushButton *button = newActionButton(undo, QStringLiteral("undo"), this);
    button->setText(tr("Undo  %1").arg(shortcutText(undo)));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(m_sentence, 1);
    row->addWidget(button);
    m_time->setSingleShot(true);
    m_time->setInterval(shownFor);
    connect(m_time, &QTimer::timeout, this, [this] {
        end();
        Q_EMIT over();
    });
    hide();
}

void UndoBar::tell(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    show();
    m_time->start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void UndoBar::end()
{
    m_time->stop();
    hide();
}

} // namespace indexpilot::ui

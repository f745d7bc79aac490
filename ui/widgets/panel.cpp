// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/widgets/busy_line.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_row.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace indexpilot::ui {
namespace {

constexpr int headerHeight = 32;

} // namespace

Panel::Panel(const QString &title, QWidget *parent)
    : QFrame(parent), m_title(new QLabel(this)), m_subtitle(new ElidedLabel({}, this)),
      m_messagePlace(new QWidget(this)), m_message(new MessageRow(m_messagePlace)),
      m_busyLine(new BusyLine(this)), m_content(new QWidget(this)), m_body(new QVBoxLayout(m_content)),
      m_empty(new EmptyState(this))
{
    setProperty("role", QStringLiteral("panel"));
    auto *header = new QFrame(this);
    header->setProperty("role", QStringLiteral("panelHeader"));
    header->setFixedHeight(headerHeight);
    m_title->setProperty("role", QStringLiteral("strong"));
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setProperty("role", QStringLiteral("secondary"));
    m_header = new QHBoxLayout(header);
    m_header->setContentsMargins(12, 0, 8, 0);
    m_header->setSpacing(8);
    m_header->addWidget(m_title);
    m_header->addWidget(m_subtitle, 1);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto *aroundMessage = new QVBoxLayout(m_messagePlace);
    aroundMessage->setContentsMargins(8, 8, 8, 8);
    aroundMessage->addWidget(m_message);
    m_messagePlace->hide();
    m_message->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_busyLine);
    column->addWidget(m_messagePlace);
    column->addWidget(m_content, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    setTitle(title);
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Panel::setSubtitle(const QString &subtitle)
{
    m_subtitle->setFullText(subtitle);
}

void Panel::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
}

void Panel::setBusy(bool busy)
{
    m_busyLine->setBusy(busy);
}

void Panel::setEmpty(const QString &why, const QString &when, QAction *action)
{
    m_empty->set(why, when, action);
    m_content->hide();
    m_empty->show();
}

void Panel::setFilled()
{
    m_empty->hide();
    m_content->show();
}

bool Panel::eventFilter(QObject *watched, QEvent *event)
{
    const bool shownOrHidden = event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent;
    if (watched == m_message && shownOrHidden)
        m_messagePlace->setVisible(event->type() == QEvent::ShowToParent);
    return QFrame::eventFilter(watched, event);
}

} // namespace indexpilot::ui

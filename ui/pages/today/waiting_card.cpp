// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/waiting_card.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace indexpilot::ui {

WaitingCard::WaitingCard(QWidget *parent) : QFrame(parent), m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("waiting"));
    setProperty("role", QStringLiteral("card"));
    setMaximumWidth(720);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Connecting"));
    auto *change = new QPushButton(tr("Change the connection…"), this);
    change->setObjectName(QStringLiteral("waiting.connect"));
    connect(change, &QPushButton::clicked, this, &WaitingCard::connectWanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(m_progress);
    column->addWidget(change, 0, Qt::AlignLeft);
}

void WaitingCard::setSnapshot(const engine::Snapshot &snapshot)
{
    m_progress->setVisible(snapshot.connection.state == pg::SessionState::Connecting &&
                           !snapshot.connection.failure);
}

} // namespace indexpilot::ui

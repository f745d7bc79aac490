// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/context_bar.h"

#include "ui/shell/context_cell.h"
#include "ui/shell/environment_band.h"
#include "ui/shell/frame_words.h"
#include "ui/shell/mode_switch.h"
#include "ui/shell/target_button.h"
#include "ui/widgets/theme_icon.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace indexpilot::ui {
namespace {

QPushButton *newPaused(QWidget *parent)
{
    auto *button = new QPushButton(ContextBar::tr("Paused, resume"), parent);
    button->setObjectName(QStringLiteral("paused"));
    button->setProperty("chip", QStringLiteral("warn"));
    button->setToolTip(ContextBar::tr("Nothing is read until it goes on; the pause stays a gap (Space)"));
    button->setAccessibleName(ContextBar::tr("Live updates are paused, resume"));
    setThemeIcon(button, QStringLiteral("pause"), Token::Warn);
    button->setIconSize({14, 14});
    button->hide();
    return button;
}

/// The host stands beside it, more exactly.
QString shortTitle(const engine::Snapshot &snapshot)
{
    QString title = toText(snapshot.target.title);
    if (snapshot.connection.endpoint)
        if (const QString host = toText(" on " + snapshot.connection.endpoint->host); title.endsWith(host))
            title.chop(host.size());
    return title;
}

} // namespace

ContextBar::ContextBar(QWidget *parent)
    : QFrame(parent), m_environment(new EnvironmentBand(this)), m_target(new TargetButton(this)),
      m_role(new ContextCell(QStringLiteral("context.role"), this)),
      m_server(new ContextCell(QStringLiteral("context.server"), this)),
      m_encryption(new ContextCell(QStringLiteral("context.encryption"), this)),
      m_age(new ContextCell(QStringLiteral("context.age"), this)), m_paused(newPaused(this)),
      m_mode(new ModeSwitch(this)), m_freeze(new QToolButton(this))
{
    setObjectName(QStringLiteral("contextBar"));
    setAccessibleName(tr("Server on screen"));
    setProperty("role", QStringLiteral("context"));
    setFixedHeight(40);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_environment, m_target, m_role, m_server, m_encryption, m_age})
        row->addWidget(part);
    row->addStretch(1);
    row->addSpacing(12);
    row->addWidget(m_paused);
    row->addSpacing(12);
    row->addWidget(m_mode);
    m_freeze->setObjectName(QStringLiteral("freezeButton"));
    m_freeze->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_freeze->setProperty("role", QStringLiteral("switch"));
    row->addWidget(m_freeze);
    row->addSpacing(12);
    connect(m_paused, &QPushButton::clicked, this, &ContextBar::resumeRequested);
    connect(m_mode, &ModeSwitch::announced, this, &ContextBar::announced);
}

void ContextBar::setTargetMenu(QMenu *menu)
{
    m_target->setMenu(menu);
}

void ContextBar::setModeActions(const QList<QAction *> &actions)
{
    m_mode->setActions(actions);
}

void ContextBar::setFreezeAction(QAction *action)
{
    m_freeze->setDefaultAction(action);
    const auto show = [this, action] {
        const bool frozen = action->isChecked();
        m_freeze->setText(frozen ? tr("Frozen") : tr("Freeze"));
        m_freeze->setAccessibleName(frozen ? tr("Changes are frozen, allow them again")
                                           : tr("Freeze all changes"));
        setThemeIcon(m_freeze, QStringLiteral("freeze"), frozen ? Token::Bad : Token::Text2);
    };
    connect(action, &QAction::changed, this, show);
    show();
}

void ContextBar::setChosenTitle(const QString &title)
{
    m_chosenTitle = title;
    setSnapshot(nullptr, {});
}

void ContextBar::setSnapshot(const engine::Snapshot *snapshot, Milliseconds sinceArrival)
{
    if (snapshot)
        m_environment->setEnvironment(snapshot->target.environment);
    else
        m_environment->setEnvironment({});
    m_paused->setVisible(snapshot && !snapshot->collecting);
    m_mode->setSnapshot(snapshot, sinceArrival);
    if (snapshot) {
        setCells(*snapshot);
        setAge(*snapshot, sinceArrival);
    } else {
        m_target->set(m_chosenTitle, {});
        m_target->setState(m_chosenTitle.isEmpty() ? QString() : tr("connecting…"));
        for (ContextCell *cell : {m_role, m_server, m_encryption, m_age})
            cell->set({});
    }
    fit();
}

void ContextBar::fit()
{
    int needed = layout()->minimumSize().width();
    for (const ContextCell *cell : {m_server, m_role, m_encryption})
        needed += cell->isSqueezed() ? cell->sizeHint().width() : 0;
    for (ContextCell *cell : {m_server, m_role, m_encryption}) {
        const bool squeezed = needed > width();
        needed -= squeezed && !cell->text().isEmpty() ? cell->sizeHint().width() : 0;
        cell->setSqueezed(squeezed);
    }
}

bool ContextBar::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void ContextBar::setCells(const engine::Snapshot &snapshot)
{
    const auto &endpoint = snapshot.connection.endpoint;
    const QString title = shortTitle(snapshot);
    m_target->set(title.isEmpty() ? m_chosenTitle : title, endpoint ? endpointText(*endpoint) : QString());
    m_target->setState(isConnected(snapshot) ? QString() : stateText(snapshot));
    m_role->set(endpoint ? tr("role") : QString(), endpoint ? toText(endpoint->user) : QString());
    m_server->set(serverText(snapshot));
    m_encryption->set(endpoint ? encryptionText(*endpoint) : QString());
    if (!endpoint)
        return;
    const Encryption encryption = encryptionOf(*endpoint);
    const bool open = encryption == Encryption::None;
    m_encryption->setIcon(open ? QStringLiteral("unlock") : QStringLiteral("lock"),
                          open                                    ? Token::Warn
                          : encryption == Encryption::LocalSocket ? Token::Text2
                                                                  : Token::Ok);
    m_encryption->setState(open ? QStringLiteral("warn") : QString());
}

void ContextBar::setAge(const engine::Snapshot &snapshot, Milliseconds sinceArrival)
{
    const DataAge age = dataAge(snapshot, sinceArrival);
    m_age->set(ageText(age));
    m_age->setState(age.stale ? QStringLiteral("warn") : QString());
    m_age->setIcon(!age.seconds ? QStringLiteral("clock")
                   : age.stale  ? QStringLiteral("warn")
                                : QStringLiteral("ok"),
                   !age.seconds ? Token::Text2
                   : age.stale  ? Token::Warn
                                : Token::Ok);
    m_age->setToolTip(!isConnected(snapshot) ? tr("No new figures come while there is no connection")
                      : age.stale            ? tr("Older than three intervals of the collector")
                                             : tr("Since the last complete reading of the counters"));
}

} // namespace indexpilot::ui

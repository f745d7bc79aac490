// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/context_bar.h"

#include "ui/shell/context_cell.h"
#include "ui/shell/environment_band.h"
#include "ui/shell/frame_words.h"
#include "ui/shell/target_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme_icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace indexpilot::ui {
namespace {

/// This release has one mode: a chip that says so, not a switch that does nothing.
QWidget *newMode(QWidget *parent)
{
    auto *mode = new QWidget(parent);
    auto *row = new QHBoxLayout(mode);
    row->setContentsMargins(0, 0, 12, 0);
    row->setSpacing(8);
    auto *word = new QLabel(ContextBar::tr("Mode"), mode);
    word->setProperty("role", QStringLiteral("secondary"));
    auto *chip = new Chip(ChipKind::Accent, ContextBar::tr("Observe"), mode);
    chip->setObjectName(QStringLiteral("mode"));
    chip->setToolTip(ContextBar::tr("IndexPilot watches and changes nothing: its sessions are read-only"));
    chip->setAccessibleName(ContextBar::tr("Mode: Observe"));
    chip->setAccessibleDescription(chip->toolTip());
    row->addWidget(word);
    row->addWidget(chip);
    return mode;
}

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
      m_age(new ContextCell(QStringLiteral("context.age"), this)), m_paused(newPaused(this))
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
    row->addWidget(newMode(this));
    connect(m_paused, &QPushButton::clicked, this, &ContextBar::resumeRequested);
}

void ContextBar::setTargetMenu(QMenu *menu)
{
    m_target->setMenu(menu);
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
    if (snapshot) {
        setCells(*snapshot);
        setAge(*snapshot, sinceArrival);
        return;
    }
    m_target->set(m_chosenTitle, {});
    m_target->setState(m_chosenTitle.isEmpty() ? QString() : tr("connecting…"));
    for (ContextCell *cell : {m_role, m_server, m_encryption, m_age})
        cell->set({});
}

void ContextBar::setCells(const engine::Snapshot &snapshot)
{
    const auto &endpoint = snapshot.connection.endpoint;
    const bool connected = snapshot.connection.state == pg::SessionState::Connected;
    const QString title = shortTitle(snapshot);
    m_target->set(title.isEmpty() ? m_chosenTitle : title, endpoint ? endpointText(*endpoint) : QString());
    m_target->setState(connected ? QString() : stateText(snapshot));
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
    m_age->setToolTip(age.stale ? tr("Older than three intervals of the collector")
                                : tr("Since the last complete reading of the counters"));
}

} // namespace indexpilot::ui

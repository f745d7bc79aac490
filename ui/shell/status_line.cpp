// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/shell/frame_words.h"
#include "ui/shell/time_text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/theme_icon.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QStyle>

namespace indexpilot::ui {
namespace {

struct StatusLineWords {
    Q_DECLARE_TR_FUNCTIONS(StatusLine)
};

ElidedLabel *newPart(const char *name, QStatusBar *bar)
{
    auto *label = new ElidedLabel({}, bar);
    label->setObjectName(QLatin1String(name));
    label->hide();
    return label;
}

void setText(QLabel *label, const QString &text)
{
    if (auto *elided = qobject_cast<ElidedLabel *>(label))
        elided->setFullText(text);
    else
        label->setText(text);
}

void say(QLabel *label, const QString &text, const QString &state = {})
{
    setText(label, text);
    label->setVisible(!text.isEmpty());
    if (label->property("state").toString() == state)
        return;
    label->setProperty("state", state);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

StatusLine::StatusLine(QStatusBar *bar, QAction *toggleJobs)
    : m_state(newPart("status.state", bar)), m_store(newPart("status.store", bar)),
      m_collector(new QLabel(bar)), m_jobs(new QPushButton(bar)), m_zone(new QLabel(bar))
{
    bar->setObjectName(QStringLiteral("statusBar"));
    bar->setSizeGripEnabled(false);
    bar->setFixedHeight(24);
    m_store->setElideMode(Qt::ElideMiddle);
    m_jobs->setObjectName(QStringLiteral("status.jobs"));
    m_jobs->setProperty("role", QStringLiteral("status"));
    m_jobs->setToolTip(StatusLineWords::tr("Show or hide the jobs"));
    QObject::connect(m_jobs, &QPushButton::clicked, toggleJobs, &QAction::trigger);
    m_collector->setObjectName(QStringLiteral("status.collector"));
    m_zone->setObjectName(QStringLiteral("status.zone"));
    m_zone->setText(StatusLineWords::tr("%1 local").arg(zoneText(systemNow())));
    m_zone->setToolTip(StatusLineWords::tr("All times on screen are in this zone"));
    bar->addWidget(m_state);
    bar->addWidget(m_store, 1);
    bar->addPermanentWidget(m_collector);
    bar->addPermanentWidget(m_jobs);
    bar->addPermanentWidget(m_zone);
    setSnapshot(nullptr);
    setJobs(0);
}

void StatusLine::setSnapshot(const engine::Snapshot *snapshot)
{
    if (!snapshot) {
        say(m_state, StatusLineWords::tr("Ready"));
        say(m_store, {});
        say(m_collector, {});
        return;
    }
    QString state = stateText(*snapshot);
    state[0] = state[0].toUpper();
    say(m_state, state);
    say(m_store, snapshot->storeLocation.empty()
                     ? QString()
                     : StatusLineWords::tr("History in %1").arg(toText(snapshot->storeLocation)));
    const engine::CollectorHealth &collector = snapshot->collector;
    if (!isConnected(*snapshot))
        return say(m_collector, {});
    const QString cost = collectorText(*snapshot);
    if (collector.slowed)
        say(m_collector, StatusLineWords::tr("%1, slowed").arg(cost), QStringLiteral("warn"));
    else
        say(m_collector, cost);
    const QString basis = StatusLineWords::tr("Measured over the last minute");
    const QString why =
        collector.slowed ? QStringLiteral("%1; %2").arg(basis, toText(collector.slowedBecause)) : basis;
    m_collector->setAccessibleDescription(why);
    m_collector->setToolTip(why);
}

void StatusLine::setJobs(int running)
{
    m_jobs->setText(running > 0 ? StatusLineWords::tr("Jobs: %n running", nullptr, running)
                                : StatusLineWords::tr("Jobs: none"));
    m_jobs->setAccessibleName(m_jobs->text());
}

} // namespace indexpilot::ui

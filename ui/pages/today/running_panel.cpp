// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/running_panel.h"

#include "ui/widgets/confirm_box.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace indexpilot::ui {
namespace {

constexpr int shareSteps = 1000;

QVBoxLayout *newRows(QWidget *place)
{
    auto *rows = new QVBoxLayout(place);
    rows->setContentsMargins(12, 10, 12, 10);
    rows->setSpacing(4);
    return rows;
}

/// A claim with its state at the right.
QLayout *newTop(QLabel *title, Chip *state)
{
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(title, 1);
    top->addWidget(state, 0, Qt::AlignTop);
    return top;
}

} // namespace

RunningPanel::RunningPanel(QWidget *parent) : Panel(tr("Running and guarded"), parent)
{
    m_running = newRunning();
    setObjectName(QStringLiteral("running"));
    body()->addWidget(m_running);
    hide();
}

QWidget *RunningPanel::newRunning()
{
    auto *place = new QWidget(this);
    m_title = newParagraph("strong", place);
    m_state = new Chip(place);
    m_share = new QProgressBar(place);
    m_step = newParagraph("", place);
    m_waits = newParagraph("", place);
    m_time = newParagraph("secondary", place);
    m_stop = new QPushButton(tr("Stop this change"), place);
    place->setObjectName(QStringLiteral("runningAction"));
    m_title->setObjectName(QStringLiteral("runningTitle"));
    m_state->setObjectName(QStringLiteral("runningState"));
    m_share->setObjectName(QStringLiteral("runningShare"));
    m_step->setObjectName(QStringLiteral("runningStep"));
    m_waits->setObjectName(QStringLiteral("runningWaits"));
    m_time->setObjectName(QStringLiteral("runningTime"));
    m_stop->setObjectName(QStringLiteral("runningStop"));
    setLook(m_waits, "state", QStringLiteral("warn"));
    m_share->setRange(0, shareSteps);
    m_share->setTextVisible(false);
    m_share->setFixedHeight(6);
    m_share->setAccessibleName(tr("Share of the build, measured"));
    connect(m_stop, &QPushButton::clicked, this, &RunningPanel::stopWanted);
    QVBoxLayout *rows = newRows(place);
    rows->addLayout(newTop(m_title, m_state));
    rows->addWidget(m_share);
    rows->addWidget(m_step);
    rows->addWidget(m_waits);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_time, 1);
    bottom->addWidget(m_stop, 0, Qt::AlignBottom);
    rows->addLayout(bottom);
    return place;
}

void RunningPanel::showRunning(const RunningLines &lines)
{
    setTextOnce(m_title, lines.title);
    const QString state = lines.stopping ? tr("Stopping") : tr("Running");
    if (m_state->text() != state)
        m_state->set(lines.stopping ? ChipKind::Warn : ChipKind::Info, state);
    m_share->setVisible(lines.share.has_value());
    m_share->setValue(static_cast<int>(shareSteps * lines.share.value_or(0)));
    setTextOnce(m_step, lines.step);
    setTextOnce(m_waits, lines.waits);
    m_waits->setVisible(!lines.waits.isEmpty());
    setTextOnce(m_time, lines.time);
    m_stop->setEnabled(!lines.stopping);
    m_stop->setToolTip(lines.stopping
                           ? tr("It is asked to stop")
                           : tr("Cancels our own statement, nobody else's; what was built is dropped, "
                                "what was committed is finished"));
}

QWidget *RunningPanel::newGuard(const GuardLine &line, QWidget *parent)
{
    auto *place = new QWidget(parent);
    place->setObjectName(QStringLiteral("guard.") + line.name);
    QVBoxLayout *rows = newRows(place);
    auto *state = new Chip(line.kind, line.state, place);
    rows->addLayout(newTop(newParagraph("strong", place, line.title), state));
    QLabel *detail = newParagraph("secondary", place, line.detail);
    detail->setObjectName(QStringLiteral("guardDetail"));
    rows->addWidget(detail);
    if (line.breaker) {
        auto *reset = new QPushButton(tr("Reset breaker…"), place);
        reset->setObjectName(QStringLiteral("guardReset"));
        reset->setAccessibleDescription(line.title);
        reset->setToolTip(tr("Closes it: changes may start again, and it counts from nothing"));
        connect(reset, &QPushButton::clicked, this, [this, line] { askReset(line.title, *line.breaker); });
        rows->addWidget(reset, 0, Qt::AlignRight);
    }
    return place;
}

void RunningPanel::askReset(const QString &title, const BreakerName &breaker)
{
    askFirst(this,
             {.name = QStringLiteral("resetConfirm"),
              .question = tr("Reset: %1?").arg(title),
              .consequence = tr("Changes may start again, and failures count from nothing."),
              .verb = tr("Reset breaker")},
             [this, breaker] { Q_EMIT resetWanted(breaker.scope, breaker.key); });
}

void RunningPanel::showGuards()
{
    delete m_guardRows;
    m_guardRows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_guardRows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const GuardLine &line : m_guards) {
        if (rows->count() > 0 || !m_running->isHidden())
            rows->addWidget(newLine(m_guardRows));
        rows->addWidget(newGuard(line, m_guardRows));
    }
    body()->addWidget(m_guardRows);
}

void RunningPanel::setSnapshot(const engine::Snapshot &snapshot)
{
    const auto &running = snapshot.lifecycle->running;
    const bool wasRunning = !m_running->isHidden();
    m_running->setVisible(running.has_value());
    if (running)
        showRunning(runningLines(*running, snapshot.takenAt));
    std::vector<GuardLine> guards = guardLines(snapshot);
    if (guards != m_guards || !m_guardRows || wasRunning != running.has_value()) {
        m_guards = std::move(guards);
        showGuards();
    }
    setVisible(running || !m_guards.empty());
}

} // namespace indexpilot::ui

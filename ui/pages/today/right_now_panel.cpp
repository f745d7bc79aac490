// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/right_now_panel.h"

#include "core/wording/format.h"
#include "core/wording/needs.h"
#include "core/wording/wording_text.h"
#include "ui/charts/time_labels.h"
#include "ui/pages/today/figures.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QGridLayout>
#include <QProgressBar>

#include <algorithm>

namespace indexpilot::ui {
namespace {

using pg::ActivityReading;
using pg::ActivityRow;

struct Counts {
    qsizetype active = 0;
    qsizetype idle = 0;
    qsizetype waiting = 0;
    qsizetype blocked = 0;
};

Counts countsOf(const ActivityReading &activity)
{
    Counts counts;
    for (const ActivityRow &row : activity.rows) {
        counts.active += row.state == "active" ? 1 : 0;
        counts.idle += row.state.starts_with("idle in transaction") ? 1 : 0;
        counts.waiting += row.state == "active" && !row.waitType.empty() ? 1 : 0;
        counts.blocked += row.blockedBy.empty() ? 0 : 1;
    }
    return counts;
}

QString session(const ActivityRow &row)
{
    const QString who = wording::oneLine(row.application.empty() ? row.user : row.application);
    return who.isEmpty() ? QString::number(row.pid)
                         : QStringLiteral("%1 %2").arg(QString::number(row.pid), who);
}

QString longestOf(const ActivityReading &activity)
{
    const auto longest = std::ranges::max_element(activity.rows, {}, &ActivityRow::transactionAge);
    if (longest == activity.rows.end() || longest->transactionAge.count() <= 0)
        return RightNowPanel::tr("none");
    return RightNowPanel::tr("%1, %2").arg(wording::age(longest->transactionAge), session(*longest));
}

QString oldestXminOf(const ActivityReading &activity)
{
    const auto oldest = std::ranges::max_element(activity.rows, {}, &ActivityRow::xminAge);
    if (oldest == activity.rows.end() || oldest->xminAge <= 0)
        return RightNowPanel::tr("none held back");
    return RightNowPanel::tr("%1 transactions old").arg(wording::count(static_cast<double>(oldest->xminAge)));
}

QLabel *addFigure(QGridLayout *grid, int column, const char *name, const QString &caption)
{
    QWidget *parent = grid->parentWidget();
    QLabel *figure = newLabel("figure", parent, wording::dash);
    figure->setObjectName(QLatin1String(name));
    QLabel *words = newLabel("caption", parent, caption);
    words->setBuddy(figure);
    grid->addWidget(figure, 0, column);
    grid->addWidget(words, 1, column, Qt::AlignTop);
    return figure;
}

ElidedLabel *addFact(QGridLayout *grid, int row, const char *name, const QString &caption)
{
    QWidget *parent = grid->parentWidget();
    auto *value = new ElidedLabel(wording::dash, parent);
    value->setObjectName(QLatin1String(name));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(newLabel("secondary", parent, caption), row, 0);
    grid->addWidget(value, row, 1);
    return value;
}

} // namespace

RightNowPanel::RightNowPanel(QWidget *parent)
    : Panel(tr("Right now"), parent), m_taken(new QProgressBar(this))
{
    setObjectName(QStringLiteral("rightNow"));
    auto *place = new QWidget(this);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    auto *figures = new QGridLayout;
    column->addLayout(figures);
    figures->setHorizontalSpacing(12);
    figures->setVerticalSpacing(0);
    m_active = addFigure(figures, 0, "now.active", tr("active"));
    m_waiting = addFigure(figures, 1, "now.waiting", tr("waiting"));
    m_blocked = addFigure(figures, 2, "now.blocked", tr("blocked"));
    m_idle = addFigure(figures, 3, "now.idle", tr("idle in transaction"));
    figures->setColumnStretch(3, 1);
    m_taken->setObjectName(QStringLiteral("now.taken"));
    m_taken->setAccessibleName(tr("Connections taken"));
    m_taken->setTextVisible(false);
    m_taken->setFixedHeight(6);
    column->addWidget(m_taken);
    auto *facts = new QGridLayout;
    column->addLayout(facts);
    facts->setVerticalSpacing(4);
    facts->setColumnStretch(1, 1);
    m_connections = addFact(facts, 0, "now.connections", tr("Connections"));
    m_longest = addFact(facts, 1, "now.longest", tr("Longest transaction"));
    m_xmin = addFact(facts, 2, "now.xmin", tr("Oldest xmin"));
    body()->addWidget(place);
}

void RightNowPanel::show(const ActivityReading &activity)
{
    const Counts counts = countsOf(activity);
    const QString atLeast = activity.truncated ? QString::fromUtf8("≥ ") : QString();
    setTextOnce(m_active, atLeast + QString::number(counts.active));
    setTextOnce(m_waiting, atLeast + QString::number(counts.waiting));
    setTextOnce(m_blocked, atLeast + QString::number(counts.blocked));
    setTextOnce(m_idle, atLeast + QString::number(counts.idle));
    setLook(m_blocked, "state", counts.blocked > 0 ? QStringLiteral("bad") : QString());
    const bool known = activity.maxConnections > 0;
    m_connections->setFullText(
        known ? tr("%1 of %2")
                    .arg(wording::count(activity.connections), wording::count(activity.maxConnections))
              : wording::count(activity.connections));
    setLook(m_connections, "state",
            known && activity.connections >= wording::connectionsNearlyAll * activity.maxConnections
                ? QStringLiteral("bad")
                : QString());
    m_taken->setVisible(known);
    m_taken->setRange(0, std::max(1, activity.maxConnections));
    m_taken->setValue(std::min(activity.connections, m_taken->maximum()));
    m_longest->setFullText(longestOf(activity));
    m_xmin->setFullText(oldestXminOf(activity));
}

void RightNowPanel::setSnapshot(const engine::Snapshot &snapshot)
{
    if (!snapshot.activity) {
        m_activity = nullptr;
        setSubtitle({});
        setEmpty(tr("The sessions were not read yet"),
                 tr("They are read each second once the server answers."));
        return;
    }
    const bool old = snapshot.connection.state != pg::SessionState::Connected || !snapshot.collecting;
    setSubtitle(
        old ? tr("as of %1").arg(localTime(snapshot.activity->takenAt).toString(QStringLiteral("HH:mm:ss")))
        : seesOnlyItself(snapshot) ? tr("own sessions only; others are hidden")
                                   : tr("sessions, measured"));
    if (snapshot.activity == m_activity)
        return;
    m_activity = snapshot.activity;
    show(*m_activity);
    setFilled();
}

} // namespace indexpilot::ui

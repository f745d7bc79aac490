// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/figures_row.h"

#include "ui/pages/today/figures.h"
#include "ui/widgets/key_figure.h"

#include <QBoxLayout>

namespace indexpilot::ui {
namespace {

void fill(KeyFigure *card, const FigureText &text)
{
    card->setFigure(text.figure, text.unit);
    card->setContext(text.context, text.state);
}

} // namespace

FiguresRow::FiguresRow(QWidget *parent)
    : QWidget(parent), m_time(newFigure("figure.time", tr("Database time"))),
      m_latency(newFigure("figure.latency", tr("Statement latency, p95"))),
      m_risk(newFigure("figure.risk", tr("Statements at high risk"))),
      m_space(newFigure("figure.space", tr("Index space")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (KeyFigure *card : {m_time, m_latency, m_risk, m_space})
        row->addWidget(card, 1);
}

KeyFigure *FiguresRow::newFigure(const char *name, const QString &caption)
{
    auto *card = new KeyFigure(caption, this);
    card->setObjectName(QLatin1String(name));
    card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // all four are of one width
    return card;
}

void FiguresRow::setSnapshot(const engine::Snapshot &snapshot)
{
    fill(m_time, databaseTime(snapshot));
    fill(m_latency, latency(snapshot));
    fill(m_risk, highRisk(snapshot));
    fill(m_space, indexSpace(snapshot));
    if (snapshot.workload == m_view)
        return;
    m_view = snapshot.workload;
    m_time->setSeries(m_view->activeSessions);
    m_latency->setSeries(snapshot.sampled ? std::vector<workload::SeriesPoint>{} : m_view->p95Series);
    m_risk->setSeries(m_view->highRiskSeries);
}

} // namespace indexpilot::ui

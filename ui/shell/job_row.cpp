// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_row.h"

#include "core/wording/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {

JobRow::JobRow(const QString &title, QWidget *parent)
    : QFrame(parent), m_phase(new QLabel(this)), m_bar(new QProgressBar(this)), m_elapsed(new QLabel(this))
{
    setAccessibleName(title);
    auto *name = new QLabel(title, this);
    name->setProperty("role", QStringLiteral("strong"));
    name->setMinimumWidth(140);
    m_phase->setObjectName(QStringLiteral("job.phase"));
    m_phase->setProperty("role", QStringLiteral("secondary"));
    m_phase->setTextFormat(Qt::PlainText);
    m_elapsed->setObjectName(QStringLiteral("job.elapsed"));
    m_elapsed->setProperty("role", QStringLiteral("secondary"));
    m_elapsed->setMinimumWidth(70);
    m_elapsed->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_bar->setObjectName(QStringLiteral("job.share"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(240);
    m_bar->setAccessibleName(tr("Share done"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(12);
    row->addWidget(name);
    row->addWidget(m_phase, 1);
    row->addWidget(m_bar);
    row->addWidget(m_elapsed);
    setFixedHeight(32);
    m_since.start();
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &JobRow::showElapsed);
    m_clock.start();
    showElapsed();
}

void JobRow::setProgress(const QString &phase, double share)
{
    const double done = std::clamp(share, 0.0, 1.0);
    m_phase->setText(QStringLiteral("%1, %2").arg(phase, wording::percent(std::floor(done * 100) / 100)));
    m_bar->setValue(static_cast<int>(done * 1000));
}

void JobRow::end(const QString &words)
{
    m_clock.stop();
    m_bar->hide();
    m_phase->setText(words);
    showElapsed();
}

void JobRow::showElapsed()
{
    m_elapsed->setText(wording::age(std::floor(static_cast<double>(m_since.elapsed()) / 1000)));
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobs_dock.h"

#include "ui/shell/dock_title.h"
#include "ui/shell/job_row.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace indexpilot::ui {

JobsDock::JobsDock(QWidget *parent)
    : QDockWidget(tr("Jobs"), parent), m_list(new QWidget), m_layout(new QVBoxLayout(m_list)),
      m_empty(new QLabel(tr("No job has run in this session.")))
{
    setObjectName(QStringLiteral("jobs"));
    setFeatures(QDockWidget::DockWidgetClosable);
    setAllowedAreas(Qt::BottomDockWidgetArea);
    auto *title = new DockTitle(this);
    setTitleBarWidget(title);
    connect(title, &DockTitle::closed, this, &JobsDock::closedByPerson);
    m_list->setAccessibleName(tr("Jobs"));
    m_layout->setContentsMargins(0, 4, 0, 4);
    m_layout->setSpacing(0);
    m_empty->setProperty("role", QStringLiteral("secondary"));
    m_empty->setContentsMargins(12, 4, 12, 4);
    m_layout->addWidget(m_empty);
    m_layout->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumHeight(72);
    area->setWidget(m_list);
    setWidget(area);
}

void JobsDock::setProgress(const QString &job, const QString &phase, double share)
{
    JobRow *&row = m_rows[job];
    if (row && !row->isRunning()) {
        delete row; // it runs again
        row = nullptr;
    }
    if (!row) {
        row = new JobRow(job, m_list);
        m_layout->insertWidget(0, row);
        m_empty->hide();
        Q_EMIT runningChanged(running());
    }
    row->setProgress(phase, share);
}

void JobsDock::end(const QString &job, const QString &words)
{
    const auto found = m_rows.find(job);
    if (found == m_rows.end() || !found->second->isRunning())
        return;
    found->second->end(words);
    Q_EMIT runningChanged(running());
}

int JobsDock::running() const
{
    return static_cast<int>(std::ranges::count_if(
        m_rows, [](const auto &entry) { return entry.second && entry.second->isRunning(); }));
}

} // namespace indexpilot::ui

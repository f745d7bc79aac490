// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/progress_row.h"

#include "core/wording/format.h"
#include "ui/pages/recommendations/advice_words.h"
#include "ui/pages/workload/action_button.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int stages = 3; ///< a copy is never proved on from here
constexpr int steps = 1000;
constexpr double leastShare = 0.05; ///< before, an estimate of the rest would be a guess
constexpr double leastSeconds = 0.5;

QString timeLeft(double seconds, double done, double share)
{
    if (done < leastShare || share >= 1 || seconds < leastSeconds)
        return {};
    return ProgressRow::tr("about %1 left for this step")
        .arg(wording::age(std::ceil(seconds / done * (1 - share))));
}

} // namespace

ProgressRow::ProgressRow(QAction *stop, QWidget *parent)
    : QFrame(parent), m_stage(newLabel("strong", this)), m_left(newLabel("secondary", this)),
      m_bar(new QProgressBar(this))
{
    setObjectName(QStringLiteral("progress"));
    setProperty("role", QStringLiteral("card"));
    m_stage->setObjectName(QStringLiteral("progressStage"));
    m_left->setObjectName(QStringLiteral("progressLeft"));
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setAccessibleName(tr("Progress of the search"));
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_stage);
    line->addWidget(m_left, 1);
    QPushButton *button = newActionButton(stop, QStringLiteral("progressStop"), this);
    button->setText(tr("Stop, and take the best so far"));
    line->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    column->addLayout(line);
    column->addWidget(m_bar);
    hide();
}

void ProgressRow::setProgress(const engine::AdviceProgress &progress)
{
    const double share = std::clamp(progress.share, 0.0, 1.0);
    if (m_current != progress.stage) {
        m_current = progress.stage;
        m_firstShare = share;
        m_since.start();
    }
    const int step = std::min(static_cast<int>(progress.stage) + 1, stages);
    setTextOnce(m_stage, tr("%1 of %2: %3").arg(step).arg(stages).arg(stageText(progress)));
    setTextOnce(m_left, timeLeft(static_cast<double>(m_since.elapsed()) / 1000, share - m_firstShare, share));
    m_bar->setValue(static_cast<int>(share * steps));
    show();
}

void ProgressRow::clear()
{
    m_current.reset();
    hide();
}

} // namespace indexpilot::ui

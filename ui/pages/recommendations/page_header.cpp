// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/page_header.h"

#include "core/wording/format.h"
#include "ui/pages/recommendations/advice_state.h"
#include "ui/pages/recommendations/notes_panel.h"
#include "ui/pages/recommendations/progress_row.h"
#include "ui/pages/workload/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"

#include <QBoxLayout>
#include <QPushButton>

namespace indexpilot::ui {

RecommendationsHeader::RecommendationsHeader(const RecommendationActions &actions, QWidget *parent)
    : QWidget(parent), m_headline(newParagraph("headline", this)), m_age(new Chip(this)),
      m_notesButton(new QPushButton(this)),
      m_rejected(newActionButton(actions.showRejected, QStringLiteral("header.rejected"), this)),
      m_look(newActionButton(actions.look, QStringLiteral("header.look"), this)),
      m_script(newActionButton(actions.saveScript, QStringLiteral("header.script"), this)),
      m_failure(new MessageRow(this)), m_stale(new MessageRow(this)),
      m_progress(new ProgressRow(actions.stop, this)), m_notes(new NotesPanel(this))
{
    m_headline->setObjectName(QStringLiteral("headline"));
    m_age->setObjectName(QStringLiteral("adviceAge"));
    m_notesButton->setObjectName(QStringLiteral("header.notes"));
    m_notesButton->setCheckable(true);
    m_notesButton->setProperty("role", QStringLiteral("link"));
    m_rejected->setCheckable(true);
    m_failure->setObjectName(QStringLiteral("adviceFailure"));
    m_stale->setObjectName(QStringLiteral("adviceStale"));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_headline, 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_age);
    second->addWidget(m_notesButton);
    second->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_script, m_rejected, m_look})
        line->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(line);
    column->addLayout(second);
    for (QWidget *part : std::initializer_list<QWidget *>{m_failure, m_stale, m_notes, m_progress})
        column->addWidget(part);
    connect(m_notesButton, &QPushButton::toggled, m_notes, &QWidget::setVisible);
    QAction *showRejected = actions.showRejected;
    connect(showRejected, &QAction::toggled, m_rejected, &QPushButton::setChecked);
}

void RecommendationsHeader::setHeadline(const QString &sentence)
{
    QString text = sentence;
    text.replace(QStringLiteral(" %"), QStringLiteral("\u00A0%")); // a line does not break before the sign
    setTextOnce(m_headline, text);
}

void RecommendationsHeader::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    setVisible(snapshot != nullptr);
    if (!snapshot)
        return;
    const engine::AdviceView &advice = *snapshot->advice;
    const bool hasRun = advice.run != nullptr;
    m_look->setText(hasRun ? tr("Look again") : tr("Look for recommendations"));
    m_look->setVisible(!advice.running && (hasRun || !advice.decisions.empty()));
    m_script->setVisible(hasRun);
    m_rejected->setVisible(hasRun);
    if (hasRun)
        m_rejected->setText(
            tr("Show %n rejected", nullptr, static_cast<int>(advice.run->advice.rejected.size())));
    if (advice.running)
        m_progress->setProgress(advice.progress);
    else
        m_progress->clear();
    showNotes(advice);
    showAge(*snapshot);
    showTrouble(*snapshot);
}

void RecommendationsHeader::showAge(const engine::Snapshot &snapshot)
{
    const engine::AdviceView &advice = *snapshot.advice;
    m_age->setVisible(advice.run && advice.madeAt);
    if (!advice.run || !advice.madeAt)
        return;
    const double seconds = std::chrono::duration<double>(snapshot.takenAt - *advice.madeAt).count();
    const QString text = advice.run->advice.selection.complete
                             ? tr("made %1 ago").arg(wording::age(seconds))
                             : tr("made %1 ago, stopped early").arg(wording::age(seconds));
    const ChipKind kind = adviceAge(snapshot).isStale() ? ChipKind::Warn : ChipKind::Neutral;
    if (m_age->text() != text || m_age->kind() != kind)
        m_age->set(kind, text);
    m_age->setToolTip(
        tr("From %1 statements, with %2 questions to the planner, in %3")
            .arg(wording::count(static_cast<double>(advice.run->advice.workload.statements.size())),
                 wording::count(advice.run->advice.whatIfCalls),
                 wording::duration(advice.run->advice.elapsedMs)));
}

void RecommendationsHeader::showNotes(const engine::AdviceView &advice)
{
    m_notes->setRun(advice.run);
    m_notesButton->setVisible(m_notes->notes() > 0);
    m_notesButton->setText(tr("%n notes on what makes it weaker", nullptr, m_notes->notes()));
    m_notesButton->setToolTip(tr("What makes this advice weaker, and what mends it"));
    m_notes->setVisible(m_notes->notes() > 0 && m_notesButton->isChecked());
}

void RecommendationsHeader::showTrouble(const engine::Snapshot &snapshot)
{
    const engine::AdviceView &advice = *snapshot.advice;
    m_failure->set(advice.running ? std::nullopt : advice.failure);
    m_stale->set(MessageState::Warn,
                 advice.running ? QString() : staleSentence(adviceAge(snapshot), snapshot));
}

} // namespace indexpilot::ui

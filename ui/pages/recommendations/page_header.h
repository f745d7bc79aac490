// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/pages/recommendations/recommendation_actions.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace indexpilot::ui {

class Chip;
class MessageRow;
class NotesPanel;
class ProgressRow;

/// The headline, how old the advice is, what can be done with all of it; below, what is wrong with it and
/// what is going on.
class RecommendationsHeader : public QWidget {
    Q_OBJECT
public:
    explicit RecommendationsHeader(const RecommendationActions &actions, QWidget *parent = nullptr);
    void setHeadline(const QString &sentence);
    void setSnapshot(const engine::SnapshotPtr &snapshot);

private:
    void showAge(const engine::Snapshot &snapshot);
    void showNotes(const engine::AdviceView &advice);
    void showTrouble(const engine::Snapshot &snapshot);
    QLabel *m_headline;
    Chip *m_age;
    QPushButton *m_notesButton;
    QPushButton *m_rejected;
    QPushButton *m_look;
    QPushButton *m_script;
    MessageRow *m_failure;
    MessageRow *m_stale;
    ProgressRow *m_progress;
    NotesPanel *m_notes;
};

} // namespace indexpilot::ui

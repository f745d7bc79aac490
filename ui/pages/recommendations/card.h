// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/pages/recommendations/inbox_items.h"
#include "ui/pages/recommendations/recommendation_actions.h"

#include <QFrame>

class QPushButton;
class QScrollArea;

namespace indexpilot::ui {

class CardHead;
class DecisionForm;
class EditSection;
class FactList;
class FigureStrip;
class ForestPanel;
class PlanChanges;
class SentenceList;
class SqlPair;

/// One recommendation, or a group, with its evidence. The head with the buttons stays; the rest scrolls.
class RecommendationCard : public QFrame {
    Q_OBJECT
public:
    explicit RecommendationCard(const RecommendationActions &actions, QWidget *parent = nullptr);
    void setItem(const InboxItem &item, const engine::Snapshot &snapshot, bool pending);
    DecisionForm *form() const;
    EditSection *editor() const { return m_editor; }
    void edit(); ///< opens the editor with the definition of the item

Q_SIGNALS:
    void rejectedWanted(); ///< the list of all rejected candidates

private:
    QWidget *newEvidence();
    QLayout *newReasons();
    QLayout *newChanges();
    void showEvidence(const InboxItem &item);
    CardHead *m_head;
    FigureStrip *m_figures;
    SqlPair *m_sql;
    EditSection *m_editor;
    SentenceList *m_reasons;
    SentenceList *m_against;
    SentenceList *m_whyNot;
    QPushButton *m_more;
    ForestPanel *m_forest;
    FactList *m_before;
    PlanChanges *m_plans;
    QScrollArea *m_scroll;
    std::string m_key;
    std::shared_ptr<const engine::AdviceRun> m_run;
    std::string m_definition; ///< what the editor starts from
};

} // namespace indexpilot::ui

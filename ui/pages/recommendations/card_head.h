// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/inbox_items.h"
#include "ui/pages/recommendations/recommendation_actions.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace indexpilot::ui {

class Chip;
class DecisionForm;

/// The top of a card, always in sight: id, chips, claim, and the buttons to decide with.
class CardHead : public QFrame {
    Q_OBJECT
public:
    explicit CardHead(const RecommendationActions &actions, QWidget *parent = nullptr);
    void setItem(const InboxItem &item, bool pending);
    DecisionForm *form() const { return m_form; }

private:
    QLayout *newLine();
    QLayout *newButtons(const RecommendationActions &actions);
    QLabel *m_id;
    Chip *m_state;
    Chip *m_basis;
    Chip *m_burst;
    Chip *m_group;
    QLabel *m_title;
    QLabel *m_note;
    QPushButton *m_approve = nullptr;
    QPushButton *m_execute = nullptr;
    QPushButton *m_reject = nullptr;
    QPushButton *m_snooze = nullptr;
    QPushButton *m_renew = nullptr;
    DecisionForm *m_form;
};

} // namespace indexpilot::ui

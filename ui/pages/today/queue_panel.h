// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/today/queue_words.h"
#include "ui/widgets/panel.h"

namespace indexpilot::ui {

class DecisionForm;

/// What waits for approval: claim, who asked and why, price, and the two decisions. Hidden while nothing
/// waits.
class QueuePanel : public Panel {
    Q_OBJECT
public:
    explicit QueuePanel(QWidget *parent = nullptr);
    void setLines(const std::vector<QueueLine> &lines);

Q_SIGNALS:
    void approveWanted(indexpilot::store::ApprovalId id, const QString &title); ///< its plan
    void rejected(indexpilot::store::ApprovalId id, const QString &reason);
    void withdrawn(indexpilot::store::ApprovalId id);

private:
    QWidget *newRow(const QueueLine &line, bool isFirst, QWidget *parent);
    QLayout *newButtons(const QueueLine &line, bool isFirst, QWidget *row);
    void askReason(store::ApprovalId id);
    QWidget *m_rows = nullptr;
    DecisionForm *m_form;
    store::ApprovalId m_asked; ///< the form is about it
    std::vector<QueueLine> m_lines;
};

} // namespace indexpilot::ui

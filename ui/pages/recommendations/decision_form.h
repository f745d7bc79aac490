// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <chrono>

class QLineEdit;
class QPushButton;

namespace indexpilot::ui {

/// What a decision still needs: a reason to reject, a time to put off. Enter confirms, Esc closes it.
class DecisionForm : public QFrame {
    Q_OBJECT
public:
    explicit DecisionForm(QWidget *parent = nullptr);
    void askReason();
    void askTime();
    void dismiss();
    bool isOpen() const { return !isHidden(); }

Q_SIGNALS:
    void rejected(const QString &reason); ///< never blank
    void snoozed(std::chrono::hours duration);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *newReason();
    QWidget *newTime();
    void open(QWidget *page, QWidget *focus);
    QLineEdit *m_reason = nullptr;
    QPushButton *m_reject = nullptr;
    QPushButton *m_day = nullptr;
    QWidget *m_reasonPage;
    QWidget *m_timePage;
};

} // namespace indexpilot::ui

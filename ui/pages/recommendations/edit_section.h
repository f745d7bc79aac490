// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_view.h"

#include <QFrame>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace indexpilot::ui {

class BusyLine;
class Chip;
class CopyBlock;
class MessageRow;
class SentenceList;

/// A definition to play with: its text, the question what it would bring, and the answer. Nothing is built.
/// Ctrl+Enter asks, Esc closes.
class EditSection : public QFrame {
    Q_OBJECT
public:
    explicit EditSection(QWidget *parent = nullptr);
    void edit(const QString &sql); ///< opens it, with the focus in the text
    void dismiss();
    bool isOpen() const { return !isHidden(); }
    /// Shows the answer to the last question; others are not for it.
    void setAnswer(const std::shared_ptr<const engine::EditedReview> &answer);

Q_SIGNALS:
    void asked(const QString &sql, int ticket);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void clearAnswer();
    void showReview(const engine::ReviewRun &run);
    QPlainTextEdit *m_text;
    QPushButton *m_ask;
    BusyLine *m_busy;
    MessageRow *m_failure;
    Chip *m_verdict;
    QLabel *m_summary;
    SentenceList *m_findings;
    CopyBlock *m_better;
    QLabel *m_betterTitle;
    QWidget *m_answer;
    int m_ticket = 0; ///< of the question that waits or was answered last
    std::shared_ptr<const engine::EditedReview> m_shown;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QTimer;

namespace indexpilot::ui {

/// "Approved R-1042. Undo": after a decision, for ten seconds.
class UndoBar : public QFrame {
    Q_OBJECT
public:
    explicit UndoBar(QAction *undo, QWidget *parent = nullptr);
    void tell(const QString &sentence);
    void end();

Q_SIGNALS:
    void over(); ///< by itself

private:
    QLabel *m_sentence;
    QTimer *m_time;
};

} // namespace indexpilot::ui

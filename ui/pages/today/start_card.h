// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace indexpilot::ui {

/// The page before any target was chosen: three steps, and a sample shop for who has no server at hand.
class StartCard : public QFrame {
    Q_OBJECT
public:
    explicit StartCard(QWidget *parent = nullptr);

Q_SIGNALS:
    void connectWanted();
    void demoWanted();

private:
    QVBoxLayout *addStep(const QString &mark, const QString &title, const QString &sentence);
    QVBoxLayout *m_steps;
};

} // namespace indexpilot::ui

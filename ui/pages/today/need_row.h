// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording/needs.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace indexpilot::ui {

class Chip;

/// One thing that needs a person: chip, claim, evidence, and one button whose verb says what it does.
class NeedRow : public QFrame {
    Q_OBJECT
public:
    explicit NeedRow(const wording::Need &need, QWidget *parent = nullptr);
    const wording::Need &need() const { return m_need; }
    bool isAbout(const wording::Need &need) const; ///< the same thing, perhaps with other numbers
    void set(const wording::Need &need);
    void setPlace(std::size_t place, std::size_t rows); ///< the first has the filled button, the last no line
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void statementWanted(indexpilot::StatementId statement);
    void pageWanted(const QString &key);
    void keptDropWanted(const std::string &name); ///< of a kept index
    void copied(const QString &what);

private:
    QPushButton *newButton();
    QString copyText() const;
    wording::Need m_need;
    Chip *m_chip;
    QLabel *m_claim;
    QLabel *m_evidence;
    QPushButton *m_button;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lifecycle_view.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace indexpilot::ui {

/// The foot of a plan sheet: reason, the name to be typed, "Copy SQL", "Cancel" and the verb. What is missing
/// stands beside the buttons.
class PlanConfirm : public QFrame {
    Q_OBJECT
public:
    explicit PlanConfirm(QWidget *parent = nullptr);
    enum class Ladder { Reversible, Costly };
    void ask(Ladder ladder, const QString &verb, const QString &script); ///< empties the fields
    void setAim(engine::Aim aim);               ///< to propose takes a reason, and no name
    void setWhyNot(const QStringList &reasons); ///< empty: the button lives
    QString reason() const;
    QString typedName() const;
    void focusCancel();

Q_SIGNALS:
    void edited();
    void confirmed();
    void cancelled();

private:
    QLabel *m_nameLabel;
    QLineEdit *m_reason;
    QLineEdit *m_name;
    QPushButton *m_copy;
    QPushButton *m_cancel;
    QPushButton *m_execute;
    QLabel *m_whyNot;
    QString m_script;
    QString m_verb;
    Ladder m_ladder = Ladder::Reversible;
    engine::Aim m_aim = engine::Aim::Run;
};

} // namespace indexpilot::ui

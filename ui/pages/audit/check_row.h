// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lifecycle_view.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace indexpilot::ui {

/// What the last check of the chain found: whole, broken and what to do, or not verified yet.
class CheckRow : public QFrame {
    Q_OBJECT
public:
    explicit CheckRow(QWidget *parent = nullptr);
    void setAudit(const engine::AuditView &audit, TimePoint now);
    void setVerifying(bool verifying);

Q_SIGNALS:
    void entryWanted(qint64 sequence); ///< where it is broken

private:
    void showState();
    QLabel *m_icon;
    QLabel *m_claim;
    QLabel *m_words;
    QLabel *m_newer;
    QPushButton *m_open;
    std::optional<engine::AuditCheck> m_check;
    std::int64_t m_total = 0;
    QString m_since; ///< time of the first entry, where it is in the view
    TimePoint m_now;
    bool m_verifying = false;
};

} // namespace indexpilot::ui

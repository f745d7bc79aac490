// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/audit/audit_rows.h"
#include "ui/widgets/panel.h"

class QBoxLayout;
class QLabel;

namespace indexpilot::ui {

class Chip;
class CopyBlock;
class SqlText;

/// One entry of the log: what ran, what stood there before and after, and whether its hash is that of its
/// content.
class EntryPanel : public Panel {
    Q_OBJECT
public:
    explicit EntryPanel(QWidget *parent = nullptr);
    void setRow(const AuditRow *row, const engine::AuditView &audit); ///< null: none is selected
    void setDirection(Qt::Orientation direction);                     ///< of its two halves
    QString sql() const;

private:
    struct TextPart {
        QLabel *caption;
        SqlText *text;
    };
    TextPart newPart(const char *name, QWidget *half);
    void showText(const TextPart &part, const QString &caption, const std::string &text);
    void showHash(const store::AuditRecord &entry, const engine::AuditView &audit);
    QBoxLayout *m_halves = nullptr;
    QWidget *m_left;
    QWidget *m_right;
    Chip *m_result;
    QLabel *m_sqlCaption;
    CopyBlock *m_sql;
    QLabel *m_detailCaption;
    QLabel *m_detail;
    QLabel *m_hash;
    Chip *m_matches;
    QLabel *m_mismatch;
    TextPart m_before;
    TextPart m_after;
};

} // namespace indexpilot::ui

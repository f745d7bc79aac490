// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording/needs.h"
#include "ui/widgets/panel.h"

class QLabel;
class QVBoxLayout;

namespace indexpilot::ui {

class NeedRow;

/// What the panel says when there is nothing to do: why, and when it looks again.
struct NoNeeds {
    QString why;
    QString when;
};

/// "Needs you": at most seven rows, most urgent first. J and K or the arrows move, Enter opens. A refresh
/// keeps the rows that stay, and with them the focus.
class NeedsPanel : public Panel {
    Q_OBJECT
public:
    static constexpr std::size_t mostRows = 7; ///< what a person can hold in mind; the rest is counted

    explicit NeedsPanel(QWidget *parent = nullptr);
    void setNeeds(const std::vector<wording::Need> &needs, const NoNeeds &none);
    void move(int step); ///< the focus, by rows
    void openCurrent();
    bool isEmpty() const { return m_rows.empty(); }

Q_SIGNALS:
    void statementWanted(indexpilot::StatementId statement);
    void pageWanted(const QString &key);
    void keptDropWanted(const std::string &name); ///< of a kept index
    void copied(const QString &what);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    NeedRow *rowFor(const wording::Need &need, std::vector<NeedRow *> &known);
    int focusedRow() const;
    std::vector<wording::Need> m_needs;
    std::vector<NeedRow *> m_rows;
    QVBoxLayout *m_list;
    QLabel *m_more;
    QLabel *m_hint;
    int m_current = -1;
};

} // namespace indexpilot::ui

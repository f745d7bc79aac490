// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_view.h"

#include <QScrollArea>

class QVBoxLayout;

namespace indexpilot::ui {

/// What makes an advice weaker, each with the exact statement that mends it, and the statements left out.
class NotesPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit NotesPanel(QWidget *parent = nullptr);
    void setRun(const std::shared_ptr<const engine::AdviceRun> &run);
    int notes() const { return m_notes; }
    QSize sizeHint() const override;

private:
    std::shared_ptr<const engine::AdviceRun> m_run;
    QWidget *m_inside;
    QVBoxLayout *m_rows;
    std::vector<QWidget *> m_widgets;
    int m_notes = 0;
};

} // namespace indexpilot::ui

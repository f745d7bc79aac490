// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/view_state.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace indexpilot::ui {

/// The active filters as chips; those that do not fit are in a menu at the end.
class FilterChips : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(ViewState *state, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void fit();
    ViewState *m_state;
    QHBoxLayout *m_row;
    std::vector<ViewState::Filter> m_shown;
    std::vector<QWidget *> m_chips;
    QPushButton *m_more;
};

} // namespace indexpilot::ui

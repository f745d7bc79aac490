// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace indexpilot::ui {

/// The pages, one on screen; only that one says how narrow the window's parts may become.
class PageStack : public QStackedWidget {
    Q_OBJECT
public:
    explicit PageStack(QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace indexpilot::ui {

/// Leaves Space to widgets that need it (text, buttons, check boxes), although it is also the key of "pause".
/// Watches the whole application.
class SpaceKey : public QObject {
    Q_OBJECT
public:
    explicit SpaceKey(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace indexpilot::ui

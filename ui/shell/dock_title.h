// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QDockWidget;

namespace indexpilot::ui {

/// Header of a dock like that of a panel: 32 px, the title, one button that closes it.
class DockTitle : public QFrame {
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget *dock);

Q_SIGNALS:
    void closed(); ///< by a person
};

} // namespace indexpilot::ui

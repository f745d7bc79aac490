// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/message_row.h"

namespace indexpilot::ui {

/// A row of the message bar, with the button that puts it away.
class BarMessage : public QWidget {
    Q_OBJECT
public:
    explicit BarMessage(const QString &name, QWidget *parent = nullptr);
    MessageRow *row() const { return m_row; }

Q_SIGNALS:
    void dismissed();

private:
    MessageRow *m_row;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/capabilities.h"
#include "ui/widgets/panel.h"

#include <optional>

namespace indexpilot::ui {

/// What server and role allow: what is missing, with the exact statement to copy; what is ready in one line.
class CapabilitiesPanel : public Panel {
    Q_OBJECT
public:
    explicit CapabilitiesPanel(QWidget *parent = nullptr);
    void setCapabilities(const std::vector<pg::Capability> &checklist);

Q_SIGNALS:
    void copied(const QString &what);

private:
    QWidget *newRow(const pg::Capability &capability);
    QWidget *newReadyLine(const QStringList &ready);
    QWidget *m_rows = nullptr;
    std::optional<std::vector<pg::Capability>> m_checklist;
};

} // namespace indexpilot::ui

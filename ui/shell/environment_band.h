// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records.h"

#include <QWidget>

#include <optional>

namespace indexpilot::ui {

/// PROD, STAGE or LAB as a white bold word on its colour, above the rail; LAB is striped too. Own-painted.
class EnvironmentBand : public QWidget {
    Q_OBJECT
public:
    explicit EnvironmentBand(QWidget *parent = nullptr);
    void setEnvironment(std::optional<store::Environment> environment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<store::Environment> m_environment;
};

} // namespace indexpilot::ui

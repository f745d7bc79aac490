// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fact_grid.h"

namespace indexpilot::ui {

/// Facts below a title; hidden without any.
class FactList : public QWidget {
    Q_OBJECT
public:
    explicit FactList(const QString &title, QWidget *parent = nullptr);
    void setFacts(const std::vector<QPair<QString, QString>> &facts);

private:
    FactGrid *m_facts;
};

} // namespace indexpilot::ui

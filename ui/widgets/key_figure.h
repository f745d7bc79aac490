// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"
#include "ui/widgets/sparkline.h"

#include <QFrame>

class QLabel;

namespace indexpilot::ui {

/// A card: caption, figure with unit, one line of context, a sparkline at the right (mock-up of Today).
class KeyFigure : public QFrame {
    Q_OBJECT
public:
    explicit KeyFigure(const QString &caption, QWidget *parent = nullptr);
    void setFigure(const QString &figure, const QString &unit);
    void setContext(const QString &sentence,
                    const QString &state = {});                       ///< state: ok, warn, bad, info or empty
    void setSeries(const std::vector<workload::SeriesPoint> &series); ///< NaN: a gap

private:
    QLabel *m_figure;
    QLabel *m_unit;
    QLabel *m_context;
    Sparkline *m_sparkline;
};

} // namespace indexpilot::ui

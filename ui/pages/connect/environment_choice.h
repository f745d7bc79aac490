// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records.h"

#include <QWidget>

class QLabel;

namespace indexpilot::ui {

class Segmented;

/// PROD, STAGE or LAB as the bands are coloured, with what the choice means beside it.
class EnvironmentChoice : public QWidget {
    Q_OBJECT
public:
    explicit EnvironmentChoice(QWidget *parent = nullptr);
    store::Environment current() const;
    void setCurrent(store::Environment environment);
    /// Tab goes from here to the first of these, and on through them.
    void chainTabs(const QList<QWidget *> &next);

Q_SIGNALS:
    void chosen(indexpilot::store::Environment environment); ///< by a person or by setCurrent()

private:
    Segmented *m_segments;
    QLabel *m_meaning;
};

} // namespace indexpilot::ui

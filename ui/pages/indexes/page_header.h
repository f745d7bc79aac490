// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QWidget>

class QLabel;

namespace indexpilot::ui {

class MessageRow;

/// The sentence of the page; below, why nothing can be changed, why the data are old, and what runs.
class IndexesHeader : public QWidget {
    Q_OBJECT
public:
    explicit IndexesHeader(QWidget *parent = nullptr);
    void setHeadline(const QString &sentence);
    void setSnapshot(const engine::SnapshotPtr &snapshot,
                     int sheetTicket); ///< what the sheet tells is not told twice

private:
    QLabel *m_headline;
    MessageRow *m_unavailable;
    MessageRow *m_stale;
    MessageRow *m_running;
};

} // namespace indexpilot::ui

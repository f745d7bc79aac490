// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QWidget>

class QLabel;

namespace indexpilot::ui {

class MessageRow;

/// The sentence of the page; below, why nothing can be changed, why no sizes were read, and how old they are.
class StorageHeader : public QWidget {
    Q_OBJECT
public:
    explicit StorageHeader(QWidget *parent = nullptr);
    void setHeadline(const QString &sentence);
    void setSnapshot(const engine::SnapshotPtr &snapshot);

private:
    QLabel *m_headline;
    MessageRow *m_unavailable;
    MessageRow *m_failure;
    MessageRow *m_stale;
};

} // namespace indexpilot::ui

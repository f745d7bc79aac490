// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/snapshot_table_model.h"
#include "ui/pages/indexes/inventory.h"

namespace indexpilot::ui {

struct VersionRow {
    int version = 1;
    std::string definition;
    std::optional<Bytes> size; ///< only of the one that is there
    TimePoint from;
    std::optional<TimePoint> until;
    std::string cause;
    std::string endCause;
    bool dropped = false;
};

/// The versions of one index, newest first: the table twin of its lanes.
class VersionTable : public SnapshotTableModel<VersionRow, int> {
public:
    enum Place { Version, Definition, Size, Seen, Why };
    explicit VersionTable(QObject *parent = nullptr);
    void setIndex(const IndexEntry *index);
    int versionAt(const QModelIndex &index) const; ///< 0: none
    QModelIndex indexOfVersion(int version) const { return indexOf(-version); }
};

} // namespace indexpilot::ui

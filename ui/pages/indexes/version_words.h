// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/versions.h"
#include "ui/charts/lineage_layout.h"

#include <QString>

namespace indexpilot::ui {

/// Why a version began or ended, as core/lifecycle wrote it: "created by action 12", "first seen",
/// "dropped outside between 2026-11-24T09:00:00.000Z and 2026-11-24T09:05:00.000Z".
struct VersionCause {
    LineageMark mark = LineageMark::FirstSeen;
    bool outside = false;
    QString label;    ///< one or two words
    QString sentence; ///< with the action, or the times between which it was
};

VersionCause causeOf(const std::string &cause);
QString definitionText(const std::string &definition); ///< what follows the access method; with UNIQUE
QString versionName(int version);                      ///< "v3"
QString dayText(TimePoint time);                       ///< "24 Nov"; of another year than now "24 Nov 2025"
std::vector<LineageNode> nodesOf(const lifecycle::IndexLineage &lineage);

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QString>

#include <optional>

// What the frame says about a target: pure words of a snapshot.
namespace indexpilot::ui {

QString toText(const std::string &utf8);
QString environmentWord(store::Environment environment); ///< "PROD", "STAGE", "LAB"
QString endpointText(const pg::Endpoint &endpoint);      ///< "db1:5432", "socket …/run/demo:5432"
QString serverText(const engine::Snapshot &snapshot);    ///< "PostgreSQL 15.20 · primary"

enum class Encryption { LocalSocket, Encrypted, None };
Encryption encryptionOf(const pg::Endpoint &endpoint);
QString encryptionText(const pg::Endpoint &endpoint); ///< "TLSv1.3", "not encrypted", "local socket"

/// How old the figures are, so long after the snapshot arrived; nothing while nothing was read.
struct DataAge {
    std::optional<double> seconds;
    bool stale = false; ///< not connected, or older than three intervals
};
bool isConnected(const engine::Snapshot &snapshot);
DataAge dataAge(const engine::Snapshot &snapshot, Milliseconds sinceArrival);
QString ageText(const DataAge &age); ///< "Data 3 s old"

QString stateText(const engine::Snapshot &snapshot);     ///< "connecting…", "connected, collecting"
QString collectorText(const engine::Snapshot &snapshot); ///< "Collector 0.3 % of one core, every 5 s"
/// Who froze the changes, since when, and how they are allowed again.
Failure frozenText(const store::FreezeRecord &freeze);
/// "Next attempt in 4 s.", with the age of the figures.
QString attemptText(const engine::Snapshot &snapshot, Milliseconds sinceArrival);

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace indexpilot::ui {

/// A target that was connected before, as the settings keep it: never with a secret.
struct RecentTarget {
    QString text; ///< connection text
    QString title;
    QString host;
    store::Environment environment = store::Environment::Production;
    QDateTime lastUsed;
    QString keychainKey; ///< where its password is in the keychain; empty: it is not there
};

// These read and write the settings file: for a worker, one at a time.
std::vector<RecentTarget> readRecentTargets();
/// Puts it first, without another of the same text, keeps the last ten; returns all.
std::vector<RecentTarget> rememberTarget(RecentTarget target);
std::vector<RecentTarget> forgetTarget(const QString &text);
/// The text as it may be stored: as typed when it holds no secret, else the keywords without them.
QString storableText(const QString &text);

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace indexpilot::wording {

/// The translation context of the sentences that window, report and terminal share: Wording::tr("…").
class Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

/// A name from the server on one line: line breaks, tabs and other control characters become spaces.
QString oneLine(const std::string &text);
/// "14:05", with the day when it is not `today`'s: "23 Nov 14:05". Local time.
QString clock(TimePoint time, TimePoint today);

} // namespace indexpilot::wording

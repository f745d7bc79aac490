// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QString>

#include <string>

// Text of a server as text of a document.
namespace indexpilot::report {

/// The translation context of the report: Report::tr("…").
class Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Escaped for HTML and SVG; bytes that are no UTF-8 and control characters become U+FFFD.
QString escaped(const std::string &text);
QString escaped(const QString &text);
/// At most `length` UTF-16 units, never half a character.
QString cut(const QString &text, qsizetype length);
QString localTime(TimePoint at); ///< "2026-11-24 14:05:00 UTC"

} // namespace indexpilot::report

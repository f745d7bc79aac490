// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"

#include <QString>

// Numbers as the window, the report and the terminal print them: unit in the text, thin space for thousands,
// true minus, an em dash for "not applicable" (NaN, infinite). The decimal mark follows QLocale(); digits are
// 0 to 9.
namespace indexpilot::wording {

QString percent(double share);  ///< 0.0342 → "3.4 %", 0.342 → "34 %"
QString rate(double perSecond); ///< 212.4 → "212/s", 0.31 → "0.310/s"
QString duration(double ms);    ///< 0.34 → "0.340 ms", 31.6 → "31.6 ms", 5300 → "5.30 s"
QString count(double number);   ///< 636000 → "636 000"
QString size(Bytes bytes);      ///< as pg_size_pretty: "96 GB", "824 kB"
QString number(double value);   ///< three significant digits
QString age(double seconds);    ///< "12 s", "3 min", "2 h 5 min", "4 d"
QString age(Milliseconds time); ///< likewise
inline constexpr QChar thinSpace{0x2009};
inline constexpr QChar dash{0x2014};

} // namespace indexpilot::wording

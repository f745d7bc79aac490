// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;

namespace indexpilot::app {

/// Makes the program speak the language of `locale`: its numbers and dates, its texts where there is a
/// translation of them, else English, and Qt's own texts where they are installed. Before the first widget is
/// made.
void translate(const QLocale &locale);

} // namespace indexpilot::app

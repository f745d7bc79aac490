// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace indexpilot::ui {

/// A paragraph with an objectName for a column that scrolls: at least one line high, so that what is scrolled
/// is as high as its texts and not as high as they would be at some other width.
QLabel *newFlowingText(const char *role, const char *name, QWidget *parent, const QString &text = {});

} // namespace indexpilot::ui

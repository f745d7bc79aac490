// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/risk_words.h"

#include <QLocale>

#include <cmath>

namespace indexpilot::ui {

QString riskNumber(double probability)
{
    return QLocale().toString(probability, 'f', 2);
}

QString shareText(double share)
{
    const QString number = QLocale().toString(std::abs(share), 'f', 2);
    return (share < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + number;
}

} // namespace indexpilot::ui

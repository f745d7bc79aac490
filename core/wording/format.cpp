// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace indexpilot::wording {
namespace {

constexpr int significantDigits = 3;
constexpr int mostDecimals = 4;

int decimalsFor(double value)
{
    const double magnitude = std::abs(value);
    if (magnitude < 0.5 * std::pow(10, -mostDecimals))
        return 0;
    const int before = static_cast<int>(std::floor(std::log10(magnitude))) + 1;
    const int decimals = std::clamp(significantDigits - before, 0, mostDecimals);
    const double step = std::pow(10, decimals);
    const bool carries = std::round(magnitude * step) / step >= std::pow(10, before); // 9.996 → 10.0
    return carries ? std::max(0, decimals - 1) : decimals;
}

QString grouped(double value, int decimals)
{
    QLocale locale;
    const double magnitude = std::abs(value);
    const bool hasGroups = magnitude >= 999; // or almost: 999.9 rounds up
    if (hasGroups)
        locale.setNumberOptions(QLocale::DefaultNumberOptions); // the C locale would leave the groups out
    QString text = locale.toString(magnitude, 'f', decimals);
    if (hasGroups)
        text.replace(locale.groupSeparator(), QString(thinSpace));
    const bool isNothing = std::abs(value) < 0.5 * std::pow(10, -decimals);
    return value < 0 && !isNothing ? QChar(0x2212) + text : text;
}

} // namespace

QString number(double value)
{
    if (!std::isfinite(value))
        return dash;
    return grouped(value, decimalsFor(value));
}

QString percent(double share)
{
    if (!std::isfinite(share))
        return dash;
    const double value = share * 100;
    return grouped(value, std::abs(value) < 9.95 ? 1 : 0) + QStringLiteral(" %");
}

QString rate(double perSecond)
{
    return !std::isfinite(perSecond) ? QString(dash) : number(perSecond) + QStringLiteral("/s");
}

QString duration(double ms)
{
    if (!std::isfinite(ms))
        return dash;
    const double magnitude = std::abs(ms);
    if (magnitude < 999.5)
        return number(ms) + QStringLiteral(" ms");
    if (magnitude < 120'000)
        return number(ms / 1000) + QStringLiteral(" s");
    if (magnitude < 7'200'000)
        return number(ms / 60'000) + QStringLiteral(" min");
    return number(ms / 3'600'000) + QStringLiteral(" h");
}

QString count(double number)
{
    return !std::isfinite(number) ? QString(dash) : grouped(std::round(number), 0);
}

QString size(Bytes bytes)
{
    static constexpr std::array units{"bytes", "kB", "MB", "GB", "TB"};
    double value = static_cast<double>(bytes.count());
    std::size_t unit = 0;
    while (std::abs(value) >= (unit == 0 ? 1024 : 1023.5) && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    const int decimals = unit == 0 || std::abs(value) >= 9.95 ? 0 : 1;
    return grouped(value, decimals) + QLatin1Char(' ') + QLatin1String(units[unit]);
}

QString age(double seconds)
{
    if (!std::isfinite(seconds))
        return dash;
    const auto whole = static_cast<qint64>(std::max(0.0, seconds));
    if (whole < 120)
        return QStringLiteral("%1 s").arg(whole);
    if (whole < 7200)
        return QStringLiteral("%1 min").arg(whole / 60);
    if (whole < 172'800)
        return QStringLiteral("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
    return QStringLiteral("%1 d").arg(whole / 86'400);
}

} // namespace indexpilot::wording

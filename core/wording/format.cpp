// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace indexpilot::wording {
namespace {

int decimalsFor(double value, int significant)
{
    const double magnitude = std::abs(value);
    if (magnitude < 1e-12)
        return 0;
    const int before = static_cast<int>(std::floor(std::log10(magnitude))) + 1;
    return std::clamp(significant - before, 0, 4);
}

QString grouped(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    QString text = locale.toString(value, 'f', decimals);
    text.replace(locale.groupSeparator(), QString(thinSpace));
    if (text.startsWith(QLatin1Char('-')))
        text[0] = QChar(0x2212);
    return text;
}

} // namespace

QString number(double value)
{
    if (std::isnan(value))
        return dash;
    return grouped(value, decimalsFor(value, 3));
}

QString percent(double share)
{
    if (std::isnan(share))
        return dash;
    const double value = share * 100;
    return grouped(value, std::abs(value) < 9.95 ? 1 : 0) + QStringLiteral(" %");
}

QString rate(double perSecond)
{
    return std::isnan(perSecond) ? QString(dash) : number(perSecond) + QStringLiteral("/s");
}

QString duration(double ms)
{
    if (std::isnan(ms))
        return dash;
    if (ms < 1000)
        return number(ms) + QStringLiteral(" ms");
    if (ms < 120'000)
        return number(ms / 1000) + QStringLiteral(" s");
    return number(ms / 60'000) + QStringLiteral(" min");
}

QString count(double number)
{
    return std::isnan(number) ? QString(dash) : grouped(std::round(number), 0);
}

QString size(Bytes bytes)
{
    static constexpr std::array units{"bytes", "kB", "MB", "GB", "TB"};
    double value = static_cast<double>(bytes.count());
    std::size_t unit = 0;
    while (std::abs(value) >= 1024 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    const int decimals = unit == 0 || std::abs(value) >= 10 ? 0 : 1;
    return grouped(value, decimals) + QLatin1Char(' ') + QLatin1String(units[unit]);
}

QString age(double seconds)
{
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

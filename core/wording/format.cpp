// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace indexpilot::wording {
namespace {

constexpr int significantDigits = 3;
constexpr int mostDecimals = 4;

constexpr std::array powers{1.0, 10.0, 100.0, 1e3,
                            1e4}; ///< std::pow() is slow, and tables are filtered by text

double powerOfTen(int exponent)
{
    return powers[static_cast<std::size_t>(exponent)];
}

int decimalsFor(double value)
{
    const double magnitude = std::abs(value);
    if (magnitude < 0.5 / powerOfTen(mostDecimals) || magnitude >= powerOfTen(significantDigits))
        return 0;
    double above = powerOfTen(significantDigits); // the least power of ten that is larger
    int before = significantDigits;
    while (magnitude < above / 10 && before > -mostDecimals) {
        above /= 10;
        --before;
    }
    const int decimals = std::clamp(significantDigits - before, 0, mostDecimals);
    const double step = powerOfTen(decimals);
    const bool carries = std::round(magnitude * step) / step >= above; // 9.996 → 10.0
    return carries ? std::max(0, decimals - 1) : decimals;
}

/// "1234567.89" as the locale writes it, with thin spaces between groups of three.
QString spaced(std::string_view digits, const QLocale &locale)
{
    const std::size_t whole = std::min(digits.find('.'), digits.size());
    QString text;
    text.reserve(static_cast<qsizetype>(digits.size() + whole / 3));
    for (std::size_t i = 0; i < whole; ++i) {
        if (i > 0 && (whole - i) % 3 == 0)
            text += thinSpace;
        text += QLatin1Char(digits[i]);
    }
    if (whole < digits.size()) {
        text += locale.decimalPoint();
        text += QLatin1String(digits.data() + whole + 1, static_cast<qsizetype>(digits.size() - whole - 1));
    }
    return text;
}

/// to_chars() rounds what lies exactly between two numbers to the even one; people round it up.
double halfGoesUp(double magnitude, int decimals)
{
    const double power = powerOfTen(decimals);
    const double scaled = magnitude * power;
    const bool isExact = std::fma(magnitude, power, -scaled) == 0;
    const bool isHalf = isExact && scaled - std::floor(scaled) == 0.5;
    return isHalf ? std::nextafter(magnitude, magnitude + 1) : magnitude;
}

/// Not QLocale::toString(): tables are filtered by what hundreds of thousands of cells say.
QString grouped(double value, int decimals)
{
    std::array<char, 512> buffer{}; // the largest double has 309 digits
    const auto end = std::to_chars(buffer.begin(), buffer.end(), halfGoesUp(std::abs(value), decimals),
                                   std::chars_format::fixed, decimals)
                         .ptr;
    QString text = spaced({buffer.data(), static_cast<std::size_t>(end - buffer.data())}, QLocale());
    const bool isNothing = std::abs(value) < 0.5 / powerOfTen(decimals);
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

QString age(Milliseconds time)
{
    return age(std::chrono::duration<double>(time).count());
}

} // namespace indexpilot::wording

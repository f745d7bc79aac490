// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/size_text.h"

#include <QString>

#include <cmath>
#include <map>

namespace indexpilot {

std::optional<Bytes> sizeFromText(const std::string &text)
{
    static const std::map<QString, double> units{{{}, 1},
                                                 {QStringLiteral("b"), 1},
                                                 {QStringLiteral("bytes"), 1},
                                                 {QStringLiteral("kb"), 1024.0},
                                                 {QStringLiteral("mb"), 1024.0 * 1024},
                                                 {QStringLiteral("gb"), 1024.0 * 1024 * 1024},
                                                 {QStringLiteral("tb"), 1024.0 * 1024 * 1024 * 1024},
                                                 {QStringLiteral("pb"), 1024.0 * 1024 * 1024 * 1024 * 1024}};
    const QString trimmed = QString::fromStdString(text).trimmed();
    qsizetype digits = 0;
    while (digits < trimmed.size() && (trimmed[digits].isDigit() || trimmed[digits] == QLatin1Char('.')))
        ++digits;
    bool isNumber = false;
    const double number = trimmed.left(digits).toDouble(&isNumber);
    const auto unit = units.find(trimmed.mid(digits).trimmed().toLower());
    constexpr double most = 9e18;
    if (!isNumber || unit == units.end() || number * unit->second > most)
        return std::nullopt;
    return Bytes(std::llround(number * unit->second));
}

std::string mebibytes(Bytes size)
{
    return std::to_string(size.count() / (1 << 20)) + " MiB";
}

} // namespace indexpilot

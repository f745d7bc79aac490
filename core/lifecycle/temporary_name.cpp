// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/temporary_name.h"

#include <QRandomGenerator>
#include <QString>

#include <algorithm>

namespace indexpilot::lifecycle {
namespace {

constexpr std::string_view buildPrefix = "indexpilot_new_";
constexpr std::string_view leavingPrefix = "indexpilot_old_";
constexpr std::string_view keptPrefix = "indexpilot_kept_";
constexpr std::size_t tokenLength = 10;

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isNameOf(std::string_view prefix, std::string_view name)
{
    if (!name.starts_with(prefix))
        return false;
    const std::string_view rest = name.substr(prefix.size());
    return rest.size() > tokenLength + 1 && rest[tokenLength] == '_' &&
           isDigits(rest.substr(tokenLength + 1)) &&
           std::ranges::all_of(rest.substr(0, tokenLength),
                               [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace

std::string newToken()
{
    const quint64 value = QRandomGenerator::system()->generate64() & ((quint64(1) << (4 * tokenLength)) - 1);
    return QStringLiteral("%1").arg(value, tokenLength, 16, QLatin1Char('0')).toStdString();
}

std::string buildName(const std::string &token, int number)
{
    return std::string(buildPrefix) + token + "_" + std::to_string(number);
}

std::string leavingName(const std::string &token, int number)
{
    return std::string(leavingPrefix) + token + "_" + std::to_string(number);
}

std::string keptName(const std::string &token, int number)
{
    return std::string(keptPrefix) + token + "_" + std::to_string(number);
}

bool isTemporaryName(std::string_view name)
{
    return isNameOf(buildPrefix, name) || isNameOf(leavingPrefix, name);
}

bool isReindexNameOf(std::string_view name, std::string_view index)
{
    const std::size_t end = name.find_last_not_of("0123456789");
    const std::string_view label = name.substr(0, end == std::string_view::npos ? 0 : end + 1);
    for (const std::string_view ending : {"_ccnew", "_ccold"})
        if (label.size() > ending.size() && label.ends_with(ending))
            return index.starts_with(label.substr(0, label.size() - ending.size()));
    return false;
}

bool isKeptName(std::string_view name)
{
    return isNameOf(keptPrefix, name);
}

} // namespace indexpilot::lifecycle

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

#include <QString>

#include <algorithm>
#include <cstdio>

namespace indexpilot::app {
namespace {

std::size_t widthOf(const std::string &cell)
{
    return static_cast<std::size_t>(QString::fromStdString(cell).size());
}

} // namespace

int exitCodeOf(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::Usage:
    case FailureCode::Syntax:
        return exitUsage;
    case FailureCode::CannotConnect:
    case FailureCode::NeedsPassword:
    case FailureCode::ConnectionLost:
        return exitCannotConnect;
    case FailureCode::Refused:
        return exitRefused;
    case FailureCode::Cancelled:
    case FailureCode::TimedOut:
    case FailureCode::Denied:
    case FailureCode::Unsupported:
    case FailureCode::Storage:
    case FailureCode::Failed:
        return exitFailed;
    }
    return exitFailed;
}

int report(const Failure &failure)
{
    std::fprintf(stderr, "indexpilotctl: %s: %s\n", failure.subject.c_str(), failure.detail.c_str());
    if (!failure.remedy.empty())
        std::fprintf(stderr, "  what to do: %s\n", failure.remedy.c_str());
    return exitCodeOf(failure);
}

pg::Connection connectTo(const CommonOptions &common, pg::SessionRole role)
{
    pg::ConnectRequest request;
    request.connectionText = common.target;
    request.profile = pg::profileFor(role);
    return pg::Connection(request);
}

void printJson(nlohmann::json document)
{
    document["schema_version"] = 1;
    std::printf("%s\n", document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

void printTable(const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::size_t> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row[i]));
    }
    for (const auto &row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line += std::string(widths[i] - widthOf(row[i]) + 2, ' ');
        }
        std::printf("%s\n", line.c_str());
    }
}

} // namespace indexpilot::app

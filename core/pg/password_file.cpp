// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/password_file.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace indexpilot::pg {
namespace {

struct ServiceEntry {
    std::string name;
    ServiceValues content;
};

std::string environment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

std::string trimmed(const std::string &line)
{
    const std::size_t first = line.find_first_not_of(" \t\r");
    return first == std::string::npos ? "" : line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> serviceFiles()
{
    std::vector<std::string> files;
    if (const std::string named = environment("PGSERVICEFILE"); !named.empty())
        files.push_back(named);
    else if (const std::string home = environment("HOME"); !home.empty())
        files.push_back(home + "/.pg_service.conf");
    const std::string directory = environment("PGSYSCONFDIR");
    files.push_back((directory.empty() ? "/etc/postgresql-common" : directory) + "/pg_service.conf");
    return files;
}

std::vector<ServiceEntry> readServices()
{
    std::vector<ServiceEntry> entries;
    for (const std::string &file : serviceFiles()) {
        std::ifstream stream(file);
        bool inSection = false;
        for (std::string line; std::getline(stream, line);) {
            line = trimmed(line);
            const std::size_t equals = line.find('=');
            if (line.empty() || line[0] == '#')
                continue;
            if (line.front() == '[' && line.back() == ']') {
                entries.push_back({line.substr(1, line.size() - 2), {file, {}}});
                inSection = true;
            } else if (inSection && equals != std::string::npos) {
                entries.back().content.values[line.substr(0, equals)] = line.substr(equals + 1);
            }
        }
    }
    return entries;
}

/// One field of a password line, up to ':' with backslash as the escape; moves `at` behind it.
std::string passwordField(const std::string &line, std::size_t &at)
{
    std::string field;
    while (at < line.size() && line[at] != ':') {
        if (line[at] == '\\' && at + 1 < line.size())
            ++at;
        field += line[at++];
    }
    if (at < line.size())
        ++at;
    return field;
}

std::string valueOf(const std::vector<ConnectionField> &fields, const char *keyword,
                    const std::string &otherwise)
{
    for (const ConnectionField &field : fields)
        if (field.keyword == keyword && !field.value.empty())
            return field.value;
    return otherwise;
}

std::string hostForPasswordFile(const std::vector<ConnectionField> &fields)
{
    const std::string host = valueOf(fields, "host", "localhost");
    return host.rfind('/', 0) == 0 ? "localhost" : host;
}

bool isPrivate(const std::string &file)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    using std::filesystem::perms;
    return !error && std::filesystem::is_regular_file(status) &&
           (status.permissions() & (perms::group_all | perms::others_all)) == perms::none;
}

} // namespace

std::optional<ServiceValues> serviceValues(const std::string &name)
{
    for (ServiceEntry &entry : readServices())
        if (entry.name == name)
            return std::move(entry.content);
    return std::nullopt;
}

std::vector<Service> listServices()
{
    std::vector<Service> services;
    for (const ServiceEntry &entry : readServices()) {
        const auto host = entry.content.values.find("host");
        services.push_back(
            {entry.name, host == entry.content.values.end() ? "" : host->second, entry.content.file});
    }
    return services;
}

void fillFromPasswordFile(std::vector<ConnectionField> &fields)
{
    const std::string file = valueOf(fields, "passfile", environment("HOME") + "/.pgpass");
    if (!valueOf(fields, "password", "").empty() || !isPrivate(file))
        return;
    const std::string user = valueOf(fields, "user", "");
    const std::vector<std::string> wanted{hostForPasswordFile(fields), valueOf(fields, "port", "5432"),
                                          valueOf(fields, "dbname", user), user};
    std::ifstream stream(file);
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        std::size_t at = 0;
        bool matches = !line.empty() && line[0] != '#';
        for (std::size_t i = 0; i < wanted.size() && matches; ++i) {
            const std::string field = passwordField(line, at);
            matches = field == "*" || field == wanted[i];
        }
        if (!matches)
            continue;
        for (ConnectionField &field : fields)
            if (field.keyword == "password") {
                field.source = ValueSource::PasswordFile;
                field.origin = file + ", line " + std::to_string(number);
            }
        return;
    }
}

} // namespace indexpilot::pg

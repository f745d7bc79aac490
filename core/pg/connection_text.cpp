// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/connection_text.h"

#include "core/pg/password_file.h"

#include <QtGlobal>
#include <libpq-fe.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>

namespace indexpilot::pg {
namespace {

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

Failure malformed(const std::string &detail)
{
    return {FailureCode::Usage, "connection text", detail,
            QT_TRANSLATE_NOOP(
                "ServerWords",
                "Write a URI (postgresql://user@host:5432/db), keywords (host=… dbname=…) or service=NAME. A "
                "value with spaces or "
                "quotes stands in single quotes, with \\' for a quote.")};
}

/// A text without '=' that is no URI is a database name to libpq's expansion; here it is one as well.
bool isBareName(const std::string &text)
{
    return text.find('=') == std::string::npos && text.rfind("postgres://", 0) != 0 &&
           text.rfind("postgresql://", 0) != 0;
}

std::map<std::string, std::string> valuesOf(PQconninfoOption *options)
{
    std::map<std::string, std::string> values;
    for (PQconninfoOption *option = options; option && option->keyword; ++option)
        if (option->val)
            values[option->keyword] = option->val;
    return values;
}

Result<std::map<std::string, std::string>> typedValues(const std::string &text)
{
    if (text.find('\0') != std::string::npos)
        return tl::unexpected(malformed("the text holds a NUL byte"));
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        return std::map<std::string, std::string>{};
    if (isBareName(text))
        return std::map<std::string, std::string>{{"dbname", text}};
    char *error = nullptr;
    const Options options(PQconninfoParse(text.c_str(), &error), PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> owned(error, PQfreemem);
    if (!options)
        return tl::unexpected(malformed(error ? error : "out of memory"));
    return valuesOf(options.get());
}

std::string label(const PQconninfoOption &option)
{
    return option.label && *option.label ? option.label : option.keyword;
}

} // namespace

Result<std::vector<ConnectionField>> resolveConnectionText(const std::string &text)
{
    const auto typed = typedValues(text);
    if (!typed)
        return tl::unexpected(typed.error());
    const Options defaults(PQconndefaults(), PQconninfoFree);
    if (!defaults)
        return tl::unexpected(malformed("out of memory"));
    std::string serviceName = typed->count("service") ? typed->at("service") : "";
    if (const char *fromEnvironment = std::getenv("PGSERVICE"); serviceName.empty() && fromEnvironment)
        serviceName = fromEnvironment;
    const auto service = serviceValues(serviceName);
    if (!serviceName.empty() && !service)
        return tl::unexpected(
            Failure{FailureCode::Usage, "service " + serviceName,
                    QT_TRANSLATE_NOOP("ServerWords", "no such service in pg_service.conf"),
                    "Define [" + serviceName + "] in ~/.pg_service.conf, or correct the name."});
    std::vector<ConnectionField> fields;
    for (PQconninfoOption *option = defaults.get(); option->keyword; ++option) {
        const std::string keyword = option->keyword;
        ConnectionField field{.keyword = keyword,
                              .label = label(*option),
                              .value = option->val ? option->val : "",
                              .origin = {},
                              .secret = option->dispchar && *option->dispchar == '*'};
        const char *environment = option->envvar ? std::getenv(option->envvar) : nullptr;
        if (typed->count(keyword)) {
            field.value = typed->at(keyword);
            field.source = ValueSource::Typed;
        } else if (service && service->values.count(keyword)) {
            field.value = service->values.at(keyword);
            field.source = ValueSource::ServiceFile;
            field.origin = service->file;
        } else if (environment && *environment) {
            field.value = environment;
            field.source = ValueSource::Environment;
            field.origin = option->envvar;
        }
        fields.push_back(std::move(field));
    }
    fillFromPasswordFile(fields);
    return fields;
}

std::string toConnectionText(const std::vector<ConnectionField> &fields)
{
    std::string text;
    for (const ConnectionField &field : fields) {
        if (field.source != ValueSource::Typed)
            continue;
        std::string value;
        for (const char c : field.value) {
            if (c == '\'' || c == '\\')
                value += '\\';
            value += c;
        }
        const bool plain = !value.empty() && value.find_first_of(" \t\r\n\v\f'\\") == std::string::npos;
        text += (text.empty() ? "" : " ") + field.keyword + "=" + (plain ? value : "'" + value + "'");
    }
    return text;
}

std::string withoutSecrets(const std::string &text)
{
    const auto typed = typedValues(text);
    if (!typed)
        return "(unreadable connection text)"; // it may hold a password anywhere
    if (isBareName(text))
        return text;
    std::vector<ConnectionField> fields;
    for (const auto &[keyword, value] : *typed)
        if (keyword != "password" && keyword != "sslpassword")
            fields.push_back({.keyword = keyword,
                              .label = {},
                              .value = value,
                              .source = ValueSource::Typed,
                              .origin = {}});
    return toConnectionText(fields);
}

} // namespace indexpilot::pg

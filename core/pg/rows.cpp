// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/rows.h"

#include "core/pg/error.h"

#include <libpq-fe.h>

#include <charconv>
#include <cstdlib>

namespace indexpilot::pg {
namespace {

[[noreturn]] void complain(const std::string &message)
{
    throw DatabaseError({.message = message, .sqlState = {}, .statement = {}});
}

} // namespace

Rows::Rows(pg_result *owned) : m_result(owned, PQclear)
{
}

int Rows::count() const
{
    return PQntuples(m_result.get());
}

int Rows::columns() const
{
    return PQnfields(m_result.get());
}

int Rows::column(std::string_view name) const
{
    for (int i = 0; i < columns(); ++i)
        if (name == PQfname(m_result.get(), i))
            return i;
    complain("the result has no column " + std::string(name));
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

std::string_view Rows::text(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}

std::int64_t Rows::integer(int row, int column) const
{
    const std::string_view value = text(row, column);
    if (value.empty() && isNull(row, column))
        return 0;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size())
        return number;
    // numeric, as sum(bigint) or wal_bytes gives it
    return static_cast<std::int64_t>(real(row, column));
}

double Rows::real(int row, int column) const
{
    const std::string_view value = text(row, column);
    if (value.empty() && isNull(row, column))
        return 0;
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size())
        complain("the server sent \"" + std::string(value) + "\" where a number was expected");
    return number;
}

bool Rows::boolean(int row, int column) const
{
    return text(row, column) == "t";
}

std::vector<std::string> Rows::textArray(int row, int column) const
{
    const std::string_view literal = text(row, column);
    std::vector<std::string> items;
    std::size_t i = 1; // after '{'
    while (i < literal.size() && literal[i] != '}') {
        std::string item;
        const bool quoted = literal[i] == '"';
        if (quoted)
            ++i;
        while (i < literal.size() && (quoted ? literal[i] != '"' : literal[i] != ',' && literal[i] != '}')) {
            if (literal[i] == '\\')
                ++i;
            item += literal[i++];
        }
        if (quoted)
            ++i;
        items.push_back(std::move(item));
        if (i < literal.size() && literal[i] == ',')
            ++i;
    }
    return items;
}

std::int64_t Rows::affected() const
{
    return std::atoll(PQcmdTuples(m_result.get()));
}

} // namespace indexpilot::pg

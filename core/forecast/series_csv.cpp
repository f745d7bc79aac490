// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/series_csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

namespace indexpilot::forecast {
namespace {

enum class Column { Series, Day, SizeRatio, SizeBytes, FreshBytes, Rebuilt, Writes };
constexpr std::array<std::string_view, 7> columnNames{"series",      "day",     "size_ratio", "size_bytes",
                                                      "fresh_bytes", "rebuilt", "writes"};
constexpr const char *headerRemedy = "Begin the file with the line: series,day,size_ratio,rebuilt (or "
                                     "series,day,size_bytes,fresh_bytes,rebuilt)";

Failure atLine(int line, std::string detail, std::string remedy)
{
    return {FailureCode::Usage, std::string("line ") + std::to_string(line), std::move(detail),
            std::move(remedy)};
}

std::string_view trimmedField(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    const std::size_t from = text.find_first_not_of(blanks);
    return from == std::string_view::npos ? std::string_view()
                                          : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

/// A field in double quotes may hold commas, and "" for a quote.
std::vector<std::string> fieldsOf(std::string_view line)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
            fields.back() += line[++i];
        else if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ',' && !quoted)
            fields.emplace_back();
        else
            fields.back() += line[i];
    }
    for (std::string &field : fields)
        field = std::string(trimmedField(field));
    return fields;
}

template <class Number> std::optional<Number> numberOf(const std::string &text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// Which column stands where.
class Header {
public:
    static Result<Header> read(int line, const std::vector<std::string> &names)
    {
        Header header;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto known = std::ranges::find(columnNames, names[i]);
            if (known == columnNames.end())
                return tl::make_unexpected(
                    atLine(line, "There is no column \"" + names[i] + "\"", headerRemedy));
            header.m_places[static_cast<std::size_t>(known - columnNames.begin())] = i;
        }
        header.m_width = names.size();
        const bool hasSizes = header.has(Column::SizeBytes) && header.has(Column::FreshBytes);
        if (!header.has(Column::Series) || !header.has(Column::Day) ||
            !(header.has(Column::SizeRatio) || hasSizes))
            return tl::make_unexpected(
                atLine(line, "The columns of a series are not all there", headerRemedy));
        return header;
    }
    bool has(Column column) const { return m_places[static_cast<std::size_t>(column)].has_value(); }
    const std::string &in(const std::vector<std::string> &fields, Column column) const
    {
        return fields[*m_places[static_cast<std::size_t>(column)]];
    }
    std::size_t width() const { return m_width; }

private:
    std::array<std::optional<std::size_t>, columnNames.size()> m_places;
    std::size_t m_width = 0;
};

/// Reads the fields of one line; keeps the first thing that is wrong with it.
class LineReader {
public:
    LineReader(const Header &header, const std::vector<std::string> &fields, int line)
        : m_header(header), m_fields(fields), m_line(line)
    {
    }
    Result<Reading> read()
    {
        Reading reading;
        readDay(reading);
        if (m_header.has(Column::SizeBytes))
            reading.sizeBytes = amount(Column::SizeBytes);
        if (m_header.has(Column::FreshBytes))
            reading.freshBytes = amount(Column::FreshBytes);
        if (m_header.has(Column::Writes) && !m_header.in(m_fields, Column::Writes).empty())
            reading.writes = amount(Column::Writes);
        if (m_header.has(Column::SizeRatio))
            reading.ratio = amount(Column::SizeRatio);
        else if (*reading.freshBytes > 0)
            reading.ratio = *reading.sizeBytes / *reading.freshBytes;
        else
            reading.ratio =
                *reading.sizeBytes > 0 ? HUGE_VAL : 0; // the forecaster leaves it out, and says why
        readRebuilt(reading);
        if (m_failure)
            return tl::make_unexpected(*m_failure);
        return reading;
    }

private:
    void fail(Column column, const char *wanted)
    {
        if (!m_failure)
            m_failure = atLine(m_line,
                               std::string(columnNames[static_cast<std::size_t>(column)]) + " is \"" +
                                   m_header.in(m_fields, column) + "\"",
                               wanted);
    }
    void readDay(Reading &reading)
    {
        const std::optional<int> day = numberOf<int>(m_header.in(m_fields, Column::Day));
        if (day && *day >= -1'000'000 && *day <= 1'000'000)
            reading.day = *day;
        else
            fail(Column::Day, "Write the day as a whole number, counted from 0");
    }
    double amount(Column column)
    {
        const std::optional<double> value = numberOf<double>(m_header.in(m_fields, column));
        if (value && std::isfinite(*value) && *value >= 0)
            return *value;
        fail(column, "Write a number that is not negative, with a point for decimals");
        return 0;
    }
    void readRebuilt(Reading &reading)
    {
        if (!m_header.has(Column::Rebuilt))
            return;
        const std::string &text = m_header.in(m_fields, Column::Rebuilt);
        reading.rebuilt = text == "1";
        if (text != "0" && text != "1")
            fail(Column::Rebuilt,
                 "Write 1 where the index was built or rebuilt since the line before, else 0");
    }

    const Header &m_header;
    const std::vector<std::string> &m_fields;
    int m_line;
    std::optional<Failure> m_failure;
};

/// Series by name, in the order of their first line.
class SeriesBook {
public:
    std::optional<Failure> add(const Header &header, const std::vector<std::string> &fields, int line)
    {
        if (fields.size() != header.width())
            return atLine(line,
                          std::string("It has ") + std::to_string(fields.size()) +
                              " fields, the first line has " + std::to_string(header.width()),
                          "Write one value for each column of the first line");
        const std::string &name = header.in(fields, Column::Series);
        if (name.empty())
            return atLine(line, "The series has no name", "Write the name of the index");
        Result<Reading> reading = LineReader(header, fields, line).read();
        if (!reading)
            return reading.error();
        const auto [place, isNew] = m_places.try_emplace(name, m_series.size());
        if (isNew)
            m_series.push_back({name, {}});
        m_series[place->second].readings.push_back(*reading);
        return std::nullopt;
    }
    std::vector<Series> take() { return std::move(m_series); }

private:
    std::vector<Series> m_series;
    std::map<std::string, std::size_t> m_places;
};

std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmedField(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

} // namespace

Result<std::vector<Series>> seriesFromCsv(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    std::optional<Header> header;
    SeriesBook book;
    for (int line = 1; !text.empty(); ++line) {
        const std::vector<std::string> fields = fieldsOf(takeLine(text));
        if (fields.size() == 1 && fields.front().empty())
            continue;
        if (!header) {
            Result<Header> read = Header::read(line, fields);
            if (!read)
                return tl::make_unexpected(read.error());
            header = *read;
        } else if (std::optional<Failure> failure = book.add(*header, fields, line)) {
            return tl::make_unexpected(std::move(*failure));
        }
    }
    std::vector<Series> series = book.take();
    if (series.empty())
        return tl::make_unexpected(
            Failure{FailureCode::Usage, "series", "There is no reading in it", headerRemedy});
    return series;
}

} // namespace indexpilot::forecast

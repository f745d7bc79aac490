// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/schema_text.h"

#include "tests/support/schema_types.h"
#include "tests/support/schema_words.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <stdexcept>

namespace indexpilot::test {
namespace {

/// "3d" before the reading.
TimePoint daysBefore(const std::string &text)
{
    return schemaTextTime() - std::chrono::hours(24) * std::atoi(text.c_str());
}

pg::SchemaTable tableOf(const std::vector<std::string> &words)
{
    pg::SchemaTable table;
    const std::string name = words.at(1);
    const std::size_t dot = name.find('.');
    table.schema = dot == std::string::npos ? "public" : name.substr(0, dot);
    table.name = withoutQuotes(dot == std::string::npos ? name : name.substr(dot + 1));
    Options options({words.begin() + 2, words.end()});
    options.number("rows", table.rows);
    options.number("pages", table.pages);
    options.number("visible", table.allVisibleShare);
    options.number("fillfactor", table.fillfactor);
    options.number("inserted", table.inserted);
    options.number("updated", table.updated);
    options.number("hot", table.hotUpdated);
    options.number("deleted", table.deleted);
    options.number("changes", table.changesSinceAnalyze);
    if (const auto kind = options.text("kind"))
        table.kind = kind->at(0);
    if (const auto days = options.text("analyzed"))
        table.lastAnalyze = daysBefore(*days);
    for (const std::string &leaf : split(options.text("leaves").value_or(""), ','))
        table.partitions.emplace_back(static_cast<std::uint32_t>(std::atoi(leaf.c_str())));
    table.partitionKey = split(options.text("by").value_or(""), ',');
    table.partition = options.take("partition");
    if (const auto parent = options.text("of"))
        table.partitionOf = TableId(static_cast<std::uint32_t>(std::atoi(parent->c_str())));
    table.temporary = options.take("temporary");
    options.finish();
    return table;
}

void setStatistics(pg::ColumnReading &column, Options &options)
{
    pg::ColumnStatistics statistics{.averageWidth = column.typeLength > 0 ? column.typeLength : 12.0,
                                    .correlation = std::numeric_limits<double>::quiet_NaN()};
    const pg::ColumnStatistics nothing = statistics;
    options.number("n", statistics.distinct);
    options.number("null", statistics.nullFraction);
    options.number("width", statistics.averageWidth);
    options.number("corr", statistics.correlation);
    for (const std::string &value : split(options.text("mcv").value_or(""), '|')) {
        const std::size_t colon = value.rfind(':');
        statistics.commonValues.push_back(value.substr(0, colon));
        statistics.commonFrequencies.push_back(std::strtod(value.c_str() + colon + 1, nullptr));
    }
    statistics.histogramBounds = split(options.text("hist").value_or(""), '|');
    const bool known = statistics.distinct != nothing.distinct || statistics.nullFraction > 0 ||
                       statistics.averageWidth != nothing.averageWidth || !statistics.commonValues.empty() ||
                       !statistics.histogramBounds.empty() ||
                       statistics.correlation == statistics.correlation;
    if (known)
        column.statistics = statistics;
}

pg::ColumnReading columnOf(const std::vector<std::string> &words, int number)
{
    pg::ColumnReading column{.number = number, .name = withoutQuotes(words.at(1))};
    setType(column, withoutQuotes(words.at(2)));
    Options options({words.begin() + 3, words.end()});
    column.notNull = options.take("notnull");
    column.cCollation = options.take("c");
    if (options.take("nodedup"))
        column.deduplicates = false;
    setStatistics(column, options);
    options.finish();
    return column;
}

/// Takes the word off the end of the key's text.
bool endsWith(std::string &key, const std::string &word)
{
    if (!key.ends_with(" " + word))
        return false;
    key = trimmed(key.substr(0, key.size() - word.size()));
    return true;
}

pg::IndexKeyReading keyOf(std::string text)
{
    pg::IndexKeyReading key;
    text = trimmed(text);
    const bool first = endsWith(text, "NULLS FIRST");
    const bool last = endsWith(text, "NULLS LAST");
    key.descending = endsWith(text, "DESC");
    key.nullsFirst = first || (key.descending && !last);
    std::vector<std::string> words = wordsOf(text);
    if (words.size() >= 3 && words[1] == "COLLATE") {
        key.collation = withoutQuotes(words[2]);
        words.erase(words.begin() + 1, words.begin() + 3);
    }
    if (words.size() > 2)
        throw std::runtime_error("unknown index key " + text);
    if (words.size() == 2) {
        key.operatorClass = words[1];
        key.defaultClass = false;
    }
    if (words.at(0).find('(') == std::string::npos)
        key.column = withoutQuotes(words[0]);
    else
        key.expression = words[0];
    return key;
}

std::vector<std::string> listIn(const std::string &brackets)
{
    std::vector<std::string> parts = split(brackets.substr(1, brackets.size() - 2), ',');
    for (std::string &part : parts)
        part = trimmed(part);
    return parts;
}

void setFlags(pg::SchemaIndex &index, Options &options)
{
    index.primary = options.take("primary");
    index.constraint = options.take("constraint") || index.primary;
    index.unique = options.take("unique") || index.primary;
    index.exclusion = options.take("exclusion");
    index.referenced = options.take("referenced");
    index.replicaIdentity = options.take("replica");
    index.clustered = options.take("clustered");
    index.valid = !options.take("invalid");
    index.ready = !options.take("unready");
    index.partitioned = options.take("partitioned");
    index.partitionChild = options.take("child");
    index.extensionMember = options.take("extension");
    index.nullsNotDistinct = options.take("nullsnotdistinct");
    index.deduplicateItems = !options.take("nodedup");
    index.method = options.text("using").value_or("btree");
    std::int64_t size = 0;
    options.number("size", size);
    index.size = Bytes(size);
    options.number("scans", index.scans);
    options.number("rows", index.rows);
    options.number("fillfactor", index.fillfactor);
    if (const auto days = options.text("last"))
        index.lastScan = daysBefore(*days);
}

std::string definitionText(const pg::SchemaTable &table, const pg::SchemaIndex &index,
                           const std::string &tail)
{
    return std::string(index.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + index.name + " ON " +
           table.schema + "." + table.name + " USING " + index.method + " " + tail;
}

pg::SchemaIndex indexOf(const std::vector<std::string> &words, const pg::SchemaTable &table, std::uint32_t id)
{
    const auto keys =
        std::ranges::find_if(words, [](const std::string &word) { return word.front() == '('; });
    if (keys == words.end())
        throw std::runtime_error("an index without keys");
    pg::SchemaIndex index{.id = IndexId(id), .schema = table.schema, .name = words.at(1)};
    for (const std::string &key : listIn(*keys))
        index.keys.push_back(keyOf(key));
    Options options({words.begin() + 2, keys});
    setFlags(index, options);
    options.finish();
    std::string tail = *keys;
    for (auto word = keys + 1; word != words.end(); ++word) {
        const bool include = *word == "include" && word + 1 != words.end();
        tail += include ? " INCLUDE " + *(word + 1) : "";
        if (include)
            index.include = listIn(*++word);
        else if (*word != "where")
            index.predicate += (index.predicate.empty() ? "" : " ") + *word;
    }
    index.definition =
        definitionText(table, index, index.predicate.empty() ? tail : tail + " WHERE " + index.predicate);
    return index;
}

pg::ForeignKeyReading foreignKeyOf(const std::vector<std::string> &words)
{
    pg::ForeignKeyReading key{.name = words.at(1)};
    const bool cascades = words.at(2) == "cascade";
    const std::size_t at = cascades ? 3 : 2;
    key.cascades = cascades;
    key.columns = listIn(words.at(at));
    const std::string &target = words.at(at + 2);
    const std::size_t dot = target.find('.');
    key.referencedSchema = dot == std::string::npos ? "public" : target.substr(0, dot);
    key.referencedTable = dot == std::string::npos ? target : target.substr(dot + 1);
    key.referencedColumns = listIn(words.at(at + 3));
    return key;
}

class Reader {
public:
    void read(const std::string &line)
    {
        const std::vector<std::string> words = wordsOf(line);
        const std::string &what = words.front();
        if (what == "table")
            beginTable(words);
        else if (what == "column")
            table().columns.push_back(columnOf(words, static_cast<int>(table().columns.size()) + 1));
        else if (what == "index")
            table().indexes.push_back(indexOf(words, table(), ++m_lastIndex));
        else if (what == "key")
            table().foreignKeys.push_back(foreignKeyOf(words));
        else
            readHead(what, words);
    }
    pg::SchemaReading reading{
        .takenAt = schemaTextTime(), .serverVersionNumber = 150000, .searchPath = {"public"}};

private:
    void beginTable(const std::vector<std::string> &words)
    {
        reading.tables.push_back(tableOf(words));
        table().id = TableId(static_cast<std::uint32_t>(reading.tables.size()));
    }
    pg::SchemaTable &table()
    {
        if (reading.tables.empty())
            throw std::runtime_error("no table before it");
        return reading.tables.back();
    }
    void readHead(const std::string &what, const std::vector<std::string> &words)
    {
        if (what == "search_path")
            reading.searchPath.assign(words.begin() + 1, words.end());
        else if (what == "extensions")
            reading.extensions.assign(words.begin() + 1, words.end());
        else if (what == "server")
            reading.serverVersionNumber = std::atoi(words.at(1).c_str());
        else if (what == "standby")
            reading.isPrimary = false;
        else if (what == "truncated")
            reading.truncated = true;
        else if (what == "hidden")
            reading.statisticsHidden = true;
        else if (what == "reset")
            reading.statsReset = daysBefore(words.at(1));
        else
            throw std::runtime_error("unknown line");
    }
    std::uint32_t m_lastIndex = 1000;
};

} // namespace

TimePoint schemaTextTime()
{
    return TimePoint(Milliseconds(1748736000000));
}

pg::SchemaReading schemaFromText(const std::string &text)
{
    Reader reader;
    for (const std::string &line : linesOf(text)) {
        try {
            reader.read(line);
        } catch (const std::exception &error) {
            throw std::runtime_error("\"" + line + "\": " + error.what());
        }
    }
    return std::move(reader.reading);
}

} // namespace indexpilot::test

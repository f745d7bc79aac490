// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/inverted_items.h"

#include "core/advisor/entry_width.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <tuple>

namespace indexpilot::advisor {
namespace {

using Statistics = pg::ColumnStatistics;

constexpr double lexemeOverhead =
    8.5; ///< of a tsvector: entry, count and one position, half a byte of padding
constexpr double vectorHeader = 5;
constexpr double trigramWidth = 4; ///< an int4
constexpr double hashWidth = 4;    ///< jsonb_path_ops

double meanWidth(const Statistics &statistics)
{
    double width = 0;
    double all = 0;
    for (std::size_t i = 0; i < statistics.commonElements.size(); ++i) {
        width += statistics.elementFrequencies[i] * static_cast<double>(statistics.commonElements[i].size());
        all += statistics.elementFrequencies[i];
    }
    return all > 0 ? width / all : 0;
}

/// Items of one value, where the statistics say so or the value's width tells.
double itemsOfValue(const Statistics &statistics, bool isVector)
{
    if (statistics.meanElements > 0)
        return statistics.meanElements;
    return isVector ? std::max(0.0, (statistics.averageWidth - vectorHeader) /
                                        (lexemeOverhead + meanWidth(statistics)))
                    : 0;
}

/// Those that are listed one by one; what is missing of a value's items is spread over items a little rarer
/// than the rarest listed.
std::vector<ItemGroup> commonGroups(const pg::ColumnReading &column)
{
    constexpr double rarer = 0.8;
    const Statistics &statistics = *column.statistics;
    const bool isVector = column.type == "tsvector";
    std::vector<ItemGroup> groups;
    double listed = 0;
    for (std::size_t i = 0; i < statistics.commonElements.size(); ++i) {
        groups.push_back({1, statistics.elementFrequencies[i],
                          isVector ? static_cast<double>(statistics.commonElements[i].size()) + 1 : 4});
        listed += statistics.elementFrequencies[i];
    }
    const double rest = itemsOfValue(statistics, isVector) - listed;
    const double share = statistics.leastElementFrequency * rarer;
    if (rest > 0.02 * listed && share > 0)
        groups.push_back({rest / share, share, isVector ? meanWidth(statistics) + 1 : 4});
    return groups;
}

/// An item and the part of the value that it comes from: items of one part are alike in number.
struct Item {
    std::string part;
    std::string text;
    double width = 0;
    friend bool operator<(const Item &a, const Item &b)
    {
        return std::tie(a.part, a.text) < std::tie(b.part, b.text);
    }
};
using Items = std::set<Item>;

std::string scalarText(const QJsonValue &value)
{
    return value.isString()   ? value.toString().toStdString()
           : value.isDouble() ? std::to_string(value.toDouble())
           : value.isBool()   ? (value.toBool() ? "t" : "f")
                              : "n";
}

/// jsonb_ops: each key and each scalar (manual 8.14.4); jsonb_path_ops: a hash of each scalar with its path.
void addJson(const QJsonValue &value, const std::string &path, bool paths, Items &items)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const std::string key = member.key().toStdString();
            if (!paths)
                items.insert({.part = path + "." + key + ":", .text = key, .width = key.size() + 2.0});
            addJson(member.value(), path + "." + key, paths, items);
        }
        return;
    }
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            addJson(element, path, paths, items);
        return;
    }
    const std::string text = scalarText(value);
    items.insert(
        {.part = path, .text = text, .width = paths ? hashWidth : std::min(text.size() + 2.0, 127.0)});
}

/// As pg_trgm takes a text apart: words in lower case, two blanks before and one behind. Bytes stand for
/// letters.
void addTrigrams(const std::string &text, Items &items)
{
    std::string word;
    const auto take = [&] {
        if (word.empty())
            return;
        const std::string padded = "  " + word + " ";
        for (std::size_t i = 0; i + 3 <= padded.size(); ++i)
            items.insert({.part = {}, .text = padded.substr(i, 3), .width = trigramWidth});
        word.clear();
    };
    for (const char letter : text)
        if (const auto byte = static_cast<unsigned char>(letter); byte >= 0x80 || std::isalnum(byte) != 0)
            word += static_cast<char>(std::tolower(byte));
        else
            take();
    take();
}

/// Values with the share of the rows for which each stands.
class Sample {
public:
    Sample(const Statistics &statistics, bool isJson, bool paths) : m_isJson(isJson), m_paths(paths)
    {
        double common = 0;
        for (std::size_t i = 0; i < statistics.commonValues.size(); ++i) {
            add(statistics.commonValues[i], statistics.commonFrequencies[i], false);
            common += statistics.commonFrequencies[i];
        }
        const auto count = static_cast<double>(statistics.histogramBounds.size());
        for (const std::string &value : statistics.histogramBounds)
            add(value, std::max(0.0, 1 - statistics.nullFraction - common) / count, true);
    }

    std::vector<ItemGroup> groups(double rows) const
    {
        std::vector<ItemGroup> result;
        std::map<std::string, Drawn> parts;
        for (const auto &[item, seen] : m_seen)
            if (seen.isCommon)
                result.push_back({1, seen.share, item.width});
            else
                parts[item.part].add(seen, item.width);
        for (const auto &[part, drawn] : parts)
            drawn.addGroups(result, rows);
        return result;
    }

private:
    struct Seen {
        double share = 0;
        int drawn = 0; ///< from the histogram, which is an even sample of the values
        bool isCommon = false;
    };
    /// Items of one part, by how often the histogram showed them.
    struct Drawn {
        struct Times {
            double items = 0;
            double share = 0;
            double width = 0;
        };
        std::map<int, Times> byTimes;

        void add(const Seen &seen, double width)
        {
            Times &times = byTimes[seen.drawn];
            ++times.items;
            times.share += seen.share;
            times.width += width;
        }
        double itemsDrawn(int times) const
        {
            const auto found = byTimes.find(times);
            return found == byTimes.end() ? 0 : found->second.items;
        }
        /// Good and Turing (1953): what was drawn c times is in truth as frequent as (c + 1) N(c + 1) / N(c)
        /// draws. Chao: N(1)² / 2 N(2) items were not drawn at all; their share is that of the items drawn
        /// once.
        void addGroups(std::vector<ItemGroup> &result, double rows) const
        {
            for (const auto &[count, times] : byTimes) {
                double share = times.share / times.items;
                const double next = itemsDrawn(count + 1);
                if (count <= mostSmoothed && times.items >= fewItems && next > 0)
                    share *= std::min(1.0, (count + 1) * next / times.items / count);
                double items = times.items;
                if (count == 1 && next <= 0 && items >= fewItems) { // each row has an item of its own
                    items = std::max(items, times.share * rows);
                    share = times.share / items;
                }
                result.push_back({items, share, times.width / times.items});
            }
            const double once = itemsDrawn(1);
            const double twice = itemsDrawn(2);
            if (once < fewItems || twice <= 0)
                return;
            const Times &single = byTimes.at(1);
            const double unseen = once * once / (2 * twice);
            result.push_back({unseen, single.share / unseen, single.width / single.items});
        }
    };
    static constexpr int mostSmoothed = 6;
    static constexpr double fewItems = 8;

    void add(const std::string &value, double share, bool drawn)
    {
        Items items;
        if (m_isJson)
            // A scalar alone is no document for the parser.
            addJson(QJsonDocument::fromJson(QByteArray::fromStdString("[" + value + "]")).array(), {},
                    m_paths, items);
        else
            addTrigrams(value, items);
        for (const Item &item : items) {
            Seen &seen = m_seen[item];
            seen.share += share;
            seen.drawn += drawn ? 1 : 0;
            seen.isCommon = seen.isCommon || !drawn;
        }
    }

    bool m_isJson;
    bool m_paths;
    std::map<Item, Seen> m_seen;
};

bool isTrigram(const IndexKey &key)
{
    return key.operatorClass == "gin_trgm_ops" || key.operatorClass.ends_with(".gin_trgm_ops");
}

} // namespace

std::vector<ItemGroup> itemGroups(const pg::SchemaTable &table, const IndexKey &key)
{
    const pg::ColumnReading *column = columnOf(table, key.column);
    if (!column || !column->statistics)
        return {};
    const Statistics &statistics = *column->statistics;
    if (column->type == "jsonb")
        return Sample(statistics, true, key.operatorClass == "jsonb_path_ops")
            .groups(std::max(0.0, table.rows));
    if (isTrigram(key))
        return Sample(statistics, false, false).groups(std::max(0.0, table.rows));
    return statistics.commonElements.empty() ? std::vector<ItemGroup>() : commonGroups(*column);
}

} // namespace indexpilot::advisor

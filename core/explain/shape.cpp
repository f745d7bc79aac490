// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/shape.h"

#include <algorithm>
#include <set>

#include <QCryptographicHash>

namespace indexpilot::explain {

namespace {

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

bool isWord(char letter)
{
    return isDigit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           letter == '_' || letter == '$' || (static_cast<unsigned char>(letter) & 0x80u) != 0;
}

/// End of a quoted text that begins at `from`; doubled quotes belong to it.
std::size_t endOfQuoted(std::string_view text, std::size_t from)
{
    const char quote = text[from];
    for (std::size_t i = from + 1; i < text.size(); ++i) {
        if (text[i] != quote)
            continue;
        if (i + 1 < text.size() && text[i + 1] == quote)
            ++i;
        else
            return i + 1;
    }
    return text.size();
}

std::size_t endOfNumber(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    while (end < text.size() && (isDigit(text[end]) || text[end] == '.'))
        ++end;
    if (end + 1 < text.size() && text[end] == 'e' && (isDigit(text[end + 1]) || text[end + 1] == '-'))
        for (++end; end < text.size() && (isDigit(text[end]) || text[end] == '-'); ++end) {
        }
    return end;
}

void appendNode(std::string &out, const PlanNode &node)
{
    out += '(';
    out += shapeOf(node);
    for (const PlanNode &child : node.children)
        appendNode(out, child);
    out += ")";
}

void appendList(std::string &out, const std::vector<std::string> &list)
{
    for (const std::string &entry : list)
        out += withoutConstants(entry) + "\x1f";
    out += "\x1e";
}

/// Numbers of the "$n" in a condition, texts and quoted names apart.
void addParameters(std::set<int> &numbers, std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\'' || text[i] == '"') {
            i = endOfQuoted(text, i);
        } else if (text[i] == '$' && i + 1 < text.size() && isDigit(text[i + 1])) {
            int number = 0;
            for (++i; i < text.size() && isDigit(text[i]); ++i)
                number = std::min(100'000, number * 10 + (text[i] - '0'));
            numbers.insert(number);
        } else {
            ++i;
        }
    }
}

void collect(const PlanNode &node, std::set<int> &used, std::set<int> &ofSubplans)
{
    for (const auto *list : {&node.indexConditions, &node.filters, &node.conditions, &node.sortKeys})
        for (const std::string &entry : *list)
            addParameters(used, entry);
    if (const std::size_t returns = node.subplanName.find("returns "); returns != std::string::npos)
        addParameters(ofSubplans,
                      std::string_view(node.subplanName).substr(returns)); // "InitPlan 1 (returns $0)"
    for (const PlanNode &child : node.children)
        collect(child, used, ofSubplans);
}

} // namespace

std::string withoutConstants(std::string_view condition)
{
    std::string out;
    for (std::size_t i = 0; i < condition.size();) {
        const char letter = condition[i];
        if (letter == '\'') {
            i = endOfQuoted(condition, i);
            out += "?";
        } else if (letter == '"') {
            const std::size_t end = endOfQuoted(condition, i);
            out += condition.substr(i, end - i);
            i = end;
        } else if (letter == '$' && i + 1 < condition.size() && isDigit(condition[i + 1])) {
            for (++i; i < condition.size() && isDigit(condition[i]); ++i) {
            }
            out += "?";
        } else if (isDigit(letter)) {
            i = endOfNumber(condition, i);
            if (!out.empty() && out.back() == '-' && (out.size() < 2 || !isWord(out[out.size() - 2])))
                out.pop_back(); // the sign belongs to the constant: "x = -5"
            out += "?";
        } else if (isWord(letter)) {
            while (i < condition.size() && isWord(condition[i]))
                out += condition[i++];
        } else {
            out += letter;
            ++i;
        }
    }
    return out;
}

std::string shapeOf(const PlanNode &node)
{
    std::string out;
    for (const std::string *part :
         {&node.type, &node.strategy, &node.joinType, &node.relation, &node.index, &node.parentRelationship})
        out += *part + "\x1f";
    appendList(out, node.indexConditions);
    appendList(out, node.filters);
    appendList(out, node.conditions);
    appendList(out, node.sortKeys);
    return out;
}

std::string shapeHashOf(const PlanNode &root)
{
    std::string shape;
    appendNode(shape, root);
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(shape.data(), static_cast<qsizetype>(shape.size())),
                                 QCryptographicHash::Sha256)
            .toHex();
    return hash.left(16).toStdString();
}

bool isGeneric(const PlanNode &root)
{
    std::set<int> used;
    std::set<int> ofSubplans;
    collect(root, used, ofSubplans);
    used.erase(0); // statements count from 1
    return std::any_of(used.begin(), used.end(), [&](int number) { return !ofSubplans.contains(number); });
}

} // namespace indexpilot::explain

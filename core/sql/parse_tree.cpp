// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/parse_tree.h"

#include <charconv>

#include <nlohmann/json.hpp>

namespace indexpilot::sql {

namespace {

/// Takes the parser's JSON event by event, so that no second tree is ever held.
class TreeBuilder final : public nlohmann::json::json_sax_t {
public:
    explicit TreeBuilder(Node &root) : m_root(root) {}
    bool tooDeep() const { return m_tooDeep; }

    bool null() override
    {
        add(Node::Type::Null);
        return true;
    }
    bool boolean(bool value) override
    {
        add(Node::Type::Boolean).number = value ? 1 : 0;
        return true;
    }
    bool number_integer(number_integer_t value) override
    {
        if (m_key == "location" && !m_open.empty() && m_open.back()->key == "A_Const")
            m_open.back()->number = value;
        add(Node::Type::Integer).number = value;
        return true;
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return number_integer(static_cast<number_integer_t>(value));
    }
    bool number_float(number_float_t, const string_t &digits) override
    {
        add(Node::Type::Text).text = digits;
        return true;
    }
    bool string(string_t &value) override
    {
        add(Node::Type::Text).text = std::move(value);
        return true;
    }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(Node::Type::Object); }
    bool start_array(std::size_t) override { return open(Node::Type::Array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t &value) override
    {
        m_key = std::move(value);
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const nlohmann::json::exception &) override
    {
        return false;
    }

private:
    Node &add(Node::Type type)
    {
        if (m_key == "location") {
            m_skipped = Node{};
            m_key.clear();
            return m_skipped;
        }
        Node &node = m_open.empty() ? m_root : m_open.back()->children.emplace_back();
        node.type = type;
        node.key = std::move(m_key);
        m_key.clear();
        return node;
    }
    bool open(Node::Type type)
    {
        m_tooDeep = static_cast<int>(m_open.size()) >= treeDepthLimit;
        if (m_tooDeep)
            return false;
        m_open.push_back(&add(type));
        return true;
    }
    bool close()
    {
        m_open.back()->children.shrink_to_fit();
        m_open.pop_back();
        return true;
    }

    Node &m_root;
    Node m_skipped;
    std::vector<Node *> m_open; // only the innermost grows, so the others stay where they are
    std::string m_key;
    bool m_tooDeep = false;
};

const Node nothing;

void restoreNegative(Node &constant, std::string_view text)
{
    Node &integer = constant.children.front();
    const auto place = static_cast<std::size_t>(constant.number);
    if (integer.key != "ival" || !integer.children.empty() || place >= text.size() || text[place] != '-')
        return;
    std::size_t digits = place + 1;
    while (digits < text.size() && (text[digits] == ' ' || text[digits] == '\n' || text[digits] == '\t'))
        ++digits;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + digits, text.data() + text.size(), value);
    if (error != std::errc() || end == text.data() + digits)
        return;
    Node number;
    number.type = Node::Type::Integer;
    number.key = "ival";
    number.number = -value;
    integer.children.push_back(std::move(number));
}

bool wraps(const Node &node)
{
    return node.type == Node::Type::Object && node.children.size() == 1 &&
           node.children.front().type == Node::Type::Object && !node.children.front().key.empty() &&
           node.children.front().key[0] >= 'A' && node.children.front().key[0] <= 'Z';
}

} // namespace

const Node &Node::at(std::string_view wantedKey) const
{
    for (const Node &child : children)
        if (child.key == wantedKey)
            return child;
    return nothing;
}

std::string_view Node::tag() const
{
    return wraps(*this) ? std::string_view(children.front().key) : "";
}

const Node &Node::body() const
{
    return wraps(*this) ? children.front() : *this;
}

std::vector<std::string> texts(const Node &list)
{
    std::vector<std::string> result;
    for (const Node &item : list.children)
        if (item.tag() == "String")
            result.push_back(item.body().at("sval").text);
    return result;
}

void restoreNegativeIntegers(Node &root, std::string_view text)
{
    std::vector<Node *> waiting{&root};
    while (!waiting.empty()) {
        Node &node = *waiting.back();
        waiting.pop_back();
        if (node.key == "A_Const" && !node.children.empty())
            restoreNegative(node, text);
        for (Node &child : node.children)
            waiting.push_back(&child);
    }
}

TreeOutcome buildTree(std::string_view json, Node &root)
{
    root = Node{};
    TreeBuilder builder(root);
    if (nlohmann::json::sax_parse(json.begin(), json.end(), &builder))
        return TreeOutcome::Built;
    root = Node{};
    return builder.tooDeep() ? TreeOutcome::TooDeep : TreeOutcome::NotJson;
}

} // namespace indexpilot::sql

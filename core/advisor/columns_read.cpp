// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/columns_read.h"

#include "core/advisor/expression_tree.h"
#include "core/sql/parser.h"
#include "core/sql/roomy_stack.h"

namespace indexpilot::advisor {
namespace {

using sql::Node;

/// Longer texts are generated lists of values, which no index holds.
constexpr std::size_t longestText = std::size_t{64} * 1024;

ColumnName nameOf(const Node &fields)
{
    const std::vector<std::string> names = sql::texts(fields);
    if (names.empty())
        return {};
    return {names.size() > 1 ? names[names.size() - 2] : std::string(), names.back()};
}

class Walk {
public:
    explicit Walk(ColumnsRead &read) : m_read(read) {}

    void node(const Node &wrapped)
    {
        const std::string_view tag = wrapped.tag();
        if (tag == "ColumnRef")
            return column(wrapped.body().at("fields"));
        if (tag == "FuncCall")
            call(wrapped.body());
        if (tag == "SubLink" && wrapped.body().at("subLinkType").text == "EXISTS_SUBLINK")
            return existence(wrapped.body().at("subselect").body());
        for (const Node &child : wrapped.children)
            node(child);
    }

private:
    void column(const Node &fields)
    {
        if (fields.children.empty())
            return;
        const ColumnName name = nameOf(fields);
        if (fields.children.back().tag() == "A_Star")
            m_read.starred.insert(name.second); // the last name is that of the table
        else
            m_read.columns.insert(name);
    }

    void call(const Node &body)
    {
        const std::string name = lastOf(body.at("funcname"));
        const Node &arguments = body.at("args");
        if ((name == "min" || name == "max") && arguments.children.size() == 1 && body.at("over").isNull() &&
            arguments.children[0].tag() == "ColumnRef")
            m_read.extremes.insert(nameOf(arguments.children[0].body().at("fields")));
    }

    /// What EXISTS (SELECT * …) selects is not read.
    void existence(const Node &select)
    {
        for (const Node &child : select.children)
            if (child.key != "targetList")
                node(child);
    }

    ColumnsRead &m_read;
};

} // namespace

ColumnsRead columnsRead(const std::string &sql)
{
    ColumnsRead read;
    if (sql.size() > longestText || sql.find('\0') != std::string::npos)
        return read;
    sql::runOnRoomyStack(sql.size(), [&] {
        const auto json = sql::parseToJson(sql);
        Node root;
        if (!json || sql::buildTree(*json, root) != sql::TreeOutcome::Built)
            return;
        read.known = true;
        Walk(read).node(root);
    });
    return read;
}

} // namespace indexpilot::advisor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/scope.h"

#include <algorithm>
#include <numeric>

namespace indexpilot::sql {

namespace {

ColumnReference columnOfTable(const TableReference &table, const std::string &column)
{
    return {table.schema, table.name, column};
}

ColumnReference columnOfDerived(const Derived &derived, const std::string &name)
{
    const ColumnReference unknown{"", "", name};
    if (!derived.transparent)
        return unknown;
    for (std::size_t i = 0; i < derived.outputs.size(); ++i)
        if (derived.outputs[i].column == name && !derived.outputs[i].table.empty())
            return {derived.outputs[i].schema, derived.outputs[i].table, derived.sourceColumns[i]};
    return derived.starOf ? columnOfTable(*derived.starOf, name) : unknown;
}

/// Whether a derived item certainly has, or certainly lacks, a column of that name.
enum class Has { Yes, No, Perhaps };

Has hasColumn(const FromItem &item, const std::string &name)
{
    for (const ColumnReference &output : item.derived.outputs)
        if (output.column == name)
            return Has::Yes;
    return item.derived.complete ? Has::No : Has::Perhaps;
}

} // namespace

void Derived::rename(const std::vector<std::string> &names)
{
    if (names.empty())
        return;
    if (!complete) { // behind a star nobody can count
        *this = Derived{.singleRow = singleRow};
        complete = true;
    }
    outputs.resize(std::max(outputs.size(), names.size()));
    sourceColumns.resize(outputs.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        outputs[i].column = names[i];
}

const Cte *Scope::findCte(const std::string &name) const
{
    for (const Scope *scope = this; scope; scope = scope->parent)
        for (auto cte = scope->ctes.rbegin(); cte != scope->ctes.rend(); ++cte)
            if (cte->name == name)
                return &*cte;
    return nullptr;
}

std::optional<int> Scope::itemNamed(const std::vector<std::string> &names) const
{
    const std::string &wanted = names[names.size() - 2];
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool schemaFits = names.size() < 3 || items[i].table.schema == names[names.size() - 3];
        if (items[i].alias == wanted && schemaFits)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

/// The item that an unqualified column belongs to, when only one can have it.
std::optional<int> Scope::onlyItemWith(const std::string &column) const
{
    if (const auto merged = mergedColumns.find(column); merged != mergedColumns.end())
        return merged->second;
    std::optional<int> found;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (hasColumn(items[i], column) == Has::No)
            continue;
        if (found)
            return std::nullopt;
        found = static_cast<int>(i);
    }
    return found;
}

ColumnReference Scope::columnOf(int item, const std::string &name) const
{
    if (item < 0)
        return {"", "", name};
    const FromItem &from = items[static_cast<std::size_t>(item)];
    switch (from.kind) {
    case FromItem::Kind::Table:
        return columnOfTable(from.table, name);
    case FromItem::Kind::Derived:
        return columnOfDerived(from.derived, name);
    case FromItem::Kind::Function:
    case FromItem::Kind::Values:
        break;
    }
    return {"", "", name};
}

ResolvedColumn Scope::resolve(const std::vector<std::string> &names)
{
    if (names.empty())
        return {};
    const std::string &column = names.back();
    bool visible = true;
    for (Scope *scope = this; scope; scope = scope->parent) {
        if (visible && !scope->items.empty()) {
            const std::optional<int> item =
                names.size() > 1 ? scope->itemNamed(names) : scope->onlyItemWith(column);
            if (item) {
                scope->touched.insert(*item);
                for (Scope *inner = this; inner != scope; inner = inner->parent)
                    inner->crossedToOuter = true;
                return {scope->columnOf(*item, column), *item, scope != this};
            }
            if (names.size() == 1)
                break; // several could have it: the text cannot tell
        }
        visible = scope->siblingsOfParent == Siblings::Seen;
    }
    ++unresolved;
    return {{"", "", column}, -1, false};
}

int Scope::componentOf(int item) const
{
    if (m_component.size() < items.size()) {
        const std::size_t known = m_component.size();
        m_component.resize(items.size());
        std::iota(m_component.begin() + static_cast<std::ptrdiff_t>(known), m_component.end(),
                  static_cast<int>(known));
    }
    int root = item;
    while (m_component[static_cast<std::size_t>(root)] != root)
        root = m_component[static_cast<std::size_t>(root)];
    m_component[static_cast<std::size_t>(item)] = root;
    return root;
}

void Scope::connect(int one, int other)
{
    if (one < 0 || other < 0)
        return;
    const int first = componentOf(one);
    m_component[static_cast<std::size_t>(first)] = componentOf(other);
}

void Scope::beginCondition()
{
    touched.clear();
    unresolved = 0;
}

void Scope::endCondition()
{
    for (const int item : touched)
        connect(*touched.begin(), item);
    if (unresolved > 0 && static_cast<std::size_t>(unresolved) + touched.size() > 1)
        anyUnresolvedJoin = true;
}

bool Scope::hasUnjoinedItems() const
{
    if (anyUnresolvedJoin)
        return false;
    std::set<int> components;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!items[i].joinExempt)
            components.insert(componentOf(static_cast<int>(i)));
    return components.size() > 1;
}

} // namespace indexpilot::sql

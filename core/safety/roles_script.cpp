// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/roles_script.h"

#include "core/sql/name_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace indexpilot::safety {
namespace {

using sql::nameText;

/// A name may hold a line break, and a comment ends there.
std::string inComment(const std::string &name)
{
    std::string text = nameText(name);
    std::ranges::replace_if(
        text, [](unsigned char c) { return c < ' '; }, ' ');
    return text;
}

class Script {
public:
    Script(const pg::RoleFacts &facts, const RoleWish &wish)
        : m_mode(wish.mode), m_database(facts.database),
          m_role(nameText(wish.role.empty() ? "indexpilot_" + wish.mode : wish.role)),
          m_statements(facts.statementsSchema), m_hypothetical(facts.hypotheticalSchema)
    {
        for (const pg::TableOwner &one : facts.owners)
            if (wish.schemas.empty() || std::ranges::count(wish.schemas, one.schema) > 0)
                m_owners.push_back(one);
        for (const pg::TableOwner &one : m_owners)
            m_schemas.insert(one.schema);
    }

    std::string text()
    {
        observe();
        if (m_mode != "observe")
            propose();
        if (m_mode == "act")
            act();
        return m_text;
    }

private:
    void comment(const std::string &line) { m_text += "-- " + line + "\n"; }
    void statement(const std::string &line) { m_text += line + ";\n"; }
    void useSchema(const std::string &schema, const char *rights = "USAGE")
    {
        statement(std::string("GRANT ") + rights + " ON SCHEMA " + nameText(schema) + " TO " + m_role);
    }

    void observe()
    {
        comment("A role for mode " + m_mode + " of IndexPilot in the database " + inComment(m_database) +
                ".");
        comment("Nothing of this was run. Read it, then run it in that database as a superuser.");
        statement("CREATE ROLE " + m_role + " LOGIN");
        comment("How it logs in is for you to say, with \\password or in pg_hba.conf.");
        statement("GRANT CONNECT ON DATABASE " + nameText(m_database) + " TO " + m_role);
        m_text += "\n";
        comment("Statistics, sessions and settings of everybody; pg_monitor includes pg_read_all_stats.");
        statement("GRANT pg_monitor TO " + m_role);
        if (m_statements.empty())
            comment("What statements do is counted once there is: CREATE EXTENSION pg_stat_statements;");
        else
            useSchema(m_statements);
    }

    void propose()
    {
        m_text += "\n";
        comment("EXPLAIN and what-if plans ask for the right to read a table; no rows are read.");
        if (m_hypothetical.empty())
            comment("What-if plans need the extension as well: CREATE EXTENSION hypopg;");
        else if (m_hypothetical != m_statements)
            useSchema(m_hypothetical);
        for (const std::string &schema : m_schemas) {
            useSchema(schema);
            statement("GRANT SELECT ON ALL TABLES IN SCHEMA " + nameText(schema) + " TO " + m_role);
        }
        if (m_schemas.empty())
            comment("There is no table yet.");
    }

    void act()
    {
        m_text += "\n";
        comment(
            "An index is made by the owner of its table, who may create in its schema. The role becomes a");
        comment("member of the owners, and may then do to their tables all that they may.");
        std::map<std::string, std::string> owned;
        for (const pg::TableOwner &one : m_owners)
            if (!one.isSuperuser)
                owned[one.owner] += (owned[one.owner].empty() ? "" : ", ") + std::to_string(one.tables) +
                                    " in " + inComment(one.schema);
        for (const auto &[owner, tables] : owned) {
            comment("Tables of " + inComment(owner) + ": " + tables + ".");
            statement("GRANT " + nameText(owner) + " TO " + m_role);
        }
        std::set<std::string> schemas;
        for (const pg::TableOwner &one : m_owners)
            if (!one.isSuperuser)
                schemas.insert(one.schema);
        for (const std::string &schema : schemas)
            useSchema(schema, "CREATE");
        ofSuperusers();
    }

    void ofSuperusers()
    {
        for (const pg::TableOwner &one : m_owners)
            if (one.isSuperuser)
                comment("Left out: " + std::to_string(one.tables) + " tables in " + inComment(one.schema) +
                        " belong to the superuser " + inComment(one.owner) +
                        ". Give them another owner first.");
    }

    const std::string m_mode;
    const std::string m_database;
    const std::string m_role;
    const std::string m_statements;
    const std::string m_hypothetical;
    std::vector<pg::TableOwner> m_owners;
    std::set<std::string> m_schemas;
    std::string m_text;
};

} // namespace

std::string rolesScript(const pg::RoleFacts &facts, const RoleWish &wish)
{
    return Script(facts, wish).text();
}

} // namespace indexpilot::safety

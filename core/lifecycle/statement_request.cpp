// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/statement_request.h"

#include "core/sql/lexemes.h"

#include <optional>

namespace indexpilot::lifecycle {
namespace {

using sql::Lexeme;

tl::unexpected<Failure> notUnderstood(const std::string &statement, const std::string &detail)
{
    return tl::make_unexpected(Failure{
        FailureCode::Usage, statement.substr(0, 80), detail,
        "One CREATE INDEX, DROP INDEX name, REINDEX INDEX name, or ALTER INDEX name RENAME TO name can "
        "be planned"});
}

/// Walks over the pieces of a short statement.
class Walk {
public:
    explicit Walk(const std::string &text) : m_lexemes(sql::lexemesOf(text))
    {
        while (!m_lexemes.empty() && m_lexemes.back().kind == Lexeme::Kind::Symbol &&
               m_lexemes.back().symbol == ';')
            m_lexemes.pop_back();
    }
    bool word(const char *wanted)
    {
        if (atEnd() || m_lexemes[m_at].kind != Lexeme::Kind::Word || m_lexemes[m_at].word != wanted)
            return false;
        ++m_at;
        return true;
    }
    bool symbol(char wanted)
    {
        if (atEnd() || m_lexemes[m_at].kind != Lexeme::Kind::Symbol || m_lexemes[m_at].symbol != wanted)
            return false;
        ++m_at;
        return true;
    }
    std::optional<std::string> name()
    {
        if (atEnd())
            return std::nullopt;
        const Lexeme &lexeme = m_lexemes[m_at];
        if (lexeme.kind != Lexeme::Kind::Word && lexeme.kind != Lexeme::Kind::Quoted)
            return std::nullopt;
        ++m_at;
        std::string name = lexeme.word;
        if (lexeme.kind == Lexeme::Kind::Quoted)
            for (std::size_t at = name.find("\"\""); at != std::string::npos; at = name.find("\"\"", at + 1))
                name.erase(at, 1); // a quote is written twice
        return name;
    }
    std::optional<sql::ObjectName> path()
    {
        const auto first = name();
        if (!first)
            return std::nullopt;
        if (!symbol('.'))
            return sql::ObjectName{"", *first};
        const auto second = name();
        if (!second)
            return std::nullopt;
        return sql::ObjectName{*first, *second};
    }
    bool follows(char symbol) const
    {
        return !atEnd() && m_lexemes[m_at].kind == Lexeme::Kind::Symbol && m_lexemes[m_at].symbol == symbol;
    }
    bool atEnd() const { return m_at >= m_lexemes.size(); }

private:
    std::vector<Lexeme> m_lexemes;
    std::size_t m_at = 0;
};

Result<StatementRequest> readDrop(Walk walk, const std::string &statement)
{
    walk.word("concurrently");
    const bool ifExists = walk.word("if") && walk.word("exists");
    const auto index = walk.path();
    if (index && walk.symbol(','))
        return notUnderstood(statement, "it drops several indexes; each is a change of its own");
    if (index && walk.word("cascade"))
        return notUnderstood(statement, "CASCADE would drop more than the index");
    walk.word("restrict");
    if (!index || !walk.atEnd())
        return notUnderstood(statement, "not a DROP INDEX of one index");
    return DropRequest{*index, ifExists};
}

Result<StatementRequest> readAlter(Walk walk, const std::string &statement)
{
    if (walk.word("if"))
        walk.word("exists");
    const auto index = walk.path();
    const bool renames = index && walk.word("rename") && walk.word("to");
    const auto name = renames ? walk.name() : std::nullopt;
    if (!name || !walk.atEnd())
        return notUnderstood(statement, "of ALTER INDEX only RENAME TO can be planned");
    return RenameRequest{*index, *name};
}

/// The value after an option's name; without one it is on. Absent: none that the server takes.
std::optional<bool> readSwitch(Walk &walk)
{
    for (const char *on : {"true", "on"})
        if (walk.word(on))
            return true;
    for (const char *off : {"false", "off"})
        if (walk.word(off))
            return false;
    return walk.follows(',') || walk.follows(')') ? std::optional(true) : std::nullopt;
}

/// "(VERBOSE, CONCURRENTLY on)": whether it is CONCURRENTLY. Absent: another option is among them.
std::optional<bool> readReindexOptions(Walk &walk)
{
    bool concurrently = false;
    do {
        const bool isThis = walk.word("concurrently");
        if (!isThis && !walk.word("verbose"))
            return std::nullopt;
        const std::optional<bool> value = readSwitch(walk);
        if (!value)
            return std::nullopt;
        if (isThis)
            concurrently = *value;
    } while (walk.symbol(','));
    return walk.symbol(')') ? std::optional(concurrently) : std::nullopt;
}

Result<StatementRequest> readReindex(Walk walk, const std::string &statement)
{
    const std::optional<bool> option = walk.symbol('(') ? readReindexOptions(walk) : std::optional(false);
    if (!option)
        return notUnderstood(statement,
                             "of the options of REINDEX only VERBOSE and CONCURRENTLY can be planned");
    for (const char *more : {"table", "schema", "database", "system"})
        if (walk.word(more))
            return notUnderstood(statement, "it rebuilds several indexes; each is a change of its own");
    const bool isIndex = walk.word("index");
    const bool concurrently = walk.word("concurrently") || *option;
    const auto index = isIndex ? walk.path() : std::nullopt;
    if (!index || !walk.atEnd())
        return notUnderstood(statement, "not a REINDEX INDEX of one index");
    return ReindexRequest{*index, concurrently};
}

} // namespace

Result<StatementRequest> readStatement(const std::string &statement)
{
    Walk walk(statement);
    if (walk.word("drop") && walk.word("index"))
        return readDrop(walk, statement);
    walk = Walk(statement);
    if (walk.word("alter") && walk.word("index"))
        return readAlter(walk, statement);
    walk = Walk(statement);
    if (walk.word("reindex"))
        return readReindex(walk, statement);
    Result<sql::IndexStatement> create = sql::parseCreateIndex(statement);
    if (create)
        return CreateRequest{std::move(*create)};
    if (create.error().code == FailureCode::Syntax)
        return tl::make_unexpected(create.error());
    return notUnderstood(statement, create.error().detail);
}

} // namespace indexpilot::lifecycle

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/review.h"

#include "core/advisor/review_rules.h"
#include "core/advisor/written_definition.h"
#include "core/sql/analyse.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace indexpilot::advisor {
namespace {

/// Begins like a CREATE INDEX, whatever comes then.
bool looksLikeIndex(const std::string &text)
{
    std::string words;
    for (const char letter : text.substr(0, 200)) {
        const auto byte = static_cast<unsigned char>(letter);
        if (!std::isspace(byte))
            words += static_cast<char>(std::tolower(byte));
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    return words.starts_with("create index") || words.starts_with("create unique index");
}

Verdict verdictOf(const std::vector<Finding> &findings)
{
    const auto hasWeight = [&](FindingWeight weight) {
        return std::ranges::find(findings, weight, &Finding::weight) != findings.end();
    };
    return hasWeight(FindingWeight::Problem) ? Verdict::Findings
           : hasWeight(FindingWeight::Doubt) ? Verdict::Inconclusive
                                             : Verdict::Good;
}

/// Walks through a script and keeps the schema as its statements leave it.
class Reviewer {
public:
    explicit Reviewer(const ReviewInput &input) : m_input(input), m_schema(input.schema) {}

    void read(const std::string &text);
    Review take();

private:
    void reviewIndex(const sql::IndexStatement &statement, ReviewedStatement &result);
    void judge(const ReviewCase &one, ReviewedStatement &result);
    void follow(const sql::StatementFacts &facts, const std::string &text);
    pg::SchemaTable *tableOf(const std::string &schema, const std::string &name);
    void dropIndex(const sql::ObjectName &name);

    const ReviewInput &m_input;
    pg::SchemaReading m_schema;
    std::set<std::string> m_new;                                ///< tables, schema.name
    std::set<std::string> m_altered;                            ///< likewise
    std::map<std::string, std::vector<IndexDefinition>> m_made; ///< by table
    bool m_inTransaction = false;
    Review m_review;
};

/// An unqualified name is the first of the search path that has it.
pg::SchemaTable *Reviewer::tableOf(const std::string &schema, const std::string &name)
{
    std::vector<std::string> schemas = m_schema.searchPath;
    if (!schema.empty())
        schemas = {schema};
    for (const std::string &one : schemas)
        for (pg::SchemaTable &table : m_schema.tables)
            if (table.schema == one && table.name == name)
                return &table;
    return nullptr;
}

void Reviewer::judge(const ReviewCase &one, ReviewedStatement &result)
{
    std::vector<IndexDefinition> &earlier = m_made[one.table.schema + "." + one.table.name];
    reviewShape(one, result);
    reviewName(one, result);
    if (has(result, "exists_already"))
        return;
    reviewOthers(one, result);
    const bool hasPurpose = reviewPurpose(one, result);
    reviewBuild(one, result);
    reviewBenefit(one, m_input, hasPurpose, earlier, result);
    if (one.tableIsNew)
        return;
    result.runNow = runNow(m_input.activity, one.table.schema, one.table.name,
                           one.statement.concurrently ? BuildLock::ShareUpdateExclusive : BuildLock::Share);
    if (result.runNow.answer == RunNow::Answer::No)
        add(result, FindingWeight::Problem, "not_now", result.runNow.reasons.front());
    if (isPlannable(result.definition))
        earlier.push_back(result.definition);
}

void Reviewer::reviewIndex(const sql::IndexStatement &statement, ReviewedStatement &result)
{
    result.reviewed = true;
    result.name = statement.name;
    pg::SchemaTable *table = tableOf(statement.schema, statement.table);
    if (!table) {
        result.definition =
            definitionOf(pg::SchemaTable{.schema = statement.schema, .name = statement.table}, statement);
        add(result, FindingWeight::Doubt, "table_not_known",
            "No table " + statement.table + " among those read from the database" +
                (m_schema.truncated ? ", which are not all" : ""));
    } else {
        result.definition = definitionOf(*table, statement);
        const std::string key = table->schema + "." + table->name;
        const bool isNew = m_new.contains(key);
        judge({.schema = m_schema,
               .table = *table,
               .statement = statement,
               .text = result.text,
               .tableIsNew = isNew,
               .columnsMayBeMissing = isNew || m_altered.contains(key),
               .inTransaction = m_inTransaction},
              result);
        const auto isMade = [&] {
            for (const char *rule : {"name_taken", "exists_already", "skips_other", "skips_invalid"})
                if (has(result, rule))
                    return false;
            return true;
        };
        if (isMade())
            table->indexes.push_back(indexFrom(*table, statement, result.text));
    }
    std::ranges::stable_sort(result.findings, {}, &Finding::weight);
    result.verdict = verdictOf(result.findings);
}

void Reviewer::dropIndex(const sql::ObjectName &name)
{
    for (pg::SchemaTable &table : m_schema.tables)
        if (name.schema.empty() || name.schema == table.schema)
            std::erase_if(table.indexes,
                          [&](const pg::SchemaIndex &index) { return index.name == name.name; });
}

/// What other statements do to the tables that later ones are about.
void Reviewer::follow(const sql::StatementFacts &facts, const std::string &text)
{
    if (facts.kind == sql::StatementKind::Transaction)
        m_inTransaction = facts.command == "BEGIN" ||
                          (m_inTransaction && facts.command != "COMMIT" && facts.command != "ROLLBACK");
    for (const sql::ObjectName &name : sql::droppedIndexes(text))
        dropIndex(name);
    for (const sql::TableReference &reference : facts.tables) {
        pg::SchemaTable *table = tableOf(reference.schema, reference.name);
        if (table && facts.command == "ALTER TABLE")
            m_altered.insert(table->schema + "." + table->name);
        if (table || !facts.command.starts_with("CREATE TABLE"))
            continue;
        const std::string schema = !reference.schema.empty()     ? reference.schema
                                   : m_schema.searchPath.empty() ? std::string("public")
                                                                 : m_schema.searchPath.front();
        m_new.insert(schema + "." + reference.name);
        m_schema.tables.push_back({.schema = schema, .name = reference.name});
    }
}

void Reviewer::read(const std::string &text)
{
    ReviewedStatement result{.text = text};
    if (const Result<sql::IndexStatement> statement = sql::parseCreateIndex(text)) {
        reviewIndex(*statement, result);
    } else if (statement.error().code == FailureCode::Syntax && looksLikeIndex(text)) {
        result.reviewed = true;
        result.whyNot = statement.error().detail;
        add(result, FindingWeight::Problem, "syntax", "It does not parse: " + statement.error().detail);
        result.verdict = Verdict::Findings;
    } else {
        const sql::StatementFacts facts = sql::analyse(text).facts;
        result.whyNot = facts.kind == sql::StatementKind::Unparsed
                            ? "Not reviewed: it does not parse (" + facts.parseError + ")"
                            : "Not reviewed: " + facts.command;
        follow(facts, text);
    }
    m_review.statements.push_back(std::move(result));
}

Review Reviewer::take()
{
    bool any = false;
    bool findings = false;
    bool doubts = false;
    for (const ReviewedStatement &statement : m_review.statements) {
        if (!statement.reviewed)
            continue;
        any = true;
        findings = findings || statement.verdict == Verdict::Findings;
        doubts = doubts || statement.verdict == Verdict::Inconclusive;
    }
    m_review.verdict = findings ? Verdict::Findings : doubts || !any ? Verdict::Inconclusive : Verdict::Good;
    return std::move(m_review);
}

} // namespace

Review review(const ReviewInput &input)
{
    Reviewer reviewer(input);
    for (const std::string &statement : sql::splitScript(input.script))
        reviewer.read(statement);
    return reviewer.take();
}

} // namespace indexpilot::advisor

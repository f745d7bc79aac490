// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sql_lexer.h"
#include "ui/widgets/sql_text.h"

#include <QSet>

namespace indexpilot::ui {
namespace {

using Words = QSet<QString>;

/// The words of a statement in capitals, by their span; other spans are their first character.
struct Reader {
    QStringView text;
    const std::vector<SqlSpan> &spans;

    QString at(std::size_t i) const
    {
        if (i >= spans.size())
            return {};
        const SqlSpan &span = spans[i];
        if (span.token != SqlToken::Keyword && span.token != SqlToken::Word)
            return text.mid(span.start, 1).toString();
        return span.length > 16 ? QString() : text.mid(span.start, span.length).toString().toUpper();
    }
    QString before(std::size_t i) const { return i == 0 ? QString() : at(i - 1); }
};

bool beginsJoin(const Reader &reader, std::size_t i)
{
    static const Words kinds{QStringLiteral("LEFT"),  QStringLiteral("RIGHT"), QStringLiteral("FULL"),
                             QStringLiteral("INNER"), QStringLiteral("CROSS"), QStringLiteral("NATURAL"),
                             QStringLiteral("OUTER")};
    const QString word = reader.at(i);
    if (kinds.contains(reader.before(i)))
        return false;
    if (word == QLatin1String("JOIN"))
        return true;
    if (!kinds.contains(word))
        return false;
    std::size_t next = i + 1;
    while (kinds.contains(reader.at(next)))
        ++next;
    return reader.at(next) == QLatin1String("JOIN");
}

bool beginsClause(const Reader &reader, std::size_t i)
{
    static const Words clauses{
        QStringLiteral("WHERE"),     QStringLiteral("HAVING"), QStringLiteral("LIMIT"),
        QStringLiteral("OFFSET"),    QStringLiteral("UNION"),  QStringLiteral("INTERSECT"),
        QStringLiteral("EXCEPT"),    QStringLiteral("VALUES"), QStringLiteral("WINDOW"),
        QStringLiteral("RETURNING"), QStringLiteral("FROM")};
    const QString word = reader.at(i);
    const QString before = reader.before(i);
    if (word == QLatin1String("FROM") &&
        (before == QLatin1String("DELETE") || before == QLatin1String("DISTINCT")))
        return false;
    if (word == QLatin1String("VALUES") && before == QLatin1String("DEFAULT"))
        return false;
    if (clauses.contains(word) || beginsJoin(reader, i))
        return true;
    if (word == QLatin1String("GROUP") || word == QLatin1String("ORDER"))
        return reader.at(i + 1) == QLatin1String("BY") && before != QLatin1String("WITHIN");
    if (word == QLatin1String("ON"))
        return reader.at(i + 1) == QLatin1String("CONFLICT");
    if (word == QLatin1String("SET"))
        return reader.at(0) == QLatin1String("UPDATE") && before != QLatin1String("UPDATE");
    return word == QLatin1String("SELECT") &&
           (before == QLatin1String(")") || before == QLatin1String("ALL") ||
            before == QLatin1String("UNION") || reader.at(0) == QLatin1String("INSERT"));
}

bool isQuery(const Reader &reader)
{
    static const Words verbs{QStringLiteral("SELECT"), QStringLiteral("WITH"),   QStringLiteral("INSERT"),
                             QStringLiteral("UPDATE"), QStringLiteral("DELETE"), QStringLiteral("EXPLAIN"),
                             QStringLiteral("MERGE"),  QStringLiteral("VALUES")};
    std::size_t first = 0;
    while (reader.at(first) == QLatin1String("(") ||
           (first < reader.spans.size() && reader.spans[first].token == SqlToken::Comment))
        ++first;
    return verbs.contains(reader.at(first));
}

} // namespace

QString brokenAtClauses(const QString &sql)
{
    if (sql.contains(QLatin1Char('\n')))
        return sql;
    const std::vector<SqlSpan> spans = sqlSpans(sql);
    const Reader reader{sql, spans};
    if (!isQuery(reader))
        return sql;
    QString broken = sql;
    int depth = 0; // sub-selects and function calls stay on their line
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const QChar c = sql[spans[i].start];
        if (spans[i].token == SqlToken::Symbol)
            depth += c == QLatin1Char('(') ? 1 : c == QLatin1Char(')') ? -1 : 0;
        const qsizetype gap = spans[i].start - 1;
        if (i > 0 && depth == 0 && sql[gap].isSpace() && spans[i].token == SqlToken::Keyword &&
            beginsClause(reader, i))
            broken[gap] = QLatin1Char('\n');
    }
    return broken;
}

} // namespace indexpilot::ui

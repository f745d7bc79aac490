// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sql_lexer.h"

#include <QSet>

#include <algorithm>

namespace indexpilot::ui {
namespace {

const QSet<QString> &keywords()
{
    static const QSet<QString> words = [] {
        const QString list = QStringLiteral(
            "ADD ALL ALTER ANALYZE AND ANY ARRAY AS ASC BEGIN BETWEEN BY CALL CASCADE CASE CAST CHECK "
            "CLUSTER "
            "COLLATE COLUMN COMMENT COMMIT CONCURRENTLY CONFLICT CONSTRAINT COPY CREATE CROSS CURRENT "
            "DATABASE "
            "DEFAULT DELETE DESC DISTINCT DO DROP ELSE END EXCEPT EXECUTE EXISTS EXPLAIN EXTENSION FALSE "
            "FETCH "
            "FILTER FIRST FOLLOWING FOR FOREIGN FROM FULL FUNCTION GRANT GROUP GROUPING HAVING IF ILIKE IN "
            "INCLUDE INDEX INNER INSERT INTERSECT INTERVAL INTO IS ISNULL JOIN KEY LAST LATERAL LEFT LIKE "
            "LIMIT "
            "LOCK MATERIALIZED MERGE NATURAL NOT NOTHING NOTNULL NULL NULLS OFFSET ON ONLY OR ORDER OUTER "
            "OVER "
            "PARTITION PRECEDING PRIMARY RECURSIVE REFERENCES REFRESH REINDEX RESET RETURNING REVOKE RIGHT "
            "ROLLBACK ROW ROWS SELECT SET SETS SHARE SHOW SIMILAR SYSTEM TABLE THEN TO TRUE TRUNCATE "
            "UNBOUNDED "
            "UNION UNIQUE UPDATE USING VACUUM VALUES VIEW WHEN WHERE WINDOW WITH WITHIN");
        const QStringList parts = list.split(QLatin1Char(' '));
        return QSet<QString>(parts.begin(), parts.end());
    }();
    return words;
}

bool startsName(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_') || c.isSurrogate();
}

bool isInName(QChar c)
{
    return startsName(c) || c.isDigit() || c == QLatin1Char('$');
}

enum class Escapes { Doubled, Backslash };

/// One behind the closing quote of the text that opens at `start`, or the end.
qsizetype endOfQuoted(QStringView text, qsizetype start, Escapes escapes)
{
    const QChar quote = text[start];
    for (qsizetype i = start + 1; i < text.size(); ++i) {
        if (escapes == Escapes::Backslash && text[i] == QLatin1Char('\\'))
            ++i;
        else if (text[i] == quote && i + 1 < text.size() && text[i + 1] == quote)
            ++i;
        else if (text[i] == quote)
            return i + 1;
    }
    return text.size();
}

/// $tag$ … $tag$; `start` itself when no dollar quote opens there.
qsizetype endOfDollarQuoted(QStringView text, qsizetype start)
{
    qsizetype i = start + 1;
    if (i < text.size() && text[i].isDigit())
        return start; // a parameter
    while (i < text.size() && text[i] != QLatin1Char('$') && isInName(text[i]))
        ++i;
    if (i >= text.size() || text[i] != QLatin1Char('$'))
        return start;
    const QStringView tag = text.mid(start, i + 1 - start);
    const qsizetype close = text.indexOf(tag, i + 1);
    return close < 0 ? text.size() : close + tag.size();
}

qsizetype endOfBlockComment(QStringView text, qsizetype start)
{
    int depth = 0; // they nest in PostgreSQL
    for (qsizetype i = start; i + 1 < text.size(); ++i) {
        if (text[i] == QLatin1Char('/') && text[i + 1] == QLatin1Char('*')) {
            ++depth;
            ++i;
        } else if (text[i] == QLatin1Char('*') && text[i + 1] == QLatin1Char('/')) {
            ++i;
            if (--depth == 0)
                return i + 1;
        }
    }
    return text.size();
}

template <class Predicate> qsizetype endOfRun(QStringView text, qsizetype start, Predicate in)
{
    while (start < text.size() && in(text[start]))
        ++start;
    return start;
}

SqlSpan nameOrString(QStringView text, qsizetype start)
{
    const bool quoteFollows = start + 1 < text.size() && text[start + 1] == QLatin1Char('\'');
    const QChar prefix = text[start].toLower();
    if (quoteFollows && QStringView(u"ebxn").contains(prefix)) {
        const auto escapes = prefix == QLatin1Char('e') ? Escapes::Backslash : Escapes::Doubled;
        return {SqlToken::String, start, endOfQuoted(text, start + 1, escapes) - start};
    }
    const qsizetype end = endOfRun(text, start, isInName);
    const QStringView word = text.mid(start, end - start);
    const bool isKeyword = word.size() < 16 && keywords().contains(word.toString().toUpper());
    return {isKeyword ? SqlToken::Keyword : SqlToken::Word, start, end - start};
}

SqlSpan spanAt(QStringView text, qsizetype start)
{
    const QChar c = text[start];
    const QChar next = start + 1 < text.size() ? text[start + 1] : QChar();
    if (c == QLatin1Char('\''))
        return {SqlToken::String, start, endOfQuoted(text, start, Escapes::Doubled) - start};
    if (c == QLatin1Char('"'))
        return {SqlToken::QuotedName, start, endOfQuoted(text, start, Escapes::Doubled) - start};
    if (c == QLatin1Char('-') && next == QLatin1Char('-'))
        return {SqlToken::Comment, start,
                endOfRun(text, start, [](QChar in) { return in != QLatin1Char('\n'); }) - start};
    if (c == QLatin1Char('/') && next == QLatin1Char('*'))
        return {SqlToken::Comment, start, endOfBlockComment(text, start) - start};
    if (c == QLatin1Char('$') && next.isDigit())
        return {SqlToken::Parameter, start,
                endOfRun(text, start + 1, [](QChar in) { return in.isDigit(); }) - start};
    if (c == QLatin1Char('$')) {
        const qsizetype end = endOfDollarQuoted(text, start);
        if (end > start)
            return {SqlToken::String, start, end - start};
    }
    if (c.isDigit())
        return {SqlToken::Number, start, endOfRun(text, start, [](QChar in) {
                                             return isInName(in) || in == QLatin1Char('.');
                                         }) - start};
    if (startsName(c))
        return nameOrString(text, start);
    return {SqlToken::Symbol, start, 1};
}

} // namespace

std::vector<SqlSpan> sqlSpans(QStringView text)
{
    std::vector<SqlSpan> spans;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        spans.push_back(spanAt(text, at));
        at += spans.back().length;
    }
    return spans;
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sql_lexer.h"

#include <QRegularExpression>

namespace indexpilot::ui {
namespace {

bool isSymbol(QStringView text, const SqlSpan &span, char symbol)
{
    return span.token == SqlToken::Symbol && text[span.start] == QLatin1Char(symbol);
}

/// Where a statement may begin: a verb in capitals at the start, on a new line or after ":" or ";".
const QRegularExpression &beginning()
{
    static const QRegularExpression verb(
        QStringLiteral("(?:^|[:;\\n])\\s*\\b(ALTER|ANALYZE|CALL|CREATE|DELETE|DROP|GRANT|INSERT|REFRESH|"
                       "REINDEX|RESET|REVOKE|"
                       "SELECT|SET|UPDATE|VACUUM|WITH)\\b(?=\\s)"));
    return verb;
}

/// The statements that follow each other from the start of `text`; empty when the first one does not end.
QString statementsAtStart(QStringView text)
{
    qsizetype end = 0;
    bool inside = false;
    for (const SqlSpan &span : sqlSpans(text)) {
        if (isSymbol(text, span, ';')) {
            inside = false;
            end = span.start + 1;
        } else if (!inside && span.token == SqlToken::Comment) {
            end = span.start + span.length;
        } else if (!inside) {
            const QString rest = text.mid(end).toString();
            if (!beginning()
                     .match(rest, 0, QRegularExpression::NormalMatch,
                            QRegularExpression::AnchorAtOffsetMatchOption)
                     .hasMatch())
                break; // words for people again
            inside = true;
        }
    }
    return text.left(end).toString();
}

} // namespace

QString statementsIn(const QString &sentence)
{
    // The words around are no SQL: an apostrophe in them would open a string. So each beginning is tried.
    QRegularExpressionMatchIterator found = beginning().globalMatch(sentence);
    while (found.hasNext()) {
        const QString statements =
            statementsAtStart(QStringView(sentence).mid(found.next().capturedStart(1)));
        if (!statements.isEmpty())
            return statements;
    }
    return {};
}

} // namespace indexpilot::ui

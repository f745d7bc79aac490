// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sql_highlighter.h"

#include "ui/theme/theme.h"

#include <QTextDocument>

#include <algorithm>

namespace indexpilot::ui {
namespace {

QTextCharFormat formatOf(SqlToken token)
{
    QTextCharFormat format;
    switch (token) {
    case SqlToken::Keyword:
        format.setForeground(colour(Token::Accent));
        format.setFontWeight(QFont::DemiBold);
        break;
    case SqlToken::String:
        format.setForeground(colour(Token::Warn));
        break;
    case SqlToken::Comment:
        format.setForeground(colour(Token::Text3));
        format.setFontItalic(true);
        break;
    case SqlToken::Word:
    case SqlToken::QuotedName:
    case SqlToken::Number:
    case SqlToken::Parameter:
    case SqlToken::Symbol:
        format.setForeground(colour(Token::Text));
        break;
    }
    return format;
}

bool isPlain(SqlToken token)
{
    return token != SqlToken::Keyword && token != SqlToken::String && token != SqlToken::Comment;
}

} // namespace

void SqlHighlighter::setText(const QString &text, qsizetype sqlLength)
{
    QString lines = text; // as the document will have it
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    const qsizetype note = text.size() - sqlLength;
    m_spans = sqlSpans(QStringView(lines).left(lines.size() - note));
    if (note > 0)
        m_spans.push_back({SqlToken::Comment, lines.size() - note, note});
    std::erase_if(m_spans, [](const SqlSpan &span) { return isPlain(span.token); });
}

void SqlHighlighter::highlightBlock(const QString &text)
{
    const qsizetype start = currentBlock().position();
    const qsizetype end = start + text.size();
    auto span = std::partition_point(m_spans.begin(), m_spans.end(), [start](const SqlSpan &candidate) {
        return candidate.start + candidate.length <= start;
    });
    for (; span != m_spans.end() && span->start < end; ++span) {
        const qsizetype from = std::max(span->start, start);
        const qsizetype to = std::min(span->start + span->length, end);
        setFormat(static_cast<int>(from - start), static_cast<int>(to - from), formatOf(span->token));
    }
}

} // namespace indexpilot::ui

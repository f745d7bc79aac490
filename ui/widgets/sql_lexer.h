// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace indexpilot::ui {

enum class SqlToken { Word, Keyword, String, QuotedName, Number, Parameter, Comment, Symbol };

struct SqlSpan {
    SqlToken token;
    qsizetype start;
    qsizetype length;
};

/// The lexical parts of any text, in order, without its white space; what is not closed reaches to the end.
std::vector<SqlSpan> sqlSpans(QStringView text);

/// The first SQL statements inside a sentence for people, each ended by ";", with the comments after them:
/// "Missing right: GRANT pg_monitor TO ana;" → "GRANT pg_monitor TO ana;". Empty when there is none.
QString statementsIn(const QString &sentence);

} // namespace indexpilot::ui

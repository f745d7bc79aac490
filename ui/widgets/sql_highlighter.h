// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sql_lexer.h"

#include <QSyntaxHighlighter>

namespace indexpilot::ui {

/// Colours of a SQL text that is set as a whole: keywords, strings and comments.
class SqlHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;
    void setText(const QString &text,
                 qsizetype sqlLength); ///< before the document gets it; the rest is a note

protected:
    void highlightBlock(const QString &text) override;

private:
    std::vector<SqlSpan> m_spans;
};

} // namespace indexpilot::ui

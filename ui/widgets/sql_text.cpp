// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sql_text.h"

#include "ui/theme/theme.h"
#include "ui/widgets/sql_highlighter.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QResizeEvent>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextLayout>

namespace indexpilot::ui {
namespace {

constexpr qsizetype longestShown = 64 * 1024;
constexpr int around = 4; ///< px between frame and text

/// How many lines the text takes at its width; counts no further than it must.
int linesUpTo(const QTextDocument &document, int most)
{
    int lines = 0;
    for (QTextBlock block = document.begin(); block.isValid() && lines < most; block = block.next()) {
        document.documentLayout()->blockBoundingRect(block); // lays the block out when that was not done yet
        lines += block.layout()->lineCount();
    }
    return lines;
}

} // namespace

SqlText::SqlText(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new SqlHighlighter(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFont(ui::font(FontRole::Mono));
    setProperty("role", QStringLiteral("sql"));
    setAccessibleName(tr("SQL"));
    document()->setDocumentMargin(around);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&Theme::instance(), &Theme::changed, m_highlighter, &QSyntaxHighlighter::rehighlight);
}

void SqlText::setSql(const QString &sql)
{
    if (m_sql == sql)
        return;
    m_sql = sql;
    QString shown = brokenAtClauses(sql.left(longestShown));
    if (sql.size() > longestShown)
        shown +=
            QLatin1Char('\n') + tr("… the first %1 of %2 characters; copying gives the whole")
                                    .arg(QLocale().toString(longestShown), QLocale().toString(sql.size()));
    m_highlighter->setText(shown, qMin(sql.size(), longestShown));
    setPlainText(shown);
    updateGeometry();
}

void SqlText::setMaxLines(int lines)
{
    m_maxLines = lines;
    updateGeometry();
}

QSize SqlText::sizeHint() const
{
    const int lines = qBound(1, linesUpTo(*document(), m_maxLines), m_maxLines);
    const int frame = height() - viewport()->height(); // border and padding of the style sheet
    return {320, lines * fontMetrics().lineSpacing() + 2 * around + qBound(0, frame, 16)};
}

QSize SqlText::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void SqlText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // another width, another number of lines
}

QString SqlText::selectedSql() const
{
    const QTextCursor cursor = textCursor();
    const qsizetype length = document()->characterCount() - 1;
    if (!cursor.hasSelection() || cursor.selectionEnd() - cursor.selectionStart() == length)
        return m_sql;
    if (length == m_sql.size()) // what is shown differs from the original in white space alone
        return m_sql.mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart());
    return cursor.selection().toPlainText();
}

QMimeData *SqlText::createMimeDataFromSelection() const
{
    auto *mime = new QMimeData;
    mime->setText(selectedSql());
    return mime;
}

void SqlText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectedSql());
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void SqlText::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sqlMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(textCursor().hasSelection() ? tr("Copy selection") : tr("Copy SQL"));
    copy->setObjectName(QStringLiteral("copy"));
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(selectedSql()); });
    QAction *all = menu->addAction(tr("Select all"));
    all->setObjectName(QStringLiteral("selectAll"));
    connect(all, &QAction::triggered, this, &QPlainTextEdit::selectAll);
    menu->popup(event->globalPos());
}

} // namespace indexpilot::ui

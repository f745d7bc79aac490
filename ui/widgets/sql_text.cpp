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

#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr qsizetype longestShown = 64 * 1024;
constexpr int around = 4; ///< px between frame and text

/// The height of the text at its width, in px, up to so many lines; looks no further than it must.
qreal heightUpTo(const QTextDocument &document, int most)
{
    qreal height = 0;
    int lines = 0;
    for (QTextBlock block = document.begin(); block.isValid() && lines < most; block = block.next()) {
        // Asking for its rectangle lays the block out when that was not done yet.
        const qreal all = document.documentLayout()->blockBoundingRect(block).height();
        const int count = qMax(1, block.layout()->lineCount());
        const int shown = qMin(count, most - lines);
        height += all * shown / count;
        lines += shown;
    }
    return height;
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
    ensurePolished(); // border and padding are those of the style sheet
    const int frame = qBound(0, height() - viewport()->height(), 24);
    return {320, static_cast<int>(std::ceil(heightUpTo(*document(), m_maxLines))) + around + 1 + frame};
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

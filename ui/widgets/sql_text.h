// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace indexpilot::ui {

/// Read-only SQL in mono with keywords, strings and comments told apart; "Copy" in the context menu and by
/// Ctrl+C. Height follows the text up to maxLines, then it scrolls. Texts above 64 KiB are cut for showing,
/// with a note; copying gives the whole.
class SqlText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit SqlText(QWidget *parent = nullptr);
    void setSql(const QString &sql);
    QString sql() const { return m_sql; }
    void setMaxLines(int lines);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString selectedSql() const; ///< as it was given; all of it when nothing is selected
    class SqlHighlighter *m_highlighter;
    QString m_sql;
    int m_maxLines = 12;
};

/// Line breaks before the main clauses, for texts on one line; text inside quotes is never touched. Each
/// break takes the place of one white space, so that the length stays.
QString brokenAtClauses(const QString &sql);

} // namespace indexpilot::ui

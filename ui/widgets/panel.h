// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace indexpilot::ui {

class BusyLine;
class ElidedLabel;
class EmptyState;
class MessageRow;

/// A framed panel: 32 px header with title, subtitle and controls at the right; a message row that appears
/// for errors; the body. While busy, a 2 px line runs under the header and the old content stays.
class Panel : public QFrame {
    Q_OBJECT
public:
    explicit Panel(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);        ///< "15 min cells": measure and unit, text2
    void addHeaderWidget(QWidget *widget);            ///< at the right, in order of the calls
    QVBoxLayout *body() const { return m_body; }      ///< margins 0; put the content here
    MessageRow *message() const { return m_message; } ///< hidden while it says nothing
    void setBusy(bool busy);
    /// Instead of the body: why there is nothing, when that changes, and at most one button.
    void setEmpty(const QString &why, const QString &when = {}, class QAction *action = nullptr);
    void setFilled(); ///< the body again

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_title;
    ElidedLabel *m_subtitle;
    QHBoxLayout *m_header = nullptr;
    QWidget *m_messagePlace; ///< with room around the message; seen while the message is
    MessageRow *m_message;
    BusyLine *m_busyLine;
    QWidget *m_content;
    QVBoxLayout *m_body;
    EmptyState *m_empty;
};

} // namespace indexpilot::ui

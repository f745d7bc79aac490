// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/connect/connection_words.h"

#include <QObject>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace indexpilot::ui {

/// One keyword as label, editor and the chip that says where its value came from. What a person is typing is
/// never replaced under the cursor; the effective value comes back when the editor loses the focus.
class ConnectionRow : public QObject {
    Q_OBJECT
public:
    ConnectionRow(const pg::ConnectionField &field, QWidget *parent);
    void addTo(QGridLayout *grid, int row);
    void show(const pg::ConnectionField &field);
    QString keyword() const { return m_keyword; }
    QLineEdit *line() const { return m_line; } ///< null for a choice
    const QList<QWidget *> &tabStops() const { return m_tabStops; }

Q_SIGNALS:
    void edited(const QString &keyword, const QString &value); ///< by a person
    void returnPressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLine(QWidget *parent, QHBoxLayout *layout);
    void makeChoice(QWidget *parent, QHBoxLayout *layout);
    void addEye(QWidget *parent, QHBoxLayout *layout);
    void addFileButton(QWidget *parent, QHBoxLayout *layout);
    void fillLine();
    void fillChoice();
    QString m_keyword;
    FieldWords m_words;
    pg::ConnectionField m_field; ///< what is effective
    QLabel *m_label;
    QWidget *m_editor;
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    Chip *m_source;
    QList<QWidget *> m_tabStops;
    bool m_typing = false; ///< edited since it got the focus
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace indexpilot::ui {

class SqlText;

/// SQL to be run elsewhere, with a button "Copy SQL".
class CopyBlock : public QFrame {
    Q_OBJECT
public:
    explicit CopyBlock(const QString &sql = {}, QWidget *parent = nullptr);
    void setSql(const QString &sql);
    QString sql() const;

private:
    SqlText *m_text;
};

} // namespace indexpilot::ui

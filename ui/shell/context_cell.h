// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;

namespace indexpilot::ui {

/// One fact of the context bar: icon, a quiet word and a strong one, a hairline at the right. Hidden while it
/// says nothing.
class ContextCell : public QFrame {
    Q_OBJECT
public:
    explicit ContextCell(const QString &name, QWidget *parent = nullptr);
    void set(const QString &quiet, const QString &strong = {});
    void setIcon(const QString &iconName, Token token = Token::Text2);
    void setState(const QString &state); ///< of the quiet word: "warn" or nothing
    QString text() const;
    void setSqueezed(bool squeezed); ///< there is no room for it
    bool isSqueezed() const { return m_squeezed && !text().isEmpty(); }

private:
    QLabel *m_icon;
    QLabel *m_quiet;
    QLabel *m_strong;
    QString m_iconName;
    Token m_token = Token::Text2;
    bool m_squeezed = false;
};

} // namespace indexpilot::ui

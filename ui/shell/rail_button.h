// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace indexpilot::ui {

/// One entry of the rail. Own-painted: accent edge and word while it is the current page.
class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(const QString &title, const QString &iconName, QWidget *parent = nullptr);
    void setBadge(int waiting);
    int badge() const { return m_badge; }
    QSize sizeHint() const override { return {88, 56}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBadge(QPainter &painter) const;
    QString m_iconName;
    int m_badge = 0;
};

} // namespace indexpilot::ui

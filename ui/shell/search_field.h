// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QAction;

namespace indexpilot::ui {

/// At the right of the menu bar: looks like a search field, opens the palette.
class SearchField : public QAbstractButton {
    Q_OBJECT
public:
    explicit SearchField(QAction *palette, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {292, 22}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace indexpilot::ui

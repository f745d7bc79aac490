// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace indexpilot::ui {

/// One value of a facet: check box, label, a thin bar of its share of time, percent. The up and down keys
/// leave it for its neighbours, Shift+Space asks for this value alone.
class FacetBox : public QCheckBox {
    Q_OBJECT
public:
    explicit FacetBox(QWidget *parent = nullptr);
    void setValue(const QString &label, double share, int statements);
    QSize sizeHint() const override { return {160, 24}; }
    QSize minimumSizeHint() const override { return {110, 24}; }

Q_SIGNALS:
    void onlyWanted();
    void allWanted();
    void stepped(int direction); ///< -1: the one above, 1: the one below
    void entered();              ///< it has the focus now

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    QString m_label;
    double m_share = 0;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QVBoxLayout;

namespace indexpilot::ui {

class RailButton;

/// The pages at the left: icon over word, 56 px each, a badge for things that wait for a person. Up and Down
/// move between them.
class Rail : public QFrame {
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);
    void addPage(const QString &key, const QString &title, const QString &iconName);
    void setCurrent(int page);
    void setBadge(int page, int waiting);

Q_SIGNALS:
    void chosen(int page); ///< by a person

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_layout;
    std::vector<RailButton *> m_buttons;
};

} // namespace indexpilot::ui

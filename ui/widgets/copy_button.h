// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include <functional>

namespace indexpilot::ui {

/// "Copy SQL": puts a text on the clipboard and says so for two seconds.
class CopyButton : public QPushButton {
    Q_OBJECT
public:
    explicit CopyButton(std::function<QString()> text, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    void copy();
    void showReady();
    std::function<QString()> m_text;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace indexpilot::ui {

/// Holds a label with wrapped text that changes often: the layout around it is done anew only when its height
/// becomes another one, not with every text.
class SteadyText : public QWidget {
    Q_OBJECT
public:
    explicit SteadyText(QLabel *label, QWidget *parent = nullptr); ///< takes the label
    void setText(const QString &text);
    QLabel *label() const { return m_label; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return m_label->heightForWidth(width); }
    QSize sizeHint() const override { return m_label->sizeHint(); }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_label;
};

} // namespace indexpilot::ui

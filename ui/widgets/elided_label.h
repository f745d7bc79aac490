// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace indexpilot::ui {

/// One line that elides when it does not fit and then has the whole text as tooltip, unless it has one of its
/// own.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    void setFullText(const QString &text);
    QString fullText() const { return m_full; }
    void setElideMode(Qt::TextElideMode mode);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_full;
    QString m_wholeText; ///< the tooltip that is this label's own
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace indexpilot::ui {
namespace {

constexpr int narrowest = 24;
constexpr qsizetype longestLine = 2048; ///< no screen shows more in one line

} // namespace

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFullText(text);
}

void ElidedLabel::setFullText(const QString &text)
{
    if (m_full == text && !text.isEmpty())
        return;
    m_full = text;
    setText(text.left(longestLine).simplified()); // for assistive tools and the size
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(narrowest, sizeHint().width()), sizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    ensurePolished();
    const QMargins around = contentsMargins();
    return {fontMetrics().horizontalAdvance(text()) + around.left() + around.right() + 1,
            fontMetrics().height() + around.top() + around.bottom()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const QRect place = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), m_mode, place.width());
    if (toolTip() == m_wholeText) { // nobody gave it another one
        m_wholeText = shown == text() && text() == m_full
                          ? QString()
                          : QStringLiteral("<span style=\"white-space: pre-wrap\">%1</span>")
                                .arg(m_full.left(longestLine).toHtmlEscaped());
        setToolTip(m_wholeText);
    }
    QPainter painter(this);
    style()->drawItemText(&painter, place, static_cast<int>(alignment()) | Qt::TextSingleLine, palette(),
                          isEnabled(), shown, foregroundRole());
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search_field.h"

#include "ui/theme/theme.h"
#include "ui/widgets/theme_icon.h"

#include <QAction>
#include <QPainter>

namespace indexpilot::ui {
namespace {

constexpr qreal radius = 4;

void paintBox(QPainter &painter, const QRect &place, Token line, Token ground)
{
    painter.setPen(colour(line));
    painter.setBrush(colour(ground));
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace

SearchField::SearchField(QAction *palette, QWidget *parent)
    : QAbstractButton(parent), m_keys(palette->shortcut().toString(QKeySequence::NativeText))
{
    setObjectName(QStringLiteral("searchField"));
    setText(tr("Go to page, statement or command"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Open the command palette"));
    setToolTip(tr("Command palette (%1)").arg(m_keys));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFixedSize(sizeHint());
    connect(this, &QAbstractButton::clicked, palette, &QAction::trigger);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SearchField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), hasFocus() || underMouse() ? Token::Accent : Token::Line2, Token::Surface);
    themeIcon(QStringLiteral("search"), Token::Text2).paint(&painter, QRect(8, (height() - 13) / 2, 13, 13));
    painter.setFont(ui::font(FontRole::Caption));
    const int wide = painter.fontMetrics().horizontalAdvance(m_keys) + 8;
    const QRect keys(width() - wide - 4, 3, wide, height() - 6);
    paintBox(painter, keys, Token::Line2, Token::Raise);
    painter.setPen(colour(Token::Text2));
    painter.drawText(keys, Qt::AlignCenter, m_keys);
    const QRect words(27, 0, keys.left() - 32, height());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace indexpilot::ui

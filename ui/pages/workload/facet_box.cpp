// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/facet_box.h"

#include "core/wording/format.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int labelAt = 20; ///< px, after the indicator
constexpr int barWidth = 24;
constexpr int percentWidth = 40;
constexpr int gap = 6;

} // namespace

FacetBox::FacetBox(QWidget *parent) : QCheckBox(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&FacetBox::update));
}

void FacetBox::setValue(const QString &label, double share, int statements)
{
    const QString percent = wording::percent(share);
    const QString count = tr("%n statement(s)", nullptr, statements);
    const QString name = tr("%1, %2 of time, %3").arg(label, percent, count);
    if (name == accessibleName())
        return;
    m_label = label;
    m_share = share;
    setAccessibleName(name);
    setToolTip(tr("%1\n%2 of statement time, %3\nShift+Space: this one alone").arg(label, percent, count));
    update();
}

void FacetBox::paintEvent(QPaintEvent *event)
{
    QCheckBox::paintEvent(event);
    QPainter painter(this);
    painter.setFont(ui::font(FontRole::Table));
    const int percentAt = width() - percentWidth;
    const int barAt = percentAt - barWidth;
    const QRect label(labelAt, 0, barAt - gap - labelAt, height());
    painter.setPen(colour(isChecked() ? Token::Text : Token::Text3));
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_label, Qt::ElideRight, label.width()));
    const QRectF bar(barAt, height() / 2.0 - 2.5, barWidth, 5);
    painter.fillRect(bar, colour(Token::Mute));
    painter.fillRect(QRectF(bar.topLeft(), QSizeF(barWidth * std::clamp(m_share, 0.0, 1.0), bar.height())),
                     colour(isChecked() ? Token::Axis : Token::Line2));
    painter.setPen(colour(isChecked() ? Token::Text2 : Token::Text3));
    painter.drawText(QRect(percentAt, 0, percentWidth, height()), Qt::AlignVCenter | Qt::AlignRight,
                     wording::percent(m_share));
    if (hasFocus()) {
        painter.setPen(colour(Token::Accent));
        painter.drawRoundedRect(QRectF(labelAt - 3.5, 1.5, width() - labelAt + 3, height() - 3), 3, 3);
    }
}

/// Space switches the box, whatever a shortcut of the window would do with it.
bool FacetBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space)
        event->accept();
    return QCheckBox::event(event);
}

void FacetBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        Q_EMIT stepped(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ShiftModifier)
        Q_EMIT onlyWanted();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QCheckBox::keyPressEvent(event);
}

void FacetBox::focusInEvent(QFocusEvent *event)
{
    QCheckBox::focusInEvent(event);
    Q_EMIT entered();
}

void FacetBox::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("facetMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Only %1").arg(m_label), this, &FacetBox::onlyWanted);
    menu->addAction(tr("All values"), this, &FacetBox::allWanted);
    menu->popup(event->globalPos());
}

} // namespace indexpilot::ui

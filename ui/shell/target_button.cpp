// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/target_button.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/theme_icon.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int leastTitle = 140; ///< the name of the server goes before its address

} // namespace

TargetButton::TargetButton(QWidget *parent)
    : QToolButton(parent), m_icon(new QLabel(this)), m_title(new ElidedLabel({}, this)),
      m_place(new ElidedLabel({}, this)), m_state(new QLabel(this)), m_chevron(new QLabel(this))
{
    setObjectName(QStringLiteral("target"));
    setProperty("role", QStringLiteral("target"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(6);
    m_title->setProperty("role", QStringLiteral("strong"));
    m_place->setProperty("role", QStringLiteral("secondary"));
    m_place->setElideMode(Qt::ElideMiddle);
    m_state->setProperty("role", QStringLiteral("secondary"));
    setThemeIcon(m_icon, QStringLiteral("server"));
    setThemeIcon(m_chevron, QStringLiteral("chevron-down"), Token::Text2, 12);
    for (QLabel *label : std::initializer_list<QLabel *>{m_icon, m_title, m_place, m_state, m_chevron}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(label);
    }
    set({}, {});
}

void TargetButton::set(const QString &title, const QString &place)
{
    m_title->setFullText(title.isEmpty() ? tr("No server connected") : title);
    m_place->setFullText(place);
    showWords();
}

void TargetButton::setState(const QString &words)
{
    m_state->setText(words);
    showWords();
}

void TargetButton::showWords()
{
    m_place->setVisible(!place().isEmpty());
    m_state->setVisible(!m_state->text().isEmpty());
    QStringList words{title(), place(), m_state->text()};
    words.removeAll(QString());
    setAccessibleName(tr("Server: %1").arg(words.join(QLatin1Char(' '))));
    setToolTip(words.join(QLatin1Char('\n')));
    m_title->setMinimumWidth(std::min(m_title->sizeHint().width(), leastTitle));
    updateGeometry();
}

QString TargetButton::title() const
{
    return m_title->fullText();
}

QString TargetButton::place() const
{
    return m_place->fullText();
}

QSize TargetButton::sizeHint() const
{
    return layout()->sizeHint();
}

QSize TargetButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 240), layout()->minimumSize().height()};
}

} // namespace indexpilot::ui

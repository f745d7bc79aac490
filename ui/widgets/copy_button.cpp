// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copy_button.h"

#include "ui/widgets/theme_icon.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QTimer>

namespace indexpilot::ui {
namespace {

constexpr int saysCopiedMs = 2000;

/// Filled with the accent, so that the usual colours of icons could not be seen.
bool isPrimary(const QWidget &button)
{
    return button.property("role").toString() == QLatin1String("primary");
}

} // namespace

CopyButton::CopyButton(std::function<QString()> text, QWidget *parent)
    : QPushButton(parent), m_text(std::move(text))
{
    setObjectName(QStringLiteral("copySql"));
    setAccessibleName(tr("Copy SQL"));
    setIconSize(QSize(14, 14));
    showReady();
    setMinimumWidth(sizeHint().width()); // the shorter word must not move its neighbours
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

bool CopyButton::event(QEvent *event)
{
    if (event->type() == QEvent::DynamicPropertyChange)
        showReady(); // the icon goes with the role
    return QPushButton::event(event);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text());
    setText(tr("Copied"));
    setThemeIcon(this, QStringLiteral("ok"), isPrimary(*this) ? Token::AccentText : Token::Ok);
    QTimer::singleShot(saysCopiedMs, this, &CopyButton::showReady);
}

void CopyButton::showReady()
{
    setText(tr("Copy SQL"));
    setThemeIcon(this, QStringLiteral("copy"), isPrimary(*this) ? Token::AccentText : Token::Text2);
}

} // namespace indexpilot::ui

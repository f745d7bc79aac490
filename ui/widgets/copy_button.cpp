// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copy_button.h"

#include "ui/widgets/theme_icon.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace indexpilot::ui {
namespace {

constexpr int saysCopiedMs = 2000;

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

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text());
    setText(tr("Copied"));
    setThemeIcon(this, QStringLiteral("ok"), Token::Ok);
    QTimer::singleShot(saysCopiedMs, this, &CopyButton::showReady);
}

void CopyButton::showReady()
{
    setText(tr("Copy SQL"));
    setThemeIcon(this, QStringLiteral("copy"));
}

} // namespace indexpilot::ui

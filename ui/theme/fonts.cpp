// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

namespace indexpilot::ui {
namespace {

/// Pixels at 96 dpi become points, so that the desktop's scale applies.
QFont made(const QStringList &families, double pixels, QFont::Weight weight)
{
    QFont font(families);
    font.setPointSizeF(pixels * 0.75);
    font.setWeight(weight);
    font.setStyleHint(families.first().contains(QLatin1String("Mono")) ? QFont::Monospace : QFont::SansSerif);
    return font;
}

} // namespace

QFont font(FontRole role)
{
    static const QStringList text{QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")};
    static const QStringList mono{QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")};
    switch (role) {
    case FontRole::Caption:
        return made(text, 11, QFont::Normal);
    case FontRole::Table:
        return made(text, 12.5, QFont::Normal);
    case FontRole::Body:
        return made(text, 13, QFont::Normal);
    case FontRole::BodyStrong:
        return made(text, 13, QFont::DemiBold);
    case FontRole::KeyFigure:
        return made(text, 18, QFont::DemiBold);
    case FontRole::Headline:
        return made(text, 18, QFont::DemiBold);
    case FontRole::Mono:
        return made(mono, 12, QFont::Normal);
    }
    return {};
}

} // namespace indexpilot::ui

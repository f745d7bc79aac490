// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_line.h"
#include "ui/widgets/theme_icon.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>

namespace indexpilot::ui {
namespace {

constexpr int chipHeight = 20;
constexpr int padding = 7;
constexpr int iconPixels = 12;
constexpr int gap = 4;
constexpr qreal radius = 3;

struct Look {
    Token text;
    Token ground;
    Token line;
    const char *icon; ///< null: the word alone
};

constexpr std::array looks{Look{Token::Ok, Token::OkBg, Token::OkLine, "ok"},
                           Look{Token::Warn, Token::WarnBg, Token::WarnLine, "warn"},
                           Look{Token::Bad, Token::BadBg, Token::BadLine, "bad"},
                           Look{Token::Info, Token::InfoBg, Token::InfoLine, "info"},
                           Look{Token::Text2, Token::Mute, Token::Line2, nullptr},
                           Look{Token::Accent, Token::AccentSoft, Token::Accent, nullptr}};

const Look &lookOf(ChipKind kind)
{
    const auto i = static_cast<std::size_t>(kind);
    return looks[i < looks.size() ? i : static_cast<std::size_t>(ChipKind::Neutral)];
}

QFont wordFont()
{
    QFont word = font(FontRole::Caption);
    word.setWeight(QFont::Medium);
    return word;
}

} // namespace

QSize chipSize(ChipKind kind, const QString &text)
{
    const int icon = lookOf(kind).icon ? iconPixels + gap : 0;
    return {QFontMetrics(wordFont()).horizontalAdvance(text) + 2 * padding + icon + 1, chipHeight};
}

void paintChip(QPainter *painter, const QRect &place, ChipKind kind, const QString &text)
{
    const Look &look = lookOf(kind);
    const QRect chip(place.left(), place.top() + (place.height() - chipHeight) / 2,
                     qMin(place.width(), chipSize(kind, text).width()), chipHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colour(look.line));
    painter->setBrush(colour(look.ground));
    painter->drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    QRect word = chip.adjusted(padding, 0, -padding, 0);
    if (look.icon) {
        const QRect icon(word.left(), chip.top() + (chipHeight - iconPixels) / 2, iconPixels, iconPixels);
        themeIcon(QLatin1String(look.icon), look.text).paint(painter, icon);
        word.setLeft(icon.right() + 1 + gap);
    }
    painter->setFont(wordFont());
    painter->setPen(colour(look.text));
    drawTextLine(painter, word.adjusted(0, 0, 1, 0), Qt::AlignLeft, text);
    painter->restore();
}

Chip::Chip(QWidget *parent) : Chip(ChipKind::Neutral, {}, parent)
{
}

Chip::Chip(ChipKind kind, const QString &text, QWidget *parent) : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTextFormat(Qt::PlainText);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    set(kind, text);
}

void Chip::set(ChipKind kind, const QString &text)
{
    m_kind = kind;
    setText(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(m_kind, text());
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_kind, text());
}

FilterChip::FilterChip(const QString &id, const QString &label, QWidget *parent)
    : QPushButton(label, parent), m_id(id)
{
    setObjectName(QStringLiteral("filterChip.") + id);
    setProperty("chip", QStringLiteral("neutral"));
    setLayoutDirection(Qt::LeftToRight == layoutDirection() ? Qt::RightToLeft
                                                            : Qt::LeftToRight); // ✕ at the end
    setIconSize(QSize(iconPixels, iconPixels));
    setThemeIcon(this, QStringLiteral("close"));
    setAccessibleName(tr("Remove filter: %1").arg(label));
    setToolTip(tr("Remove this filter"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString bandName(risk::RiskBand band)
{
    switch (band) {
    case risk::RiskBand::Low:
        return QCoreApplication::translate("RiskBand", "Low");
    case risk::RiskBand::Elevated:
        return QCoreApplication::translate("RiskBand", "Elevated");
    case risk::RiskBand::High:
        return QCoreApplication::translate("RiskBand", "High");
    }
    return {};
}

ChipKind bandKind(risk::RiskBand band)
{
    switch (band) {
    case risk::RiskBand::Low:
        return ChipKind::Ok;
    case risk::RiskBand::Elevated:
        return ChipKind::Warn;
    case risk::RiskBand::High:
        return ChipKind::Bad;
    }
    return ChipKind::Neutral;
}

} // namespace indexpilot::ui

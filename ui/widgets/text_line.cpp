// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_line.h"

#include <QCache>
#include <QStaticText>

namespace indexpilot::ui {
namespace {

constexpr int keptLines = 4096;

struct LineKey {
    QString text;
    QFont font;
    int width = 0;
    Qt::TextElideMode elide = Qt::ElideRight;
    friend bool operator==(const LineKey &, const LineKey &) = default;
    friend size_t qHash(const LineKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.text, key.font, key.width, static_cast<int>(key.elide));
    }
};

QCache<LineKey, QStaticText> &lines()
{
    static QCache<LineKey, QStaticText> cache(keptLines);
    return cache;
}

} // namespace

void drawTextLine(QPainter *painter, const QRect &place, Qt::Alignment alignment, const QString &text,
                  Qt::TextElideMode elide)
{
    const LineKey key{text, painter->font(), place.width(), elide};
    QStaticText *line = lines().object(key);
    if (!line) {
        line = new QStaticText(painter->fontMetrics().elidedText(text, elide, place.width()));
        line->setTextFormat(Qt::PlainText);
        QTextOption option;
        option.setWrapMode(QTextOption::NoWrap);
        line->setTextOption(option);
        line->prepare(painter->transform(), painter->font());
        lines().insert(key, line);
    }
    const QSizeF size = line->size();
    double left = place.left();
    if (alignment & Qt::AlignRight)
        left = place.left() + place.width() - size.width();
    else if (alignment & Qt::AlignHCenter)
        left += (place.width() - size.width()) / 2;
    const double top = place.top() + (place.height() - painter->fontMetrics().height()) / 2;
    painter->drawStaticText(QPointF(left, top), *line);
}

} // namespace indexpilot::ui

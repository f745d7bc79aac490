// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/week_legend.h"

#include "core/wording/format.h"
#include "ui/charts/heat_colours.h"
#include "ui/charts/paint.h"
#include "ui/charts/week_painter.h"
#include "ui/charts/week_words.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <functional>

namespace indexpilot::ui {
namespace {

constexpr int legendLine = 18;
constexpr int legendEdge = 12;
constexpr int legendGap = 14;

struct LegendItem {
    int sample; ///< px
    QString words;
    std::function<void(QPainter &, const QRect &)> paint;
};

void paintScale(QPainter &painter, const QRect &place)
{
    for (int x = 0; x < place.width(); ++x)
        painter.fillRect(place.left() + x, place.top(), 1, place.height(),
                         cividis(x / std::max(1.0, place.width() - 1.0)));
}

LegendItem jobItem(WeekJobLook look, const QString &words)
{
    return {16, words, [look](QPainter &painter, const QRect &place) {
                paintJobBox(painter, place, look, {});
            }};
}

void paintExpected(QPainter &painter, const QRect &place)
{
    const WeekHour hour{.kind = LoadKind::Expected, .sessions = 0.5};
    const QRect half(place.left(), place.top() - 3, place.width(), (place.height() + 6) / 2);
    paintHour(painter, half, hour, 1, {});
    paintHour(painter, half.translated(0, half.height()), hour, 1, {});
}

std::vector<LegendItem> itemsOf(double highest, const QString &expected)
{
    std::vector<LegendItem> items;
    if (highest > 0)
        items.push_back(
            {60, WeekLegend::tr("0 – %1 active sessions, solid: measured").arg(wording::number(highest)),
             paintScale});
    if (!expected.isEmpty())
        items.push_back({10, expected, paintExpected});
    items.push_back({10, WeekLegend::tr("not watched"), [](QPainter &painter, const QRect &place) {
                         painter.fillRect(place, hatchBrush());
                     }});
    items.push_back(jobItem(WeekJobLook::Proposed, WeekLegend::tr("proposed")));
    items.push_back(jobItem(WeekJobLook::Scheduled, WeekLegend::tr("scheduled")));
    items.push_back(jobItem(WeekJobLook::Done, WeekLegend::tr("done")));
    items.push_back(jobItem(WeekJobLook::Failed, WeekLegend::tr("failed")));
    items.push_back(
        {9, WeekLegend::tr("9 in 10 end by then"), [](QPainter &painter, const QRect &place) {
             painter.setPen(QPen(colour(Token::Accent), 1));
             paintWhisker(painter, {place.center().x(), place.top()}, {place.center().x(), place.bottom()});
         }});
    return items;
}

/// Where each item begins, in a legend of this width.
std::vector<QPoint> placesOfItems(const std::vector<LegendItem> &items, int width)
{
    const QFontMetrics metrics(captionFont());
    std::vector<QPoint> places;
    QPoint next(legendEdge, 0);
    for (const LegendItem &item : items) {
        const int needed = item.sample + 5 + metrics.horizontalAdvance(item.words);
        if (next.x() > legendEdge && next.x() + needed > width - legendEdge)
            next = QPoint(legendEdge, next.y() + legendLine);
        places.push_back(next);
        next.rx() += needed + legendGap;
    }
    return places;
}

} // namespace

WeekLegend::WeekLegend(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("weekLegend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WeekLegend::setLoads(const WeekLoads &loads)
{
    const QString expected = loads.mostWeeks > 0 ? expectedText(loads) : QString();
    if (loads.highest == m_highest && expected == m_expected) // NOLINT(clang-diagnostic-float-equal)
        return;
    m_highest = loads.highest;
    m_expected = expected;
    updateGeometry();
    update();
}

int WeekLegend::heightForWidth(int width) const
{
    return placesOfItems(itemsOf(m_highest, m_expected), width).back().y() + legendLine + 6;
}

void WeekLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const std::vector<LegendItem> items = itemsOf(m_highest, m_expected);
    const std::vector<QPoint> places = placesOfItems(items, width());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QRect sample(places[i].x(), places[i].y() + 4, items[i].sample, 10);
        items[i].paint(painter, sample);
        painter.setFont(captionFont());
        painter.setPen(colour(Token::Text2));
        painter.drawText(QRect(sample.right() + 6, places[i].y(), width(), legendLine),
                         Qt::AlignLeft | Qt::AlignVCenter, items[i].words);
    }
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/opening_gantt.h"

#include "ui/charts/paint.h"
#include "ui/charts/week_painter.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace indexpilot::ui {
namespace {

constexpr int ganttEdge = 22; ///< px: half a word of the time
constexpr int ganttTop = 22;
constexpr int ganttRow = 36;
constexpr int ganttBar = 14;
constexpr int ganttTick = 64;
constexpr std::array ganttSteps{5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 20160, 40320};

/// Days where the clock would say the same each time.
QString tickText(const maintenance::Zone &zone, TimePoint at, Minutes step)
{
    return step < std::chrono::days(1) ? wallClock(zone, at) : wallDay(wallDayOf(zone, at));
}

Minutes stepOfTicks(Milliseconds length, int most)
{
    for (const int minutes : ganttSteps)
        if (length / Minutes(minutes) <= most)
            return Minutes(minutes);
    return Minutes(ganttSteps.back());
}

} // namespace

OpeningGantt::OpeningGantt(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("openingGantt"));
    setAccessibleName(tr("Jobs of the window"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void OpeningGantt::setContent(const Content &content)
{
    const bool isOtherHeight = content.jobs.size() != m_content.jobs.size();
    m_content = content;
    QStringList sentences;
    for (const WeekJob &job : content.jobs)
        sentences << job.sentence;
    setAccessibleDescription(sentences.join(QLatin1Char('\n')));
    if (isOtherHeight)
        updateGeometry();
    update();
}

QSize OpeningGantt::sizeHint() const
{
    return {300, ganttTop + ganttRow * std::max(1, static_cast<int>(m_content.jobs.size())) + 8};
}

QRect OpeningGantt::ground() const
{
    return {ganttEdge, ganttTop, std::max(1, width() - 2 * ganttEdge), height() - ganttTop - 4};
}

int OpeningGantt::xOf(TimePoint at) const
{
    const auto whole = static_cast<double>((m_content.range.to - m_content.range.from).count());
    const double part = whole > 0 ? static_cast<double>((at - m_content.range.from).count()) / whole : 0;
    return ground().left() + static_cast<int>(std::clamp(part, 0.0, 1.0) * ground().width());
}

QRect OpeningGantt::barOf(std::size_t job) const
{
    const TimeRange &time = m_content.jobs[job].time;
    const int left = xOf(time.from);
    return {left, ganttTop + ganttRow * static_cast<int>(job) + 18, std::max(3, xOf(time.to) - left),
            ganttBar};
}

bool OpeningGantt::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = (help->pos().y() - ganttTop) / ganttRow;
        const bool onJob =
            row >= 0 && help->pos().y() >= ganttTop && static_cast<std::size_t>(row) < m_content.jobs.size();
        const QString tip = onJob ? m_content.jobs[static_cast<std::size_t>(row)].sentence : QString();
        QToolTip::showText(help->globalPos(), tip.toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

void OpeningGantt::paintTicks(QPainter &painter) const
{
    const Minutes step =
        stepOfTicks(m_content.range.to - m_content.range.from, std::max(1, ground().width() / ganttTick));
    const std::chrono::local_days date = wallDayOf(m_content.zone, m_content.range.from);
    const auto last = m_content.zone.localOf(m_content.range.to);
    painter.setFont(captionFont());
    for (maintenance::LocalTime wall = date; wall <= last; wall += step) {
        const TimePoint at = m_content.zone.firstAt(wall);
        if (at < m_content.range.from || at > m_content.range.to)
            continue;
        const int x = xOf(at);
        painter.setPen(QPen(colour(m_content.isOpening ? Token::OkLine : Token::Grid), 1));
        painter.drawLine(x, ganttTop, x, ground().bottom());
        painter.setPen(colour(Token::Text2));
        const QString text = tickText(m_content.zone, at, step);
        const int wide = painter.fontMetrics().horizontalAdvance(text) + 2;
        const int left = std::clamp(x - wide / 2, 0, std::max(0, width() - wide));
        painter.drawText(QRect(left, 2, wide, ganttTop - 4), Qt::AlignCenter, text);
    }
}

void OpeningGantt::paintJob(QPainter &painter, std::size_t job) const
{
    const WeekJob &one = m_content.jobs[job];
    const QRect bar = barOf(job);
    painter.setFont(captionFont());
    painter.setPen(colour(Token::Text));
    const QString name = painter.fontMetrics().elidedText(one.name, Qt::ElideMiddle, ground().width() - 8);
    const int width = painter.fontMetrics().horizontalAdvance(name);
    const int left = std::clamp(bar.left(), ground().left() + 4, ground().right() - 3 - width);
    painter.drawText(QRect(left, bar.top() - 16, width + 2, 15), Qt::AlignLeft | Qt::AlignVCenter, name);
    paintJobBox(painter, bar, one.look, {});
    if (!one.latest || xOf(*one.latest) <= bar.right() + 1)
        return;
    painter.setPen(QPen(colour(Token::Accent), 1));
    const int middle = bar.center().y();
    paintWhisker(painter, {bar.right() + 1, middle}, {xOf(*one.latest), middle});
}

void OpeningGantt::paintEvent(QPaintEvent *)
{
    if (m_content.range.to <= m_content.range.from)
        return;
    QPainter painter(this);
    painter.fillRect(ground(), colour(m_content.isOpening ? Token::OkBg : Token::Plot));
    paintTicks(painter);
    for (std::size_t job = 0; job < m_content.jobs.size(); ++job)
        paintJob(painter, job);
    if (m_content.now > m_content.range.from && m_content.now < m_content.range.to) {
        painter.setPen(QPen(colour(Token::Accent), 2));
        const int x = xOf(m_content.now);
        painter.drawLine(x, ganttTop, x, ground().bottom());
    }
}

} // namespace indexpilot::ui

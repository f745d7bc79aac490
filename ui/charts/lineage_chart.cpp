// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lineage_chart.h"

#include "ui/charts/chart_accessible.h"
#include "ui/charts/lineage_painter.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int clickRadius = 14;
constexpr int beyondAnyEnd = 1'000'000;

} // namespace

LineageChart::LineageChart(int left, QWidget *parent)
    : QWidget(parent), m_state(std::make_unique<LineageState>())
{
    installChartAccessibility();
    setObjectName(QStringLiteral("lineage"));
    setAccessibleName(tr("Versions over time"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_state->left = left;
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

LineageChart::~LineageChart() = default;

void LineageChart::setLineage(const TimeRange &range, const std::vector<LineageNode> &nodes)
{
    if (m_state->range == range && m_state->nodes == nodes)
        return;
    m_state->range = range;
    m_state->nodes = nodes;
    if (!m_state->nodeOf(m_state->cursor))
        m_state->cursor.reset();
    m_state->places = placesOf(range, nodes, size(), m_state->left);
    update();
}

void LineageChart::setChosen(std::optional<int> version, std::optional<int> second)
{
    if (m_state->chosen == version && m_state->second == second)
        return;
    if (m_state->chosen != version)
        m_state->cursor = version;
    m_state->chosen = version;
    m_state->second = second;
    update();
}

void LineageChart::setPlanned(std::optional<int> version)
{
    if (m_state->planned == version)
        return;
    m_state->planned = version;
    update();
}

QString LineageChart::readout() const
{
    const auto node = m_state->nodeOf(m_state->cursor);
    return node ? m_state->nodes[*node].sentence : QString();
}

QPoint LineageChart::placeOf(int version) const
{
    const auto node = m_state->nodeOf(version);
    return node ? m_state->places.at(m_state->nodes, *node) : QPoint();
}

std::optional<std::size_t> LineageChart::nodeAt(const QPoint &place) const
{
    std::optional<std::size_t> best;
    int least = clickRadius + 1;
    for (std::size_t i = 0; i < m_state->nodes.size(); ++i) {
        const QPoint away = m_state->places.at(m_state->nodes, i) - place;
        if (const int distance = std::max(std::abs(away.x()), std::abs(away.y())); distance < least) {
            least = distance;
            best = i;
        }
    }
    return best;
}

void LineageChart::moveCursor(int step)
{
    if (m_state->nodes.empty())
        return;
    const auto last = static_cast<std::ptrdiff_t>(m_state->nodes.size()) - 1;
    const auto now = m_state->nodeOf(m_state->cursor);
    const std::ptrdiff_t next =
        now ? std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(*now) + step, 0, last) : last;
    m_state->cursor = m_state->nodes[static_cast<std::size_t>(next)].version;
    update();
    announce(this, readout());
}

bool LineageChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto node = nodeAt(help->pos());
        QToolTip::showText(help->globalPos(), node ? m_state->nodes[*node].sentence : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void LineageChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Plot));
    paintLineage(painter, *m_state);
}

void LineageChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_state->places = placesOf(m_state->range, m_state->nodes, size(), m_state->left);
}

void LineageChart::mousePressEvent(QMouseEvent *event)
{
    const auto node = event->button() == Qt::LeftButton ? nodeAt(event->pos()) : std::nullopt;
    if (!node)
        return QWidget::mousePressEvent(event);
    m_state->cursor = m_state->nodes[*node].version;
    update();
    if (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))
        Q_EMIT secondChosen(*m_state->cursor);
    else
        Q_EMIT versionChosen(*m_state->cursor);
}

void LineageChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(-1);
    case Qt::Key_Right:
        return moveCursor(1);
    case Qt::Key_Home:
        return moveCursor(-beyondAnyEnd);
    case Qt::Key_End:
        return moveCursor(beyondAnyEnd);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_state->cursor)
            break;
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            return Q_EMIT secondChosen(*m_state->cursor);
        return Q_EMIT versionChosen(*m_state->cursor);
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void LineageChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_state->focused = true;
    if (!m_state->cursor && !m_state->nodes.empty())
        m_state->cursor = m_state->nodes.back().version;
    update();
}

void LineageChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_state->focused = false;
    update();
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filter_chips.h"

#include "ui/widgets/chip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int gap = 4;
constexpr qsizetype longestLabel = 32;

QString shortened(const QString &label)
{
    return label.size() <= longestLabel ? label : label.left(longestLabel - 1) + QChar(0x2026);
}

} // namespace

FilterChips::FilterChips(ViewState *state, QWidget *parent)
    : QWidget(parent), m_state(state), m_row(new QHBoxLayout(this)), m_more(new QPushButton(this))
{
    setObjectName(QStringLiteral("filterChips"));
    setAccessibleName(tr("Active filters"));
    m_row->setContentsMargins({});
    m_row->setSpacing(gap);
    m_row->addStretch(1);
    m_row->addWidget(m_more);
    m_more->setObjectName(QStringLiteral("moreFilters"));
    m_more->setProperty("chip", QStringLiteral("neutral"));
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();
    connect(state, &ViewState::changed, this, &FilterChips::rebuild);
    rebuild();
}

void FilterChips::rebuild()
{
    const auto same = [](const ViewState::Filter &a, const ViewState::Filter &b) {
        return a.id == b.id && a.label == b.label;
    };
    const std::vector<ViewState::Filter> filters = m_state->filters();
    if (std::ranges::equal(filters, m_shown, same))
        return;
    m_shown = filters;
    for (QWidget *chip : m_chips) { // one of them may be the sender
        m_row->removeWidget(chip);
        chip->setObjectName({});
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const ViewState::Filter &filter : filters) {
        auto *chip = new FilterChip(filter.id, shortened(filter.label), this);
        chip->setToolTip(tr("%1\nA click removes this filter").arg(filter.label));
        connect(chip, &QPushButton::clicked, this, [this, id = filter.id] { m_state->removeFilter(id); });
        m_row->insertWidget(m_row->count() - 1, chip);
        m_chips.push_back(chip);
    }
    updateGeometry();
    fit();
}

QSize FilterChips::sizeHint() const
{
    int wide = 0;
    for (const QWidget *chip : m_chips)
        wide += chip->sizeHint().width() + gap;
    return {wide, 24};
}

QSize FilterChips::minimumSizeHint() const
{
    return {m_shown.empty() ? 0 : 80, 24};
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FilterChips::fit()
{
    m_more->menu()->clear();
    const int room = width();
    int used = 0;
    int folded = 0;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        used += m_chips[i]->sizeHint().width() + gap;
        const int reserve = i + 1 < m_chips.size() ? m_more->sizeHint().width() + gap : 0;
        const bool fits = folded == 0 && used + reserve <= room + gap;
        m_chips[i]->setVisible(fits);
        if (fits)
            continue;
        ++folded;
        QAction *remove = m_more->menu()->addAction(tr("Remove filter: %1").arg(m_shown[i].label));
        connect(remove, &QAction::triggered, this, [this, id = m_shown[i].id] { m_state->removeFilter(id); });
    }
    const bool all = folded == static_cast<int>(m_chips.size());
    m_more->setText(all ? tr("Filters: %n", nullptr, folded) : tr("%n more", nullptr, folded));
    m_more->setAccessibleName(m_more->text());
    m_more->setVisible(folded > 0);
    if (room != width()) // showing a chip made the layout give more or less
        fit();
}

} // namespace indexpilot::ui

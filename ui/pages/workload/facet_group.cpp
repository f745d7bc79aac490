// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/facet_group.h"

#include "ui/models/column.h"
#include "ui/pages/workload/facet_box.h"
#include "ui/pages/workload/facet_choice.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr std::size_t shownAtFirst = 5;
constexpr std::size_t shownAtMost = 200;

class FacetGroupWords {
    Q_DECLARE_TR_FUNCTIONS(FacetGroup)
};

} // namespace

QString facetLabel(const std::string &facet, const std::string &key)
{
    if (facet == "band")
        return key == "high"       ? FacetGroupWords::tr("High ≥ 0.7")
               : key == "elevated" ? FacetGroupWords::tr("Elevated")
                                   : FacetGroupWords::tr("Low < 0.4");
    if (facet == "kind" && key == "not parsed")
        return FacetGroupWords::tr("not parsed");
    if (facet == "kind" && key == "utility")
        return FacetGroupWords::tr("utility");
    if (facet == "kind" && key == "transaction")
        return FacetGroupWords::tr("transaction");
    return key.empty() ? FacetGroupWords::tr("(none)") : toQString(key);
}

FacetGroup::FacetGroup(const std::string &key, const QString &title, QWidget *parent)
    : QWidget(parent), m_key(key), m_boxes(new QVBoxLayout), m_more(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(2);
    auto *label = new QLabel(title, this);
    label->setProperty("role", "secondary");
    layout->addWidget(label);
    m_boxes->setSpacing(0);
    layout->addLayout(m_boxes);
    m_more->setObjectName(QStringLiteral("facet.%1.more").arg(toQString(key)));
    m_more->setProperty("role", "link");
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_expanded = !m_expanded;
        refresh();
    });
}

void FacetGroup::setFacet(const workload::Facet &facet, const std::set<std::string> &chosen)
{
    m_facet = facet;
    m_chosen = chosen;
    refresh();
}

/// In the facet's order; while a person is here, as they stand, with new values at the end.
std::vector<const workload::FacetValue *> FacetGroup::ordered()
{
    std::vector<const workload::FacetValue *> values;
    const bool hold = underMouse() || (focusWidget() && focusWidget()->hasFocus());
    for (const workload::FacetValue &value : m_facet.values)
        values.push_back(&value);
    if (hold) {
        const auto place = [this](const workload::FacetValue *value) {
            return std::ranges::find(m_order, value->key) - m_order.begin();
        };
        std::ranges::stable_sort(values, {}, place);
    }
    m_order.clear();
    for (const workload::FacetValue *value : values)
        m_order.push_back(value->key);
    return values;
}

void FacetGroup::refresh()
{
    const auto values = ordered();
    m_shown = std::min(values.size(), m_expanded ? shownAtMost : shownAtFirst);
    for (std::size_t i = 0; i < m_shown; ++i) {
        FacetBox *box = boxAt(i);
        const workload::FacetValue &value = *values[i];
        box->setObjectName(QStringLiteral("facet.%1.%2").arg(toQString(m_key), toQString(value.key)));
        box->setValue(facetLabel(m_key, value.key), value.timeShare, value.statements);
        box->setChecked(m_chosen.empty() || m_chosen.contains(value.key));
    }
    bool reachable = false;
    for (std::size_t i = 0; i < m_pool.size(); ++i) {
        m_pool[i]->setVisible(i < m_shown);
        reachable |= i < m_shown && m_pool[i]->focusPolicy() == Qt::StrongFocus;
    }
    if (!reachable)
        makeTabStop(0);
    const auto further = static_cast<int>(values.size()) - static_cast<int>(shownAtFirst);
    m_more->setVisible(further > 0);
    m_more->setText(m_expanded ? FacetGroup::tr("Fewer") : FacetGroup::tr("%n more", nullptr, further));
}

FacetBox *FacetGroup::boxAt(std::size_t position)
{
    if (position < m_pool.size())
        return m_pool[position];
    auto *box = new FacetBox(this);
    box->setFocusPolicy(position == 0 ? Qt::StrongFocus : Qt::ClickFocus);
    m_boxes->addWidget(box);
    m_pool.push_back(box);
    const auto key = [this, position] {
        return m_order.at(position);
    };
    connect(box, &QCheckBox::clicked, this, [this, key] {
        Q_EMIT chosen(toQString(m_key), toggled(m_chosen, m_facet, key()));
        refresh(); // the box shows the filter, not the click
    });
    connect(box, &FacetBox::onlyWanted, this, [this, key] { Q_EMIT chosen(toQString(m_key), {key()}); });
    connect(box, &FacetBox::allWanted, this, [this] { Q_EMIT chosen(toQString(m_key), {}); });
    connect(box, &FacetBox::stepped, this, [this, position](int step) { stepFrom(position, step); });
    connect(box, &FacetBox::entered, this, [this, position] { makeTabStop(position); });
    return box;
}

void FacetGroup::stepFrom(std::size_t position, int direction)
{
    const auto target = static_cast<int>(position) + direction;
    if (target >= 0 && target < static_cast<int>(m_shown))
        m_pool[static_cast<std::size_t>(target)]->setFocus(Qt::TabFocusReason);
    else if (target > 0 && m_more->isVisible())
        m_more->setFocus(Qt::TabFocusReason);
}

void FacetGroup::makeTabStop(std::size_t position)
{
    for (std::size_t i = 0; i < m_pool.size(); ++i)
        m_pool[i]->setFocusPolicy(i == position ? Qt::StrongFocus : Qt::ClickFocus);
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/needs_panel.h"

#include "ui/pages/today/need_row.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace indexpilot::ui {
namespace {

void bringIntoView(QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(parent)) {
            area->ensureWidgetVisible(widget, 0, 8);
            return;
        }
}

} // namespace

NeedsPanel::NeedsPanel(QWidget *parent)
    : Panel(tr("Needs you"), parent), m_list(new QVBoxLayout), m_more(newLabel("caption", this)),
      m_hint(newLabel("secondary", this, tr("J / K next, Enter opens")))
{
    setObjectName(QStringLiteral("needs"));
    addHeaderWidget(m_hint);
    m_list->setSpacing(0);
    m_more->setObjectName(QStringLiteral("needsMore"));
    m_more->setContentsMargins(12, 6, 12, 6);
    body()->addLayout(m_list);
    body()->addWidget(m_more);
    setNeeds({}, {tr("Nothing needs you"), {}});
}

NeedRow *NeedsPanel::rowFor(const wording::Need &need, std::vector<NeedRow *> &known)
{
    const auto same = std::ranges::find_if(known, [&](const NeedRow *row) { return row->isAbout(need); });
    if (same != known.end()) {
        NeedRow *row = *same;
        known.erase(same);
        row->set(need);
        return row;
    }
    auto *row = new NeedRow(need, this);
    row->installEventFilter(this);
    connect(row, &NeedRow::statementWanted, this, &NeedsPanel::statementWanted);
    connect(row, &NeedRow::pageWanted, this, &NeedsPanel::pageWanted);
    connect(row, &NeedRow::keptDropWanted, this, &NeedsPanel::keptDropWanted);
    connect(row, &NeedRow::copied, this, &NeedsPanel::copied);
    return row;
}

void NeedsPanel::setNeeds(const std::vector<wording::Need> &needs, const NoNeeds &none)
{
    const std::size_t shown = std::min(needs.size(), mostRows);
    m_hint->setVisible(shown > 0);
    if (needs.empty())
        setEmpty(none.why, none.when);
    else
        setFilled();
    if (needs == m_needs && !needs.empty())
        return;
    m_needs = needs;
    std::vector<NeedRow *> known = std::move(m_rows);
    m_rows.clear();
    for (std::size_t i = 0; i < shown; ++i) {
        NeedRow *row = rowFor(needs[i], known);
        row->setObjectName(QStringLiteral("need.%1").arg(i));
        row->setPlace(i, shown);
        m_list->insertWidget(static_cast<int>(i), row);
        row->show(); // the layout would do so later, and a hidden row takes no focus
        QWidget::setTabOrder(i == 0 ? static_cast<QWidget *>(this) : m_rows.back()->button(), row);
        QWidget::setTabOrder(row, row->button());
        m_rows.push_back(row);
    }
    for (NeedRow *gone : known)
        delete gone;
    m_current = std::min(m_current, static_cast<int>(m_rows.size()) - 1);
    const int more = static_cast<int>(needs.size() - shown);
    m_more->setVisible(more > 0);
    m_more->setText(tr("%n less urgent things not shown", nullptr, more));
    setSubtitle(needs.empty() ? QString()
                              : tr("%1 of at most %2, most urgent first").arg(shown).arg(mostRows));
}

int NeedsPanel::focusedRow() const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i]->hasFocus() || m_rows[i]->isAncestorOf(QApplication::focusWidget()))
            return static_cast<int>(i);
    return -1;
}

void NeedsPanel::move(int step)
{
    if (m_rows.empty())
        return;
    const int focused = focusedRow();
    const int last = static_cast<int>(m_rows.size()) - 1;
    m_current = focused < 0 ? std::clamp(m_current, 0, last) : std::clamp(focused + step, 0, last);
    NeedRow *row = m_rows[static_cast<std::size_t>(m_current)];
    row->setFocus(Qt::ShortcutFocusReason);
    bringIntoView(row);
}

void NeedsPanel::openCurrent()
{
    const int row = focusedRow();
    if (row >= 0)
        m_rows[static_cast<std::size_t>(row)]->button()->click();
}

bool NeedsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up)
        move(key == Qt::Key_Down ? 1 : -1);
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        openCurrent();
    else
        return Panel::eventFilter(watched, event);
    return true;
}

} // namespace indexpilot::ui

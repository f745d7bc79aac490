// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/keep_choice.h"

#include "core/wording/format.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

namespace indexpilot::ui {
namespace {

qint64 countOf(Milliseconds time)
{
    return time.count();
}

QString timeName(Milliseconds time)
{
    constexpr std::chrono::hours hour(1);
    constexpr std::chrono::hours day(24);
    if (time % day == Milliseconds(0))
        return KeepChoice::tr("%n days", nullptr, static_cast<int>(time / day));
    if (time % hour == Milliseconds(0))
        return KeepChoice::tr("%n hours", nullptr, static_cast<int>(time / hour));
    return wording::age(time);
}

} // namespace

KeepChoice::KeepChoice(QWidget *parent) : QFrame(parent), m_times(new QComboBox(this))
{
    setObjectName(QStringLiteral("planKeep"));
    m_times->setObjectName(QStringLiteral("planKeepFor"));
    m_times->addItem(tr("not at all"), countOf(Milliseconds(0)));
    m_times->addItem(tr("1 hour"), countOf(std::chrono::hours(1)));
    m_times->addItem(tr("1 day"), countOf(std::chrono::hours(24)));
    m_times->addItem(tr("7 days"), countOf(std::chrono::hours(24 * 7)));
    m_times->setToolTip(tr("Until then the names can be swapped back without a build; every write keeps the "
                           "old index up to date too"));
    auto *label = newLabel("secondary", this, tr("Keep the old one for"));
    label->setBuddy(m_times);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_times, 1);
    connect(m_times, qOverload<int>(&QComboBox::activated), this, [this](int item) {
        const Milliseconds time(m_times->itemData(item).toLongLong());
        if (time == m_time)
            return;
        m_time = time;
        Q_EMIT chosen(time);
    });
}

void KeepChoice::setPlan(const engine::PlanWish &wish, Milliseconds time)
{
    m_wish = wish;
    m_time = time;
    int item = m_times->findData(countOf(time));
    if (item < 0) { // the policy's own
        m_times->addItem(timeName(time), countOf(time));
        item = m_times->count() - 1;
    }
    m_times->setCurrentIndex(item);
}

} // namespace indexpilot::ui

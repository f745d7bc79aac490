// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/card_head.h"

#include "ui/models/column.h"
#include "ui/pages/recommendations/advice_words.h"
#include "ui/pages/recommendations/decision_form.h"
#include "ui/pages/workload/action_button.h"
#include "ui/shell/frame_actions.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QPushButton>

namespace indexpilot::ui {
namespace {

QPushButton *newButton(QAction *action, const char *name, QHBoxLayout *row, QWidget *parent)
{
    QPushButton *button = newActionButton(action, QLatin1String(name), parent);
    button->setText(QStringLiteral("%1  %2").arg(plainText(action), shortcutText(action)));
    row->addWidget(button);
    return button;
}

void setChip(Chip *chip, ChipKind kind, const QString &text)
{
    chip->setVisible(!text.isEmpty());
    if (chip->text() != text || chip->kind() != kind)
        chip->set(kind, text);
}

} // namespace

CardHead::CardHead(const RecommendationActions &actions, QWidget *parent)
    : QFrame(parent), m_id(newLabel("mono", this)), m_state(new Chip(this)), m_basis(new Chip(this)),
      m_burst(new Chip(this)), m_group(new Chip(this)), m_title(newParagraph("cardFigure", this)),
      m_note(newParagraph("caption", this)), m_form(new DecisionForm(this))
{
    setObjectName(QStringLiteral("cardHead"));
    setProperty("role", QStringLiteral("cardHead"));
    m_id->setObjectName(QStringLiteral("cardId"));
    m_state->setObjectName(QStringLiteral("cardState"));
    m_basis->setObjectName(QStringLiteral("cardBasis"));
    m_title->setObjectName(QStringLiteral("cardTitle"));
    m_note->setObjectName(QStringLiteral("cardNote"));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addLayout(newLine());
    words->addWidget(m_title);
    words->addWidget(m_note);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 10, 12, 10);
    top->setSpacing(12);
    top->addLayout(words, 1);
    top->addLayout(newButtons(actions));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_form);
}

QLayout *CardHead::newLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_id);
    for (Chip *chip : {m_state, m_basis, m_burst, m_group})
        line->addWidget(chip);
    line->addStretch(1);
    return line;
}

QLayout *CardHead::newButtons(const RecommendationActions &actions)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_renew = newButton(actions.renew, "card.renew", row, this);
    m_reject = newButton(actions.reject, "card.reject", row, this);
    m_snooze = newButton(actions.snooze, "card.snooze", row, this);
    m_approve = newButton(actions.approve, "card.approve", row, this);
    m_execute = newButton(actions.execute, "card.execute", row, this);
    for (QPushButton *verb : {m_approve, m_execute})
        verb->setProperty("role", QStringLiteral("primary"));
    auto *column = new QVBoxLayout;
    column->addLayout(row);
    column->addStretch(1);
    return column;
}

void CardHead::setItem(const InboxItem &item, bool pending)
{
    setTextOnce(m_id, toQString(item.name));
    setChip(m_state, pending ? ChipKind::Warn : segmentChip(item.segment),
            pending ? tr("being recorded") : segmentName(item.segment));
    const ItemSums sums = sumsOf(item);
    setChip(m_basis, ChipKind::Neutral, item.isGone() ? QString() : basisText(sums));
    setChip(m_burst, ChipKind::Warn, sums.burst ? tr("Burst of one hour") : QString());
    setChip(m_group, ChipKind::Accent,
            item.isGroup() ? tr("Group of %n", nullptr, static_cast<int>(item.members.size())) : QString());
    m_group->setToolTip(tr("Decided together: all of it or nothing"));
    setTextOnce(m_title, titleText(item));
    const QString rule = tr("Approving records the decision; nothing is run.");
    setTextOnce(m_note,
                item.decision ? QStringLiteral("%1. %2").arg(decisionText(*item.decision), rule) : rule);
    m_renew->setVisible(item.segment != InboxSegment::New);
    m_reject->setVisible(item.segment != InboxSegment::Rejected);
    m_snooze->setVisible(item.segment != InboxSegment::Snoozed);
    m_approve->setVisible(item.segment != InboxSegment::Approved);
    m_execute->setVisible(item.segment == InboxSegment::Approved && !item.isGone());
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/need_row.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace indexpilot::ui {
namespace {

using wording::NeedKind;

constexpr int chipColumn = 100;

struct Look {
    ChipKind chip;
    QString word;
};

Look lookOf(NeedKind kind)
{
    switch (kind) {
    case NeedKind::Unsupported:
        return {ChipKind::Bad, NeedRow::tr("Version")};
    case NeedKind::Connections:
        return {ChipKind::Bad, NeedRow::tr("Connections")};
    case NeedKind::Blocker:
        return {ChipKind::Bad, NeedRow::tr("Blocking")};
    case NeedKind::Store:
        return {ChipKind::Bad, NeedRow::tr("History")};
    case NeedKind::MissingStatistics:
        return {ChipKind::Warn, NeedRow::tr("Statistics")};
    case NeedKind::HardRule:
        return {ChipKind::Bad, NeedRow::tr("Hard rule")};
    case NeedKind::WorsePlan:
        return {ChipKind::Warn, NeedRow::tr("Plan")};
    case NeedKind::LongTransaction:
        return {ChipKind::Warn, NeedRow::tr("Transaction")};
    case NeedKind::KeptIndex:
        return {ChipKind::Info, NeedRow::tr("Index")};
    case NeedKind::InvalidIndex:
        return {ChipKind::Warn, NeedRow::tr("Index")};
    case NeedKind::HiddenTexts:
        return {ChipKind::Info, NeedRow::tr("Rights")};
    case NeedKind::Problem:
        return {ChipKind::Warn, NeedRow::tr("Problem")};
    }
    return {};
}

} // namespace

NeedRow::NeedRow(const wording::Need &need, QWidget *parent)
    : QFrame(parent), m_need(need), m_chip(new Chip(this)), m_claim(newParagraph("strong", this)),
      m_evidence(newParagraph("secondary", this)), m_button(newButton())
{
    setProperty("role", QStringLiteral("need"));
    setFocusPolicy(Qt::StrongFocus);
    m_claim->setObjectName(QStringLiteral("needClaim"));
    m_evidence->setObjectName(QStringLiteral("needEvidence"));
    m_button->setObjectName(QStringLiteral("needAction"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_claim);
    words->addWidget(m_evidence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 9, 12, 9);
    row->setSpacing(12);
    auto *chipPlace = new QWidget(this);
    chipPlace->setFixedWidth(chipColumn);
    auto *chipRow = new QHBoxLayout(chipPlace);
    chipRow->setContentsMargins(0, 0, 0, 0);
    chipRow->addWidget(m_chip, 0, Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(chipPlace);
    row->addLayout(words, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter | Qt::AlignRight);
    set(need);
}

bool NeedRow::isAbout(const wording::Need &need) const
{
    return m_need.kind == need.kind && m_need.subject == need.subject;
}

QString NeedRow::copyText() const
{
    if (!m_need.sql.isEmpty())
        return m_need.sql;
    return sqlInRemedy(m_need.remedy);
}

QPushButton *NeedRow::newButton()
{
    if (m_need.statement) {
        auto *open = new QPushButton(
            m_need.kind == NeedKind::WorsePlan ? tr("Compare plans") : tr("Open statement"), this);
        connect(open, &QPushButton::clicked, this, [this] { Q_EMIT statementWanted(*m_need.statement); });
        return open;
    }
    if (!m_need.kept.empty()) {
        auto *plan = new QPushButton(tr("Open plan…"), this);
        connect(plan, &QPushButton::clicked, this, [this] { Q_EMIT keptDropWanted(m_need.kept); });
        return plan;
    }
    if (m_need.kind == NeedKind::Unsupported) {
        auto *choose = new QPushButton(tr("Choose a server…"), this);
        connect(choose, &QPushButton::clicked, this,
                [this] { Q_EMIT pageWanted(QStringLiteral("connect")); });
        return choose;
    }
    if (!copyText().isEmpty()) {
        auto *copy = new CopyButton([this] { return copyText(); }, this);
        connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copied(copyText()); });
        return copy;
    }
    auto *copy = new QPushButton(tr("Copy message"), this);
    connect(copy, &QPushButton::clicked, this, [this] {
        const QString text =
            QStringList{m_need.claim, m_need.evidence, m_need.remedy}.join(QLatin1Char('\n')).trimmed();
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied(text);
    });
    return copy;
}

void NeedRow::set(const wording::Need &need)
{
    m_need = need;
    const Look look = lookOf(need.kind);
    if (m_chip->text() != look.word)
        m_chip->set(look.chip, look.word);
    const QString sql = copyText();
    const QString advice =
        sql.isEmpty() && !need.remedy.isEmpty() ? QLatin1Char(' ') + need.remedy : QString();
    setTextOnce(m_claim, need.claim);
    setTextOnce(m_evidence, need.evidence + advice);
    m_button->setToolTip(sql);
    m_button->setAccessibleDescription(need.claim);
    setAccessibleName(QStringLiteral("%1: %2").arg(look.word, need.claim));
    setAccessibleDescription(m_evidence->text());
}

void NeedRow::setPlace(std::size_t place, std::size_t rows)
{
    setLook(m_button, "role", place == 0 ? QStringLiteral("primary") : QString());
    setLook(this, "place", place + 1 == rows ? QStringLiteral("last") : QString());
}

} // namespace indexpilot::ui

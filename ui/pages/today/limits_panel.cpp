// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/limits_panel.h"

#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>

namespace indexpilot::ui {

LimitsPanel::LimitsPanel(QWidget *parent)
    : Panel(tr("Limits of load"), parent), m_frozen(newParagraph("secondary", this))
{
    setObjectName(QStringLiteral("limits"));
    m_frozen->setObjectName(QStringLiteral("limitsFrozen"));
    m_frozen->setContentsMargins(12, 0, 12, 10);
    setLook(m_frozen, "state", QStringLiteral("warn"));
    body()->addWidget(m_frozen);
    hide();
}

QWidget *LimitsPanel::newRow(const LimitLine &line, QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setObjectName(QStringLiteral("limit.") + line.name);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(newLabel("secondary", row, line.title), 1);
    QLabel *amount = newLabel("strong", row, line.amount);
    amount->setObjectName(QStringLiteral("limitAmount"));
    amount->setToolTip(tr("Measured now, of the limit at which no change starts"));
    top->addWidget(amount);
    auto *source = new Chip(line.kind, line.source, row);
    source->setObjectName(QStringLiteral("limitSource"));
    top->addWidget(source);
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins(12, 6, 12, 6);
    lines->setSpacing(0);
    lines->addLayout(top);
    QLabel *detail = newParagraph("caption", row, line.detail);
    detail->setObjectName(QStringLiteral("limitDetail"));
    lines->addWidget(detail);
    return row;
}

void LimitsPanel::showLines()
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 4, 0, 4);
    rows->setSpacing(0);
    for (const LimitLine &line : m_words.lines)
        rows->addWidget(newRow(line, m_rows));
    body()->insertWidget(0, m_rows);
}

void LimitsPanel::setSnapshot(const engine::Snapshot &snapshot)
{
    LimitsWords words = snapshot.limits ? limitsWords(*snapshot.limits) : LimitsWords();
    if (words != m_words) {
        m_words = std::move(words);
        setSubtitle(m_words.hour.isEmpty() ? tr("now, measured") : tr("measured; %1").arg(m_words.hour));
        setTextOnce(m_frozen, m_words.frozen);
        m_frozen->setVisible(!m_words.frozen.isEmpty());
        showLines();
    }
    setVisible(!m_words.lines.empty());
}

} // namespace indexpilot::ui

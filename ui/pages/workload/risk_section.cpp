// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/risk_section.h"

#include "ui/models/column.h"
#include "ui/pages/workload/risk_scale.h"
#include "ui/pages/workload/risk_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/message_row.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace indexpilot::ui {
namespace {

QLabel *newLabel(const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

RiskSection::RiskSection(QWidget *parent)
    : QWidget(parent), m_title(newLabel("strong", this)), m_scale(new RiskScale(this)),
      m_rules(new QVBoxLayout), m_base(newLabel("caption", this)), m_factors(new QGridLayout)
{
    m_title->setObjectName(QStringLiteral("riskTitle"));
    m_base->setObjectName(QStringLiteral("riskBase"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_scale);
    m_rules->setSpacing(4);
    layout->addLayout(m_rules);
    auto *drives = newLabel("strong", this);
    drives->setText(tr("What drives the score"));
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(0, 6, 0, 0);
    heading->addWidget(drives);
    heading->addStretch();
    heading->addWidget(m_base);
    layout->addLayout(heading);
    m_factors->setHorizontalSpacing(8);
    m_factors->setVerticalSpacing(3);
    m_factors->setColumnStretch(0, 5);
    m_factors->setColumnStretch(1, 3);
    layout->addLayout(m_factors);
}

void RiskSection::setRisk(const risk::RiskScore &score)
{
    if (score == m_score && !m_title->text().isEmpty())
        return;
    m_score = score;
    m_title->setText(score.basis == risk::RiskBasis::BaselineUncalibrated
                         ? tr("Risk %1, modelled, uncalibrated").arg(riskNumber(score.probability))
                         : tr("Risk %1, modelled").arg(riskNumber(score.probability)));
    m_scale->setRisk(score.probability);
    showRules(score);
    showFactors(score);
}

void RiskSection::showRules(const risk::RiskScore &score)
{
    while (m_ruleRows.size() < score.hardRules.size()) {
        m_ruleRows.push_back(new MessageRow(this));
        m_ruleRows.back()->setObjectName(QStringLiteral("hardRule.%1").arg(m_ruleRows.size() - 1));
        m_rules->addWidget(m_ruleRows.back());
    }
    for (std::size_t i = 0; i < m_ruleRows.size(); ++i)
        if (i < score.hardRules.size())
            m_ruleRows[i]->show(MessageState::Bad, ruleText(score.hardRules[i]),
                                tr("A hard rule: it decides, whatever the score says."));
        else
            m_ruleRows[i]->clear();
}

void RiskSection::showFactors(const risk::RiskScore &score)
{
    m_base->setText(tr("base %1").arg(riskNumber(score.base)));
    double lowest = 0;
    double highest = 0;
    for (const risk::RiskFactor &factor : score.factors) {
        lowest = std::min(lowest, factor.share);
        highest = std::max(highest, factor.share);
    }
    for (std::size_t i = 0; i < std::max(score.factors.size(), m_factorRows.size()); ++i) {
        FactorRow &row = factorRow(i);
        const bool shown = i < score.factors.size();
        for (QWidget *widget : std::initializer_list<QWidget *>{row.label, row.value, row.bar, row.share})
            widget->setVisible(shown);
        if (!shown)
            continue;
        const risk::RiskFactor &factor = score.factors[i];
        row.label->setFullText(factorLabel(factor));
        row.value->setFullText(toQString(factor.value));
        row.bar->setShare(factor.share, lowest, highest);
        row.share->setText(shareText(factor.share));
        row.label->setAccessibleName(
            tr("%1: %2, %3").arg(factorLabel(factor), toQString(factor.value), shareText(factor.share)));
    }
}

RiskSection::FactorRow &RiskSection::factorRow(std::size_t position)
{
    if (position < m_factorRows.size())
        return m_factorRows[position];
    FactorRow row{new ElidedLabel({}, this), new ElidedLabel({}, this), new FactorBar(this),
                  newLabel("", this)};
    row.value->setProperty("role", "secondary");
    row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int line = static_cast<int>(position);
    row.label->setObjectName(QStringLiteral("factor.%1").arg(line));
    m_factors->addWidget(row.label, line, 0);
    m_factors->addWidget(row.value, line, 1);
    m_factors->addWidget(row.bar, line, 2);
    m_factors->addWidget(row.share, line, 3);
    m_factorRows.push_back(row);
    return m_factorRows.back();
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/risk/risk_score.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace indexpilot::ui {

class ElidedLabel;
class FactorBar;
class MessageRow;
class RiskScale;

/// The risk of one statement and what it comes from: number, scale, hard rules, factors with their shares.
class RiskSection : public QWidget {
    Q_OBJECT
public:
    explicit RiskSection(QWidget *parent = nullptr);
    void setRisk(const risk::RiskScore &score);

private:
    struct FactorRow {
        ElidedLabel *label;
        ElidedLabel *value;
        FactorBar *bar;
        QLabel *share;
    };
    void showRules(const risk::RiskScore &score);
    void showFactors(const risk::RiskScore &score);
    FactorRow &factorRow(std::size_t position);
    risk::RiskScore m_score;
    QLabel *m_title;
    RiskScale *m_scale;
    QVBoxLayout *m_rules;
    std::vector<MessageRow *> m_ruleRows;
    QLabel *m_base;
    QGridLayout *m_factors;
    std::vector<FactorRow> m_factorRows;
};

} // namespace indexpilot::ui

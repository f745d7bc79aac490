// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/risk/risk_score.h"

#include <QLabel>
#include <QPushButton>

namespace indexpilot::ui {

enum class ChipKind { Ok, Warn, Bad, Info, Neutral, Accent };

/// A state as icon and word, never as colour alone. 20 px high.
class Chip : public QLabel {
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);
    Chip(ChipKind kind, const QString &text, QWidget *parent = nullptr);
    void set(ChipKind kind, const QString &text);
};

/// An active filter; a click on it (or on its ✕) takes the filter away.
class FilterChip : public QPushButton {
    Q_OBJECT
public:
    FilterChip(const QString &id, const QString &label, QWidget *parent = nullptr);
    QString id() const { return m_id; }

private:
    QString m_id;
};

QString bandName(risk::RiskBand band); ///< "High", "Elevated", "Low"
ChipKind bandKind(risk::RiskBand band);

} // namespace indexpilot::ui

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
    ChipKind kind() const { return m_kind; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipKind m_kind = ChipKind::Neutral;
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

/// A chip as delegates paint it: at the left of `place`, in its middle; the word elides.
void paintChip(QPainter *painter, const QRect &place, ChipKind kind, const QString &text);
QSize chipSize(ChipKind kind, const QString &text);

QString bandName(risk::RiskBand band); ///< "High", "Elevated", "Low"
ChipKind bandKind(risk::RiskBand band);

} // namespace indexpilot::ui

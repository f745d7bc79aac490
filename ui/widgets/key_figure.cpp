// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_figure.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/sparkline.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>

namespace indexpilot::ui {

KeyFigure::KeyFigure(const QString &caption, QWidget *parent)
    : QFrame(parent), m_figure(newLabel("figure", this)), m_unit(newLabel("secondary", this)),
      m_context(newLabel("caption", this)), m_sparkline(new Sparkline(this))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(caption);
    QLabel *title = newLabel("caption", this, caption);
    m_figure->setObjectName(QStringLiteral("figure"));
    m_unit->setObjectName(QStringLiteral("unit"));
    m_context->setObjectName(QStringLiteral("context"));
    auto *figures = new QHBoxLayout;
    figures->setSpacing(5);
    figures->addWidget(m_figure, 0, Qt::AlignBaseline);
    figures->addWidget(m_unit, 1, Qt::AlignBaseline);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 9, 12, 9);
    grid->setVerticalSpacing(2);
    grid->setHorizontalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->addWidget(title, 0, 0);
    grid->addLayout(figures, 1, 0);
    grid->addWidget(m_context, 2, 0, 1, 2);
    grid->addWidget(m_sparkline, 0, 1, 2, 1, Qt::AlignVCenter);
}

void KeyFigure::setFigure(const QString &figure, const QString &unit)
{
    m_figure->setText(figure);
    m_unit->setText(unit);
    setAccessibleDescription(QStringLiteral("%1 %2. %3").arg(figure, unit, m_context->text()));
}

void KeyFigure::setContext(const QString &sentence, const QString &state)
{
    m_context->setText(sentence);
    if (m_context->property("state").toString() != state) {
        m_context->setProperty("state", state);
        m_context->style()->unpolish(m_context);
        m_context->style()->polish(m_context);
    }
    setAccessibleDescription(
        QStringLiteral("%1 %2. %3").arg(m_figure->text(), m_unit->text(), m_context->text()));
}

void KeyFigure::setSeries(const std::vector<workload::SeriesPoint> &series)
{
    m_sparkline->setSeries(series);
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace indexpilot::ui {
namespace {

constexpr const char *sentenceProperty = "announcedSentence";

class ChartAccessible : public QAccessibleWidget {
public:
    explicit ChartAccessible(QWidget *chart) : QAccessibleWidget(chart, QAccessible::Chart) {}
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? widget()->property(sentenceProperty).toString()
                                          : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    const bool chart = className == QLatin1String("indexpilot::ui::HeatmapChart") ||
                       className == QLatin1String("indexpilot::ui::TimeSeriesChart") ||
                       className == QLatin1String("indexpilot::ui::ForestChart") ||
                       className == QLatin1String("indexpilot::ui::FanChart") ||
                       className == QLatin1String("indexpilot::ui::ScatterChart") ||
                       className == QLatin1String("indexpilot::ui::LineageChart") ||
                       className == QLatin1String("indexpilot::ui::WeekChart") ||
                       className == QLatin1String("indexpilot::ui::LoadStrip");
    return chart ? new ChartAccessible(qobject_cast<QWidget *>(object)) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void announce(QWidget *chart, const QString &sentence)
{
    chart->setProperty(sentenceProperty, sentence);
    QAccessibleValueChangeEvent changed(chart, sentence);
    QAccessible::updateAccessibility(&changed);
}

} // namespace indexpilot::ui

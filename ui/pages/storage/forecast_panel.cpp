// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/forecast_panel.h"

#include "core/forecast/forecaster.h"
#include "core/wording/format.h"
#include "ui/charts/fan_chart.h"
#include "ui/charts/fan_table.h"
#include "ui/pages/storage/backtest_face.h"
#include "ui/pages/storage/exact_words.h"
#include "ui/pages/storage/storage_actions.h"
#include "ui/pages/storage/storage_fan.h"
#include "ui/pages/storage/storage_words.h"
#include "ui/pages/workload/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/segmented.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace indexpilot::ui {
namespace {

enum ForecastFace { NoFan, Fan, Backtest };

} // namespace

struct ForecastPanel::Parts {
    QStackedWidget *faces;
    EmptyState *nothing;
    FanChart *fan;
    FanTable *twin;
    BacktestFace *backtest;
    static Parts made()
    {
        Parts parts{new QStackedWidget, new EmptyState, new FanChart, new FanTable, new BacktestFace};
        for (QWidget *face : std::initializer_list<QWidget *>{parts.nothing, parts.fan, parts.backtest})
            parts.faces->addWidget(face);
        parts.faces->setFocusProxy(parts.fan);
        parts.faces->setProperty("role", QStringLiteral("inPanel"));
        return parts;
    }
};

ForecastPanel::ForecastPanel(const StorageActions &actions, QWidget *parent)
    : ForecastPanel(Parts::made(), actions, parent)
{
}

ForecastPanel::ForecastPanel(const Parts &parts, const StorageActions &actions, QWidget *parent)
    : ChartPanel({}, parts.faces, parts.twin, parent), m_faces(parts.faces), m_nothing(parts.nothing),
      m_fan(parts.fan), m_twin(parts.twin), m_backtest(parts.backtest),
      m_choice(new Segmented({tr("Forecast"), tr("Backtest")}, this)),
      m_unseen(newParagraph("caption", this)), m_exact(newParagraph("strong", this))
{
    setObjectName(QStringLiteral("forecastPanel"));
    m_faces->parentWidget()->setProperty("role", QStringLiteral("inPanel")); // the ground of the panel
    m_twin->setParent(this);
    m_choice->setObjectName(QStringLiteral("storageFaces"));
    m_choice->setAccessibleName(tr("Forecast, or how good it was"));
    addHeaderWidget(m_choice);
    body()->setStretch(0, 1);
    body()->addWidget(newFooter(actions));
    connect(m_choice, &Segmented::chosen, this, &ForecastPanel::showFace);
}

QWidget *ForecastPanel::newFooter(const StorageActions &actions)
{
    m_unseen->setObjectName(QStringLiteral("unseen"));
    m_exact->setObjectName(QStringLiteral("exact"));
    auto *footer = new QFrame(this);
    footer->setProperty("role", QStringLiteral("panelFooter"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_unseen, 1);
    row->addWidget(newActionButton(actions.measure, QStringLiteral("forecast.measure"), footer));
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(4);
    column->addWidget(m_exact);
    column->addLayout(row);
    return footer;
}

void ForecastPanel::showFace(int face)
{
    const bool backtest = face == 1;
    if (backtest)
        setShowsTable(false); // the backtest is a table already
    tableAction()->setEnabled(!backtest);
    m_faces->setCurrentIndex(backtest ? Backtest : m_hasFan ? Fan : NoFan);
}

void ForecastPanel::setLine(const engine::Snapshot &snapshot, const StorageLine &line,
                            const QString &sentence)
{
    setTitle(shownName(line.row->index));
    setSubtitle(tr("bloat, % of size"));
    setSentence(sentence);
    m_fan->setAccessibleDescription(sentence);
    setTextOnce(m_unseen, unseenText(*snapshot.storage, *line.row, snapshot.takenAt));
    showExact(*snapshot.storage, line.row->index);
    showDetail(snapshot, line);
    showFace(m_choice->current());
}

void ForecastPanel::showDetail(const engine::Snapshot &snapshot, const StorageLine &line)
{
    const auto &detail = snapshot.storage->detail;
    const bool ours = detail && detail->index == line.row->index;
    setBusy(!ours && snapshot.connection.state == pg::SessionState::Connected);
    m_backtest->setDetail(ours ? detail : nullptr);
    m_hasFan = ours && !detail->readings.empty();
    const FanView view = m_hasFan ? fanOf(*snapshot.storage, line, snapshot.takenAt) : FanView();
    if (view != m_fan->view()) {
        m_fan->setView(view);
        m_twin->setView(view);
    }
    if (!ours)
        return m_nothing->set(tr("The history of this index is being read."));
    m_nothing->set(
        tr("There is no reading of this index that can be used."),
        tr("The forecast starts after %n days of readings.", nullptr, forecast::Forecaster::fewestDays));
}

void ForecastPanel::showExact(const engine::StorageView &storage, const std::string &index)
{
    const QString text = exactText(storage, index);
    setTextOnce(m_exact, text);
    m_exact->setVisible(!text.isEmpty());
    message()->set(exactFailure(storage, index));
}

QString unseenText(const engine::StorageView &storage, const engine::StorageRow &row, TimePoint now)
{
    const QString table = shownName(row.table);
    const QString rows =
        row.deadRows > 0
            ? ForecastPanel::tr("Estimates do not see %1 dead rows of %2 that wait for VACUUM")
                  .arg(wording::count(static_cast<double>(row.deadRows)), table)
            : ForecastPanel::tr("No dead rows of %1 wait for VACUUM; estimates would not see them")
                  .arg(table);
    if (!storage.oldestSnapshot)
        return ForecastPanel::tr("%1. No old snapshot holds dead rows back.").arg(rows);
    return ForecastPanel::tr("%1. The oldest snapshot holds dead rows back for %2.")
        .arg(rows, wording::age(now - *storage.oldestSnapshot));
}

} // namespace indexpilot::ui

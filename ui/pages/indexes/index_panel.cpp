// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/index_panel.h"

#include "ui/charts/lineage_chart.h"
#include "ui/models/table_view.h"
#include "ui/pages/indexes/compare_panel.h"
#include "ui/pages/indexes/hour_table.h"
#include "ui/pages/indexes/ribbons.h"
#include "ui/pages/indexes/version_table.h"
#include "ui/pages/indexes/version_words.h"
#include "ui/pages/workload/action_button.h"
#include "ui/pages/workload/clock_text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int versionRowsShown = 3;
constexpr int versionRowHeight = 28;
constexpr int versionHeader = 27;
constexpr int barHeight = 34;
constexpr int roomForAllColumns = 680;
constexpr std::chrono::hours leastRange{24};

} // namespace

struct IndexPanel::Parts {
    QWidget *chart;
    LineageChart *lanes;
    QStackedWidget *below;
    Ribbons *ribbons;
    ComparePanel *compare;
    HourTable *hours;
    static Parts made()
    {
        Parts parts{new QWidget,        new LineageChart(ribbonLeft),
                    new QStackedWidget, new Ribbons,
                    new ComparePanel,   new HourTable};
        parts.below->addWidget(parts.ribbons);
        parts.below->addWidget(parts.compare);
        auto *column = new QVBoxLayout(parts.chart);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(parts.lanes);
        column->addWidget(parts.below, 1);
        return parts;
    }
};

IndexPanel::IndexPanel(const IndexActions &actions, QWidget *parent)
    : IndexPanel(Parts::made(), actions, parent)
{
}

IndexPanel::IndexPanel(const Parts &parts, const IndexActions &actions, QWidget *parent)
    : ChartPanel({}, parts.chart, parts.hours, parent), m_state(new Chip), m_lanes(parts.lanes),
      m_below(parts.below), m_ribbons(parts.ribbons), m_compare(parts.compare), m_hours(parts.hours),
      m_rows(new VersionTable(this)), m_versions(new TableView)
{
    setObjectName(QStringLiteral("indexPanel"));
    m_hours->setParent(this);
    m_state->setObjectName(QStringLiteral("indexState"));
    addHeaderWidget(m_state);
    m_versions->setObjectName(QStringLiteral("versions"));
    m_versions->setAccessibleName(tr("Versions of the index"));
    m_versions->setTable(m_rows);
    m_versions->setFixedHeight(versionHeader + versionRowsShown * versionRowHeight);
    for (QAction *action : actions.all())
        if (action != actions.showDropped)
            m_versions->addAction(action);
    body()->setStretch(0, 1);
    body()->addWidget(newVersionsBar(actions));
    body()->addWidget(m_versions);
    setTabOrder(m_lanes, m_versions);
    connectParts();
}

QWidget *IndexPanel::newVersionsBar(const IndexActions &actions)
{
    auto *bar = new QFrame(this);
    bar->setProperty("role", QStringLiteral("panelFooter"));
    bar->setFixedHeight(barHeight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 3, 8, 3);
    row->setSpacing(6);
    row->addWidget(newLabel("strong", bar, tr("Versions")));
    row->addStretch(1);
    const auto add = [&](QAction *action, const char *name) {
        QPushButton *button = newActionButton(action, QLatin1String(name), bar);
        const auto follow = [button, action] {
            button->setText(action->text());
        };
        follow();
        connect(action, &QAction::changed, button, follow);
        row->addWidget(button);
    };
    add(actions.compare, "index.compare");
    add(actions.rollBack, "index.rollBack");
    add(actions.drop, "index.drop");
    return bar;
}

void IndexPanel::connectParts()
{
    connect(m_lanes, &LineageChart::versionChosen, this, [this](int version) { choose(version, {}); });
    connect(m_lanes, &LineageChart::secondChosen, this, [this](int version) {
        choose(m_version, version == m_version ? std::nullopt : std::optional(version));
    });
    connect(m_compare, &ComparePanel::closed, this, &IndexPanel::endComparison);
    connect(m_rows, &TableOrderModel::ordered, this, &IndexPanel::selectRows);
    connect(m_versions->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &IndexPanel::readRows);
}

void IndexPanel::setIndex(const IndexEntry &index, const Inventory &inventory, TimePoint now)
{
    const bool other = m_index.id != index.id;
    const int newest = index.lineage ? index.lineage->current().version : 0;
    const bool followed = m_index.lineage && m_version == m_index.version;
    m_index = index;
    m_alive = inventory.lineages;
    m_now = now;
    setTitle(index.shown);
    setSubtitle(tr("on %1").arg(toQString(index.table)));
    showState(index);
    showLanes(index);
    if (hasHours())
        showHours();
    m_rows->setIndex(&m_index);
    const bool gone = !record(m_version) || (m_second && !record(*m_second));
    if (other || gone || (followed && newest != m_version && !m_second))
        choose(newest, {});
    else
        showChoice();
}

/// The catalog knows; without a reading, the version that was seen last.
void IndexPanel::showState(const IndexEntry &index)
{
    std::optional<bool> valid = index.valid;
    if (!index.size) {
        const auto seen =
            index.lineage ? std::optional(lifecycle::attributesOf(index.lineage->current())) : std::nullopt;
        valid = seen && *seen ? std::optional((*seen)->valid) : std::nullopt;
    }
    m_state->setVisible(index.dropped || valid);
    if (index.kept && valid)
        m_state->set(ChipKind::Info, index.kept->until > m_now
                                         ? tr("Kept until %1").arg(clockText(index.kept->until))
                                         : tr("May be dropped since %1").arg(clockText(index.kept->until)));
    else if (index.dropped)
        m_state->set(ChipKind::Neutral, tr("Dropped"));
    else if (valid)
        m_state->set(*valid ? ChipKind::Ok : ChipKind::Bad, *valid ? tr("Valid") : tr("Invalid"));
}

void IndexPanel::showLanes(const IndexEntry &index)
{
    const std::vector<LineageNode> nodes =
        index.lineage ? nodesOf(*index.lineage) : std::vector<LineageNode>();
    TimePoint from = m_now - leastRange;
    if (!nodes.empty())
        from = std::min(from, nodes.front().from);
    if (hasHours())
        from = std::min(from, m_history->hours.front().from);
    m_range = {from, m_now};
    m_lanes->setLineage(m_range, nodes);
    m_lanes->setVisible(!nodes.empty());
    const QString sentence = nodes.empty() ? tr("No version of it is kept yet") : nodes.back().sentence;
    const QString all =
        tr("%n versions; the newest: %1", nullptr, static_cast<int>(nodes.size())).arg(sentence);
    m_lanes->setAccessibleDescription(all);
    setSentence(all);
}

void IndexPanel::setHistory(const engine::Snapshot &snapshot)
{
    const auto &history = snapshot.lifecycle->history;
    const bool ours = history && history->index == m_index.name;
    const bool canCome = !snapshot.lifecycle->unavailable && !m_index.dropped;
    setBusy(!ours && canCome && snapshot.connection.state == pg::SessionState::Connected);
    const std::string about = m_index.name + (m_index.dropped ? " dropped" : "");
    if (history == m_history && about == m_shown)
        return;
    m_history = history;
    m_shown = about;
    m_hours->setHistory(ours ? history : nullptr);
    if (hasHours()) {
        m_now = snapshot.takenAt;
        showLanes(m_index);
        return showHours();
    }
    if (m_index.dropped)
        return m_ribbons->setNothing(tr("It is not there any more: nothing of it is measured now."),
                                     tr("Its versions are kept and can be brought back."));
    if (!ours)
        return m_ribbons->setNothing(canCome ? tr("The hours of this index are being read.")
                                             : tr("No hours of this index are kept here."),
                                     {});
    const QString since =
        snapshot.watchingSince
            ? tr("It is measured since %1, hour by hour.").arg(clockText(*snapshot.watchingSince))
            : tr("It is measured hour by hour from the first reading on.");
    m_ribbons->setNothing(tr("No hour of this index is complete yet."), since);
}

bool IndexPanel::hasHours() const
{
    return m_history && m_history->index == m_index.name && !m_history->hours.empty();
}

void IndexPanel::showHours()
{
    m_ribbons->setHistory(m_range, *m_history);
}

void IndexPanel::setComparing(int version, int second)
{
    choose(version, second);
}

void IndexPanel::setPlanned(std::optional<int> version)
{
    m_lanes->setPlanned(version);
}

void IndexPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_second)
        return endComparison();
    ChartPanel::keyPressEvent(event);
}

/// Beside a plan there is no room for what the lanes say too.
void IndexPanel::resizeEvent(QResizeEvent *event)
{
    ChartPanel::resizeEvent(event);
    const bool narrow = width() < roomForAllColumns;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    for (const int column : {VersionTable::Size, VersionTable::Why})
        m_versions->setColumnHidden(column, narrow);
}

} // namespace indexpilot::ui

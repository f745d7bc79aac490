// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lineage_chart.h"
#include "ui/models/table_view.h"
#include "ui/pages/indexes/compare_panel.h"
#include "ui/pages/indexes/index_panel.h"
#include "ui/pages/indexes/ribbons.h"
#include "ui/pages/indexes/version_table.h"

#include <QStackedWidget>

#include <algorithm>

// Which version is chosen, and which is compared with it: lanes, table and comparison say the same.
namespace indexpilot::ui {

void IndexPanel::choose(int version, std::optional<int> second)
{
    if (version == m_version && second == m_second && m_below->currentWidget() == m_ribbons && !second)
        return showChoice();
    m_version = version;
    m_second = second;
    showChoice();
    Q_EMIT versionChanged();
}

void IndexPanel::showChoice()
{
    m_lanes->setChosen(m_version > 0 ? std::optional(m_version) : std::nullopt, m_second);
    selectRows();
    const store::IndexVersionRecord *one = record(std::min(m_version, m_second.value_or(m_version)));
    const store::IndexVersionRecord *two = record(std::max(m_version, m_second.value_or(m_version)));
    if (m_second && one && two)
        m_compare->setVersions(*one, *two);
    m_below->setCurrentWidget(m_second ? static_cast<QWidget *>(m_compare) : m_ribbons);
}

/// The rows come by a queued call; until then those of the index before are shown.
void IndexPanel::selectRows()
{
    QItemSelection wanted;
    const auto add = [&](int version) {
        const QModelIndex row = m_rows->indexOfVersion(version);
        if (row.isValid())
            wanted.select(row, row.siblingAtColumn(m_rows->columnCount() - 1));
    };
    add(m_version);
    if (m_second)
        add(*m_second);
    m_selecting = true;
    m_versions->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    const QModelIndex current = m_rows->indexOfVersion(m_second.value_or(m_version));
    if (current.isValid() && !m_versions->hasFocus())
        m_versions->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_selecting = false;
}

/// One row: it is chosen. Two: they are compared.
void IndexPanel::readRows()
{
    if (m_selecting)
        return;
    const QModelIndexList rows = m_versions->selectionModel()->selectedRows();
    if (rows.size() == 1)
        choose(m_rows->versionAt(rows.front()), {});
    else if (rows.size() == 2)
        choose(m_rows->versionAt(rows.front()), m_rows->versionAt(rows.back()));
}

const store::IndexVersionRecord *IndexPanel::record(int version) const
{
    if (!m_index.lineage)
        return nullptr;
    const auto &versions = m_index.lineage->versions;
    const auto found = std::ranges::find(versions, version, &store::IndexVersionRecord::version);
    return found == versions.end() ? nullptr : &*found;
}

void IndexPanel::endComparison()
{
    const bool focused = m_compare->isAncestorOf(window()->focusWidget());
    choose(std::max(m_version, m_second.value_or(m_version)), {});
    if (focused)
        m_lanes->setFocus(Qt::OtherFocusReason);
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/filter_panel.h"

#include "core/wording/format.h"
#include "ui/models/column.h"
#include "ui/pages/workload/facet_group.h"
#include "ui/shell/facet_keys.h"
#include "ui/widgets/theme_icon.h"

#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace indexpilot::ui {

FilterPanel::FilterPanel(QWidget *parent)
    : Panel(tr("Filter"), parent), m_counts(new QLabel(this)), m_clear(new QToolButton(this))
{
    setObjectName(QStringLiteral("filters"));
    m_counts->setObjectName(QStringLiteral("filterCounts"));
    m_counts->setProperty("role", "secondary");
    addHeaderWidget(m_counts);
    m_clear->setObjectName(QStringLiteral("clearFacets"));
    m_clear->setAccessibleName(tr("Clear filters"));
    m_clear->setToolTip(tr("Clear filters: brush, facets and search"));
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_clear->setFixedSize(30, 24);
    setThemeIcon(m_clear, QStringLiteral("close"));
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, &FilterPanel::clearWanted);
    addHeaderWidget(m_clear);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const auto &[key, title] :
         {std::pair("band", tr("Risk band")), std::pair("table", tr("Table")),
          std::pair("kind", tr("Statement")), std::pair("user", tr("Database role"))}) {
        if (!m_groups.empty()) {
            auto *line = new QFrame(content);
            line->setProperty("role", "line");
            layout->addWidget(line);
        }
        auto *group = new FacetGroup(key, title, content);
        connect(group, &FacetGroup::chosen, this, &FilterPanel::chosen);
        layout->addWidget(group);
        m_groups.push_back(group);
    }
    layout->addStretch();
    scroll->setWidget(content);
    body()->addWidget(scroll);
}

void FilterPanel::setView(const workload::WorkloadView &view, const workload::ViewRequest &request)
{
    const auto shown = static_cast<double>(view.rows.size());
    m_counts->setText(tr("%1 of %2").arg(wording::count(shown), wording::count(view.allStatements)));
    m_clear->setVisible(request.brush || !request.search.empty() || !request.bands.empty() ||
                        !request.tables.empty() || !request.kinds.empty() || !request.users.empty());
    m_counts->setToolTip(tr("Statements that pass the filters, of those that ran"));
    for (FacetGroup *group : m_groups) {
        workload::Facet facet{group->key(), {}};
        for (const workload::Facet &candidate : view.facets)
            if (candidate.key == group->key())
                facet = candidate;
        group->setFacet(facet, facetKeys(request, toQString(group->key())));
        group->setVisible(!facet.values.empty());
    }
}

} // namespace indexpilot::ui

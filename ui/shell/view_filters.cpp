// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_labels.h"
#include "ui/shell/facet_keys.h"
#include "ui/shell/view_state.h"

// The words of ViewState::filters().
namespace indexpilot::ui {
namespace {

constexpr int namesShown = 2;

QString bandWord(const QString &key)
{
    if (key == QLatin1String("high"))
        return ViewState::tr("high");
    return key == QLatin1String("elevated") ? ViewState::tr("elevated") : ViewState::tr("low");
}

/// "orders, items and 3 more"
QString listed(const QString &facet, const std::set<std::string> &keys)
{
    QStringList names;
    for (const std::string &key : keys) {
        if (names.size() == namesShown)
            break;
        const QString name = QString::fromStdString(key);
        names << (facet == QLatin1String("band") ? bandWord(name) : name);
    }
    const int left = static_cast<int>(keys.size()) - namesShown;
    const QString shown = names.join(QStringLiteral(", "));
    return left > 0 ? ViewState::tr("%1 and %n more", nullptr, left).arg(shown) : shown;
}

QString facetLabel(const QString &facet, const std::set<std::string> &keys)
{
    const QString names = listed(facet, keys);
    if (facet == QLatin1String("band"))
        return ViewState::tr("risk %1").arg(names);
    if (facet == QLatin1String("table"))
        return ViewState::tr("table %1").arg(names);
    if (facet == QLatin1String("user"))
        return ViewState::tr("role %1").arg(names);
    return names;
}

} // namespace

std::vector<ViewState::Filter> ViewState::filters() const
{
    std::vector<Filter> list;
    if (m_request.brush)
        list.push_back({QStringLiteral("brush"), brushText(*m_request.brush)});
    for (const QString &facet : facetNames())
        if (const auto keys = facetKeys(m_request, facet); !keys.empty())
            list.push_back({facet, facetLabel(facet, keys)});
    if (!m_request.search.empty())
        list.push_back({QStringLiteral("search"), tr("“%1”").arg(QString::fromStdString(m_request.search))});
    return list;
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_report.h"

#include "core/report/colour_map.h"
#include "core/report/heatmap_svg.h"
#include "core/report/html_advice.h"
#include "core/report/html_statements.h"
#include "core/report/html_text.h"
#include "core/wording/format.h"
#include "core/wording/headline.h"
#include "core/wording/needs.h"
#include "core/wording/server_words.h"

#include <QLocale>

#include <algorithm>

namespace indexpilot::report {
namespace {

constexpr std::size_t mostListed = 100; ///< lines of a list that has no natural end

/// Nothing may be fetched, by whatever way a text of the server got into the document.
QString head(const engine::Snapshot &snapshot)
{
    return QStringLiteral(
               "<!doctype html><html lang=\"%1\"><head><meta charset=\"utf-8\"><meta "
               "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
               "'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width\"><title>IndexPilot: "
               "%2</title><style>"
               "body{font:13px/1.4 Inter,'DejaVu Sans',sans-serif;color:#1A1E26;background:#fff;"
               "margin:24px auto;padding:0 24px;max-width:1240px}"
               "h1{font-size:20px;line-height:1.3}h2{font-size:15px;margin:28px 0 8px}"
               "table{border-collapse:collapse;width:100%}"
               "td,th{border-bottom:1px solid #DDE0E6;padding:5px 8px;text-align:left;vertical-align:top}"
               "th{background:#F8F9FA;font-weight:500}.n{text-align:right;white-space:nowrap}"
               ".id{white-space:nowrap}.why{min-width:280px}ul{margin:0;padding:0;list-style:none}"
               "code{font:12px 'JetBrains Mono','DejaVu Sans Mono',monospace;white-space:pre-wrap;"
               "overflow-wrap:anywhere}"
               "dl{display:grid;grid-template-columns:max-content auto;gap:2px 16px}dt{color:#4C5361}"
               "dd{margin:0;overflow-wrap:anywhere}svg{width:100%;font-size:11px}.High{color:#A63C06}"
               ".note{color:#4C5361}tr{break-inside:avoid}"
               "</style></head><body>")
        .arg(QLocale().bcp47Name(), escaped(snapshot.target.title));
}

QString term(const QString &name, const QString &value)
{
    return QStringLiteral("<dt>%1</dt><dd>%2</dd>").arg(name.toHtmlEscaped(), value);
}

QString filters(const workload::ViewRequest &request)
{
    QStringList parts;
    if (request.brush)
        parts
            << Report::tr("time %1 to %2").arg(localTime(request.brush->from), localTime(request.brush->to));
    for (const std::string &table : request.tables)
        parts << Report::tr("table %1").arg(escaped(table));
    for (const std::string &user : request.users)
        parts << Report::tr("role %1").arg(escaped(user));
    if (!request.bands.empty())
        parts << Report::tr("%1 of 3 risk bands").arg(request.bands.size());
    if (!request.kinds.empty())
        parts << Report::tr("%1 kinds of statement").arg(request.kinds.size());
    if (!request.search.empty())
        parts << Report::tr("text “%1”").arg(escaped(request.search));
    return parts.isEmpty() ? Report::tr("none") : parts.join(QStringLiteral(" · "));
}

QString dataAge(const engine::Snapshot &snapshot)
{
    if (!snapshot.dataFrom)
        return Report::tr("no reading yet");
    const double seconds = std::chrono::duration<double>(snapshot.takenAt - *snapshot.dataFrom).count();
    return Report::tr("%1, %2 old").arg(localTime(*snapshot.dataFrom), wording::age(seconds));
}

QString origin(const engine::Snapshot &snapshot)
{
    const workload::ViewRequest &request = snapshot.workload->request;
    QString list = QStringLiteral("<dl>");
    list += term(Report::tr("Target"), escaped(snapshot.target.title));
    if (const auto &endpoint = snapshot.connection.endpoint)
        list += term(Report::tr("Server"),
                     Report::tr("%1:%2, database %3, role %4, PostgreSQL %5")
                         .arg(escaped(endpoint->host), escaped(endpoint->port), escaped(endpoint->database),
                              escaped(endpoint->user), escaped(snapshot.capabilities.versionText)));
    list += term(Report::tr("Range"),
                 Report::tr("%1 to %2").arg(localTime(request.range.from), localTime(request.range.to)));
    list += term(Report::tr("Watched"), Report::tr("%1 of the range (measured)")
                                            .arg(wording::percent(snapshot.workload->totals.coveredShare)));
    list += term(Report::tr("Filters"), filters(request));
    list += term(Report::tr("Data of"), dataAge(snapshot));
    list +=
        term(Report::tr("Written"), Report::tr("%1 by IndexPilot %2")
                                        .arg(localTime(snapshot.takenAt), QLatin1String(INDEXPILOT_VERSION)));
    return list + QStringLiteral("</dl>");
}

QString section(const QString &title, const QString &body)
{
    return body.isEmpty() ? QString()
                          : QStringLiteral("<h2>%1</h2><table>%2</table>").arg(escaped(title), body);
}

QString furtherLine(std::size_t all)
{
    if (all <= mostListed)
        return {};
    return QStringLiteral("<tr><td class=\"note\" colspan=\"3\">%1</td></tr>")
        .arg(Report::tr("%n further ones are left out.", nullptr, static_cast<int>(all - mostListed)));
}

QString needTable(const engine::Snapshot &snapshot)
{
    const std::vector<wording::Need> needs = wording::needsYou(snapshot);
    QString html;
    for (std::size_t i = 0; i < std::min(needs.size(), mostListed); ++i) {
        const QString remedy = needs[i].sql.isEmpty() ? needs[i].remedy : needs[i].sql;
        html += QStringLiteral("<tr><td><b>%1</b><br>%2%3</td></tr>")
                    .arg(escaped(needs[i].claim), escaped(needs[i].evidence),
                         remedy.isEmpty() ? QString()
                                          : QStringLiteral("<br><code>%1</code>").arg(escaped(remedy)));
    }
    return section(Report::tr("What needs a person"), html + furtherLine(needs.size()));
}

QString changeTable(const std::vector<store::ChangeNote> &changes)
{
    std::vector<store::ChangeNote> latest = changes;
    std::ranges::stable_sort(latest, std::greater(), &store::ChangeNote::at);
    QString html;
    for (std::size_t i = 0; i < std::min(latest.size(), mostListed); ++i)
        html += QStringLiteral("<tr><td class=\"id\">%1</td><td class=\"id\">%2</td><td><code>%3</code> "
                               "%4</td></tr>")
                    .arg(localTime(latest[i].at), escaped(latest[i].kind), escaped(latest[i].subject),
                         escaped(latest[i].detail));
    return section(Report::tr("Changed since the last visit"), html + furtherLine(latest.size()));
}

QString capabilityTable(const pg::Capabilities &capabilities)
{
    QString html;
    for (const pg::Capability &capability : capabilities.checklist)
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td><code>%3</code></td></tr>")
                    .arg(escaped(wording::capabilityTitle(capability)),
                         escaped(wording::capabilityDetail(capability)),
                         escaped(wording::capabilityRemedy(capability)));
    return section(Report::tr("What this role may see"), html);
}

QString gapTable(const std::vector<store::Gap> &gaps)
{
    QString html;
    for (std::size_t i = 0; i < std::min(gaps.size(), mostListed); ++i)
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(localTime(gaps[i].range.from), localTime(gaps[i].range.to), escaped(gaps[i].reason));
    return section(Report::tr("Not watched"), html + furtherLine(gaps.size()));
}

QString legend()
{
    QString steps;
    for (int i = 0; i <= 10; ++i)
        steps += QStringLiteral("<rect x=\"%1\" width=\"12\" height=\"10\" fill=\"#%2\"/>")
                     .arg(i * 12)
                     .arg(cividis(i / 10.0), 6, 16, QLatin1Char('0'));
    return QStringLiteral("<p class=\"note\">%1 0 <svg style=\"width:132px;height:10px\" viewBox=\"0 0 132 "
                          "10\">%2</svg> 1 · %3</p>")
        .arg(Report::tr("Risk, modelled, uncalibrated baseline:"), steps, Report::tr("hatched: not watched"));
}

/// What the numbers rest on.
QString basis(const engine::Snapshot &snapshot)
{
    return snapshot.sampled
               ? Report::tr(
                     "Without pg_stat_statements all figures are estimates from samples of the sessions; "
                     "the risk score is a model that has not been calibrated.")
               : Report::tr(
                     "Rates, times and counts are measured from pg_stat_statements; plans are estimates of "
                     "the planner; the risk score is a model that has not been calibrated.");
}

} // namespace

QString htmlReport(const engine::Snapshot &snapshot, const ReportOptions &options)
{
    const workload::WorkloadView &view = *snapshot.workload;
    const QString heatmap = heatmapSvg(view.grid);
    QString html = head(snapshot) +
                   QStringLiteral("<h1>%1</h1>").arg(escaped(wording::workloadHeadline(view))) +
                   origin(snapshot) + needTable(snapshot);
    if (!heatmap.isEmpty())
        html +=
            QStringLiteral("<h2>%1</h2>").arg(Report::tr("Statement risk over time")) + legend() + heatmap;
    html += adviceTable(snapshot) + statementTable(view, options) + changeTable(snapshot.sinceLastVisit) +
            capabilityTable(snapshot.capabilities) + gapTable(view.gaps);
    return html + QStringLiteral("<p class=\"note\">%1</p></body></html>").arg(basis(snapshot));
}

} // namespace indexpilot::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_report.h"

#include "core/report/colour_map.h"
#include "core/report/heatmap_svg.h"
#include "core/wording/format.h"
#include "core/wording/headline.h"

#include <QCoreApplication>
#include <QDateTime>

namespace indexpilot::report {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("report", text);
}

QString escaped(const std::string &text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

QString localTime(TimePoint at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

QString head()
{
    return QStringLiteral(
        "<!doctype html><html><head><meta charset=\"utf-8\"><title>IndexPilot</title><style>"
        "body{font:13px Inter,'DejaVu "
        "Sans',sans-serif;color:#1A1E26;background:#fff;margin:24px;max-width:1180px}"
        "h1{font-size:20px}h2{font-size:15px;margin-top:28px}table{border-collapse:collapse;width:100%}"
        "td,th{border-bottom:1px solid #DDE0E6;padding:4px 8px;text-align:left;vertical-align:top}"
        "th{background:#F8F9FA;font-weight:500}.n{text-align:right;white-space:nowrap}"
        "code{font:12px 'JetBrains Mono','DejaVu Sans "
        "Mono',monospace;white-space:pre-wrap;word-break:break-word}"
        "dl{display:grid;grid-template-columns:max-content auto;gap:2px 16px}dt{color:#5E6674}dd{margin:0}"
        "svg{width:100%;font-size:11px}.High{color:#A63C06}.note{color:#5E6674}"
        "</style></head><body>");
}

QString term(const QString &name, const QString &value)
{
    return QStringLiteral("<dt>%1</dt><dd>%2</dd>").arg(name.toHtmlEscaped(), value);
}

QString filters(const workload::ViewRequest &request)
{
    QStringList parts;
    if (request.brush)
        parts << tr("time %1 to %2").arg(localTime(request.brush->from), localTime(request.brush->to));
    for (const std::string &table : request.tables)
        parts << tr("table %1").arg(escaped(table));
    for (const std::string &user : request.users)
        parts << tr("role %1").arg(escaped(user));
    if (!request.bands.empty())
        parts << tr("%1 of 3 risk bands").arg(request.bands.size());
    if (!request.kinds.empty())
        parts << tr("%1 kinds of statement").arg(request.kinds.size());
    if (!request.search.empty())
        parts << tr("text “%1”").arg(escaped(request.search));
    return parts.isEmpty() ? tr("none") : parts.join(QStringLiteral(" · "));
}

QString origin(const engine::Snapshot &snapshot)
{
    const workload::ViewRequest &request = snapshot.workload->request;
    QString list = QStringLiteral("<dl>");
    list += term(tr("Target"), escaped(snapshot.target.title));
    if (const auto &endpoint = snapshot.connection.endpoint)
        list += term(tr("Server"),
                     tr("%1:%2, database %3, role %4, PostgreSQL %5")
                         .arg(escaped(endpoint->host), escaped(endpoint->port), escaped(endpoint->database),
                              escaped(endpoint->user), escaped(snapshot.capabilities.versionText)));
    list += term(tr("Range"), tr("%1 to %2").arg(localTime(request.range.from), localTime(request.range.to)));
    list +=
        term(tr("Watched"),
             tr("%1 of the range (measured)").arg(wording::percent(snapshot.workload->totals.coveredShare)));
    list += term(tr("Filters"), filters(request));
    list += term(tr("Data of"), snapshot.dataFrom ? localTime(*snapshot.dataFrom) : tr("no reading yet"));
    list +=
        term(tr("Written"),
             tr("%1 by IndexPilot %2").arg(localTime(snapshot.takenAt), QLatin1String(INDEXPILOT_VERSION)));
    return list + QStringLiteral("</dl>");
}

QString factorList(const risk::RiskScore &score)
{
    QStringList parts;
    for (const std::string &rule : score.hardRules)
        parts << QStringLiteral("<b class=\"High\">%1</b>").arg(escaped(rule));
    for (const risk::RiskFactor &factor : score.factors)
        parts << QStringLiteral("%1 %2 (%3%4)")
                     .arg(escaped(factor.label), escaped(factor.value),
                          factor.share < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                     .arg(std::abs(factor.share), 0, 'f', 2);
    return parts.join(QStringLiteral("<br>"));
}

QString statementText(const std::string &text, int maxLength)
{
    const QString whole = QString::fromStdString(text);
    if (whole.size() <= maxLength)
        return whole.toHtmlEscaped();
    return whole.left(maxLength).toHtmlEscaped() + tr(" … (%1 characters in all)").arg(whole.size());
}

QString statementRow(const workload::StatementRow &row, const ReportOptions &options)
{
    const QString band = row.risk.band == risk::RiskBand::High ? QStringLiteral("High") : QString();
    return QStringLiteral("<tr><td>Q-%1</td><td><code>%2</code></td><td class=\"n %3\">%4</td><td>%5</td>"
                          "<td class=\"n\">%6</td><td class=\"n\">%7</td><td class=\"n\">%8</td><td "
                          "class=\"n\">%9</td></tr>")
        .arg(row.id.value())
        .arg(statementText(row.text, options.maxTextLength), band)
        .arg(row.risk.probability, 0, 'f', 2)
        .arg(factorList(row.risk), wording::rate(row.callsPerSecond), wording::duration(row.meanMs),
             wording::duration(row.p95Ms), wording::percent(row.timeShare));
}

QString statementTable(const workload::WorkloadView &view, const ReportOptions &options)
{
    QString html =
        QStringLiteral("<h2>%1</h2><table><tr><th>%2</th><th>%3</th><th class=\"n\">%4</th><th>%5</th>"
                       "<th class=\"n\">%6</th><th class=\"n\">%7</th><th class=\"n\">%8</th><th "
                       "class=\"n\">%9</th></tr>")
            .arg(tr("Statements by total time"), tr("Id"), tr("Statement"), tr("Risk"), tr("What drives it"),
                 tr("Calls/s"), tr("Mean"), tr("p95 of interval means"), tr("Share of time"));
    const auto printed =
        std::min<std::size_t>(view.rows.size(), static_cast<std::size_t>(options.maxStatements));
    for (std::size_t i = 0; i < printed; ++i)
        html += statementRow(view.rows[i], options);
    html += QStringLiteral("</table>");
    if (printed < view.rows.size())
        html += QStringLiteral("<p class=\"note\">%1</p>")
                    .arg(tr("%1 further statements are left out.").arg(view.rows.size() - printed));
    return html;
}

QString capabilityTable(const pg::Capabilities &capabilities)
{
    QString html = QStringLiteral("<h2>%1</h2><table>").arg(tr("What this role may see"));
    for (const pg::Capability &capability : capabilities.checklist)
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td><code>%3</code></td></tr>")
                    .arg(escaped(capability.title), escaped(capability.detail), escaped(capability.remedy));
    return html + QStringLiteral("</table>");
}

QString gapTable(const std::vector<store::Gap> &gaps)
{
    if (gaps.empty())
        return {};
    QString html = QStringLiteral("<h2>%1</h2><table>").arg(tr("Not watched"));
    for (const store::Gap &gap : gaps)
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(localTime(gap.range.from), localTime(gap.range.to), escaped(gap.reason));
    return html + QStringLiteral("</table>");
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
        .arg(tr("Risk, modelled, uncalibrated baseline:"), steps, tr("hatched: not watched"));
}

} // namespace

QString htmlReport(const engine::Snapshot &snapshot, const ReportOptions &options)
{
    const workload::WorkloadView &view = *snapshot.workload;
    return head() + QStringLiteral("<h1>%1</h1>").arg(wording::workloadHeadline(view).toHtmlEscaped()) +
           origin(snapshot) + QStringLiteral("<h2>%1</h2>").arg(tr("Statement risk over time")) + legend() +
           heatmapSvg(view.grid) + statementTable(view, options) + capabilityTable(snapshot.capabilities) +
           gapTable(view.gaps) +
           QStringLiteral("<p class=\"note\">%1</p></body></html>")
               .arg(tr("Rates, times and counts are measured from pg_stat_statements; plans are estimates of "
                       "the planner; "
                       "the risk score is a model that has not been calibrated."));
}

} // namespace indexpilot::report

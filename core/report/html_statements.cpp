// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_statements.h"

#include "core/report/html_text.h"
#include "core/wording/format.h"
#include "core/wording/headline.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::report {
namespace {

constexpr int mostFactors = 4;
constexpr double tells = 0.005; ///< a share that would be printed as 0.00 says nothing

QString riskNumber(double probability)
{
    return std::isfinite(probability) ? QString::number(probability, 'f', 2) : Report::tr("no data");
}

QString factorLine(const risk::RiskFactor &factor)
{
    const QString sign = factor.share < 0 ? QString(QChar(0x2212)) : QStringLiteral("+");
    return QStringLiteral("<li>%1 %2 <span class=\"note\">%3</span></li>")
        .arg(escaped(factor.label), escaped(factor.value),
             sign + QString::number(std::abs(factor.share), 'f', 2));
}

QString factorList(const risk::RiskScore &score)
{
    QString list;
    for (const std::string &rule : score.hardRules)
        list += QStringLiteral("<li class=\"High\"><b>%1</b></li>").arg(escaped(rule));
    int listed = 0;
    int more = 0;
    for (const risk::RiskFactor &factor : score.factors) {
        if (std::abs(factor.share) < tells)
            continue;
        if (listed++ < mostFactors)
            list += factorLine(factor);
        else
            ++more;
    }
    if (more > 0)
        list += QStringLiteral("<li class=\"note\">%1</li>")
                    .arg(Report::tr("and %n smaller one(s)", nullptr, more));
    return list.isEmpty() ? QString() : QStringLiteral("<ul>%1</ul>").arg(list);
}

QString statementText(const std::string &text, int maxLength)
{
    const QString whole = QString::fromStdString(text);
    if (whole.size() <= maxLength)
        return escaped(whole);
    return escaped(cut(whole, maxLength)) + Report::tr(" … (%1 characters in all)").arg(whole.size());
}

QString statementRow(const workload::StatementRow &row, const ReportOptions &options)
{
    const QString band = row.risk.band == risk::RiskBand::High ? QStringLiteral("High") : QString();
    // All at once: a text that holds "%5" must not be filled in by a later argument.
    return QStringLiteral("<tr><td class=\"id\">%1</td><td><code>%2</code></td><td class=\"n %3\">%4</td>"
                          "<td>%5</td><td class=\"n\">%6</td><td class=\"n\">%7</td><td class=\"n\">%8</td>"
                          "<td class=\"n\">%9</td></tr>")
        .arg(wording::statementName(row.id), statementText(row.text, options.maxTextLength), band,
             riskNumber(row.risk.probability), factorList(row.risk), wording::rate(row.callsPerSecond),
             wording::duration(row.meanMs), wording::duration(row.p95Ms), wording::percent(row.timeShare));
}

QString heads()
{
    return QStringLiteral("<tr><th>%1</th><th>%2</th><th class=\"n\">%3</th><th class=\"why\">%4</th>"
                          "<th class=\"n\">%5</th><th class=\"n\">%6</th><th class=\"n\">%7</th>"
                          "<th class=\"n\">%8</th></tr>")
        .arg(Report::tr("Id"), Report::tr("Statement"), Report::tr("Risk"), Report::tr("What drives it"),
             Report::tr("Calls/s"), Report::tr("Mean"), Report::tr("p95 of interval means"),
             Report::tr("Share of time"));
}

} // namespace

QString statementTable(const workload::WorkloadView &view, const ReportOptions &options)
{
    QString html = QStringLiteral("<h2>%1</h2>").arg(Report::tr("Statements by total time"));
    if (view.rows.empty())
        return html + QStringLiteral("<p class=\"note\">%1</p>").arg(Report::tr("No statement was seen."));
    html += QStringLiteral("<table>") + heads();
    const auto most = static_cast<std::size_t>(std::max(0, options.maxStatements));
    const std::size_t printed = std::min(view.rows.size(), most);
    for (std::size_t i = 0; i < printed; ++i)
        html += statementRow(view.rows[i], options);
    html += QStringLiteral("</table>");
    if (const std::size_t left = view.rows.size() - printed; left > 0)
        html +=
            QStringLiteral("<p class=\"note\">%1</p>")
                .arg(Report::tr("%n further statement(s) are left out.", nullptr, static_cast<int>(left)));
    return html;
}

} // namespace indexpilot::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/job_file.h"

#include <QString>
#include <QStringList>

#include <cmath>
#include <map>
#include <optional>

namespace indexpilot::app {
namespace {

using maintenance::Job;

const QStringList neededColumns{QStringLiteral("index"),           QStringLiteral("table"),
                                QStringLiteral("benefit_per_day"), QStringLiteral("lasts_days"),
                                QStringLiteral("median_s"),        QStringLiteral("upper_s")};
const QStringList otherColumns{QStringLiteral("disk_bytes"), QStringLiteral("growth_bytes"),
                               QStringLiteral("wal_bytes")};

/// One line as its columns are named; remembers what was wrong first.
class JobLine {
public:
    JobLine(const QStringList &names, const QStringList &cells)
    {
        if (names.size() != cells.size())
            m_wrong = QStringLiteral("%1 values for %2 columns").arg(cells.size()).arg(names.size());
        for (qsizetype i = 0; i < std::min(names.size(), cells.size()); ++i)
            m_cells[names[i]] = cells[i].trimmed();
    }
    std::string text(const char *name)
    {
        const QString cell = m_cells[QString::fromLatin1(name)];
        if (cell.isEmpty())
            complain(QStringLiteral("%1 is empty").arg(QString::fromLatin1(name)));
        return cell.toStdString();
    }
    std::optional<double> number(const char *name)
    {
        const QString cell = m_cells[QString::fromLatin1(name)];
        if (cell.isEmpty())
            return std::nullopt;
        bool isNumber = false;
        const double value = cell.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value) || std::abs(value) > 1e15)
            complain(QStringLiteral("%1 is '%2', which is no number").arg(QString::fromLatin1(name), cell));
        return value;
    }
    std::optional<Milliseconds> seconds(const char *name)
    {
        const auto value = number(name);
        if (value && (*value <= 0 || *value > 1e9))
            complain(QStringLiteral("%1 is no duration").arg(QString::fromLatin1(name)));
        return value ? std::optional(Milliseconds(static_cast<std::int64_t>(std::min(*value, 1e9) * 1000)))
                     : std::nullopt;
    }
    Bytes bytes(const char *name) { return Bytes(static_cast<std::int64_t>(number(name).value_or(0))); }
    const QString &wrong() const { return m_wrong; }

private:
    void complain(const QString &what)
    {
        if (m_wrong.isEmpty())
            m_wrong = what;
    }
    std::map<QString, QString> m_cells;
    QString m_wrong;
};

Job jobOf(JobLine &line)
{
    return {.index = line.text("index"),
            .table = line.text("table"),
            .benefitPerDay = line.number("benefit_per_day").value_or(0),
            .lastsDays = line.number("lasts_days").value_or(0),
            .median = line.seconds("median_s"),
            .upper = line.seconds("upper_s"),
            .disk = line.bytes("disk_bytes"),
            .growth = line.bytes("growth_bytes"),
            .wal = line.bytes("wal_bytes")};
}

/// What is wrong with the first line; empty: nothing.
QString wrongColumns(const QStringList &names)
{
    for (const QString &name : neededColumns)
        if (!names.contains(name))
            return QStringLiteral("there is no column '%1'").arg(name);
    for (const QString &name : names)
        if (!neededColumns.contains(name) && !otherColumns.contains(name))
            return QStringLiteral("there is no such column as '%1'").arg(name);
    const bool isTwice = QStringList(names).removeDuplicates() > 0;
    return isTwice ? QStringLiteral("a column is there twice") : QString();
}

} // namespace

Result<std::vector<Job>> jobsFromText(const std::string &text, const std::string &fileName)
{
    const auto wrong = [&](qsizetype line, const QString &what) {
        return tl::make_unexpected(
            Failure{FailureCode::Usage,
                    "jobs " + fileName,
                    QStringLiteral("line %1: %2").arg(line + 1).arg(what).toStdString(),
                    {}});
    };
    const QStringList lines = QString::fromStdString(text).split(QLatin1Char('\n'));
    QStringList names = lines.front().split(QLatin1Char(','));
    for (QString &name : names)
        name = name.trimmed();
    if (const QString what = wrongColumns(names); !what.isEmpty())
        return wrong(0, what);
    std::vector<Job> jobs;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        JobLine line(names, lines[i].split(QLatin1Char(',')));
        jobs.push_back(jobOf(line));
        if (!line.wrong().isEmpty())
            return wrong(i, line.wrong());
    }
    return jobs;
}

} // namespace indexpilot::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/maintenance_jobs.h"

#include "core/store/row_text.h"

namespace indexpilot::store {
namespace {

constexpr JobRowState jobStates[] = {JobRowState::Scheduled, JobRowState::Running, JobRowState::Done,
                                     JobRowState::Failed, JobRowState::Withdrawn};

const char *const jobColumns = "SELECT id, index_name, table_name, state, asked_by, asked_at, reason, "
                               "started_at, ended_at, outcome FROM maintenance_job WHERE target_id = ? ";

/// A word that is not known is a damaged store, and nothing to run.
JobRowState jobStateNamed(const std::string &name)
{
    for (const JobRowState state : jobStates)
        if (nameOf(state) == name)
            return state;
    throw StoreError({FailureCode::Storage, "maintenance jobs", "'" + name + "' is no state of a job",
                      "The store was changed by another program; nothing was done"});
}

std::vector<JobRecord> jobsOf(QSqlQuery query)
{
    std::vector<JobRecord> jobs;
    while (query.next())
        jobs.push_back({.id = query.value(0).toLongLong(),
                        .index = textAt(query, 1),
                        .table = textAt(query, 2),
                        .state = jobStateNamed(textAt(query, 3)),
                        .askedBy = textAt(query, 4),
                        .askedAt = timeAt(query, 5),
                        .reason = textAt(query, 6),
                        .startedAt = optionalTimeAt(query, 7),
                        .endedAt = optionalTimeAt(query, 8),
                        .outcome = textAt(query, 9)});
    return jobs;
}

} // namespace

std::string nameOf(JobRowState state)
{
    switch (state) {
    case JobRowState::Scheduled:
        return "scheduled";
    case JobRowState::Running:
        return "running";
    case JobRowState::Done:
        return "done";
    case JobRowState::Failed:
        return "failed";
    case JobRowState::Withdrawn:
        return "withdrawn";
    }
    return {};
}

std::optional<std::int64_t> JobStore::add(TargetId target, const JobRecord &job)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("INSERT INTO maintenance_job (target_id, index_name, table_name, state, asked_by, "
                       "asked_at, reason, outcome) VALUES (?, ?, ?, 'scheduled', ?, ?, ?, '') "
                       "ON CONFLICT DO NOTHING RETURNING id"),
        {qint64(target.value()), text(job.index), text(job.table), text(job.askedBy), msOf(job.askedAt),
         text(job.reason)});
    return query.next() ? std::optional<std::int64_t>(query.value(0).toLongLong()) : std::nullopt;
}

std::vector<JobRecord> JobStore::open(TargetId target)
{
    return jobsOf(m_database.run(QLatin1String(jobColumns) +
                                     QStringLiteral("AND state IN ('scheduled', 'running') ORDER BY id"),
                                 {qint64(target.value())}));
}

std::vector<JobRecord> JobStore::ended(TargetId target, TimePoint since)
{
    return jobsOf(m_database.run(
        QLatin1String(jobColumns) +
            QStringLiteral(
                "AND state IN ('done', 'failed') AND ended_at >= ? ORDER BY ended_at DESC, id DESC"),
        {qint64(target.value()), msOf(since)}));
}

bool JobStore::start(std::int64_t job, TimePoint at)
{
    return m_database
               .run(QStringLiteral("UPDATE maintenance_job SET state = 'running', started_at = ? "
                                   "WHERE id = ? AND state = 'scheduled'"),
                    {msOf(at), qint64(job)})
               .numRowsAffected() == 1;
}

bool JobStore::withdraw(std::int64_t job, TimePoint at)
{
    return m_database
               .run(QStringLiteral("UPDATE maintenance_job SET state = 'withdrawn', ended_at = ? "
                                   "WHERE id = ? AND state = 'scheduled'"),
                    {msOf(at), qint64(job)})
               .numRowsAffected() == 1;
}

void JobStore::putBack(std::int64_t job)
{
    m_database.run(QStringLiteral("UPDATE maintenance_job SET state = 'scheduled', started_at = NULL "
                                  "WHERE id = ? AND state = 'running'"),
                   {qint64(job)});
}

void JobStore::end(std::int64_t job, JobRowState state, TimePoint at, const std::string &outcome)
{
    m_database.run(QStringLiteral("UPDATE maintenance_job SET state = ?, ended_at = ?, outcome = ? "
                                  "WHERE id = ? AND state = 'running'"),
                   {text(nameOf(state)), msOf(at), text(outcome), qint64(job)});
}

} // namespace indexpilot::store

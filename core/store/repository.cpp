// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/repository.h"

#include "core/store/decisions.h"
#include "core/store/index_uses.h"
#include "core/store/open.h"
#include "core/store/prune.h"
#include "core/store/row_text.h"
#include "core/store/samples.h"

namespace indexpilot::store {
namespace {

QVariant id(TargetId target)
{
    return qint64(target.value());
}

} // namespace

struct Repository::Impl {
    explicit Impl(OpenedDatabase database)
        : opened(std::move(database)), lifecycle(*opened.database), safety(*opened.database),
          indexHours(*opened.database), thresholds(*opened.database), approvals(*opened.database),
          bloat(*opened.database), jobs(*opened.database)
    {
    }
    OpenedDatabase opened;
    LifecycleStore lifecycle;
    SafetyStore safety;
    IndexHourStore indexHours;
    ThresholdStore thresholds;
    ApprovalStore approvals;
    BloatStore bloat;
    JobStore jobs;
    Database &database() { return *opened.database; }
};

Repository::Repository(std::unique_ptr<Impl> impl) : m_impl(std::move(impl))
{
}
Repository::~Repository() = default;

Result<std::unique_ptr<Repository>> Repository::open(const std::string &pathOrUri)
{
    try {
        auto impl = std::make_unique<Impl>(openDatabase(pathOrUri));
        return std::unique_ptr<Repository>(new Repository(std::move(impl)));
    } catch (const StoreError &error) {
        return tl::make_unexpected(error.failure());
    }
}

std::string Repository::location() const
{
    return m_impl->opened.database->location().toStdString();
}

std::optional<Failure> Repository::openingNote() const
{
    return m_impl->opened.note;
}

std::int64_t Repository::sizeBytes()
{
    return sizeOf(m_impl->database());
}

TargetRecord Repository::registerTarget(const TargetRecord &target)
{
    Database &database = m_impl->database();
    Transaction transaction(database);
    TargetRecord known = target;
    QSqlQuery found = database.run(
        QStringLiteral("SELECT id, last_visit FROM target WHERE system_identifier = ? AND database_name = ?"),
        {text(target.systemIdentifier), text(target.database)});
    if (found.next()) {
        known.id = TargetId(found.value(0).toLongLong());
        known.lastVisit = timeAt(found, 1);
        found.finish();
        database.run(
            QStringLiteral("UPDATE target SET connection_text = ?, title = ?, environment = ? WHERE id = ?"),
            {text(target.connectionText), text(target.title), static_cast<int>(target.environment),
             id(known.id)});
    } else {
        found.finish();
        known.id = TargetId(database.insertedId(
            QStringLiteral("INSERT INTO target (system_identifier, database_name, connection_text, title, "
                           "environment, last_visit) VALUES (?, ?, ?, ?, ?, ?) RETURNING id"),
            {text(target.systemIdentifier), text(target.database), text(target.connectionText),
             text(target.title), static_cast<int>(target.environment), msOf(target.lastVisit)}));
    }
    transaction.commit();
    return known;
}

std::optional<TargetRecord> Repository::findTarget(const std::string &systemIdentifier,
                                                   const std::string &database)
{
    QSqlQuery found = m_impl->database().run(
        QStringLiteral("SELECT id, connection_text, title, environment, last_visit FROM target "
                       "WHERE system_identifier = ? AND database_name = ?"),
        {text(systemIdentifier), text(database)});
    if (!found.next())
        return std::nullopt;
    return TargetRecord{.id = TargetId(found.value(0).toLongLong()),
                        .systemIdentifier = systemIdentifier,
                        .database = database,
                        .connectionText = textAt(found, 1),
                        .title = textAt(found, 2),
                        .environment = static_cast<Environment>(found.value(3).toInt()),
                        .lastVisit = timeAt(found, 4)};
}

void Repository::recordVisit(TargetId target, TimePoint when)
{
    m_impl->database().run(QStringLiteral("UPDATE target SET last_visit = ? WHERE id = ?"),
                           {msOf(when), id(target)});
}

StatementRecord Repository::registerStatement(const StatementRecord &statement)
{
    Database &database = m_impl->database();
    Transaction transaction(database);
    StatementRecord known = statement;
    QSqlQuery found = database.run(
        QStringLiteral("SELECT id, first_seen FROM statement WHERE target_id = ? AND fingerprint = ?"),
        {id(statement.target), text(statement.fingerprint)});
    if (found.next()) {
        known.id = StatementId(found.value(0).toLongLong());
        known.firstSeen = timeAt(found, 1);
        found.finish();
    } else {
        found.finish();
        known.id = StatementId(database.insertedId(
            QStringLiteral("INSERT INTO statement (target_id, fingerprint, statement_text, role_name, "
                           "database_name, first_seen, parsed) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"),
            {id(statement.target), text(statement.fingerprint), text(statement.text), text(statement.user),
             text(statement.database), msOf(statement.firstSeen), statement.parsed ? 1 : 0}));
    }
    transaction.commit();
    return known;
}

std::vector<StatementRecord> Repository::statements(TargetId target)
{
    QSqlQuery query = m_impl->database().run(
        QStringLiteral("SELECT id, fingerprint, statement_text, role_name, database_name, first_seen, parsed "
                       "FROM statement WHERE target_id = ? ORDER BY id"),
        {id(target)});
    std::vector<StatementRecord> records;
    while (query.next())
        records.push_back({.id = StatementId(query.value(0).toLongLong()),
                           .target = target,
                           .fingerprint = textAt(query, 1),
                           .text = textAt(query, 2),
                           .user = textAt(query, 3),
                           .database = textAt(query, 4),
                           .firstSeen = timeAt(query, 5),
                           .parsed = query.value(6).toInt() != 0});
    return records;
}

void Repository::addSamples(TargetId target, const std::vector<StatementSample> &minuteSamples)
{
    Transaction transaction(m_impl->database());
    writeSamples(m_impl->database(), target, minuteSamples, OnConflict::Add);
    transaction.commit();
}

std::vector<StatementSample> Repository::samples(TargetId target, TimeRange range, Seconds width)
{
    return readSamples(m_impl->database(), target, range, width);
}

void Repository::addActivity(TargetId target, const std::vector<ActivitySample> &minuteSamples)
{
    Transaction transaction(m_impl->database());
    writeActivity(m_impl->database(), target, minuteSamples, OnConflict::Add);
    transaction.commit();
}

std::vector<ActivitySample> Repository::activity(TargetId target, TimeRange range, Seconds width)
{
    return readActivity(m_impl->database(), target, range, width);
}

void Repository::addMinutes(TargetId target, const HistoryBatch &batch)
{
    Transaction transaction(m_impl->database());
    writeSamples(m_impl->database(), target, batch.statements, OnConflict::Add);
    writeActivity(m_impl->database(), target, batch.activity, OnConflict::Add);
    for (const Gap &gap : batch.gaps)
        addGap(target, gap);
    transaction.commit();
}

void Repository::addGap(TargetId target, const Gap &gap)
{
    m_impl->database().run(
        QStringLiteral("INSERT INTO gap (target_id, from_ms, to_ms, reason) VALUES (?, ?, ?, ?)"),
        {id(target), msOf(gap.range.from), msOf(gap.range.to), text(gap.reason)});
}

std::vector<Gap> Repository::gaps(TargetId target, TimeRange range)
{
    QSqlQuery query = m_impl->database().run(
        QStringLiteral(
            "SELECT from_ms, to_ms, reason FROM gap WHERE target_id = ? AND to_ms >= ? AND from_ms < ? "
            "ORDER BY from_ms, id"),
        {id(target), msOf(range.from), msOf(range.to)});
    std::vector<Gap> gaps;
    while (query.next())
        gaps.push_back({{timeAt(query, 0), timeAt(query, 1)}, textAt(query, 2)});
    return gaps;
}

void Repository::addChange(TargetId target, const ChangeNote &note)
{
    m_impl->database().run(
        QStringLiteral(
            "INSERT INTO change_note (target_id, at_ms, kind, subject, detail) VALUES (?, ?, ?, ?, ?)"),
        {id(target), msOf(note.at), text(note.kind), text(note.subject), text(note.detail)});
}

std::vector<ChangeNote> Repository::changes(TargetId target, TimeRange range)
{
    QSqlQuery query = m_impl->database().run(
        QStringLiteral(
            "SELECT at_ms, kind, subject, detail FROM change_note WHERE target_id = ? AND at_ms >= ? "
            "AND at_ms < ? ORDER BY at_ms, id"),
        {id(target), msOf(range.from), msOf(range.to)});
    std::vector<ChangeNote> notes;
    while (query.next())
        notes.push_back({timeAt(query, 0), textAt(query, 1), textAt(query, 2), textAt(query, 3)});
    return notes;
}

void Repository::putDocument(TargetId target, const std::string &kind, const std::string &key,
                             const std::string &json, TimePoint at)
{
    m_impl->database().run(
        QStringLiteral("INSERT INTO document (target_id, kind, document_key, content, at_ms) "
                       "VALUES (?, ?, ?, ?, ?)"),
        {id(target), text(kind), text(key), text(json), msOf(at)});
}

std::vector<std::string> Repository::documents(TargetId target, const std::string &kind,
                                               const std::string &key)
{
    QSqlQuery query = m_impl->database().run(
        QStringLiteral("SELECT content FROM document WHERE target_id = ? AND kind = ? AND document_key = ? "
                       "ORDER BY at_ms DESC, id DESC"),
        {id(target), text(kind), text(key)});
    std::vector<std::string> documents;
    while (query.next())
        documents.push_back(textAt(query, 0));
    return documents;
}

void Repository::addDecision(TargetId target, const DecisionRecord &decision)
{
    writeDecision(m_impl->database(), target, decision);
}

std::vector<DecisionRecord> Repository::decisions(TargetId target)
{
    return readDecisions(m_impl->database(), target);
}

std::vector<DecisionRecord> Repository::decisionsOf(TargetId target, const std::string &recommendation)
{
    return readDecisionsOf(m_impl->database(), target, recommendation);
}

void Repository::putIndexUses(TargetId target, const std::vector<IndexUseRecord> &changed,
                              const std::vector<std::string> &gone)
{
    writeIndexUses(m_impl->database(), target, changed, gone);
}

std::vector<IndexUseRecord> Repository::indexUses(TargetId target)
{
    return readIndexUses(m_impl->database(), target);
}

ApprovalStore &Repository::approvals()
{
    return m_impl->approvals;
}

SafetyStore &Repository::safety()
{
    return m_impl->safety;
}

IndexHourStore &Repository::indexHours()
{
    return m_impl->indexHours;
}

BloatStore &Repository::bloat()
{
    return m_impl->bloat;
}

JobStore &Repository::jobs()
{
    return m_impl->jobs;
}

ThresholdStore &Repository::thresholds()
{
    return m_impl->thresholds;
}

LifecycleStore &Repository::lifecycle()
{
    return m_impl->lifecycle;
}

void Repository::rollUp(TargetId target, TimePoint now)
{
    rollUpSamples(m_impl->database(), target, now);
}

PruneReport Repository::prune(const Retention &retention, TimePoint now)
{
    return pruneHistory(m_impl->database(), retention, now);
}

} // namespace indexpilot::store

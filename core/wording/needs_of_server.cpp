// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"
#include "core/wording/need_parts.h"
#include "core/wording/server_words.h"
#include "core/wording/wording_text.h"

#include <algorithm>

namespace indexpilot::wording {
namespace {

QString sentence(const QString &text)
{
    const QString line = oneLine(text.toStdString()).trimmed();
    return line.isEmpty() || line.endsWith(QLatin1Char('.')) ? line : line + QLatin1Char('.');
}

void addVersion(const pg::Capabilities &capabilities, Needs &needs)
{
    if (capabilities.supported || capabilities.versionNumber == 0)
        return;
    needs.push_back(
        {.kind = NeedKind::Unsupported,
         .subject = "version",
         .claim = Wording::tr("PostgreSQL %1 is not watched")
                      .arg(QString::fromStdString(capabilities.versionText)),
         .evidence = Wording::tr("IndexPilot reads versions 13 to 17; nothing was read from this server.")});
}

/// Only what hides a figure of today; what would merely add one is in the checklist.
std::optional<NeedKind> kindOf(const pg::Capability &capability)
{
    if (capability.key == "pg_stat_statements")
        return NeedKind::MissingStatistics;
    if (capability.key == "query_texts")
        return NeedKind::HiddenTexts;
    return std::nullopt;
}

void addCapabilities(const pg::Capabilities &capabilities, Needs &needs)
{
    for (const pg::Capability &capability : capabilities.checklist) {
        const std::optional<NeedKind> kind = kindOf(capability);
        if (!kind || capability.state == pg::CapabilityState::Ready)
            continue;
        needs.push_back({.kind = *kind,
                         .subject = capability.key,
                         .claim = *kind == NeedKind::MissingStatistics
                                      ? Wording::tr("Calls, times and rows of statements are not counted")
                                      : Wording::tr("Texts of other roles are hidden"),
                         .evidence = sentence(capabilityDetail(capability)),
                         .remedy = capabilityRemedy(capability)});
    }
}

bool isBeingBuilt(const engine::Snapshot &snapshot)
{
    return snapshot.activity &&
           std::ranges::any_of(snapshot.activity->rows, [](const pg::ActivityRow &session) {
               return QString::fromStdString(session.query)
                   .contains(QLatin1String("concurrently"), Qt::CaseInsensitive);
           });
}

/// The index of a partitioned table is invalid until every partition has its own; nothing is left behind.
bool isPartitioned(const pg::IndexReading &index)
{
    return index.definition.find(" ON ONLY ") != std::string::npos;
}

bool isRest(const pg::IndexReading &index)
{
    return index.name.find("_ccnew") != std::string::npos || index.name.find("_ccold") != std::string::npos;
}

Need invalidIndexNeed(const pg::IndexReading &index)
{
    Need need{.kind = NeedKind::InvalidIndex, .subject = index.schema + "." + index.name};
    need.claim = Wording::tr("Index %1.%2 is invalid").arg(oneLine(index.schema), oneLine(index.name));
    need.evidence =
        Wording::tr("A concurrent build did not end: each write keeps its %1 up to date, no query reads it.")
            .arg(size(index.size));
    need.sql = (isRest(index) ? QStringLiteral("DROP INDEX CONCURRENTLY %1.%2;")
                              : QStringLiteral("REINDEX INDEX CONCURRENTLY %1.%2;"))
                   .arg(quotedIdentifier(index.schema), quotedIdentifier(index.name));
    return need;
}

void addInvalidIndexes(const engine::Snapshot &snapshot, Needs &needs)
{
    if (!snapshot.catalog || isBeingBuilt(snapshot))
        return;
    std::vector<const pg::IndexReading *> invalid;
    for (const pg::IndexReading &index : snapshot.catalog->indexes)
        if (!index.valid && !isPartitioned(index))
            invalid.push_back(&index);
    std::ranges::stable_sort(invalid, std::greater(),
                             [](const pg::IndexReading *index) { return index->size.count(); });
    for (const pg::IndexReading *index : invalid)
        needs.push_back(invalidIndexNeed(*index));
}

void addKeptIndexes(const engine::Snapshot &snapshot, Needs &needs)
{
    for (const lifecycle::KeptIndex &kept : *snapshot.lifecycle->kept) {
        if (!kept.isIntact() || kept.until > snapshot.takenAt)
            continue;
        needs.push_back(
            {.kind = NeedKind::KeptIndex,
             .subject = kept.name(),
             .claim = Wording::tr("Kept index %1 may be dropped since %2")
                          .arg(oneLine(kept.name()), clock(kept.until, snapshot.takenAt)),
             .evidence = Wording::tr("It was %1; each write keeps it up to date until it is dropped.")
                             .arg(oneLine(kept.formerName())),
             .kept = kept.name()});
    }
}

/// The connection tells these by itself, and the version has a need of its own.
bool isToldElsewhere(FailureCode code)
{
    return code == FailureCode::Unsupported || code == FailureCode::ConnectionLost ||
           code == FailureCode::CannotConnect || code == FailureCode::NeedsPassword ||
           code == FailureCode::Cancelled;
}

void addProblems(const std::vector<Failure> &problems, Needs &needs)
{
    for (const Failure &problem : problems) {
        if (isToldElsewhere(problem.code))
            continue;
        needs.push_back(
            {.kind = problem.code == FailureCode::Storage ? NeedKind::Store : NeedKind::Problem,
             .subject = problem.subject,
             .claim = Wording::tr("Trouble with %1").arg(oneLine(failureSubject(problem).toStdString())),
             .evidence = sentence(failureDetail(problem)),
             .remedy = failureRemedy(problem)});
    }
}

} // namespace

void addServerNeeds(const engine::Snapshot &snapshot, Needs &needs)
{
    addVersion(snapshot.capabilities, needs);
    if (snapshot.capabilities.supported)
        addCapabilities(snapshot.capabilities, needs);
    addInvalidIndexes(snapshot, needs);
    addKeptIndexes(snapshot, needs);
    addProblems(snapshot.problems, needs);
}

} // namespace indexpilot::wording

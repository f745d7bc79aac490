// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/statement_book.h"

#include <algorithm>

namespace indexpilot::engine {
namespace {

bool isOwn(const std::string &text)
{
    return text.find("/* indexpilot */") != std::string::npos;
}

/// Stands for a long statement until it is analysed.
std::shared_ptr<const sql::AnalysedStatement> notYetAnalysed(const std::string &text)
{
    auto analysed = std::make_shared<sql::AnalysedStatement>();
    analysed->fingerprint = "long-" + std::to_string(std::hash<std::string>{}(text));
    analysed->normalisedText = text;
    analysed->facts.parseError = "This long statement is still being analysed";
    return analysed;
}

std::string firstWords(const std::string &text)
{
    std::string words = text.substr(0, 48);
    std::ranges::replace(words, '\n', ' ');
    return words;
}

} // namespace

void StatementBook::load(store::Repository *repository, const store::TargetRecord &target)
{
    m_repository = repository;
    m_target = target;
    if (repository)
        for (const store::StatementRecord &record : repository->statements(target.id))
            describe(record);
}

std::optional<StatementId> StatementBook::idOf(const pg::StatementKey &key) const
{
    const auto found = m_keys.find(key);
    return found == m_keys.end() ? std::nullopt : found->second;
}

void StatementBook::describe(const store::StatementRecord &record)
{
    workload::StatementInfo info;
    info.fingerprint = record.fingerprint;
    info.text = record.text;
    info.user = record.user;
    info.firstSeen = record.firstSeen;
    info.isNew = m_target.lastVisit != TimePoint{} && record.firstSeen > m_target.lastVisit;
    const bool isLong = record.text.size() > sql::hotPathLimit;
    info.analysed = isLong ? notYetAnalysed(record.text) : m_facts.analysed(record.text);
    info.title = isLong ? firstWords(record.text) : sql::shortTitle(info.analysed->facts);
    if (info.title.empty())
        info.title = record.text.empty() ? "text not readable" : firstWords(record.text);
    if (isLong)
        m_long.insert(record.id);
    m_byFingerprint[record.fingerprint] = record.id;
    m_infos[record.id] = std::move(info);
}

StatementId StatementBook::enter(const std::string &text, const std::string &user,
                                 const std::string &database, TimePoint now)
{
    const auto analysed = text.size() > sql::hotPathLimit ? notYetAnalysed(text) : m_facts.analysed(text);
    const auto known = m_byFingerprint.find(analysed->fingerprint);
    if (known != m_byFingerprint.end())
        return known->second;
    store::StatementRecord record{.id = StatementId(m_nextOwnId),
                                  .target = m_target.id,
                                  .fingerprint = analysed->fingerprint,
                                  .text = text,
                                  .user = user,
                                  .database = database,
                                  .firstSeen = now,
                                  .parsed = analysed->facts.kind != sql::StatementKind::Unparsed};
    if (m_repository)
        record = m_repository->registerStatement(record);
    else
        ++m_nextOwnId;
    describe(record);
    return record.id;
}

void StatementBook::learn(const std::vector<pg::StatementKey> &asked,
                          const std::vector<pg::StatementText> &texts, TimePoint now)
{
    for (const pg::StatementText &text : texts)
        m_keys[text.key] =
            isOwn(text.text) ? std::nullopt : std::optional(enter(text.text, text.user, text.database, now));
    for (const pg::StatementKey &key : asked)
        if (!m_keys.contains(key))
            m_keys[key] = enter({}, {}, {}, now);
}

std::optional<StatementId> StatementBook::idOfText(const std::string &text, const std::string &user,
                                                   const std::string &database, TimePoint now)
{
    if (isOwn(text))
        return std::nullopt;
    const bool isLong = text.size() > sql::hotPathLimit;
    return enter(isLong ? text : m_facts.analysed(text)->normalisedText, user, database, now);
}

void StatementBook::setPlan(StatementId id, std::shared_ptr<const explain::Plan> plan)
{
    const auto found = m_infos.find(id);
    if (found != m_infos.end())
        found->second.plan = std::move(plan);
}

std::optional<StatementId> StatementBook::nextLong()
{
    if (m_long.empty())
        return std::nullopt;
    return m_long.extract(m_long.begin()).value();
}

void StatementBook::analyseLong(StatementId id, std::shared_ptr<const sql::AnalysedStatement> analysed)
{
    workload::StatementInfo &info = m_infos.at(id);
    info.title = sql::shortTitle(analysed->facts);
    if (info.title.empty())
        info.title = firstWords(info.text);
    info.analysed = std::move(analysed);
}

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/decision_book.h"

#include "core/store/store_error.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <pwd.h>
#include <unistd.h>

namespace indexpilot::engine {
namespace {

using store::DecisionRecord;

DecisionRecord::State stored(DecisionState state)
{
    switch (state) {
    case DecisionState::Approved:
        return DecisionRecord::State::Approved;
    case DecisionState::Rejected:
        return DecisionRecord::State::Rejected;
    case DecisionState::Snoozed:
        break;
    }
    return DecisionRecord::State::Snoozed;
}

std::optional<DecisionState> shown(DecisionRecord::State state)
{
    switch (state) {
    case DecisionRecord::State::Approved:
        return DecisionState::Approved;
    case DecisionRecord::State::Rejected:
        return DecisionState::Rejected;
    case DecisionRecord::State::Snoozed:
        return DecisionState::Snoozed;
    case DecisionRecord::State::Withdrawn:
        break;
    }
    return std::nullopt;
}

bool isOver(const DecisionRecord &record, TimePoint now)
{
    return record.state == DecisionRecord::State::Snoozed && record.until && *record.until <= now;
}

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(" \t\n\r") == std::string::npos;
}

std::optional<Failure> incomplete(const Decision &decision, TimePoint now)
{
    const auto refused = [](const char *detail, const char *remedy) {
        return Failure{FailureCode::Usage, "decision", detail, remedy};
    };
    if (isBlank(decision.recommendation))
        return refused(QT_TRANSLATE_NOOP("ServerWords", "It names no recommendation; nothing was decided"),
                       QT_TRANSLATE_NOOP("ServerWords", "Choose a recommendation, then decide"));
    if (decision.state == DecisionState::Rejected && isBlank(decision.reason))
        return refused(
            QT_TRANSLATE_NOOP("ServerWords", "A rejection without a reason was not stored"),
            QT_TRANSLATE_NOOP("ServerWords", "Write why it is rejected, so that others need not ask"));
    if (decision.state == DecisionState::Snoozed && (!decision.until || *decision.until <= now))
        return refused(QT_TRANSLATE_NOOP("ServerWords", "It is to be snoozed, but not until a time to come"),
                       QT_TRANSLATE_NOOP("ServerWords", "Choose a time in the future"));
    return std::nullopt;
}

Failure nothingKept()
{
    return {FailureCode::Storage, "decision",
            QT_TRANSLATE_NOOP("ServerWords",
                              "There is no store to keep it in, or the target was never reached; nothing "
                              "was decided"),
            QT_TRANSLATE_NOOP("ServerWords",
                              "Wait until the target is connected, and see that the store can be written")};
}

} // namespace

void DecisionBook::begin(store::Repository *repository, TargetId target, TimePoint now)
{
    m_repository = repository;
    m_target = target;
    refresh(now);
}

std::optional<Failure> DecisionBook::decide(Decision decision, TimePoint now)
{
    if (auto why = incomplete(decision, now))
        return why;
    return store({.recommendation = std::move(decision.recommendation),
                  .state = stored(decision.state),
                  .reason = std::move(decision.reason),
                  .by = std::move(decision.by),
                  .sql = std::move(decision.sql),
                  .at = now,
                  .until = decision.state == DecisionState::Snoozed ? decision.until : std::nullopt},
                 now);
}

std::optional<Failure> DecisionBook::withdraw(const std::string &recommendation, const std::string &by,
                                              TimePoint now)
{
    if (!m_decisions.contains(recommendation) && m_repository)
        return std::nullopt; // it is new already
    return store({.recommendation = recommendation, .by = by, .at = now}, now);
}

std::optional<Failure> DecisionBook::store(const DecisionRecord &record, TimePoint now)
{
    if (!m_repository)
        return nothingKept();
    try {
        m_repository->addDecision(m_target, record);
        refresh(now);
    } catch (const store::StoreError &error) {
        return error.failure();
    }
    return std::nullopt;
}

void DecisionBook::refresh(TimePoint now)
{
    if (!m_repository)
        return;
    Decisions current;
    for (store::DecisionRecord &record : m_repository->decisions(m_target)) {
        const auto state = shown(record.state);
        if (!state || isOver(record, now))
            continue;
        const std::string id = record.recommendation;
        current[id] = {.recommendation = std::move(record.recommendation),
                       .state = *state,
                       .reason = std::move(record.reason),
                       .by = std::move(record.by),
                       .sql = std::move(record.sql),
                       .at = record.at,
                       .until = record.until};
    }
    m_decisions = std::move(current);
}

std::string decidedBy(const std::string &role)
{
    std::array<char, 4096> space{};
    passwd entry{};
    passwd *found = nullptr;
    getpwuid_r(geteuid(), &entry, space.data(), space.size(), &found);
    return role + " (" + (found ? found->pw_name : "uid " + std::to_string(geteuid())) + ")";
}

} // namespace indexpilot::engine

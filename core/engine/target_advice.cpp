// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/target_watch.h"

#include "core/store/store_error.h"

namespace indexpilot::engine {

AdviceRequest TargetWatch::adviceRequest() const
{
    AdviceRequest request;
    request.connectionText = m_request.connectionText;
    request.password = m_request.password;
    if (m_repository)
        request.store = m_options.storeLocation; // with its password, unlike location()
    return request;
}

void TargetWatch::advise()
{
    m_advice.advise(adviceRequest());
}

void TargetWatch::reviewEdited(const std::string &sql, int ticket)
{
    m_advice.review(adviceRequest(), sql, ticket);
}

std::string TargetWatch::decider() const
{
    return decidedBy(m_connection.endpoint ? m_connection.endpoint->user : std::string("?"));
}

void TargetWatch::decide(Decision decision)
{
    decision.by = decider();
    decided(m_decisions.decide(std::move(decision), now()));
}

void TargetWatch::withdrawDecision(const std::string &recommendation)
{
    decided(m_decisions.withdraw(recommendation, decider(), now()));
}

void TargetWatch::decided(const std::optional<Failure> &failure)
{
    setProblem("decision", failure);
    m_advice.setDecisions(m_decisions.decisions());
}

void TargetWatch::readDecisions()
{
    try {
        m_decisions.refresh(now());
        m_advice.setDecisions(m_decisions.decisions());
    } catch (const store::StoreError &error) {
        setProblem("store", error.failure());
    }
}

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/advice_keeper.h"

#include "core/engine/hand_over.h"

#include <QtGlobal>

namespace indexpilot::engine {
namespace {

constexpr Milliseconds reportInterval{250};

/// What the session tries again by itself an advice does not.
Failure inWords(Failure failure)
{
    const bool away = failure.code == FailureCode::ConnectionLost ||
                      failure.code == FailureCode::CannotConnect || failure.code == FailureCode::TimedOut;
    if (away)
        failure.remedy = QT_TRANSLATE_NOOP(
            "ServerWords", "Check that the server runs and can be reached, then ask for the advice again");
    return failure;
}

/// The job's boundary: nothing thrown leaves the thread.
template <class Value, class Job> std::shared_ptr<Result<Value>> outcomeOf(Job job)
{
    try {
        return std::make_shared<Result<Value>>(job());
    } catch (const std::exception &error) {
        return std::make_shared<Result<Value>>(
            tl::make_unexpected(Failure{FailureCode::Failed, "advice", error.what(), {}}));
    }
}

std::jthread ended(std::jthread thread)
{
    thread.request_stop();
    if (thread.joinable())
        thread.join();
    return {};
}

} // namespace

AdviceKeeper::AdviceKeeper() : m_view(std::make_shared<const AdviceView>())
{
}

AdviceKeeper::~AdviceKeeper()
{
    end();
    m_advising = ended(std::move(m_advising));
    m_reviewer = ended(std::move(m_reviewer));
}

template <class Change> void AdviceKeeper::show(Change change)
{
    auto view = std::make_shared<AdviceView>(*m_view);
    change(*view);
    m_view = std::move(view);
    Q_EMIT changed();
}

void AdviceKeeper::advise(const AdviceRequest &request)
{
    if (m_view->running)
        return;
    show([](AdviceView &view) {
        view.running = true;
        view.progress = {};
        view.failure.reset();
    });
    m_advising = std::jthread([this, request, report = reporter()](const std::stop_token &stop) {
        auto run = outcomeOf<AdviceRun>([&] { return runAdvice(request, stop, report); });
        handOver(this, [this, run = std::move(run)] { onAdvised(std::move(*run)); });
    });
}

/// At most four times a second, and whenever another stage begins.
OnAdviceProgress AdviceKeeper::reporter()
{
    struct Told {
        std::chrono::steady_clock::time_point at;
        AdviceStage stage = AdviceStage::Reading;
    };
    return [this, told = std::make_shared<Told>()](const AdviceProgress &progress) {
        const auto now = std::chrono::steady_clock::now();
        if (progress.stage == told->stage && now - told->at < reportInterval)
            return;
        *told = {now, progress.stage};
        handOver(this, [this, progress] {
            if (m_view->running)
                show([&](AdviceView &view) { view.progress = progress; });
        });
    };
}

void AdviceKeeper::stop()
{
    m_advising.request_stop();
}

void AdviceKeeper::end()
{
    m_question.reset();
    m_advising.request_stop();
    m_reviewer.request_stop();
}

void AdviceKeeper::onAdvised(Result<AdviceRun> run)
{
    m_advising = ended(std::move(m_advising));
    show([&](AdviceView &view) {
        view.running = false;
        if (run) {
            view.madeAt = run->input.now;
            view.run = std::make_shared<const AdviceRun>(std::move(*run));
        } else if (run.error().code != FailureCode::Cancelled) { // that was wished for
            view.failure = inWords(run.error());
        }
    });
}

void AdviceKeeper::review(const AdviceRequest &request, const std::string &sql, int ticket)
{
    m_question = Question{request, sql, ticket};
    m_reviewer.request_stop();
    startReview();
}

void AdviceKeeper::startReview()
{
    if (m_reviewing || !m_question)
        return;
    m_reviewing = true;
    m_reviewer = std::jthread([this, question = *m_question](const std::stop_token &stop) {
        auto review = outcomeOf<ReviewRun>([&] { return runReview(question.request, question.sql, stop); });
        handOver(this,
                 [this, question, review = std::move(review)] { onReviewed(question, std::move(*review)); });
    });
    m_question.reset();
}

void AdviceKeeper::onReviewed(const Question &question, Result<ReviewRun> review)
{
    m_reviewer = ended(std::move(m_reviewer));
    m_reviewing = false;
    if (!review)
        review = tl::make_unexpected(inWords(review.error()));
    if (!m_question) // else nobody waits for this answer any more
        show([&](AdviceView &view) {
            view.edited = std::make_shared<const EditedReview>(
                EditedReview{question.ticket, question.sql, std::move(review)});
        });
    startReview();
}

void AdviceKeeper::setDecisions(const std::map<std::string, Decision> &decisions)
{
    if (decisions != m_view->decisions)
        show([&](AdviceView &view) { view.decisions = decisions; });
}

} // namespace indexpilot::engine

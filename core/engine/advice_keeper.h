// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_view.h"

#include <QObject>

#include <thread>

namespace indexpilot::engine {

/// The advice of one target: asked for in the engine's thread, made on a thread of its own, and kept with
/// what people decided on it. Ends promptly: what runs on the server is cancelled.
class AdviceKeeper : public QObject {
    Q_OBJECT
public:
    AdviceKeeper();
    ~AdviceKeeper() override; ///< stops what runs and waits for it

    void advise(const AdviceRequest &request); ///< ignored while one runs
    void stop();                               ///< the best so far becomes the advice
    void end();                                ///< nothing more is wanted; the destructor waits for it
    /// The last question wins: one that is still being answered is given up.
    void review(const AdviceRequest &request, const std::string &sql, int ticket);
    void setDecisions(const std::map<std::string, Decision> &decisions);
    std::shared_ptr<const AdviceView> view() const { return m_view; } ///< never null

Q_SIGNALS:
    void changed();

private:
    struct Question {
        AdviceRequest request;
        std::string sql;
        int ticket = 0;
    };
    template <class Change> void show(Change change);
    OnAdviceProgress reporter();
    void onAdvised(Result<AdviceRun> run);
    void startReview();
    void onReviewed(const Question &question, Result<ReviewRun> review);

    std::shared_ptr<const AdviceView> m_view;
    std::optional<Question> m_question; ///< not begun yet
    bool m_reviewing = false;
    std::jthread m_advising; // last: they report to what stands above
    std::jthread m_reviewer;
};

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_run.h"

#include "app/ctl/command.h"
#include "app/exporter.h"
#include "ui/shell/main_window.h"
#include "ui/shell/view_state.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

namespace indexpilot::app {
namespace {

constexpr auto longestStart = std::chrono::minutes(5); ///< the sample shop is made within one
constexpr auto longestConnect = Seconds(30);
constexpr auto longestExplain = Seconds(10);
constexpr auto longestAdvice = Seconds(90);

QDeadlineTimer in(Milliseconds time)
{
    return QDeadlineTimer(time);
}

} // namespace

ExportRun::ExportRun(Composition &composition, QString directory, Seconds watch)
    : m_composition(composition), m_directory(std::move(directory)), m_watch(watch),
      m_patience(in(longestStart))
{
    composition.window().viewState()->setSpan(std::chrono::minutes(15));
    connect(&composition, &Composition::demoFailed, this,
            [this](const Failure &failure) { end(report(failure), {}); });
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &ExportRun::look);
    timer->start(250);
}

void ExportRun::look()
{
    const engine::SnapshotPtr snapshot = m_composition.current();
    if (!snapshot) {
        if (m_patience.hasExpired())
            end(exitFailed, tr("Nothing was read within %1 s").arg(Seconds(longestStart).count()));
        return;
    }
    if (std::exchange(m_starting, false))
        m_patience = in(longestConnect);
    if (m_phase == Phase::Watching && !snapshot->dataFrom) {
        if (!m_patience.hasExpired() && !snapshot->connection.needsPassword)
            return;
        const Failure unknown{FailureCode::CannotConnect, snapshot->target.title,
                              "no reading came within 30 s", "Check the connection, then try again"};
        end(report(snapshot->connection.failure.value_or(unknown)), {});
    } else if (m_phase == Phase::Watching) {
        if (m_watched.isForever()) {
            std::fprintf(stderr, "watching for %lld s\n", static_cast<long long>(m_watch.count()));
            m_watched = in(m_watch);
        }
        if (m_watched.hasExpired()) {
            m_phase = Phase::Explaining;
            m_patience = in(longestExplain);
            if (!snapshot->workload->rows.empty())
                m_composition.showDetails(snapshot->workload->rows.front().id);
        }
    } else if (m_phase == Phase::Explaining) {
        lookForPlan(*snapshot);
    } else if (m_phase == Phase::Advising) {
        lookForAdvice(*snapshot);
    }
}

void ExportRun::lookForPlan(const engine::Snapshot &snapshot)
{
    if (!snapshot.plan && !snapshot.workload->rows.empty() && !m_patience.hasExpired())
        return;
    m_phase = Phase::Advising;
    m_patience = in(longestAdvice);
    std::fprintf(stderr, "looking for recommendations, for at most %lld s\n",
                 static_cast<long long>(longestAdvice.count()));
    m_composition.chooseLargestIndex();
    m_composition.lookForAdvice();
}

/// Pages are written without one when none came in time, could be made, or the server is gone.
void ExportRun::lookForAdvice(const engine::Snapshot &snapshot)
{
    const engine::AdviceView &advice = *snapshot.advice;
    const bool lost = snapshot.connection.state != pg::SessionState::Connected;
    if ((!advice.running && (advice.run || advice.failure)) || lost || m_patience.hasExpired())
        write();
}

void ExportRun::write()
{
    m_phase = Phase::Writing;
    auto *exporter = new Exporter(m_composition.window(), m_directory, this);
    connect(exporter, &Exporter::finished, this, [this](const QStringList &files) {
        end(exitDone,
            tr("%n files written into %1", nullptr, static_cast<int>(files.size())).arg(m_directory));
    });
    connect(exporter, &Exporter::failed, this,
            [this](const QString &sentence) { end(exitFailed, sentence); });
    exporter->exportEverything(m_composition.current());
}

void ExportRun::end(int code, const QString &sentence)
{
    if (!sentence.isEmpty())
        std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    m_phase = Phase::Writing;
    QCoreApplication::exit(code);
}

} // namespace indexpilot::app

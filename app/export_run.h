// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"

#include <QDeadlineTimer>
#include <QObject>

namespace indexpilot::app {

class Exporter;

/// `indexpilot --export DIR`: watches the target for a while, chooses the statement that costs most, waits
/// for its plan, asks for an advice and waits for that too, writes everything and ends the program with an
/// exit code of the terminal contract.
class ExportRun : public QObject {
    Q_OBJECT
public:
    ExportRun(Composition &composition, QString directory, Seconds watch);

private:
    enum class Phase { Watching, Explaining, Advising, Writing };
    void look();
    void lookForPlan(const engine::Snapshot &snapshot);
    void lookForAdvice(const engine::Snapshot &snapshot);
    void write();
    void end(int code, const QString &sentence);
    Composition &m_composition;
    QString m_directory;
    Phase m_phase = Phase::Watching;
    Seconds m_watch;
    QDeadlineTimer m_watched{QDeadlineTimer::Forever}; ///< starts with the first reading
    QDeadlineTimer m_patience;                         ///< nothing was read until then, or no plan came
    bool m_starting = true;
};

} // namespace indexpilot::app

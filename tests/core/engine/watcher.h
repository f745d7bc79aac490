// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/pg/connection.h"

#include <QObject>
#include <QTemporaryDir>

namespace indexpilot::test {

/// An engine on one target, and the last snapshot that it published.
class Watcher : public QObject {
public:
    using Change = std::function<void(engine::EngineOptions &)>;
    explicit Watcher(const std::string &connectionText, const QString &store = {}, const Change &change = {})
        : m_engine(options(store.isEmpty() ? m_folder.filePath(QStringLiteral("history.db")) : store, change))
    {
        QObject::connect(&m_engine, &engine::Engine::published, this,
                         [this](int, engine::SnapshotPtr snapshot) {
                             if (last && snapshot->sequence <= last->sequence)
                                 ++outOfOrder;
                             last = std::move(snapshot);
                             ++count;
                         });
        target = m_engine.addTarget({.connectionText = connectionText, .title = "test"});
        showLastMinutes();
    }
    void showLastMinutes(const std::function<void(workload::ViewRequest &)> &change = {})
    {
        workload::ViewRequest request;
        request.range = {systemNow() - Minutes(10), systemNow() + Minutes(5)};
        if (change)
            change(request);
        m_engine.setView(target, request);
    }
    engine::Engine &engine() { return m_engine; }
    bool sees(const std::string &words) const { return row(words) != nullptr; }
    const workload::StatementRow *row(const std::string &words) const
    {
        if (last)
            for (const workload::StatementRow &row : last->workload->rows)
                if (row.text.find(words) != std::string::npos)
                    return &row;
        return nullptr;
    }
    bool connected() const
    {
        return last && last->connection.state == pg::SessionState::Connected && last->dataFrom;
    }

    engine::SnapshotPtr last;
    int count = 0;
    int outOfOrder = 0;
    int target = -1;

private:
    static engine::EngineOptions options(const QString &store, const Change &change)
    {
        engine::EngineOptions options;
        options.storeLocation = store.toStdString();
        options.activityInterval = Milliseconds(200);
        options.statementInterval = Milliseconds(500);
        options.probeInterval = Seconds(2);
        options.decisionInterval = Milliseconds(500);
        options.lifecycleInterval = Milliseconds(200);
        options.collectorShare =
            100; // on a busy machine the tests would wait for a collector that holds back
        if (change)
            change(options);
        return options;
    }
    QTemporaryDir m_folder;
    engine::Engine m_engine;
};

inline std::unique_ptr<pg::Connection> writer(const std::string &connectionText)
{
    pg::ConnectRequest request;
    request.connectionText = connectionText;
    request.profile.readOnly = false;
    request.profile.applicationName = "application";
    return std::make_unique<pg::Connection>(request);
}

} // namespace indexpilot::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace indexpilot::test {

/// Connection text of the shared cluster of this ctest run, with a fresh database of its own made for the
/// caller. Skips nothing: a missing server fails the test.
std::string freshDatabase(const QString &name);

/// A private cluster for tests that kill, stop or restart the server. Removed by the destructor.
class TestCluster {
public:
    explicit TestCluster(const QStringList &settings = {});
    struct StandbyOf {
        const TestCluster &primary;
    };
    explicit TestCluster(const StandbyOf &standby); ///< streams from the primary, which must outlive it
    ~TestCluster();
    TestCluster(const TestCluster &) = delete;
    TestCluster &operator=(const TestCluster &) = delete;
    std::string connectionText(const std::string &database = "postgres") const;
    QString directory() const { return m_directory; }
    void start();
    void stop();
    void restart();
    void killServer(); ///< SIGKILL of the postmaster, as a crash

private:
    void run(const QString &action, const QStringList &settings = {}) const;
    QString m_directory;
};

} // namespace indexpilot::test

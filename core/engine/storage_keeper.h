// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lifecycle_worker.h"
#include "core/engine/maintenance_view.h"
#include "core/engine/storage_view.h"

#include <QObject>
#include <QTimer>

namespace indexpilot::engine {

struct StorageOptions {
    Milliseconds lookInterval{3'600'000};
    Milliseconds day{86'400'000};   ///< one reading each is kept; forecasts count in them
    Milliseconds exactRest{30'000}; ///< between the beginnings of two exact readings
};

/// Looks at the sizes of a target's indexes, keeps them in the store, and forecasts. Lives in the engine's
/// thread; reads and computes on one of its own.
class StorageKeeper : public QObject {
    Q_OBJECT
public:
    explicit StorageKeeper(const StorageOptions &options);
    ~StorageKeeper() override;

    void begin(const ChangePlace &place);
    void setWrites(bool writes) { m_writes = writes; } ///< false: another console keeps the readings
    void setConnected(bool connected);                 ///< the first look follows at once
    void setPassword(const std::string &password);
    void look();                             ///< now, or as soon as the look under way has ended
    void showIndex(const std::string &name); ///< "schema.name"; answered by StorageView::detail
    /// Counts every page of "schema.name"; answered by StorageView::exact. One at a time, with rests between:
    /// others are not taken.
    void measure(const std::string &name);
    void setJobs(const std::vector<MaintenanceJob> &jobs); ///< where rebuilds go, beside the rows
    void end();
    std::shared_ptr<const StorageView> view() const { return m_view; } ///< never null

Q_SIGNALS:
    void changed();
    void looked(); ///< the rows are new
    void troubled(const char *what, const std::optional<indexpilot::Failure> &failure);

private:
    struct Found;
    template <class Change> void show(Change change);
    void onLooked(const Found &found, const std::optional<Failure> &failure);
    void readDetail();

    const StorageOptions m_options;
    std::shared_ptr<const StorageView> m_view;
    std::string m_shown;
    bool m_writes = true;
    bool m_connected = false;
    bool m_looking = false;
    bool m_lookAgain = false;
    QTimer m_timer;
    QTimer m_exactRest;
    std::unique_ptr<LifecycleWorker> m_worker; // last: it reports to what stands above
};

} // namespace indexpilot::engine

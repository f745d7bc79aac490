// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/storage_keeper.h"

#include "core/engine/acting.h"
#include "core/engine/hand_over.h"
#include "core/engine/storage_measuring.h"
#include "core/engine/storage_reading.h"
#include "core/engine/worth_telling.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace indexpilot::engine {
namespace {

/// A policy that cannot be read holds changes up elsewhere; forecasts go by what holds without one.
StorageWish wishOf(LifecycleDesk &desk, Milliseconds day)
{
    const auto policy = policyOf(desk.planning.place().policyPath).value_or(safety::Policy{});
    return storageWish(desk.repository(), desk.target(), policy, day);
}

} // namespace

struct StorageKeeper::Found {
    TimePoint at;
    std::optional<TimePoint> oldestSnapshot;
    double threshold = 0;
    std::shared_ptr<const std::vector<StorageRow>> rows;
};

StorageKeeper::StorageKeeper(const StorageOptions &options)
    : m_options(options), m_view(std::make_shared<const StorageView>())
{
    m_timer.setInterval(options.lookInterval);
    connect(&m_timer, &QTimer::timeout, this, &StorageKeeper::look);
    m_exactRest.setSingleShot(true);
    m_exactRest.setInterval(options.exactRest);
    connect(&m_exactRest, &QTimer::timeout, this,
            [this] { show([](StorageView &view) { view.measureRests = false; }); });
}

StorageKeeper::~StorageKeeper()
{
    end();
    m_worker.reset();
}

void StorageKeeper::begin(const ChangePlace &place)
{
    m_worker = std::make_unique<LifecycleWorker>(place);
    show([&](StorageView &view) { view.day = m_options.day; });
}

void StorageKeeper::end()
{
    m_timer.stop();
    m_exactRest.stop();
    if (m_worker)
        m_worker->end();
}

void StorageKeeper::setConnected(bool connected)
{
    if (!m_worker || connected == m_connected)
        return;
    m_connected = connected;
    if (!connected)
        return m_timer.stop();
    m_timer.start();
    look();
}

void StorageKeeper::setPassword(const std::string &password)
{
    if (m_worker)
        m_worker->submit([password](LifecycleDesk &desk, const std::stop_token &) {
            desk.planning.setPassword(password);
        });
}

/// A new view: parts that `change` leaves alone keep their pointers.
template <class Change> void StorageKeeper::show(Change change)
{
    auto view = std::make_shared<StorageView>(*m_view);
    change(*view);
    m_view = std::move(view);
    Q_EMIT changed();
}

void StorageKeeper::look()
{
    if (!m_worker || !m_connected)
        return;
    m_lookAgain = m_looking;
    if (m_looking)
        return;
    m_looking = true;
    show([](StorageView &view) { view.reading = true; });
    m_worker->submit(
        [this, writes = m_writes, day = m_options.day](LifecycleDesk &desk, const std::stop_token &stop) {
            if (stop.stop_requested())
                return;
            auto found = std::make_shared<Found>();
            std::optional<Failure> unread;
            const auto failure = desk.attempt([&] {
                StorageLook look;
                unread = desk.planning.withConnection(
                    stop, [&](pg::Connection &connection) { look = lookAtStorage(connection); });
                if (unread || stop.stop_requested())
                    return;
                StorageMemory memory =
                    storageMemory(desk.repository(), desk.target(), dayOf(look.vacuum.takenAt, day));
                const StorageNews news = newsOf(look, memory, day);
                if (writes)
                    desk.repository().bloat().add(desk.target(), news.readings, news.baselines, news.lessons);
                remember(memory, news);
                const StorageWish wish = wishOf(desk, day);
                *found = {look.vacuum.takenAt, look.vacuum.oldestSnapshot, wish.threshold,
                          std::make_shared<const std::vector<StorageRow>>(storageRows(look, memory, wish))};
            });
            handOver(this, [this, found = std::move(found), failure = failure ? failure : unread] {
                onLooked(*found, failure);
            });
        });
}

void StorageKeeper::onLooked(const Found &found, const std::optional<Failure> &failure)
{
    m_looking = false;
    show([&](StorageView &view) {
        view.reading = false;
        view.failure = failure;
        if (!found.rows)
            return;
        view.readAt = found.at;
        view.oldestSnapshot = found.oldestSnapshot;
        view.threshold = found.threshold;
        view.horizonDays = horizonDays;
        view.rows = found.rows;
    });
    Q_EMIT troubled("sizes of indexes", worthTelling(failure));
    if (!failure) {
        readDetail();
        Q_EMIT looked();
    }
    if (m_lookAgain)
        look();
}

/// The rows are made anew only when a place has changed: there may be thousands.
void StorageKeeper::setJobs(const std::vector<MaintenanceJob> &jobs)
{
    std::map<std::string, std::pair<std::optional<TimePoint>, std::string>> places;
    for (const MaintenanceJob &job : jobs)
        places[job.index] = {job.place ? std::optional(job.place->start) : std::nullopt, job.obstacle};
    const auto placeOf = [&](const StorageRow &row) {
        const auto found = places.find(row.index);
        return found == places.end() ? std::pair<std::optional<TimePoint>, std::string>() : found->second;
    };
    const bool isSame = std::ranges::all_of(*m_view->rows, [&](const StorageRow &row) {
        return std::pair(row.plannedStart, row.whyNotPlanned) == placeOf(row);
    });
    if (isSame)
        return;
    auto rows = std::make_shared<std::vector<StorageRow>>(*m_view->rows);
    for (StorageRow &row : *rows)
        std::tie(row.plannedStart, row.whyNotPlanned) = placeOf(row);
    show([&](StorageView &view) { view.rows = std::move(rows); });
}

void StorageKeeper::showIndex(const std::string &name)
{
    if (std::exchange(m_shown, name) != name)
        readDetail();
}

void StorageKeeper::readDetail()
{
    if (m_shown.empty() || !m_worker || !m_view->readAt)
        return;
    const std::int64_t fromDay = dayOf(*m_view->readAt, m_options.day) - keptDays;
    m_worker->submit([this, name = m_shown, fromDay, day = m_options.day](LifecycleDesk &desk,
                                                                          const std::stop_token &stop) {
        if (stop.stop_requested())
            return;
        auto detail = std::make_shared<StorageDetail>();
        const auto failure = desk.attempt([&] {
            store::BloatStore &bloat = desk.repository().bloat();
            const auto records = bloat.readingsOf(desk.target(), name, fromDay);
            *detail = storageDetail(name, records, bloat.lessons(desk.target()), wishOf(desk, day));
        });
        handOver(this,
                 [this, name, failure, detail = std::shared_ptr<const StorageDetail>(std::move(detail))] {
                     Q_EMIT troubled("sizes of an index", failure);
                     if (!failure && name == m_shown) // else another one is wanted by now
                         show([&](StorageView &view) { view.detail = detail; });
                 });
    });
}

void StorageKeeper::measure(const std::string &name)
{
    if (!m_worker || !m_connected || !m_view->measuring.empty() || m_view->measureRests)
        return;
    m_exactRest.start();
    show([&](StorageView &view) {
        view.measuring = name;
        view.measureRests = true;
    });
    m_worker->submit([this, name](LifecycleDesk &desk, const std::stop_token &stop) {
        if (stop.stop_requested())
            return;
        ExactAnswer answer;
        const auto failure =
            desk.attempt([&] { answer = measuredExactly(desk.planning.place(), name, stop); });
        if (failure)
            answer = {.index = name, .failure = failure};
        handOver(this, [this, answer = std::move(answer)] {
            show([&](StorageView &view) {
                view.measuring.clear();
                view.exact = answer;
            });
        });
    });
}

} // namespace indexpilot::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/change_place.h"
#include "core/engine/lifecycle_view.h"
#include "core/pg/interrupter.h"
#include "core/store/repository.h"

#include <stop_token>

namespace indexpilot::engine {

/// Computes plans and reads all indexes, over an observer's session of its own that is opened when it is
/// needed. Changes nothing on the server. Belongs to one thread. A stop cancels what runs there.
class ChangePlanning {
public:
    explicit ChangePlanning(ChangePlace place) : m_place(std::move(place)) {}
    void setPassword(const std::string &password);
    const ChangePlace &place() const { return m_place; }

    /// Everything that goes wrong is in the answer.
    PlanAnswer plan(store::Repository &repository, const PlanWish &wish, const std::stop_token &stop);
    /// Keeps the versions of all indexes. Throws StoreError.
    std::optional<Failure> readIndexes(store::Repository &repository, const std::stop_token &stop);

    using Job = std::function<void(pg::Connection &)>;
    /// A session that was lost meanwhile is opened once more.
    std::optional<Failure> withConnection(const std::stop_token &stop, const Job &job);

private:
    ChangePlace m_place;
    std::shared_ptr<pg::Connection> m_connection;
};

} // namespace indexpilot::engine

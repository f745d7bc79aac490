// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/change_place.h"

#include "core/pg/readers.h"

#include <QtGlobal>

namespace indexpilot::engine {

Result<std::shared_ptr<pg::Connection>> connectTo(const ChangePlace &place, pg::SessionRole role)
{
    auto connection = std::make_shared<pg::Connection>(pg::ConnectRequest{
        .connectionText = place.connectionText, .password = place.password, .profile = pg::profileFor(role)});
    const bool isIt = pg::readSystemIdentifier(*connection) == place.target.systemIdentifier &&
                      connection->endpoint().database == place.target.database;
    if (isIt)
        return connection;
    return tl::make_unexpected(Failure{
        FailureCode::Refused, "target " + place.target.title,
        QT_TRANSLATE_NOOP("ServerWords", "Another server answers now where this one did"),
        QT_TRANSLATE_NOOP("ServerWords", "Disconnect, look where the connection leads, connect again")});
}

} // namespace indexpilot::engine

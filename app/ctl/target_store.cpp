// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/target_store.h"

#include "app/ctl/acting.h"
#include "core/pg/capabilities.h"
#include "core/pg/connection_text.h"
#include "core/pg/readers.h"

#include <cstdio>

namespace indexpilot::app {

Result<TargetStore> openTargetStore(const CommonOptions &common, pg::SessionRole role)
{
    TargetStore opened;
    pg::ConnectRequest request;
    request.connectionText = common.target;
    request.profile = pg::profileFor(role);
    opened.connection = std::make_unique<pg::Connection>(request);
    const int version = opened.connection->endpoint().serverVersionNumber;
    if (!pg::isSupported(version))
        return tl::make_unexpected(pg::unsupportedVersion(pg::versionText(version)));
    auto repository = store::Repository::open(storeOf(common));
    if (!repository)
        return tl::make_unexpected(repository.error());
    opened.repository = std::move(*repository);
    if (const auto note = opened.repository->openingNote())
        std::fprintf(stderr, "note: %s: %s\n", note->subject.c_str(), note->detail.c_str());
    opened.target = opened.lifecycle().targetOf(pg::readSystemIdentifier(*opened.connection),
                                                opened.connection->endpoint().database,
                                                pg::withoutSecrets(common.target));
    return opened;
}

} // namespace indexpilot::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/forecaster.h"
#include "ui/pages/storage/storage_header.h"
#include "ui/pages/storage/storage_page_impl.h"
#include "ui/widgets/empty_state.h"

#include <QStackedWidget>

namespace indexpilot::ui {

void StoragePage::Impl::showFace()
{
    const bool any = snapshot && !lines->empty();
    faces->setCurrentIndex(any ? 1 : 0);
    if (any)
        return;
    if (!snapshot)
        return nothing->set(tr("No server is connected."), tr("Connect, or start the sample shop."));
    header->setHeadline(tr("No size of an index is known here yet"));
    const QString later = tr("The forecast of an index starts after %n days of readings.", nullptr,
                             ::indexpilot::forecast::Forecaster::fewestDays);
    if (snapshot->connection.state != pg::SessionState::Connected)
        return nothing->set(tr("The server is not connected."), tr("Its indexes are measured once it is."));
    if (snapshot->storage->failure)
        return nothing->set(tr("The sizes of the indexes could not be read."), tr("The reason is above."));
    if (snapshot->storage->reading)
        return nothing->set(tr("The sizes of the indexes are being read."), later);
    if (snapshot->storage->readAt)
        return nothing->set(tr("This database has no index of its own yet."),
                            tr("The first one shows with the reading after it was made."));
    nothing->set(tr("The sizes of the indexes were not read yet."), later);
}

} // namespace indexpilot::ui

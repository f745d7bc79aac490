// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/audit_page_impl.h"
#include "ui/pages/audit/check_row.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_row.h"

#include <QStackedWidget>

namespace indexpilot::ui {

void AuditPage::Impl::showFace()
{
    const bool filled = snapshot && !snapshot->lifecycle->audit->entries.empty();
    header->setVisible(snapshot != nullptr);
    check->setVisible(filled);
    faces->setCurrentIndex(filled ? 1 : 0);
    if (!snapshot)
        return nothing->set(tr("No server is connected."), tr("Connect, or start the sample shop."));
    if (filled)
        return;
    if (snapshot->lifecycle->unavailable)
        return nothing->set(tr("There is no log to show."), tr("What is wrong stands above."));
    if (snapshot->connection.state != pg::SessionState::Connected)
        return nothing->set(tr("The server is not connected."),
                            tr("The log is read from the store once it is."));
    nothing->set(tr("There are no entries yet."),
                 tr("Every change, freeze and reset is written here before it is run."));
}

void AuditPage::Impl::showTrouble()
{
    trouble->set(snapshot ? snapshot->lifecycle->unavailable : std::nullopt);
}

} // namespace indexpilot::ui

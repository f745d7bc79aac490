// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/plan_ticket.h"

namespace indexpilot::ui {

int nextPlanTicket()
{
    static int last = 0;
    return ++last;
}

} // namespace indexpilot::ui

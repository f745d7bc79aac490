// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace indexpilot::testing {

/// For a window: a page that is there already.
inline ui::PageEntry entryOf(ui::Page *page)
{
    return {{page->key(), page->title(), page->iconName()}, [page] {
                return page;
            }};
}

} // namespace indexpilot::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/today/today_page.h"
#include "ui/shell/view_state.h"

#include <QLabel>
#include <QTest>

namespace indexpilot::test {

/// The Today page on screen, for what tests ask of it.
class TodayStage {
public:
    TodayStage() : page(&m_state)
    {
        page.resize(1192, 668);
        page.show();
        if (!QTest::qWaitForWindowExposed(&page))
            qFatal("the page is not on screen");
    }
    explicit TodayStage(const engine::SnapshotPtr &snapshot) : TodayStage() { page.setSnapshot(snapshot); }
    template <class Widget = QWidget> Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QLatin1String(name));
    }
    bool sees(const char *name) const { return find(name) && find(name)->isVisible(); }
    /// The label `part` of the row `row`.
    QString text(const char *row, const char *part) const
    {
        return find(row)->findChild<QLabel *>(QLatin1String(part))->text();
    }

private:
    ui::ViewState m_state;

public:
    ui::TodayPage page;
};

} // namespace indexpilot::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/maintenances.h"
#include "ui/pages/maintenance/maintenance_page.h"

#include <QLabel>
#include <QSize>
#include <QTest>

namespace indexpilot::testing {

/// The page on screen with what tests ask of it.
class MaintenanceStage {
public:
    explicit MaintenanceStage(const QSize &size = {1192, 716})
    {
        page.resize(size);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page is not the active window");
    }
    void show(std::shared_ptr<const engine::MaintenanceView> view, engine::Mode mode = engine::Mode::Propose)
    {
        engine::LifecycleView lifecycle;
        lifecycle.mode = mode;
        page.setSnapshot(maintenanceSnapshot(std::move(view), std::move(lifecycle)));
    }
    template <class Widget = QWidget> Widget *find(const QString &name) const
    {
        auto *found = page.findChild<Widget *>(name);
        if (!found)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }
    bool has(const QString &name) const { return page.findChild<QWidget *>(name) != nullptr; }
    bool sees(const QString &name) const { return find(name)->isVisible(); }
    QString text(const QString &name) const { return find<QLabel>(name)->text(); }
    QString text(const QString &card, const char *label) const
    {
        const auto *found =
            find(QStringLiteral("job.public.") + card)->findChild<QLabel *>(QLatin1String(label));
        return found ? found->text() : QString();
    }
    QString emptyWhy() const
    {
        for (const QLabel *label : page.findChildren<QLabel *>(QStringLiteral("emptyWhy")))
            if (label->isVisible())
                return label->text();
        return {};
    }
    void click(const QString &name) const { QTest::mouseClick(find(name), Qt::LeftButton); }

    ui::MaintenancePage page;
};

} // namespace indexpilot::testing

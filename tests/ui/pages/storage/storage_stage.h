// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/storages.h"
#include "tests/ui/support/warnings.h"
#include "ui/models/table_view.h"
#include "ui/pages/storage/storage_columns.h"
#include "ui/pages/storage/storage_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace indexpilot::testing {

/// The page alone, over an engine that a test plays.
class StorageStage : public QWidget {
public:
    StorageStage() : m_page(new ui::StoragePage)
    {
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_page);
        connect(m_page, &ui::StoragePage::indexChosen, this, [this](const std::string &name) {
            chosen.push_back(name);
            if (answersDetail)
                view.detail = storageDetail(name);
        });
        connect(m_page, &ui::StoragePage::planWanted, this,
                [this](const engine::PlanWish &wish) { plans.push_back(wish); });
        connect(m_page, &ui::StoragePage::measureWanted, this,
                [this](const std::string &name) { measures.push_back(name); });
        connect(m_page, &ui::StoragePage::scheduleWanted, this,
                [this](const engine::MaintenanceWish &wish) { schedules.push_back(wish); });
        resize(1192, 708);
        lifecycle.mode = engine::Mode::Propose;
    }
    void publish()
    {
        auto snapshot = m_shop.connected();
        snapshot->connection.state = connection;
        snapshot->lifecycle = std::make_shared<const engine::LifecycleView>(lifecycle);
        snapshot->storage = std::make_shared<const engine::StorageView>(view);
        snapshot->maintenance = std::make_shared<const engine::MaintenanceView>(windows);
        m_page->setSnapshot(snapshot);
    }
    void open()
    {
        publish();
        publish(); // with the answer to the first choice
        QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(this));
        activateWindow();
        QTRY_VERIFY(isActiveWindow());
        if (!view.rows->empty())
            QTRY_COMPARE(table()->model()->rowCount(), static_cast<int>(view.rows->size()));
    }
    /// By a click on its row.
    void choose(const QString &name)
    {
        const int row = rowOf(name);
        QVERIFY2(row >= 0, qPrintable(name));
        const QModelIndex index = table()->model()->index(row, ui::storage_column::Index);
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
        publish();
    }
    int rowOf(const QString &name) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (table()->model()->index(row, ui::storage_column::Index).data() == name)
                return row;
        return -1;
    }
    QString cell(const QString &name, int column, int role = Qt::DisplayRole) const
    {
        return table()->model()->index(rowOf(name), column).data(role).toString();
    }

    template <class Widget = QWidget> Widget *find(const char *name) const
    {
        return findChild<Widget *>(QLatin1String(name));
    }
    QAction *action(const char *name) const { return m_page->findChild<QAction *>(QLatin1String(name)); }
    ui::TableView *table() const { return find<ui::TableView>("storageTable"); }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    QString button(const char *name) const { return find<QPushButton>(name)->text(); }
    bool sees(const char *name) const { return find(name) && find(name)->isVisible(); }
    void click(const char *name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    QString whyEmpty() const ///< of the empty state that is seen
    {
        for (const QLabel *label : findChildren<QLabel *>(QStringLiteral("emptyWhy")))
            if (label->isVisible())
                return label->text();
        return {};
    }
    ui::StoragePage *page() const { return m_page; }

    engine::StorageView view = storageView();
    engine::MaintenanceView windows = storageWindows();
    engine::LifecycleView lifecycle;
    pg::SessionState connection = pg::SessionState::Connected;
    bool answersDetail = true;
    std::vector<std::string> chosen;
    std::vector<engine::PlanWish> plans;
    std::vector<engine::MaintenanceWish> schedules;
    std::vector<std::string> measures;

private:
    Shop m_shop;
    ui::StoragePage *m_page;
};

} // namespace indexpilot::testing

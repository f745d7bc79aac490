// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/lifecycles.h"
#include "tests/ui/support/warnings.h"
#include "ui/models/table_view.h"
#include "ui/pages/indexes/indexes_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

namespace indexpilot::testing {

/// The page alone, over an engine that a test plays.
class IndexesStage : public QWidget {
public:
    IndexesStage() : m_page(new ui::IndexesPage)
    {
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_page);
        connect(m_page, &ui::IndexesPage::indexChosen, this, [this](const std::string &name) {
            chosen.push_back(name);
            if (answersHistory)
                view.history = historyOf(name);
        });
        connect(m_page, &ui::IndexesPage::planWanted, this,
                [this](const engine::PlanWish &wish) { wishes.push_back(wish); });
        resize(1192, 680);
        view.mode = engine::Mode::Act;
        setIndexes(shopIndexes());
    }
    void setIndexes(const ShopIndexes &indexes)
    {
        view.lineages = indexes.lineages();
        catalog = indexes.catalog();
    }
    void publish()
    {
        auto snapshot = shop().connected();
        snapshot->takenAt = now;
        snapshot->catalog = catalog;
        snapshot->watchingSince = daysAgo(316);
        snapshot->connection.state = connection;
        snapshot->lifecycle = std::make_shared<const engine::LifecycleView>(view);
        m_page->setSnapshot(snapshot);
    }
    void open()
    {
        publish();
        QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(this));
        activateWindow();
        QTRY_VERIFY(isActiveWindow());
    }
    /// Selects an index of the tree and lets its rows come.
    enum class Versions { None, Some };
    void choose(const QString &name, Versions wanted = Versions::Some)
    {
        const QModelIndex index = row(name);
        QVERIFY2(index.isValid(), qPrintable(name));
        tree()->setCurrentIndex(index);
        publish();
        if (wanted == Versions::Some)
            QTRY_VERIFY_WITH_TIMEOUT(versions()->model()->rowCount() > 0, 60'000);
    }
    void answer(const lifecycle::Plan &plan)
    {
        view.plan = answerOf(wishes.back().ticket, plan);
        publish();
    }

    template <class Widget = QWidget> Widget *find(const char *name) const
    {
        return findChild<Widget *>(QLatin1String(name));
    }
    QAction *action(const char *name) const { return m_page->findChild<QAction *>(QLatin1String(name)); }
    QTreeView *tree() const { return find<QTreeView>("indexTree"); }
    ui::TableView *versions() const { return find<ui::TableView>("versions"); }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    QString whyEmpty() const ///< of the empty state that is seen
    {
        for (const QLabel *label : findChildren<QLabel *>(QStringLiteral("emptyWhy")))
            if (label->isVisible())
                return label->text();
        return {};
    }
    bool sees(const char *name) const { return find(name) && find(name)->isVisible(); }
    ui::IndexesPage *page() const { return m_page; }
    /// Of the tree; of no index when it is not shown.
    QModelIndex row(const QString &name) const
    {
        const QAbstractItemModel *model = tree()->model();
        for (int table = 0; table < model->rowCount(); ++table) {
            const QModelIndex parent = model->index(table, 0);
            for (int index = 0; index < model->rowCount(parent); ++index)
                if (model->index(index, 0, parent).data().toString() == name)
                    return model->index(index, 0, parent);
        }
        return {};
    }
    QStringList chosenVersions() const
    {
        QStringList names;
        for (const QModelIndex &index : versions()->selectionModel()->selectedRows())
            names << index.data().toString();
        names.sort();
        return names;
    }

    engine::LifecycleView view;
    std::shared_ptr<const pg::CatalogReading> catalog;
    pg::SessionState connection = pg::SessionState::Connected;
    TimePoint now = shopNow;
    bool answersHistory = true;
    std::vector<std::string> chosen;
    std::vector<engine::PlanWish> wishes;

private:
    ui::IndexesPage *m_page;
};

} // namespace indexpilot::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/advice.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/warnings.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommendations/recommendations_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace indexpilot::testing {

/// The page alone, over an engine that records decisions at once, as the store does.
class RecommendationsStage : public QWidget {
public:
    explicit RecommendationsStage(std::shared_ptr<engine::AdviceView> advice = adviceView())
        : m_advice(std::move(advice)), m_page(new ui::RecommendationsPage([this] { return m_now; }))
    {
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_page);
        connect(m_page, &ui::RecommendationsPage::decided, this, [this](const engine::Decision &decision) {
            decisions.push_back(decision);
            if (records)
                change([&](engine::AdviceView &view) { view.decisions[decision.recommendation] = decision; });
        });
        connect(m_page, &ui::RecommendationsPage::decisionWithdrawn, this, [this](const std::string &id) {
            withdrawn.push_back(id);
            if (records)
                change([&](engine::AdviceView &view) { view.decisions.erase(id); });
        });
        resize(1240, 760);
    }

    /// Another view of the advice, shown by a snapshot.
    template <class Change> void change(Change how)
    {
        auto next = std::make_shared<engine::AdviceView>(*m_advice);
        how(*next);
        m_advice = next;
        show(m_now);
    }
    void show(TimePoint at)
    {
        m_now = at;
        auto snapshot = shop().connected();
        snapshot->takenAt = at;
        snapshot->advice = m_advice;
        snapshot->activity = activity;
        snapshot->catalog = catalog;
        snapshot->connection.state = connection;
        if (lifecycle)
            snapshot->lifecycle = lifecycle;
        m_page->setSnapshot(snapshot);
    }
    void open()
    {
        show(m_now);
        QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(this));
        activateWindow();
        QTRY_VERIFY(isActiveWindow());
    }

    template <class Widget = QWidget> Widget *find(const char *name) const
    {
        return findChild<Widget *>(QLatin1String(name));
    }
    QAction *action(const char *name) const { return m_page->findChild<QAction *>(QLatin1String(name)); }
    QListView *list() const { return find<QListView>("inbox"); }
    int rows() const { return list()->model()->rowCount(); }
    QString row(int number) const { return list()->model()->index(number, 0).data().toString(); }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    QString cardId() const { return text("cardId"); }
    bool sees(const char *name) const { return find(name) && find(name)->isVisible(); }
    ui::RecommendationsPage *page() const { return m_page; }
    void setNow(TimePoint now) { m_now = now; }

    bool records = true; ///< false: the store does not answer
    std::vector<engine::Decision> decisions;
    std::vector<std::string> withdrawn;
    std::shared_ptr<const pg::ActivityReading> activity;
    std::shared_ptr<const pg::CatalogReading> catalog;
    pg::SessionState connection = pg::SessionState::Connected;
    std::shared_ptr<const engine::LifecycleView> lifecycle;

private:
    TimePoint m_now = shopNow;
    std::shared_ptr<const engine::AdviceView> m_advice;
    ui::RecommendationsPage *m_page;
};

} // namespace indexpilot::testing

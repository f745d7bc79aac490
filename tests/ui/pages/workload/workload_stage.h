// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/snapshots.h"
#include "tests/ui/support/warnings.h"
#include "ui/models/table_view.h"
#include "ui/pages/workload/workload_page.h"
#include "ui/shell/view_state.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QTest>

namespace indexpilot::testing {

/// The page with its details beside it, as the window shows them, over a shop that answers each request.
class WorkloadStage : public QWidget {
public:
    explicit WorkloadStage(const Shop &source = shop())
        : m_shop(source), m_page(new ui::WorkloadPage(&m_state))
    {
        ui::Theme::instance().choose(ui::ThemeChoice::Dark);
        m_state.advance(shopNow);
        m_state.setSpan(std::chrono::hours(24));
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(m_page, 1);
        m_page->details()->setFixedWidth(400);
        layout->addWidget(m_page->details());
        connect(&m_state, &ui::ViewState::changed, this, [this] {
            if (m_answers)
                answer();
        });
        resize(1280, 720);
    }

    void answer() { m_page->setSnapshot(m_shop.snapshot(m_state.request())); }
    void answerNoMore() { m_answers = false; }
    /// Shown, with an answer, and the table filled.
    void open()
    {
        answer();
        show();
        QVERIFY(QTest::qWaitForWindowExposed(this));
        QTRY_VERIFY(rowCount() > 0);
    }

    template <class Widget> Widget *find(const char *name) const
    {
        return findChild<Widget *>(QLatin1String(name));
    }
    int rowCount() const { return table()->model()->rowCount(); }
    ui::TableView *table() const { return find<ui::TableView>("statements"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    /// The row of the statement named so, or -1.
    int rowOf(const QString &name) const
    {
        for (int row = 0; row < rowCount(); ++row)
            if (cell(row, 0) == name)
                return row;
        return -1;
    }
    QString selectedName() const
    {
        const QModelIndexList rows = table()->selectionModel()->selectedRows();
        return rows.isEmpty() ? QString() : rows.first().data().toString();
    }
    const workload::ViewRequest &request() const { return m_state.request(); }
    ui::ViewState &state() { return m_state; }
    ui::WorkloadPage *page() const { return m_page; }

private:
    const Shop &m_shop;
    ui::ViewState m_state;
    ui::WorkloadPage *m_page;
    bool m_answers = true;
};

} // namespace indexpilot::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/page_entry.h"

#include <QLineEdit>
#include <QVBoxLayout>

// Tiny pages for tests of the window.
namespace indexpilot::testing {

class TestPage : public ui::Page {
public:
    enum class Strip { No, Yes };
    TestPage(const QString &key, const QString &title, Strip strip = Strip::Yes)
        : Page({key, title, QStringLiteral("workload")}), m_strip(strip), m_search(new QLineEdit(this)),
          m_act(new QAction(QStringLiteral("&Pin %1").arg(title), this)), m_details(new QWidget)
    {
        m_search->setObjectName(QStringLiteral("search"));
        m_act->setObjectName(QStringLiteral("act.") + key);
        (new QVBoxLayout(this))->addWidget(m_search, 0, Qt::AlignTop);
    }
    ~TestPage() override
    {
        if (!m_details->parent())
            delete m_details;
    }
    void setSnapshot(const engine::SnapshotPtr &snapshot) override
    {
        ++received;
        shown = snapshot;
    }
    bool usesTimeStrip() const override { return m_strip == Strip::Yes; }
    QWidget *details() override { return m_strip == Strip::Yes ? m_details : nullptr; }
    QList<QAction *> pageActions() override { return {m_act}; }
    std::vector<Target> searchTargets() const override { return targets; }
    void openTarget(qint64 id) override { opened = id; }

    std::vector<Target> targets;
    engine::SnapshotPtr shown;
    int received = 0;
    qint64 opened = 0;

private:
    Strip m_strip;
    QLineEdit *m_search;
    QAction *m_act;
    QWidget *m_details;
};

} // namespace indexpilot::testing

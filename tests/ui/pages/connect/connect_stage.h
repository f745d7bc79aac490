// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connect_home.h"
#include "fake_keychain.h"
#include "ui/pages/connect/connect_page.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <vector>

namespace indexpilot::testing {

/// The page on screen, with what it asked for.
class ConnectStage {
public:
    struct Test {
        engine::TargetRequest request;
        int ticket;
    };

    ConnectStage() : m_page(std::make_unique<FakeKeychain>(keychain))
    {
        QObject::connect(&m_page, &ui::ConnectPage::connectRequested,
                         [this](const engine::TargetRequest &request) { connects.push_back(request); });
        QObject::connect(&m_page, &ui::ConnectPage::testRequested,
                         [this](const engine::TargetRequest &request, int ticket) {
                             tests.push_back({request, ticket});
                         });
        m_page.resize(1192, 668);
        m_page.show();
        m_page.activateWindow();
    }

    ui::ConnectPage &page() { return m_page; }
    QLineEdit *line(const char *keyword) const
    {
        return find<QLineEdit>(QByteArray("connect.").append(keyword).constData());
    }
    QLineEdit *text() const { return find<QLineEdit>("connect.text"); }
    template <class Widget> Widget *find(const char *name) const
    {
        return m_page.findChild<Widget *>(QLatin1String(name));
    }
    QString source(const char *keyword) const
    {
        const auto *chip = find<QLabel>(QByteArray("connect.source.").append(keyword).constData());
        return chip ? chip->text() : QString();
    }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    /// The last request led to a session.
    void succeed() { m_page.targetConnected(connects.back()); }
    bool isReady() const { return m_page.isActiveWindow() && line("host") && line("host")->isVisible(); }
    /// Replaces the text by typing it.
    void type(const QString &words) const
    {
        text()->setFocus();
        text()->selectAll();
        QTest::keyClicks(text(), words);
    }
    /// Clicks the line of the list with this title; the section tells the services from the recent ones.
    void pick(const QString &title, const QString &section) const
    {
        auto *list = find<QListWidget>("connect.targets");
        bool inside = false;
        for (int i = 0; i < list->count(); ++i) {
            QListWidgetItem *item = list->item(i);
            if (!(item->flags() & Qt::ItemIsSelectable))
                inside = item->text() == section;
            else if (inside && item->text() == title)
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(item).center());
        }
    }
    bool lists(const QString &title) const
    {
        return !find<QListWidget>("connect.targets")->findItems(title, Qt::MatchExactly).isEmpty();
    }

    KeychainContent keychain;
    std::vector<engine::TargetRequest> connects;
    std::vector<Test> tests;

private:
    ui::ConnectPage m_page;
};

inline engine::ConnectionTest needsPassword()
{
    engine::ConnectionTest result;
    result.failure = Failure{FailureCode::NeedsPassword, "server db1:6000",
                             "connection to server at \"db1\" failed: fe_sendauth: no password supplied",
                             "Enter the password of this role."};
    return result;
}

inline engine::ConnectionTest reached()
{
    engine::ConnectionTest result;
    result.reached = true;
    result.elapsedMs = 84.2;
    result.endpoint = pg::Endpoint{.host = "db1",
                                   .hostAddress = {},
                                   .port = "5432",
                                   .database = "shop",
                                   .user = "ip_operator",
                                   .tlsVersion = "TLSv1.3",
                                   .serverVersionNumber = 150020};
    result.capabilities.versionNumber = 150020;
    result.capabilities.versionText = "15.20";
    result.capabilities.supported = true;
    result.capabilities.checklist = {
        {"version", pg::CapabilityState::Ready, "PostgreSQL 15.20", "primary", ""},
        {"pg_stat_statements", pg::CapabilityState::Ready, "pg_stat_statements 1.10", "measured", ""},
        {"query_texts", pg::CapabilityState::Limited, "Query texts", "Only own texts are readable",
         "GRANT pg_read_all_stats TO \"ip_operator\";"}};
    return result;
}

} // namespace indexpilot::testing

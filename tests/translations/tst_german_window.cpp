// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "core/wording/headline.h"
#include "core/wording/risk_words.h"
#include "core/wording/server_words.h"
#include "tests/ui/pages/connect/connect_home.h"
#include "tests/ui/pages/connect/fake_keychain.h"
#include "tests/ui/support/advice.h"
#include "tests/ui/support/page_entry.h"
#include "tests/ui/support/warnings.h"
#include "ui/models/table_view.h"
#include "ui/pages/connect/connect_page.h"
#include "ui/pages/recommendations/recommendations_page.h"
#include "ui/pages/today/today_page.h"
#include "ui/pages/workload/workload_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/view_state.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QTest>

#include <map>
#include <set>

using namespace indexpilot;
using namespace indexpilot::testing;
using namespace indexpilot::ui;

namespace {

constexpr std::array sizes{QSize(1280, 800), QSize(1920, 1080)};

/// The console's window with its pages over the shop's day.
class Desk {
public:
    Desk()
        : m_today(new TodayPage(window.viewState())), m_workload(new WorkloadPage(window.viewState())),
          m_recommendations(new RecommendationsPage([] { return shopNow; })),
          m_connect(new ConnectPage(std::make_unique<FakeKeychain>(m_keychain)))
    {
        for (Page *page : std::initializer_list<Page *>{m_today, m_workload, m_recommendations, m_connect})
            window.addPage(entryOf(page));
        for (const char *key : {"today", "workload", "recommendations", "connect"})
            window.page(QLatin1String(key));
        window.setTargets({QStringLiteral("shop")});
        window.setCurrentTarget(0);
        window.viewState()->advance(shopNow);
        window.viewState()->setSpan(std::chrono::hours(24));
        window.resize(sizes.front());
        window.show();
        window.setSnapshot(snapshot());
    }

    /// With everything a checklist can say.
    std::shared_ptr<engine::Snapshot> snapshot() const
    {
        auto made = shop().snapshot(window.viewState()->request());
        made->advice = adviceView();
        made->capabilities.checklist = {
            {"query_texts", pg::CapabilityState::Limited, "Query texts",
             "Only texts of this role's own statements are readable; the server hides the others",
             "GRANT pg_read_all_stats TO indexpilot;"},
            {"hypopg", pg::CapabilityState::Missing, "hypopg",
             "Not there: what-if plans of indexes that do not exist",
             "Install the package postgresql-15-hypopg on the server, then: CREATE EXTENSION hypopg;"}};
        return made;
    }
    template <class Widget> Widget *find(const char *name) const
    {
        return window.findChild<Widget *>(QLatin1String(name));
    }
    /// What the visible labels of the page say.
    QStringList said() const
    {
        QStringList texts;
        for (const QLabel *label : window.findChildren<QLabel *>())
            if (label->isVisible() && !label->text().isEmpty())
                texts << label->text();
        return texts;
    }
    bool says(const char *text) const { return said().contains(QString::fromUtf8(text)); }

    MainWindow window;

private:
    KeychainContent m_keychain;
    TodayPage *m_today; ///< the window's
    WorkloadPage *m_workload;
    RecommendationsPage *m_recommendations;
    ConnectPage *m_connect;
};

/// The same widget has the same path in every language.
QString pathOf(const QWidget *widget)
{
    QString path;
    for (const QWidget *at = widget; at->parentWidget(); at = at->parentWidget())
        path.prepend(QStringLiteral("/%1[%2]")
                         .arg(at->objectName().isEmpty() ? QLatin1String(at->metaObject()->className())
                                                         : at->objectName())
                         .arg(at->parentWidget()->children().indexOf(const_cast<QWidget *>(at))));
    return path;
}

bool isCut(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().isEmpty() && button->width() < button->minimumSizeHint().width();
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (!label || label->text().isEmpty() || qobject_cast<const ElidedLabel *>(widget))
        return false;
    return label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                             : label->width() < label->minimumSizeHint().width();
}

using Cut = std::map<QString, QString>; ///< path → text of what is cut

Cut cutNow(const MainWindow &window)
{
    Cut cut;
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisible() && isCut(widget))
            cut[pathOf(widget)] = widget->property("text").toString();
    return cut;
}

/// What is cut on any page in any size.
std::map<QString, Cut> cutOnAnyPage()
{
    Desk desk;
    std::map<QString, Cut> cut;
    for (const QSize size : sizes)
        for (int page = 0; page < desk.window.pageCount(); ++page) {
            desk.window.resize(size);
            desk.window.showPage(page);
            desk.window.setSnapshot(desk.snapshot());
            QTest::qWait(0); // layouts that were asked for
            QCoreApplication::processEvents();
            const QString where = QStringLiteral("%1 %2").arg(desk.window.pageName(page)).arg(size.width());
            cut[where] = cutNow(desk.window);
            if (const QString folder = qEnvironmentVariable("INDEXPILOT_PICTURES"); !folder.isEmpty())
                desk.window.grab().save(QStringLiteral("%1/%2 %3.png").arg(folder, QLocale().name(), where));
        }
    return cut;
}

} // namespace

class GermanWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        Theme::instance().choose(ThemeChoice::Light);
        app::translate(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(wording::statementName(StatementId(0)), QStringLiteral("other"));
        QCOMPARE(oneChange(), QStringLiteral("Since your last visit (24 Nov 13:05): 1 change."));
        m_cutInEnglish = cutOnAnyPage();
        app::translate(QLocale(QLocale::German, QLocale::Germany));
    }

    void pluralsAndDatesAreGerman()
    {
        QCOMPARE(oneChange(), QStringLiteral("Seit Ihrem letzten Besuch (24. Nov. 13:05): 1 Änderung."));
    }

    void todaySpeaksGerman()
    {
        const Desk desk;
        QVERIFY(desk.says("Zu tun"));
        QVERIFY(desk.says("Seit Ihrem letzten Besuch"));
        QVERIFY(!desk.said().filter(QRegularExpression(QStringLiteral("^\\d+ Punkte? zu tun"))).isEmpty());
        QVERIFY(desk.says("Anweisungstexte"));
        QVERIFY(desk.says("hypopg fehlt"));
    }

    void menusSpeakGermanAndHaveKeysOfTheirOwn()
    {
        const Desk desk;
        std::set<QString> keys;
        for (const QAction *menu : desk.window.menuBar()->actions()) {
            const QString text = menu->text();
            const QString key = text.mid(text.indexOf(QLatin1Char('&')) + 1, 1).toLower();
            QVERIFY2(text.contains(QLatin1Char('&')) && keys.insert(key).second, qPrintable(text));
        }
        QVERIFY(keys.contains(QStringLiteral("d")));
    }

    void tablesHaveGermanTitlesAndADecimalComma()
    {
        Desk desk;
        desk.window.showPage(QStringLiteral("workload"));
        desk.window.setSnapshot(desk.snapshot());
        const auto *table = desk.find<TableView>("statements");
        QVERIFY(table);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Anweisung"));
        const QString risk = table->model()->index(0, 2).data().toString();
        QVERIFY2(QRegularExpression(QStringLiteral("^[01],\\d\\d$")).match(risk).hasMatch(),
                 qPrintable(risk));
    }

    void whatCoreSaysInEnglishIsSaidInGerman()
    {
        const auto value = [](const char *key, const char *text) {
            return wording::factorValue({.key = key, .label = {}, .value = text});
        };
        QCOMPARE(value("sequential_scan_rows", "1.2 M of shop.orders"),
                 QStringLiteral("1,2 M aus shop.orders"));
        QCOMPARE(value("nested_loop_scan", "4.0 G rows in all"), QStringLiteral("4,0 G Zeilen insgesamt"));
        QCOMPARE(value("function_on_column", "lower(a.b of c)"), QStringLiteral("lower(a.b of c)"));
        QCOMPARE(wording::ruleText("DELETE without WHERE"), QStringLiteral("DELETE ohne WHERE"));
        const Failure failure{FailureCode::CannotConnect, "server db1:5432", "no route to host",
                              "Check that the server runs and can be reached. It is tried again by itself."};
        QCOMPARE(wording::failureSubject(failure), QStringLiteral("Server db1:5432"));
        QCOMPARE(wording::failureDetail(failure), QStringLiteral("no route to host"));
        QVERIFY(
            wording::failureRemedy(failure).startsWith(QStringLiteral("Prüfen Sie, ob der Server läuft")));
        const pg::Capability hypopg{"hypopg",
                                    pg::CapabilityState::Missing,
                                    "hypopg",
                                    {},
                                    "Install the package x on the server, then: y;"};
        QCOMPARE(wording::capabilityRemedy(hypopg),
                 QStringLiteral("Installieren Sie zuerst auf dem Server das Paket x, danach: y;"));
    }

    void nothingIsCutThatFitsInEnglish()
    {
        QStringList worse;
        for (const auto &[where, cut] : cutOnAnyPage())
            for (const auto &[path, text] : cut)
                if (!m_cutInEnglish[where].contains(path))
                    worse << QStringLiteral("%1%2: %3").arg(where, path, text);
        QVERIFY2(worse.isEmpty(), qPrintable(worse.join(QLatin1Char('\n'))));
    }

private:
    static QString oneChange()
    {
        engine::Snapshot snapshot;
        snapshot.takenAt = shopNow + std::chrono::hours(24);
        snapshot.target.lastVisit = shopNow - std::chrono::hours(1);
        snapshot.sinceLastVisit.resize(1);
        return wording::sinceLastVisit(snapshot);
    }

    ConnectHome m_home;
    std::map<QString, Cut> m_cutInEnglish;
};

QTEST_MAIN(GermanWindowTest)
#include "tst_german_window.moc"

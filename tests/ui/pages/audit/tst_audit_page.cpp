// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_log.h"

#include "tests/ui/support/pictures.h"
#include "tests/ui/support/warnings.h"
#include "ui/models/table_order.h"
#include "ui/models/table_view.h"
#include "ui/pages/audit/audit_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/copy_block.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/sql_text.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::testing;

namespace {

constexpr int patience = 60'000;

/// The page on screen with what tests ask of it.
class Stage {
public:
    explicit Stage(const QSize &size = {1192, 668})
    {
        page.resize(size);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page is not the active window");
    }
    explicit Stage(std::shared_ptr<const engine::AuditView> audit) : Stage() { show(std::move(audit)); }

    void show(std::shared_ptr<const engine::AuditView> audit)
    {
        const auto rows = static_cast<int>(audit->entries.size());
        page.setSnapshot(auditSnapshot(std::move(audit)));
        if (!QTest::qWaitFor([&] { return table()->model()->rowCount() == rows; }, patience))
            qFatal("the rows did not come");
    }
    template <class Widget = QWidget> Widget *find(const char *name) const
    {
        auto *found = page.findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    bool sees(const char *name) const { return find(name)->isVisible(); }
    ui::TableView *table() const { return find<ui::TableView>("auditTable"); }
    QAction *action(const char *name) const { return find<QAction>(name); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QString emptyWhy() const
    {
        for (const QLabel *label : page.findChildren<QLabel *>(QStringLiteral("emptyWhy")))
            if (label->isVisible())
                return label->text();
        return {};
    }
    void choose(int row) const { table()->setCurrentIndex(table()->model()->index(row, 0)); }
    void click(const char *name) const { QTest::mouseClick(find(name), Qt::LeftButton); }

    ui::AuditPage page;
};

std::shared_ptr<engine::AuditView> checked(engine::AuditCheck check)
{
    auto audit = shopLog().view();
    check.at = todayAt(14);
    audit->check = std::move(check);
    return audit;
}

std::shared_ptr<engine::AuditView> longLog(int changes)
{
    AuditLog log;
    for (int i = 0; i < changes; ++i)
        log.change(i + 1, shopNow - Minutes(changes - i), "Create public.i" + std::to_string(i),
                   "i" + std::to_string(i), "CREATE INDEX i ON orders (id);\n", Seconds(20), "done");
    return log.view();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class AuditPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
    }

    void withoutATargetItSaysSo()
    {
        Stage stage;
        stage.page.setSnapshot(nullptr);
        QCOMPARE(stage.emptyWhy(), QStringLiteral("No server is connected."));
        for (const QAction *action : stage.page.pageActions())
            QVERIFY(!action->isEnabled());
        QVERIFY(!stage.page.usesTimeStrip());
    }

    void withoutAStoreItSaysWhyAndWhatToDo()
    {
        Stage stage;
        auto snapshot = shop().connected();
        auto lifecycle = std::make_shared<engine::LifecycleView>();
        lifecycle->unavailable =
            Failure{FailureCode::Storage, "store /x", "it cannot be opened", "Choose another"};
        snapshot->lifecycle = lifecycle;
        stage.page.setSnapshot(snapshot);
        QCOMPARE(stage.emptyWhy(), QStringLiteral("There is no log to show."));
        QVERIFY(stage.sees("auditTrouble"));
        QVERIFY(stage.action("verifyChain")->toolTip().contains(QLatin1String("cannot be opened")));
    }

    void beforeTheFirstEntryItSaysWhenThereIsOne()
    {
        Stage stage;
        auto snapshot = shop().connected();
        stage.page.setSnapshot(snapshot);
        QCOMPARE(stage.emptyWhy(), QStringLiteral("There are no entries yet."));
        QVERIFY(!stage.sees("chainCheck"));
        snapshot = shop().connected();
        snapshot->connection.state = pg::SessionState::Connecting;
        stage.page.setSnapshot(snapshot);
        QCOMPARE(stage.emptyWhy(), QStringLiteral("The server is not connected."));
    }

    void listsTheLogNewestFirst()
    {
        Stage stage(shopLog().view());
        QAbstractItemModelTester tester(stage.table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(stage.cell(0, 0), QStringLiteral("9"));
        QCOMPARE(stage.cell(3, 4), QStringLiteral("Roll back to version 2"));
        QCOMPARE(stage.cell(3, 5), QStringLiteral("public.orders_idx"));
        QCOMPARE(stage.cell(3, 6), QStringLiteral("Taken back"));
        QCOMPARE(stage.cell(7, 7), QStringLiteral("28.0 min"));
        QCOMPARE(stage.cell(0, 7), QStringLiteral("—"));
        QVERIFY(stage.cell(0, 8).contains(QChar(0x2026)));
        QVERIFY(stage.table()->isColumnHidden(9));
    }

    void aWholeChainIsGreen()
    {
        auto audit = checked({.entries = 9, .lastHash = shopLog().view()->entries.front().hash});
        Stage stage(audit);
        QCOMPARE(stage.find("chainCheck")->property("state").toString(), QStringLiteral("ok"));
        QVERIFY(stage.text("checkClaim").startsWith(QLatin1String("Chain verified at ")));
        QVERIFY(
            stage.text("checkWords").startsWith(QLatin1String("9 entries since 24 Nov 2026, last hash ")));
        QVERIFY(!stage.sees("checkNewer") && !stage.sees("checkOpen"));
    }

    void entriesSinceTheCheckAreCounted()
    {
        Stage stage(checked({.entries = 7}));
        QCOMPARE(stage.text("checkNewer"), QStringLiteral("2 newer entries"));
    }

    void aBrokenChainSaysWhereAndWhatToDo()
    {
        Stage stage(
            checked({.entries = 9, .brokenAt = 4, .problem = "changed: its content is not what was hashed"}));
        QCOMPARE(stage.find("chainCheck")->property("state").toString(), QStringLiteral("bad"));
        QCOMPARE(stage.text("checkClaim"), QStringLiteral("Broken at entry 4."));
        QVERIFY(stage.text("checkWords").contains(QLatin1String("not what was hashed")));
        QVERIFY(stage.text("checkWords").contains(QLatin1String("Keep a copy of the store")));
        stage.click("auditSegments.1"); // hides no. 4? it is an intent's neighbour, a guard is
        stage.click("checkOpen");
        QTRY_COMPARE_WITH_TIMEOUT(stage.find("entryPanel")->accessibleName(), QStringLiteral("Entry 4"),
                                  patience);
    }

    void beforeACheckItIsGrey()
    {
        Stage stage(shopLog().view());
        QCOMPARE(stage.text("checkClaim"), QStringLiteral("Not verified yet."));
        QVERIFY(stage.find("chainCheck")->property("state").toString().isEmpty());
    }

    void verifyingIsAskedForOnceUntilItIsAnswered()
    {
        Stage stage(shopLog().view());
        QSignalSpy asked(&stage.page, &ui::AuditPage::verifyWanted);
        stage.click("header.verify");
        QCOMPARE(asked.count(), 1);
        QVERIFY(!stage.action("verifyChain")->isEnabled());
        QCOMPARE(stage.text("checkNewer"), QStringLiteral("verifying…"));
        stage.show(checked({.entries = 9}));
        QVERIFY(stage.action("verifyChain")->isEnabled());
        QVERIFY(!stage.sees("checkNewer"));
    }

    void anEntryShowsWhatRanAndWhatStoodThere()
    {
        Stage stage(shopLog().view());
        stage.choose(7); // the outcome of the first change
        QCOMPARE(stage.find("entryPanel")->accessibleName(), QStringLiteral("Entry 2"));
        QVERIFY(stage.find<ui::CopyBlock>("entrySql")
                    ->sql()
                    .startsWith(QLatin1String("CREATE INDEX CONCURRENTLY")));
        QCOMPARE(stage.find<ui::SqlText>("entryBefore")->sql(), QStringLiteral("none"));
        QVERIFY(stage.find<ui::SqlText>("entryAfter")->sql().contains(QLatin1String("CREATE INDEX reviews")));
        QCOMPARE(stage.find<ui::Chip>("entryMatches")->kind(), ui::ChipKind::Ok);
        stage.choose(3);
        QCOMPARE(stage.text("entryDetail"), QStringLiteral("cancelled; taken back: ip_7f was dropped"));
        stage.action("copyEntrySql")->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("RENAME TO orders_idx")));
        stage.choose(6); // the freeze
        QVERIFY(!stage.sees("entrySql"));
        QVERIFY(!stage.action("copyEntrySql")->isEnabled());
    }

    void aTamperedEntryDoesNotMatch()
    {
        AuditLog log = shopLog();
        log.entries()[1].detail = "done, really";
        Stage stage(log.view());
        stage.choose(7);
        QCOMPARE(stage.find<ui::Chip>("entryMatches")->kind(), ui::ChipKind::Bad);
        QVERIFY(stage.text("entryMismatch").contains(QLatin1String("not what was hashed")));
        stage.choose(8);
        QCOMPARE(stage.find<ui::Chip>("entryMatches")->kind(), ui::ChipKind::Ok);
    }

    void anEntryChainedToAnotherIsFound()
    {
        AuditLog log = shopLog();
        log.entries()[1].detail = "done, really";
        log.entries()[1].hash = store::auditHash(log.entries()[1]); // hashed anew, but who follows knows
        Stage stage(log.view());
        stage.choose(6);
        QVERIFY(stage.text("entryMismatch").contains(QLatin1String("chained to another")));
    }

    void segmentsAndWordsFilter()
    {
        Stage stage(shopLog().view());
        stage.click("auditSegments.2");
        QTRY_COMPARE_WITH_TIMEOUT(stage.table()->model()->rowCount(), 4, patience);
        stage.click("auditSegments.0");
        QTRY_COMPARE_WITH_TIMEOUT(stage.table()->model()->rowCount(), 9, patience);
        auto *search = stage.find<QLineEdit>("search");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("ip_7f")); // only in the SQL
        QTRY_COMPARE_WITH_TIMEOUT(stage.table()->model()->rowCount(), 2, patience);
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(stage.table()->model()->rowCount(), 9, patience);
        QTest::keyClicks(search, QStringLiteral("marc"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.table()->model()->rowCount(), 4, patience);
    }

    void theSelectionStaysWhenEntriesCome()
    {
        AuditLog log = shopLog();
        Stage stage(log.view());
        stage.choose(3);
        QCOMPARE(stage.find("entryPanel")->accessibleName(), QStringLiteral("Entry 6"));
        log.guard("freeze", todayAt(14, 3), "everything", "");
        stage.show(log.view());
        QCOMPARE(stage.find("entryPanel")->accessibleName(), QStringLiteral("Entry 6"));
        QCOMPARE(stage.table()->currentIndex().row(), 4);
    }

    void keysWalkThroughTheLog()
    {
        Stage stage(shopLog().view());
        stage.page.setFocus();
        QTest::keyClick(&stage.page, Qt::Key_J);
        QCOMPARE(QApplication::focusWidget(), stage.table());
        QTRY_COMPARE(stage.find("entryPanel")->accessibleName(), QStringLiteral("Entry 8"));
        QTest::keyClick(stage.table(), Qt::Key_Down);
        QCOMPARE(stage.find("entryPanel")->accessibleName(), QStringLiteral("Entry 7"));
        QTest::keyClick(stage.table(), Qt::Key_K);
        QCOMPARE(stage.find("entryPanel")->accessibleName(), QStringLiteral("Entry 8"));
        stage.choose(7);
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("copySql"));
        QSignalSpy asked(&stage.page, &ui::AuditPage::verifyWanted);
        QTest::keyClick(&stage.page, Qt::Key_V);
        QCOMPARE(asked.count(), 1);
    }

    void tabReachesEveryControl()
    {
        Stage stage(shopLog().view());
        stage.find("header.verify")->setFocus();
        QStringList way;
        for (int i = 0; i < 12; ++i) {
            way << QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const char *stop :
             {"header.verify", "header.export", "search", "auditSegments.0", "auditTable", "copySql"})
            QVERIFY2(way.contains(QLatin1String(stop)), stop);
    }

    void theLogIsWrittenAsJson()
    {
        QTemporaryDir folder;
        Stage stage(shopLog().view());
        QSignalSpy announced(&stage.page, &ui::Page::announced);
        stage.action("exportLog")->trigger();
        auto *dialog = stage.find<QFileDialog>("auditDialog");
        const QString path = folder.filePath(QStringLiteral("audit.json"));
        Q_EMIT dialog->fileSelected(path);
        QTRY_COMPARE_WITH_TIMEOUT(announced.count(), 1, patience);
        QCOMPARE(announced.last().at(1).toString(), QStringLiteral("ok"));
        QVERIFY(announced.last().at(0).toString().startsWith(QLatin1String("9 entries are in ")));
        const QJsonObject document = QJsonDocument::fromJson(contentOf(path)).object();
        QCOMPARE(document.value(QLatin1String("schema_version")).toInt(), 1);
        const QJsonArray entries = document.value(QLatin1String("entries")).toArray();
        QCOMPARE(entries.size(), 9);
        QCOMPARE(entries.first().toObject().value(QLatin1String("sequence")).toInt(), 1);
        QCOMPARE(entries.first().toObject().size(), 14);
        QCOMPARE(document.value(QLatin1String("head")).toObject().value(QLatin1String("hash")),
                 entries.last().toObject().value(QLatin1String("hash")));
        dialog->reject();
    }

    void theLogIsWrittenAsCsvAndAFailureIsTold()
    {
        QTemporaryDir folder;
        auto audit = shopLog().view();
        audit->total = 20;
        Stage stage(audit);
        QSignalSpy announced(&stage.page, &ui::Page::announced);
        stage.action("exportLog")->trigger();
        auto *dialog = stage.find<QFileDialog>("auditDialog");
        const QString path = folder.filePath(QStringLiteral("audit.CSV"));
        Q_EMIT dialog->fileSelected(path);
        QTRY_COMPARE_WITH_TIMEOUT(announced.count(), 1, patience);
        QVERIFY(announced.last().at(0).toString().startsWith(QLatin1String("The newest 9 of 20 entries")));
        const QByteArray text = contentOf(path);
        QVERIFY(text.startsWith("sequence,target_id,action_id,at,kind,"));
        QVERIFY(
            text.contains("\"CREATE INDEX CONCURRENTLY reviews_product_idx ON reviews (product_id);\n\""));
        Q_EMIT dialog->fileSelected(folder.filePath(QStringLiteral("none/audit.csv")));
        QTRY_COMPARE_WITH_TIMEOUT(announced.count(), 2, patience);
        QCOMPARE(announced.last().at(1).toString(), QStringLiteral("bad"));
        dialog->reject();
    }

    void fiveThousandEntriesAreShownAtOnceAndOnlyOnce()
    {
        Stage stage;
        const auto audit = longLog(2500);
        QElapsedTimer time;
        time.start();
        stage.page.setSnapshot(auditSnapshot(audit));
        QVERIFY2(time.elapsed() < 500, qPrintable(QString::number(time.elapsed())));
        QTRY_COMPARE_WITH_TIMEOUT(stage.table()->model()->rowCount(), 5000, patience);
        const auto *model = qobject_cast<ui::TableOrderModel *>(stage.table()->model());
        QSignalSpy ordered(model, &ui::TableOrderModel::ordered);
        time.restart();
        for (int i = 0; i < 20; ++i)
            stage.page.setSnapshot(auditSnapshot(audit));
        QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
        QTest::qWait(50);
        QCOMPARE(ordered.count(), 0);
    }

    void textsOfTheServerAreNeverMarkup()
    {
        AuditLog log;
        log.guard("freeze", todayAt(10), "<b>everything</b>", "<img src=x>");
        Stage stage(log.view());
        for (const QLabel *label : stage.page.findChildren<QLabel *>())
            if (label->text().contains(QLatin1Char('<')))
                QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(stage.text("entryDetail"), QStringLiteral("<img src=x>"));
    }

    /// Pictures for the eye: INDEXPILOT_PICTURES names a folder.
    void bothThemesAndSizesArePainted()
    {
        AuditLog log;
        for (int i = 0; i < 6; ++i)
            log.change(100 + i, todayAt(i), "Replace public.customers_lower_email_idx",
                       "customers_lower_email_idx",
                       "CREATE INDEX CONCURRENTLY ip_3c ON customers (lower(email));\nBEGIN;\nDROP INDEX "
                       "customers_lower_email_idx;\n"
                       "ALTER INDEX ip_3c RENAME TO customers_lower_email_idx;\nCOMMIT;\n",
                       Minutes(11 + i), i == 2 ? "failed: It ran, but the index is not valid" : "done");
        AuditLog day = shopLog();
        for (const store::AuditRecord &entry : day.entries())
            log.add(entry);
        auto whole = log.view();
        whole->check = engine::AuditCheck{
            .at = todayAt(14), .entries = whole->total, .lastHash = whole->entries.front().hash};
        auto broken = log.view();
        broken->entries[12].detail = "changed";
        broken->check = engine::AuditCheck{.at = todayAt(14),
                                           .entries = broken->total,
                                           .brokenAt = broken->entries[12].sequence,
                                           .problem = "changed: its content is not what was hashed"};
        inBothThemes({QSize(1192, 680), QSize(1832, 960)}, [&](QSize size) {
            const bool dark = ui::Theme::instance().isDark();
            Stage stage(size);
            stage.show(dark ? broken : whole);
            stage.choose(dark ? 12 : 3);
            QTRY_COMPARE(stage.page.size(), size);
            const Qt::Orientation wanted = size.width() > 1500 ? Qt::Horizontal : Qt::Vertical;
            QCOMPARE(stage.find<QSplitter>("auditSplitter")->orientation(), wanted);
            QTest::qWait(0);
            keepPicture(stage.page.grab().toImage(), QStringLiteral("audit"));
        });
    }
};

QTEST_MAIN(AuditPageTest)
#include "tst_audit_page.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The whole console, asked for a server that is not there.
#include "app/composition.h"
#include "ui/shell/main_window.h"
#include "ui/shell/view_state.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace indexpilot;

class TestUnreachable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itIsNamedAsItWasAskedFor_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("title");
        QTest::newRow("keywords") << "host=127.0.0.1 port=1 dbname=nowhere"
                                  << "dbname=nowhere host=127.0.0.1 port=1";
        QTest::newRow("password") << "host=127.0.0.1 port=1 password=hush"
                                  << "host=127.0.0.1 port=1";
        QTest::newRow("PG* variables") << ""
                                       << "the server of the PG* variables";
    }
    void itIsNamedAsItWasAskedFor()
    {
        QFETCH(QString, asked);
        QFETCH(QString, title);
        const QTemporaryDir folder;
        app::ConsoleOptions options;
        options.storeLocation = folder.filePath(QStringLiteral("history.db")).toStdString();
        options.targets = {asked.toStdString()};
        qputenv("PGHOST", "/nonexistent"); // for the text that says nothing
        app::Composition composition(options);
        composition.start();
        ui::MainWindow &window = composition.window();
        window.show();
        window.showPage(QStringLiteral("today"));
        const auto *target = window.findChild<QWidget *>(QStringLiteral("target"));
        QVERIFY(target);
        QTRY_VERIFY_WITH_TIMEOUT(target->accessibleName().contains(QStringLiteral("not connected")), 30'000);
        QVERIFY2(target->accessibleName().contains(title), qPrintable(target->accessibleName()));
        const auto says = [&](const QString &sentence) {
            for (const QLabel *label : window.findChildren<QLabel *>(QStringLiteral("headline")))
                if (label->isVisible() && label->text() == sentence)
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(title + QStringLiteral(" cannot be reached")), 30'000);
    }
};

QTEST_MAIN(TestUnreachable)
#include "tst_unreachable.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layout_settings.h"

#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace indexpilot;
using namespace indexpilot::ui;

class TestLayoutSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isBuiltInWhenNothingWasSaved() { QVERIFY(readLayout() == SavedLayout{}); }

    void comesBackAsItWasSaved()
    {
        const SavedLayout layout{.theme = ThemeChoice::Dark,
                                 .geometry = QRect(40, 50, 1400, 900),
                                 .maximised = true,
                                 .docks = QByteArray("\0docks\xff", 7),
                                 .details = true,
                                 .page = QStringLiteral("workload"),
                                 .span = std::chrono::hours(6)};
        {
            QThreadPool pool;
            writeLayout(layout, pool);
        } // the pool waits
        QVERIFY(readLayout() == layout);
    }

    void bringsAWindowBackOnAScreen_data()
    {
        QTest::addColumn<QRect>("saved");
        QTest::addColumn<QRect>("expected");
        QTest::newRow("already there") << QRect(100, 100, 1280, 800) << QRect(100, 100, 1280, 800);
        QTest::newRow("its screen is gone") << QRect(3000, 100, 1280, 800) << QRect(640, 100, 1280, 800);
        QTest::newRow("title above the edge") << QRect(100, -500, 1280, 800) << QRect(100, 0, 1280, 800);
        QTest::newRow("larger than the screen") << QRect(0, 0, 4000, 3000) << QRect(0, 0, 1920, 1080);
        QTest::newRow("of no size") << QRect(100, 100, 1, 1) << QRect(100, 100, 960, 600);
        QTest::newRow("only its edge in sight") << QRect(1900, 100, 1280, 800) << QRect(640, 100, 1280, 800);
    }

    void bringsAWindowBackOnAScreen()
    {
        QFETCH(QRect, saved);
        QTEST(onScreen(saved, {QRect(0, 0, 1920, 1080)}), "expected");
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLayoutSettings)
#include "tst_layout_settings.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class TodayPageTest : public QObject {
    Q_OBJECT
};
QTEST_MAIN(TodayPageTest)
#include "tst_today_page.moc"

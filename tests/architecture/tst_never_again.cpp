// SPDX-License-Identifier: GPL-3.0-or-later
// Every test that docs/never-again.md names is there.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class NeverAgainTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTestThatIsNamedExists()
    {
        const QString source = qEnvironmentVariable("INDEXPILOT_SOURCE_DIR");
        QHash<QString, QString> tests;
        QDirIterator files(source + QStringLiteral("/tests"), {QStringLiteral("tst_*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            tests[files.fileInfo().completeBaseName()] = read(path);
        }
        const QRegularExpression name(QStringLiteral("`(tst_\\w+)::(\\w+)`"));
        int rows = 0;
        for (const QString &line :
             read(source + QStringLiteral("/docs/never-again.md")).split(QLatin1Char('\n'))) {
            if (!line.startsWith(QLatin1String("| ")) || line.startsWith(QLatin1String("| mistake")))
                continue;
            ++rows;
            QRegularExpressionMatchIterator named = name.globalMatch(line);
            QVERIFY2(named.hasNext(), qPrintable(line));
            while (named.hasNext()) {
                const QRegularExpressionMatch match = named.next();
                const QString declaration = QStringLiteral("void %1()").arg(match.captured(2));
                QVERIFY2(tests.value(match.captured(1)).contains(declaration), qPrintable(match.captured(0)));
            }
        }
        QVERIFY(rows >= 12);
    }
};

QTEST_GUILESS_MAIN(NeverAgainTest)
#include "tst_never_again.moc"

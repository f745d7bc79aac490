// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

namespace {

QString sourceFolder()
{
    return qEnvironmentVariable("INDEXPILOT_SOURCE_DIR");
}

QString fileOf(const QString &language)
{
    return QStringLiteral("%1/translations/indexpilot_%2.ts").arg(sourceFolder(), language);
}

struct Entry {
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each plural form
    QString state;            ///< "", "unfinished", "vanished" or "obsolete"
    bool isPlural = false;
    QString name() const { return context + QLatin1String(": ") + source; }
};

void readTranslation(QXmlStreamReader &xml, Entry &entry)
{
    entry.state = xml.attributes().value(QLatin1String("type")).toString();
    if (!entry.isPlural) {
        entry.translations = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        entry.translations << xml.readElementText();
}

Entry readEntry(QXmlStreamReader &xml, const QString &context)
{
    Entry entry;
    entry.context = context;
    entry.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement())
        if (xml.name() == QLatin1String("source"))
            entry.source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, entry);
        else
            xml.skipCurrentElement();
    return entry;
}

std::vector<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    std::vector<Entry> entries;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            entries.push_back(readEntry(xml, context));
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return entries;
}

/// The names of what is not translated, or translated though nothing says it any more.
QStringList unsettled(const std::vector<Entry> &entries)
{
    QStringList names;
    for (const Entry &entry : entries)
        if (!entry.state.isEmpty() || entry.translations.isEmpty() || entry.translations.contains(QString()))
            names << QStringLiteral("%1 (%2)").arg(entry.name(), entry.state);
    return names;
}

QStringList markersOf(const QString &text)
{
    static const QRegularExpression marker(QStringLiteral("%(L?[1-9]|n)"));
    QStringList markers;
    for (auto match = marker.globalMatch(text); match.hasNext();)
        markers << match.next().captured();
    markers.sort();
    return markers;
}

/// A menu entry keeps its key, and a text without one gets none.
int mnemonicsOf(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&\\w"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    return static_cast<int>(text.count(mnemonic));
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        const std::vector<Entry> entries = entriesOf(fileOf(language));
        QVERIFY(entries.size() > 10);
        QCOMPARE(unsettled(entries), QStringList());
    }

    /// When this fails: cmake --build build/dev --target update_translations, and translate what is
    /// unfinished.
    void theSourcesSayNothingNew_data() { languages(); }
    void theSourcesSayNothingNew()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, options);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.ts"));
        QVERIFY(QFile::copy(fileOf(language), copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(sourceFolder());
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(LUPDATE),
                      options + QStringList{QStringLiteral("-locations"), QStringLiteral("none"),
                                            QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("core"),
                                            QStringLiteral("app"), QStringLiteral("ui"),
                                            QStringLiteral("-ts"), copy});
        QVERIFY(lupdate.waitForFinished(100'000));
        QCOMPARE(lupdate.exitCode(), 0);
        static const QRegularExpression warning(QStringLiteral("^.*:\\d+: .*$"),
                                                QRegularExpression::MultilineOption);
        QCOMPARE(warning.match(QString::fromUtf8(lupdate.readAll())).captured(), QString());
        QCOMPARE(unsettled(entriesOf(copy)), QStringList());
    }

    void translationsKeepEveryPlaceAndKey_data() { languages(); }
    void translationsKeepEveryPlaceAndKey()
    {
        QFETCH(QString, language);
        for (const Entry &entry : entriesOf(fileOf(language)))
            for (const QString &translation : entry.translations) {
                QVERIFY2(markersOf(translation) == markersOf(entry.source), qPrintable(entry.name()));
                QVERIFY2(mnemonicsOf(translation) == mnemonicsOf(entry.source), qPrintable(entry.name()));
            }
    }

    void pluralsHaveAFormForOneAndOneForMany_data() { languages(); }
    void pluralsHaveAFormForOneAndOneForMany()
    {
        QFETCH(QString, language);
        for (const Entry &entry : entriesOf(fileOf(language)))
            if (entry.isPlural)
                QVERIFY2(entry.translations.size() == 2, qPrintable(entry.name()));
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("German") << QStringLiteral("de") << QStringList();
        QTest::newRow("plurals of English")
            << QStringLiteral("en") << QStringList(QStringLiteral("-pluralonly"));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

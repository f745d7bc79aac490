// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/connection_text.h"

#include <QTest>

#include <QTemporaryDir>

#include <fstream>

using namespace indexpilot;
using namespace indexpilot::pg;

namespace {

const ConnectionField &field(const std::vector<ConnectionField> &fields, const std::string &keyword)
{
    for (const ConnectionField &one : fields)
        if (one.keyword == keyword)
            return one;
    throw std::runtime_error("no field " + keyword);
}

} // namespace

class TestConnectionText : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"PGHOST", "PGUSER", "PGSERVICE", "PGSERVICEFILE", "PGDATABASE", "PGPORT"})
            qunsetenv(name);
        qputenv("HOME", m_home.path().toUtf8());
        std::ofstream(m_home.filePath(".pg_service.conf").toStdString())
            << "# ours\n[shop]\nhost=db1\nport=6000\n\n[two]\nhost=db2\n";
        std::ofstream(m_home.filePath(".pgpass").toStdString())
            << "other:*:*:*:x\ndb1:6000:*:anna:se\\:cret\n";
        QFile::setPermissions(m_home.filePath(".pgpass"), QFile::ReadOwner | QFile::WriteOwner);
    }

    void readsWhatLibpqReads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("database");
        QTest::newRow("keywords") << "host=a dbname=b"
                                  << "a"
                                  << "b";
        QTest::newRow("quoted value") << "host='a' dbname='with space'"
                                      << "a"
                                      << "with space";
        QTest::newRow("escaped quote") << "host=a dbname='it\\'s'"
                                       << "a"
                                       << "it's";
        QTest::newRow("uri") << "postgresql://u@h:5433/d"
                             << "h"
                             << "d";
        QTest::newRow("uri with escapes") << "postgres://h/%C3%A4%20b"
                                          << "h"
                                          << "ä b";
        QTest::newRow("several hosts") << "host=a,b,c dbname=d target_session_attrs=read-write"
                                       << "a,b,c"
                                       << "d";
        QTest::newRow("several hosts in a uri") << "postgresql://a:1,b:2/d"
                                                << "a,b"
                                                << "d";
        QTest::newRow("socket directory") << "host=/run/postgresql dbname=x"
                                          << "/run/postgresql"
                                          << "x";
        QTest::newRow("bare name is a database") << "shop"
                                                 << ""
                                                 << "shop";
        QTest::newRow("service") << "service=shop dbname=d"
                                 << "db1"
                                 << "d";
        QTest::newRow("emoji") << "host=h dbname=🐘"
                               << "h"
                               << "🐘";
        QTest::newRow("only white space") << "  \n "
                                          << ""
                                          << "";
    }
    void readsWhatLibpqReads()
    {
        QFETCH(QString, text);
        const auto fields = resolveConnectionText(text.toStdString());
        QVERIFY2(fields.has_value(), fields ? "" : fields.error().detail.c_str());
        QTEST(QString::fromStdString(field(*fields, "host").value), "host");
        if (!text.trimmed().isEmpty())
            QTEST(QString::fromStdString(field(*fields, "dbname").value), "database");
    }

    void refusesWithAReasonAndAWayOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("unknown keyword") << QByteArray("hots=a");
        QTest::newRow("open quote") << QByteArray("host='a");
        QTest::newRow("no value") << QByteArray("host=a dbname");
        QTest::newRow("bad escape in uri") << QByteArray("postgresql://h/%zz");
        QTest::newRow("uri with unknown parameter") << QByteArray("postgresql://h/d?nonsense=1");
        QTest::newRow("open bracket") << QByteArray("postgresql://[::1/d");
        QTest::newRow("NUL byte") << QByteArray("host=a\0b", 8);
        QTest::newRow("unknown service") << QByteArray("service=nowhere");
        QTest::newRow("equals alone") << QByteArray("=");
    }
    void refusesWithAReasonAndAWayOut()
    {
        QFETCH(QByteArray, text);
        const auto fields = resolveConnectionText(text.toStdString());
        QVERIFY(!fields.has_value());
        QCOMPARE(fields.error().code, FailureCode::Usage);
        QVERIFY(!fields.error().detail.empty());
        QVERIFY(!fields.error().remedy.empty());
    }

    void saysWhereEachValueCameFrom()
    {
        qputenv("PGUSER", "anna");
        const auto fields = resolveConnectionText("service=shop dbname=d");
        QVERIFY(fields.has_value());
        QCOMPARE(field(*fields, "dbname").source, ValueSource::Typed);
        QCOMPARE(field(*fields, "host").source, ValueSource::ServiceFile);
        QVERIFY(field(*fields, "host").origin.find(".pg_service.conf") != std::string::npos);
        QCOMPARE(field(*fields, "user").source, ValueSource::Environment);
        QCOMPARE(field(*fields, "user").origin, std::string("PGUSER"));
        QCOMPARE(field(*fields, "password").source, ValueSource::PasswordFile);
        QVERIFY(field(*fields, "password").origin.ends_with("line 2"));
        QVERIFY(field(*fields, "password").value.empty());
        qunsetenv("PGUSER");
    }

    void roundTripsHostileValues_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value :
             {"plain", "with space", "it's", "back\\slash", "quote'\\'end", "new\nline", "a=b", "🐘", "'"})
            QTest::newRow(value) << QString::fromUtf8(value);
    }
    void roundTripsHostileValues()
    {
        QFETCH(QString, value);
        ConnectionField typed;
        typed.keyword = "dbname";
        typed.value = value.toStdString();
        typed.source = ValueSource::Typed;
        const auto fields = resolveConnectionText(toConnectionText({typed}));
        QVERIFY(fields.has_value());
        QCOMPARE(field(*fields, "dbname").value, typed.value);
    }

    void takesSecretsOut()
    {
        QCOMPARE(withoutSecrets("host=a password='p w' dbname=d").find("p w"), std::string::npos);
        QCOMPARE(withoutSecrets("postgresql://u:sec%20ret@h/d").find("sec"), std::string::npos);
        QVERIFY(withoutSecrets("postgresql://u:secret@h/d").find("host=h") != std::string::npos);
        QCOMPARE(withoutSecrets("host=a password='open").find("open"), std::string::npos);
    }

    void listsServices()
    {
        const auto services = pg::listServices();
        QVERIFY(services.size() >= 2);
        QCOMPARE(services[0].name, std::string("shop"));
        QCOMPARE(services[0].host, std::string("db1"));
    }
};

QTEST_APPLESS_MAIN(TestConnectionText)
#include "tst_connection_text.moc"

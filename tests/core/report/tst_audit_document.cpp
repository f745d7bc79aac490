// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/audit_document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace indexpilot;

namespace {

store::AuditRecord entry()
{
    return {.sequence = 1,
            .target = 2,
            .action = 3,
            .at = TimePoint(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24)),
            .kind = "intent",
            .who = "anna@console",
            .mode = "act",
            .subject = "public.\"odd, name\"",
            .sql = "CREATE INDEX i ON t (a);\n",
            .before = "none",
            .detail = "Create public.i",
            .hash = "9c41"};
}

} // namespace

class AuditDocumentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jsonHoldsEveryFieldAndTheHead()
    {
        const std::string text = report::auditJson({entry()}, {1, "9c41"});
        const QJsonObject document = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        QCOMPARE(document.keys(), (QStringList{QStringLiteral("entries"), QStringLiteral("head"),
                                               QStringLiteral("schema_version")}));
        const QJsonObject first = document.value(QLatin1String("entries")).toArray().first().toObject();
        QCOMPARE(first.size(), 14);
        QCOMPARE(first.value(QLatin1String("at")).toString(), QStringLiteral("2026-11-24T00:00:00.000Z"));
        QCOMPARE(first.value(QLatin1String("subject")).toString(), QStringLiteral("public.\"odd, name\""));
        QCOMPARE(document.value(QLatin1String("head")).toObject().value(QLatin1String("sequence")).toInt(),
                 1);
    }

    void bytesThatAreNoTextDoNotBreakIt()
    {
        store::AuditRecord odd = entry();
        odd.detail = "\xff";
        const QByteArray text = QByteArray::fromStdString(report::auditJson({odd}, {}));
        QVERIFY(!QJsonDocument::fromJson(text).isNull());
    }

    void csvQuotesWhatNeedsIt()
    {
        const std::string text = report::auditCsv({entry()});
        QCOMPARE(
            QString::fromStdString(text),
            QStringLiteral("sequence,target_id,action_id,at,kind,who,mode,subject,sql,before,after,detail,"
                           "previous_hash,hash\r\n"
                           "1,2,3,2026-11-24T00:00:00.000Z,intent,anna@console,act,\"public.\"\"odd, "
                           "name\"\"\",\"CREATE INDEX i ON t (a);\n\",none,,Create public.i,,9c41\r\n"));
    }
};

QTEST_GUILESS_MAIN(AuditDocumentTest)
#include "tst_audit_document.moc"

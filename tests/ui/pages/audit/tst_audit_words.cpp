// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_log.h"

#include "tests/ui/support/warnings.h"
#include "ui/pages/audit/audit_columns.h"
#include "ui/pages/audit/audit_words.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::testing;
using ui::AuditSegment;

namespace {

/// "Create index|Done|28.0 min", newest first.
QStringList linesOf(const ui::AuditRows &rows)
{
    QStringList lines;
    for (const ui::AuditRow &row : *rows)
        lines << QStringLiteral("%1|%2|%3")
                     .arg(ui::auditAction(row), ui::auditResult(row).word, ui::auditTook(row));
    return lines;
}

QString headline(std::optional<engine::AuditCheck> check)
{
    auto audit = shopLog().view();
    audit->check = std::move(check);
    return ui::auditHeadline(*auditSnapshot(audit));
}

} // namespace

class AuditWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void saysWhatEachEntryIs()
    {
        QCOMPARE(linesOf(ui::auditRows(shopLog().view(), AuditSegment::All)),
                 (QStringList{QStringLiteral("Drop index|No outcome|—"),
                              QStringLiteral("Reset breaker|Closed|—"), QStringLiteral("Open breaker|Open|—"),
                              QStringLiteral("Roll back to version 2|Taken back|90.0 s"),
                              QStringLiteral("Roll back to version 2|Begun|—"),
                              QStringLiteral("Allow changes again|Allowed|—"),
                              QStringLiteral("Freeze changes|Frozen|—"),
                              QStringLiteral("Create index|Done|28.0 min"),
                              QStringLiteral("Create index|Begun|—")}));
    }

    void anOutcomeWithoutItsIntentHasNoTime()
    {
        auto audit = shopLog().view();
        audit->entries.pop_back(); // older than what the view holds
        const ui::AuditRows rows = ui::auditRows(audit, AuditSegment::All);
        QCOMPARE(linesOf(rows).last(), QStringLiteral("Create index|Done|—"));
    }

    void segmentsHoldWhatTheySay()
    {
        QCOMPARE(ui::auditRows(shopLog().view(), AuditSegment::Changes)->size(), std::size_t{5});
        QCOMPARE(ui::auditRows(shopLog().view(), AuditSegment::Guards)->size(), std::size_t{4});
    }

    void aRecoveryBelongsToItsChange()
    {
        AuditLog log = shopLog();
        log.add({.action = 9,
                 .at = todayAt(15),
                 .kind = "recovery",
                 .who = "anna@console",
                 .mode = "act",
                 .subject = "public.carts_idx",
                 .detail = "found executing by anna@console"});
        const ui::AuditRows rows = ui::auditRows(log.view(), AuditSegment::Changes);
        QCOMPARE(linesOf(rows).first(), QStringLiteral("Recover: Drop index|Recovering|—"));
    }

    void aModeIsNamed()
    {
        AuditLog log;
        log.add({.at = todayAt(10),
                 .kind = "mode",
                 .who = "anna",
                 .mode = "act",
                 .before = "observe",
                 .after = "act"});
        QCOMPARE(linesOf(ui::auditRows(log.view(), AuditSegment::Guards)),
                 QStringList{QStringLiteral("Mode Act||—")});
    }

    void aKindThatIsNotKnownIsShownAsItIs()
    {
        AuditLog log;
        log.guard("policy read", todayAt(10), "indexpilot.yaml", "version 4");
        QCOMPARE(linesOf(ui::auditRows(log.view(), AuditSegment::All)),
                 QStringList{QStringLiteral("Policy read||—")});
    }

    void theHeadlineCountsAndSaysHowTheChainIs()
    {
        const QString counts = QStringLiteral("3 changes in 30 days, 1 taken back; ");
        QCOMPARE(headline({}), counts + QStringLiteral("the chain is not verified yet"));
        QCOMPARE(headline(engine::AuditCheck{.at = shopNow, .entries = 9}),
                 counts + QStringLiteral("the chain is whole"));
        QCOMPARE(
            headline(engine::AuditCheck{.at = shopNow, .entries = 9, .brokenAt = 4, .problem = "changed"}),
            counts + QStringLiteral("the chain is broken at entry 4"));
    }

    void theDetailOfAnOutcomeIsWhatItSaysBesidesItsState()
    {
        const auto audit = shopLog().view();
        QCOMPARE(ui::auditDetail(audit->entries[3]),
                 QStringLiteral("cancelled; taken back: ip_7f was dropped"));
        QCOMPARE(ui::auditDetail(audit->entries[7]), QString());
        QCOMPARE(ui::auditDetail(audit->entries[6]), QStringLiteral("flash sale"));
    }

    void hashesAreShort()
    {
        QCOMPARE(ui::shortHash("9c41000000e07a"), QStringLiteral("9c41…e07a"));
        QCOMPARE(ui::shortHash("abc"), QStringLiteral("abc"));
    }
};

QTEST_MAIN(AuditWordsTest)
#include "tst_audit_words.moc"

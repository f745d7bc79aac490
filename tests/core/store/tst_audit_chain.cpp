// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_chain.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::store;

namespace {

std::vector<AuditRecord> chainOf(int length)
{
    std::vector<AuditRecord> chain;
    for (int i = 1; i <= length; ++i) {
        AuditRecord entry{.sequence = i, .at = TimePoint(Seconds(i)), .kind = "intent", .who = "ada"};
        entry.subject = "shop.i" + std::to_string(i);
        entry.previousHash = chain.empty() ? "" : chain.back().hash;
        entry.hash = auditHash(entry);
        chain.push_back(entry);
    }
    return chain;
}

AuditHead headOf(const std::vector<AuditRecord> &chain)
{
    return {chain.back().sequence, chain.back().hash};
}

} // namespace

class TestAuditChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedChainIsWhole()
    {
        QVERIFY(verifyAudit(chainOf(5), headOf(chainOf(5))).empty());
        QVERIFY(verifyAudit({}, {}).empty());
    }

    void everyChangedFieldIsFound_data()
    {
        QTest::addColumn<int>("field");
        const char *names[] = {"who",   "mode",   "subject", "sql",  "before",
                               "after", "detail", "kind",    "time", "action"};
        for (int i = 0; i < 10; ++i)
            QTest::newRow(names[i]) << i;
    }
    void everyChangedFieldIsFound()
    {
        QFETCH(int, field);
        std::vector<AuditRecord> chain = chainOf(5);
        AuditRecord &entry = chain[2];
        std::string *texts[] = {&entry.who,    &entry.mode,  &entry.subject, &entry.sql,
                                &entry.before, &entry.after, &entry.detail,  &entry.kind};
        if (field < 8)
            *texts[field] += "x";
        else if (field == 8)
            entry.at += Seconds(1);
        else
            entry.action = 9;
        const auto problems = verifyAudit(chain, headOf(chain));
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].sequence, std::int64_t(3));
    }

    void aChangedEntryWithANewHashBreaksTheNext()
    {
        std::vector<AuditRecord> chain = chainOf(5);
        chain[2].who = "eve";
        chain[2].hash = auditHash(chain[2]);
        const auto problems = verifyAudit(chain, headOf(chain));
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].sequence, std::int64_t(4));
    }

    void textMovedFromOneFieldToTheNextIsFound()
    {
        std::vector<AuditRecord> chain = chainOf(2);
        chain[1].who = "ad";
        chain[1].mode = "a";
        QVERIFY(!verifyAudit(chain, headOf(chain)).empty());
    }

    void aMissingEntryIsFound_data()
    {
        QTest::addColumn<int>("missing");
        for (int i = 1; i <= 5; ++i)
            QTest::addRow("entry %d", i) << i;
    }
    void aMissingEntryIsFound()
    {
        QFETCH(int, missing);
        const std::vector<AuditRecord> whole = chainOf(5);
        std::vector<AuditRecord> chain = whole;
        chain.erase(chain.begin() + missing - 1);
        const auto problems = verifyAudit(chain, headOf(whole)); // the last one by the head
        QVERIFY(!problems.empty());
        QCOMPARE(problems[0].sequence, std::int64_t(missing));
        QVERIFY(problems[0].what.starts_with("missing"));
    }

    void everythingRemovedIsFound() { QVERIFY(!verifyAudit({}, headOf(chainOf(3))).empty()); }

    void exchangedEntriesAreFound()
    {
        std::vector<AuditRecord> chain = chainOf(5);
        std::swap(chain[1], chain[3]);
        std::swap(chain[1].sequence, chain[3].sequence); // as if the numbers had been exchanged in the table
        QVERIFY(verifyAudit(chain, headOf(chainOf(5))).size() >= 2);
        chain = chainOf(5);
        std::swap(chain[1], chain[3]);
        QVERIFY(!verifyAudit(chain, headOf(chainOf(5))).empty());
    }
};

QTEST_GUILESS_MAIN(TestAuditChain)
#include "tst_audit_chain.moc"

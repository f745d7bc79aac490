// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/drops.h"
#include "tests/support/schema_text.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace indexpilot;
using namespace indexpilot::advisor;
using namespace std::chrono_literals;

namespace {

/// "Duplicate a_idx < shop.b_idx · Unused c_idx"
QString inOneLine(const std::vector<DropProposal> &proposals)
{
    constexpr std::array causes{"Duplicate", "Redundant", "Unused", "Invalid"};
    QStringList lines;
    for (const DropProposal &proposal : proposals)
        lines << QString::fromStdString(std::string(causes.at(static_cast<std::size_t>(proposal.cause))) +
                                        " " + proposal.index +
                                        (proposal.coveredBy.empty() ? "" : " < " + proposal.coveredBy));
    return lines.join(QStringLiteral(" · "));
}

/// A server whose counters are 90 days old, with one table.
std::string orders(const std::string &lines)
{
    return "server 150004\nreset 90d\n"
           "table orders rows=1000000 pages=20000 inserted=500000 updated=20000 analyzed=2d\n"
           "column id bigint notnull n=-1\ncolumn customer_id bigint n=5000\ncolumn status text n=5\n"
           "column email text n=-0.9\ncolumn total numeric n=-0.5\ncolumn data jsonb width=200\n"
           "column created_at timestamptz n=-0.9\ncolumn code text n=-1\n" +
           lines;
}

std::vector<DropProposal> dropsOf(const std::string &text, const std::map<std::string, UseHistory> &use = {})
{
    return dropsFor(test::schemaFromText(text), use, {}, test::schemaTextTime());
}

DropProposal onlyOne(const std::string &text, const std::map<std::string, UseHistory> &use = {})
{
    const std::vector<DropProposal> proposals = dropsOf(text, use);
    if (proposals.size() != 1)
        return {.index = "proposals: " + std::to_string(proposals.size())};
    return proposals.front();
}

bool says(const std::vector<std::string> &sentences, const std::string &part)
{
    return std::ranges::any_of(sentences,
                               [&](const std::string &one) { return one.find(part) != std::string::npos; });
}

const std::string none;

} // namespace

class TestDrops : public QObject {
    Q_OBJECT

    static void rows(const std::vector<std::array<std::string, 3>> &cases)
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("expected");
        for (const auto &[name, lines, expected] : cases)
            QTest::newRow(name.c_str()) << QString::fromStdString(lines) << QString::fromStdString(expected);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void leavesAloneWhatWouldHurt_data()
    {
        rows({
            {"primary key beside a wider index", "index pk primary (id)\nindex w scans=9 (id, total)", none},
            {"unused primary key", "index pk primary size=90000000 (id)", none},
            {"unused unique index guards values", "index u unique size=90000000 (code)", none},
            {"unused unique constraint", "index u unique constraint size=90000000 (code)", none},
            {"unused exclusion constraint", "index x constraint exclusion using=gist size=90000000 (data)",
             none},
            {"target of a foreign key",
             "index u unique referenced size=90000000 (code)\nindex v unique (code)",
             "Duplicate v < public.u"},
            {"replica identity", "index u unique replica size=90000000 (code)", none},
            {"replica identity beside a constraint",
             "index u unique replica (code)\nindex c unique constraint (code)", none},
            {"the table is clustered by it", "index c clustered size=90000000 (created_at)", none},
            {"an extension's", "index e extension size=90000000 (created_at)", none},
            {"attached to a partitioned index", "index e child size=90000000 (created_at)", none},
            {"two constraints on the same columns", "index pk primary (id)\nindex u unique constraint (id)",
             none},
            {"unique one beside a wider one", "index u unique (code)\nindex w scans=1 (code, total)", none},
            {"unique one beside an equal that is not unique",
             "index u unique (code)\nindex w scans=500000 (code)", "Duplicate w < public.u"},
            {"unique one within a wider unique one",
             "index u unique (customer_id)\nindex w unique (customer_id, code)", none},
            {"NULLS NOT DISTINCT guards more",
             "index u unique nullsnotdistinct (code)\nindex v unique (code)", "Duplicate v < public.u"},
            {"supports a foreign key, never scanned",
             "index f size=90000000 (customer_id)\nkey fk (customer_id) references customer (id)", none},
            {"supports a foreign key with more columns behind",
             "index f size=90000000 (customer_id, created_at)\nkey fk (customer_id) references customer (id)",
             none},
            {"supports a foreign key, its columns in another order",
             "index f size=90000000 (status, customer_id)\nkey fk cascade (customer_id, status) references c "
             "(a, b)",
             none},
            {"supports a foreign key, NULLs left out",
             "index f size=90000000 (customer_id) where customer_id IS NOT NULL\n"
             "key fk (customer_id) references customer (id)",
             none},
            {"two unused ones support a foreign key: one stays",
             "index f size=90000000 (customer_id, status)\nindex g size=80000000 (customer_id, total)\n"
             "key fk (customer_id) references customer (id)",
             "Unused g"},
            {"partial index much smaller than the whole",
             "index p scans=3 size=2000000 (customer_id) where status = 'open'\n"
             "index w scans=3 size=30000000 (customer_id)",
             none},
            {"partial index two thirds of the whole",
             "index p scans=3 size=20000000 (customer_id) where status <> 'open'\n"
             "index w scans=3 size=30000000 (customer_id)",
             none},
            {"the middle one goes, the narrow one stays: the widest is too large for it",
             "index a scans=3 size=7000000 (status)\nindex b scans=3 size=30000000 (status, id)\n"
             "index c scans=3 size=120000000 (status, id, email)",
             "Redundant b < public.c"},
            {"whole index beside a partial one",
             "index w scans=3 size=30000000 (customer_id)\n"
             "index p scans=3 size=29000000 (customer_id, total) where status = 'open'",
             none},
            {"other predicate",
             "index p scans=3 size=2000000 (customer_id) where status = 'open'\n"
             "index q scans=3 size=2000000 (customer_id) where status = 'paid'",
             none},
            {"wide index many times larger",
             "index n scans=9 size=7000000 (status)\nindex w scans=9 size=90000000 (status, email, code)",
             none},
            {"other operator class",
             "index a scans=3 (email)\nindex b scans=3 (email text_pattern_ops, total)", none},
            {"other collation", "index a scans=3 (email)\nindex b scans=3 (email COLLATE \"C\", total)",
             none},
            {"other order",
             "index a scans=3 (customer_id, created_at)\n"
             "index b scans=3 (customer_id, created_at DESC, total)",
             none},
            {"NULLs at the other end",
             "index a scans=3 (total DESC)\n"
             "index b scans=3 (total DESC NULLS LAST, id)",
             none},
            {"its columns are not the first",
             "index a scans=3 (customer_id)\nindex b scans=3 (total, "
             "customer_id)",
             none},
            {"INCLUDE is no key",
             "index a scans=3 (customer_id, total)\nindex b scans=3 (customer_id) "
             "include (total)",
             "Redundant b < public.a"},
            {"its INCLUDE is nowhere else",
             "index a scans=3 (customer_id) include (total)\nindex b scans=3 (customer_id, status)", none},
            {"functions of the same name in two schemas",
             "index a scans=3 (one.norm(email))\nindex b scans=3 (two.norm(email))", none},
            {"another method", "index a scans=3 (email)\nindex b scans=3 using=hash (email)", none},
            {"GIN of another operator class",
             "index a scans=3 using=gin (data)\nindex b scans=3 using=gin (data jsonb_path_ops)", none},
            {"GIN has no prefix", "index a scans=3 using=gin (data)\nindex b scans=3 using=gin (data, email)",
             none},
            {"the wide one is invalid", "index a scans=3 (customer_id)\nindex b invalid (customer_id, total)",
             "Invalid b"},
            {"the wide one is what nobody uses",
             "index a scans=3 size=7000000 (customer_id)\nindex b size=20000000 (customer_id, total)",
             "Unused b"},
            {"too small to matter", "index a size=900000 (customer_id)", none},
            {"in use", "index a scans=1 size=90000000 (customer_id)", none},
            {"invalid one of a constraint", "index a invalid constraint unique (code)", none},
            {"partitioned and not yet complete", "index a invalid partitioned (code)", none},
        });
    }
    void leavesAloneWhatWouldHurt()
    {
        QFETCH(QString, schema);
        QFETCH(QString, expected);
        QCOMPARE(inOneLine(dropsOf(orders(schema.toStdString()))), expected);
    }

    void findsWhatBringsNothing_data()
    {
        rows({
            {"same index twice: the busier stays",
             "index a scans=3 (customer_id)\nindex b scans=9 (customer_id)", "Duplicate a < public.b"},
            {"same index twice: the older stays", "index a (customer_id)\nindex b (customer_id)",
             "Duplicate b < public.a"},
            {"three times", "index a (total)\nindex b (total)\nindex c (total)",
             "Duplicate b < public.a · Duplicate c < public.a"},
            {"beside the constraint's", "index pk primary (id)\nindex a scans=100000 (id)",
             "Duplicate a < public.pk"},
            {"unique beside the constraint's",
             "index u unique constraint (code)\nindex v unique scans=9 (code)", "Duplicate v < public.u"},
            {"spelled another way",
             "index a scans=1 (total) where (status = 'a' AND code = 'b')\n"
             "index b scans=2 (total) where (code = 'b' AND status = 'a')",
             "Duplicate a < public.b"},
            {"expression twice", "index a scans=1 (lower(email))\nindex b scans=2 (lower(email))",
             "Duplicate a < public.b"},
            {"INCLUDE in another order",
             "index a scans=1 (id) include (total, code)\nindex b scans=2 (id) include (code, total)",
             "Duplicate a < public.b"},
            {"GIN twice", "index a scans=1 using=gin (data)\nindex b scans=2 using=gin (data)",
             "Duplicate a < public.b"},
            {"other fillfactor", "index a fillfactor=70 scans=1 (total)\nindex b scans=2 (total)",
             "Duplicate a < public.b"},
            {"prefix", "index a scans=9 (customer_id)\nindex b scans=1 (customer_id, created_at)",
             "Redundant a < public.b"},
            {"prefix of a primary key", "index a scans=9 (customer_id)\nindex pk primary (customer_id, id)",
             "Redundant a < public.pk"},
            {"chain: the widest stays",
             "index a scans=9 (customer_id)\nindex b scans=9 (customer_id, status)\n"
             "index c scans=9 (customer_id, status, total)",
             "Redundant a < public.c · Redundant b < public.c"},
            {"backwards", "index a scans=1 (created_at)\nindex b scans=9 (created_at DESC)",
             "Redundant a < public.b"},
            {"prefix backwards", "index a scans=1 (customer_id DESC)\nindex b scans=9 (customer_id, total)",
             "Redundant a < public.b"},
            {"without INCLUDE", "index a scans=9 (id)\nindex b scans=1 (id) include (total)",
             "Redundant a < public.b"},
            {"INCLUDE among the keys",
             "index a scans=9 (customer_id) include (total)\nindex b scans=9 (customer_id, status, total)",
             "Redundant a < public.b"},
            {"partial with the same predicate",
             "index a scans=9 (total) where status = 'open'\n"
             "index b scans=9 (total, code) where status = 'open'",
             "Redundant a < public.b"},
            {"partial that leaves out next to nothing",
             "index p scans=3 size=28000000 (customer_id) where status <> 'lost'\n"
             "index w scans=3 size=30000000 (customer_id)",
             "Redundant p < public.w"},
            {"prefix that supports a foreign key, as does the wide one",
             "index a scans=3 (customer_id)\nindex b scans=3 (customer_id, total)\n"
             "key fk (customer_id) references customer (id)",
             "Redundant a < public.b"},
            {"unused", "index a size=90000000 (total)", "Unused a"},
            {"unused, both of a prefix pair",
             "index a size=90000000 (total)\nindex b size=99000000 (total, code)", "Unused a · Unused b"},
            {"unused twice over: one at a time",
             "index a size=90000000 (total)\nindex b size=90000000 (total)", "Duplicate b < public.a"},
            {"unused beside another support of the key",
             "index a size=90000000 (customer_id, total)\nindex b scans=4 (customer_id, status)\n"
             "key fk (customer_id) references customer (id)",
             "Unused a"},
            {"left over from a failed build", "index a invalid (total)", "Invalid a"},
            {"left over from a rebuild", "index pk primary (id)\nindex pk_ccnew invalid unique (id)",
             "Invalid pk_ccnew"},
            {"never ready", "index a invalid unready (total)", "Invalid a"},
            {"GIN nobody uses", "index a using=gin size=90000000 (data)", "Unused a"},
            {"whole partitioned index", "index a partitioned size=90000000 (total)", "Unused a"},
        });
    }
    void findsWhatBringsNothing()
    {
        QFETCH(QString, schema);
        QFETCH(QString, expected);
        QCOMPARE(inOneLine(dropsOf(orders(schema.toStdString()))), expected);
    }

    void takesUnusedOnlyFromCountersOldEnough()
    {
        const std::string table = "\ntable t rows=100000 pages=900 analyzed=2d\ncolumn a int n=-1\n"
                                  "index i size=90000000 (a)\n";
        const auto found = [&](const std::string &head) {
            return inOneLine(dropsOf(head + table));
        };
        QCOMPARE(found("server 150004\nreset 29d"), QString());
        QCOMPARE(found("server 150004\nreset 31d"), QStringLiteral("Unused i"));
        QCOMPARE(found("server 150004\nreset 90d\nstandby"), QString());
        // Never reset: only what the counters themselves remember tells their age.
        QCOMPARE(found("server 150004"), QString());
        QCOMPARE(found("server 150004\ntable old rows=5 analyzed=60d"), QStringLiteral("Unused i"));
        QCOMPARE(found("server 150004\ntable old rows=5 analyzed=20d"), QString());
    }

    void takesUseElsewhereAndBeforeForUse()
    {
        const std::string schema = orders("index a size=90000000 (total)");
        const auto found = [&](const UseHistory &use) {
            return inOneLine(dropsOf(schema, {{"public.a", use}}));
        };
        const TimePoint now = test::schemaTextTime();
        QCOMPARE(found({.scansOnStandbys = 7, .standbysKnown = true}), QString());
        QCOMPARE(found({.lastSeenUsed = now - 24h * 29}), QString());
        QCOMPARE(found({.firstSeen = now - 24h * 3}), QString()); // built three days ago
        QCOMPARE(found({.firstSeen = now - 24h * 300, .lastSeenUsed = now - 24h * 200}),
                 QStringLiteral("Unused a"));
    }

    void sparesTablesThatAreNotOurs()
    {
        for (const char *table :
             {"table t temporary", "table t kind=f", "table pg_toast.t", "table information_schema.t"})
            QCOMPARE(inOneLine(dropsOf("server 150004\nreset 90d\n" + std::string(table) +
                                       " rows=9\ncolumn a int n=-1\n"
                                       "index i size=90000000 (a)\nindex j (a)\nindex k invalid (a)")),
                     QString());
    }

    void keepsAUniqueIndexBesideADeferrableConstraint()
    {
        pg::SchemaReading schema =
            test::schemaFromText(orders("index c unique constraint (code)\nindex u unique scans=9 (code)"));
        QCOMPARE(inOneLine(dropsFor(schema, {}, {}, test::schemaTextTime())),
                 QStringLiteral("Duplicate u < public.c"));
        schema.tables[0].indexes[0].deferrable = true;
        QCOMPARE(inOneLine(dropsFor(schema, {}, {}, test::schemaTextTime())), QString());
    }

    void comparesWhatADefinitionDoesNotHold()
    {
        pg::SchemaReading schema = test::schemaFromText(orders("index a scans=1 using=brin (created_at)\n"
                                                               "index b scans=2 using=brin (created_at)"));
        QCOMPARE(inOneLine(dropsFor(schema, {}, {}, test::schemaTextTime())),
                 QStringLiteral("Duplicate a < public.b"));
        schema.tables[0].indexes[0].definition =
            "CREATE INDEX a ON public.orders USING brin (created_at) WITH (pages_per_range='16')";
        QCOMPARE(inOneLine(dropsFor(schema, {}, {}, test::schemaTextTime())), QString());
        schema = test::schemaFromText(orders("index a scans=1 using=gist (email gist_trgm_ops)\n"
                                             "index b scans=2 using=gist (email gist_trgm_ops)"));
        schema.tables[0].indexes[0].definition =
            "CREATE INDEX a ON public.orders USING gist (email gist_trgm_ops (siglen='64'))";
        QCOMPARE(inOneLine(dropsFor(schema, {}, {}, test::schemaTextTime())), QString());
        schema.tables[0].indexes[0].definition = "CREATE INDEX a ON public.orders USING newer syntax";
        QCOMPARE(inOneLine(dropsFor(schema, {}, {}, test::schemaTextTime())), QString());
    }

    void keepsALeafsOwnIndexWhileTheWholeOneIsInDoubt()
    {
        const std::string head = "server 150004\nreset 90d\n"
                                 "table leaf partition rows=900 pages=9\ncolumn a int n=-1\n"
                                 "index attached child (a)\nindex own scans=3 (a)\n"
                                 "table whole kind=p by=a leaves=1 rows=900 pages=9\ncolumn a int n=-1\n";
        QCOMPARE(inOneLine(dropsOf(head + "index whole_idx partitioned scans=3 (a)")),
                 QStringLiteral("Duplicate own < public.attached"));
        QCOMPARE(inOneLine(dropsOf(head + "index whole_idx partitioned size=90000000 (a)")),
                 QStringLiteral("Unused whole_idx"));
    }

    void saysWhatSpeaksForAndAgainst()
    {
        const DropProposal unused = onlyOne(orders("index a size=94371840 (lower(email))"));
        QVERIFY(says(unused.evidence, "No scan of it on this node since 2025-03-03"));
        QVERIFY(says(unused.evidence, "90 days"));
        QVERIFY(says(unused.evidence, "520,000 row versions"));
        QVERIFY(says(unused.against, "Standbys were not read"));
        QVERIFY(says(unused.against, "yearly job"));
        QVERIFY(says(unused.against, "statistics of its expression"));
        QVERIFY(says(unused.against, "age is not known"));
        QCOMPARE(unused.size, Bytes(94371840));
        const DropProposal seen = onlyOne(
            orders("index a size=90000000 (total)"),
            {{"public.a", {.lastSeenUsed = test::schemaTextTime() - 24h * 100, .standbysKnown = true}}});
        QVERIFY(says(seen.against, "last on 2025-02-21"));
        QVERIFY(says(seen.evidence, "No scan of it on the standbys"));
        QVERIFY(!says(seen.against, "Standbys were not read"));
        const DropProposal wide = onlyOne(orders("index a scans=9 last=2 size=7000000 (customer_id)\n"
                                                 "index b scans=1 size=21000000 (customer_id, total)\n"
                                                 "key fk (customer_id) references customer (id)"));
        QVERIFY(says(wide.against, "3.0 times as large (20 MB against 6836 kB)"));
        QVERIFY(says(wide.against, "9 scans on this node since 2025-03-03, the last on 2025-05-30"));
        QVERIFY(says(wide.evidence, "Foreign key fk is served by it as well"));
        const DropProposal left = onlyOne(orders("index pk_ccnew1 invalid unique (id)"));
        QVERIFY(says(left.evidence, "a hint, no proof"));
        QVERIFY(says(left.against, "pg_stat_progress_create_index for public.orders"));
        QVERIFY(says(left.against, "refusing duplicate values"));
        const DropProposal wanted = onlyOne(orders("index a invalid unready (total)"));
        QVERIFY(says(wanted.against, "REINDEX INDEX CONCURRENTLY public.a "));
        QVERIFY(says(wanted.evidence, "ended before writes"));
    }

    void writesSqlThatGoesBothWays()
    {
        const DropProposal plain = onlyOne(orders("index a size=90000000 (total)"));
        QCOMPARE(plain.dropSql, std::string("DROP INDEX CONCURRENTLY public.a"));
        QCOMPARE(plain.inverseSql,
                 std::string("CREATE INDEX CONCURRENTLY a ON public.orders USING btree (total)"));
        pg::SchemaReading schema = test::schemaFromText(orders("index a partitioned size=90000000 (total)"));
        pg::SchemaIndex &index = schema.tables[0].indexes[0];
        index.name = "Odd \" ON ONLY x";
        index.definition = R"(CREATE INDEX "Odd "" ON ONLY x" ON ONLY public.orders USING btree (total))";
        const std::vector<DropProposal> whole = dropsFor(schema, {}, {}, test::schemaTextTime());
        QCOMPARE(whole.size(), std::size_t(1));
        QCOMPARE(whole[0].dropSql, std::string(R"(DROP INDEX public."Odd "" ON ONLY x")"));
        QCOMPARE(whole[0].inverseSql,
                 std::string(R"(CREATE INDEX "Odd "" ON ONLY x" ON public.orders USING btree (total))"));
        QVERIFY(says(whole[0].against, "cannot be dropped concurrently"));
    }

    void findsWhatANewIndexReplaces()
    {
        const pg::SchemaReading schema = test::schemaFromText(orders(
            "index a scans=9 size=7000000 (customer_id)\nindex u unique (customer_id)\n"
            "index c constraint unique (customer_id)\nindex r scans=1 (customer_id DESC)\n"
            "index other scans=1 (total)\nindex p scans=1 size=4000000 (customer_id) where total > 5"));
        const IndexDefinition wide{.schema = "public",
                                   .table = "orders",
                                   .keys = {{.column = "customer_id"}, {.column = "created_at"}}};
        const std::vector<DropProposal> replaced = replacedBy(wide, schema.tables[0]);
        QCOMPARE(inOneLine(replaced), QStringLiteral("Redundant a < orders (customer_id, created_at) · "
                                                     "Redundant r < orders (customer_id, created_at)"));
        QVERIFY(says(replaced[0].against, "Only after the new index is valid"));
    }

    void isCalmWithNothing()
    {
        QVERIFY(dropsOf("server 150004").empty());
        QVERIFY(dropsFor({}, {}, {}, {}).empty());
        pg::SchemaReading odd;
        odd.tables.push_back({.schema = "s", .name = "t", .indexes = {{.name = "i"}, {.name = "j"}}});
        dropsFor(odd, {}, {}, {});
        replacedBy({}, odd.tables[0]);
    }
};

QTEST_APPLESS_MAIN(TestDrops)
#include "tst_drops.moc"

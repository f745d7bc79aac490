// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/requests.h"

#include <QTest>

#include <map>
#include <regex>

using namespace indexpilot::simulation;

namespace {

std::vector<Request> taken(RequestSource &source, int count)
{
    std::vector<Request> requests;
    for (int i = 0; i < count; ++i)
        requests.push_back(source.next());
    return requests;
}

RequestSource sourceOf(std::uint64_t seed)
{
    return RequestSource(shopSize(0.1), seed, LoadCurve::shopDay());
}

} // namespace

class TestRequests : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameSeedGivesTheSameTrace()
    {
        RequestSource a = sourceOf(42);
        RequestSource b = sourceOf(42);
        RequestSource c = sourceOf(43);
        taken(a, 5000);
        taken(b, 5000);
        taken(c, 5000);
        QCOMPARE(a.traceHash(), b.traceHash());
        QVERIFY(a.traceHash() != c.traceHash());
    }

    void timeNeverGoesBack()
    {
        RequestSource source = sourceOf(7);
        double last = 0;
        for (const Request &request : taken(source, 20'000)) {
            QVERIFY(request.at >= last);
            last = request.at;
        }
    }

    void everyStatementHasItsParameters()
    {
        RequestSource source = sourceOf(7);
        std::map<StatementKind, std::size_t> counts;
        for (const Request &request : taken(source, 100'000))
            counts[request.kind] = request.params.size();
        for (const TrafficStatement &statement : groundTruth()) {
            std::size_t highest = 0;
            const std::regex parameter("\\$([0-9]+)");
            for (std::sregex_iterator it(statement.sql.begin(), statement.sql.end(), parameter), end;
                 it != end; ++it)
                highest = std::max<std::size_t>(highest, std::stoul((*it)[1].str()));
            QVERIFY2(counts.contains(statement.kind), statement.name.c_str());
            QVERIFY2(counts[statement.kind] == highest, statement.name.c_str());
        }
    }

    void aVisitChecksOutOnlyAfterTheCart()
    {
        RequestSource source = sourceOf(11);
        std::map<std::uint64_t, bool> hasCart;
        int orders = 0;
        for (const Request &request : taken(source, 50'000)) {
            if (request.kind == StatementKind::CartAdd)
                hasCart[request.session] = true;
            if (request.kind == StatementKind::OrderPlace) {
                QVERIFY(hasCart[request.session]);
                ++orders;
            }
        }
        QVERIFY(orders > 100);
    }

    void malformedStatementsAreNamed()
    {
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 parseStatements("-- statement: x | web | maybe | y\nSELECT 1;\n"));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 parseStatements("-- statement: x | web | no | y\nSELECT 1"));
    }
};

QTEST_APPLESS_MAIN(TestRequests)
#include "tst_requests.moc"

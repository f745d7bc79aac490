// SPDX-License-Identifier: GPL-3.0-or-later
// How advice grows with the workload: prints one row "statements seconds calls indexes MB-of-program
// MB-of-backends". usage: advisor_scale CONNINFO STATEMENTS      (a database with scale.sql loaded)
#include "core/engine/advice_run.h"
#include "core/pg/connection.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <thread>

using namespace indexpilot;

namespace {

constexpr unsigned tables = 500;

/// A number that depends on a statement and a purpose only.
unsigned pick(unsigned statement, unsigned purpose, unsigned below)
{
    unsigned x = statement * 2654435761U + purpose * 40503U + 12345U;
    x ^= x >> 15;
    x *= 2246822519U;
    x ^= x >> 13;
    return x % below;
}

std::string tableOf(unsigned number)
{
    const std::string digits = std::to_string(number % tables);
    return "entity_" + std::string(3 - digits.size(), '0') + digits;
}

std::string condition(unsigned statement, unsigned purpose, const std::string &alias)
{
    const std::string day = "2025-01-" + std::to_string(10 + pick(statement, purpose + 1, 19));
    switch (pick(statement, purpose, 9)) {
    case 0:
        return alias + ".owner_id = " + std::to_string(1 + pick(statement, purpose + 1, 90));
    case 1:
        return alias + ".code = 'C" + std::to_string(pick(statement, purpose + 1, 4096)) + "'";
    case 2:
        return alias + ".kind = 3 AND " + alias + ".state = 'open'";
    case 3:
        return alias + ".parent_id = " + std::to_string(1 + pick(statement, purpose + 1, 1024));
    case 4:
        return alias + ".state = 'new' AND " + alias + ".created_at >= '" + day + "'";
    case 5:
        return alias + ".closed_at IS NULL AND " + alias + ".amount > 120";
    case 6:
        return alias + ".amount BETWEEN 20 AND 20.5 AND " + alias + ".kind = 7";
    case 7:
        return alias + ".score > 0.999";
    default:
        return alias + ".owner_id = 5 AND " + alias + ".created_at < '" + day + "'";
    }
}

/// One of 2,000 statements over the tables, from a look-up to a join of four with groups.
std::string statementOf(unsigned number)
{
    const unsigned table = number * 7 + number / tables * 131;
    const std::string from = tableOf(table) + " a";
    const std::string where = condition(number, 10, "a");
    switch (number / tables % 4) {
    case 0:
        return "SELECT a.id, a.code, a.amount FROM " + from + " WHERE " + where +
               " ORDER BY a.created_at DESC LIMIT 20";
    case 1:
        return "SELECT a.state, count(*), sum(b.amount) FROM " + from + " JOIN " + tableOf(table + 13) +
               " b ON b.parent_id = a.id WHERE " + where + " GROUP BY a.state";
    case 2:
        return "SELECT a.id, b.code, c.amount FROM " + from + " JOIN " + tableOf(table + 29) +
               " b ON b.owner_id = a.owner_id JOIN " + tableOf(table + 57) +
               " c ON c.parent_id = b.id WHERE " + where + " AND " + condition(number, 20, "c");
    default:
        return "SELECT d.kind, count(*) FROM " + from + " JOIN " + tableOf(table + 3) +
               " b ON b.id = a.parent_id JOIN " + tableOf(table + 71) + " c ON c.parent_id = a.id JOIN " +
               tableOf(table + 111) + " d ON d.id = c.owner_id WHERE " + where + " AND " +
               condition(number, 30, "b") + " GROUP BY d.kind ORDER BY count(*) DESC";
    }
}

/// The first of all statements in a scattered order, so that each size has the same mixture.
std::string workload(unsigned count)
{
    std::string text;
    for (unsigned i = 0; i < count; ++i) {
        const unsigned number = i * 1201 % 2000; // one to one
        text += "-- weight: " + std::to_string(1 + pick(number, 1, 100)) + "\n" + statementOf(number) + ";\n";
    }
    return text;
}

double statusMegabytes(const std::string &process, const std::string &field)
{
    std::ifstream file("/proc/" + process + "/status");
    for (std::string word; file >> word;)
        if (double kilobytes = 0; word == field + ":" && file >> kilobytes)
            return kilobytes / 1024;
    return 0;
}

/// Peak of the backends' private memory: their shared pages are counted once, in the server.
class BackendWatch {
public:
    explicit BackendWatch(const std::string &connectionText)
        : m_thread([this, connectionText](const std::stop_token &stop) {
              pg::ConnectRequest request;
              request.connectionText = connectionText;
              pg::Connection connection(request);
              while (!stop.stop_requested()) {
                  const pg::Rows rows = connection.query(
                      "SELECT pid FROM pg_stat_activity WHERE application_name = 'indexpilot/analyst'");
                  for (int row = 0; row < rows.count(); ++row) {
                      const std::string pid(rows.text(row, 0));
                      m_peaks[pid] = std::max(m_peaks[pid], statusMegabytes(pid, "RssAnon"));
                  }
                  std::this_thread::sleep_for(std::chrono::milliseconds(100));
              }
          })
    {
    }
    double end()
    {
        m_thread.request_stop();
        m_thread.join();
        double sum = 0;
        for (const auto &[pid, peak] : m_peaks)
            sum += peak;
        return sum;
    }

private:
    std::map<std::string, double> m_peaks;
    std::jthread m_thread;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return std::fprintf(stderr, "usage: advisor_scale CONNINFO STATEMENTS\n"), 2;
    engine::AdviceRequest request;
    request.connectionText = argv[1];
    request.workloadText = workload(static_cast<unsigned>(std::atoi(argv[2])));
    request.limits.minBenefitShare = 0.0001; // one of 2,000 statements is a small part of the whole
    BackendWatch watch(argv[1]);
    const auto start = std::chrono::steady_clock::now();
    const auto run = engine::runAdvice(request, {}, {});
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const double backends = watch.end();
    if (!run)
        return std::fprintf(stderr, "%s: %s\n", run.error().subject.c_str(), run.error().detail.c_str()), 1;
    for (const auto &left : run->advice.workload.leftOut)
        std::fprintf(stderr, "left out: %s: %s\n", left.name.c_str(), left.why.detail.c_str());
    std::printf("%zu %.1f %d %zu %.3f %.0f %.0f\n", run->advice.workload.statements.size(), seconds,
                run->advice.whatIfCalls + static_cast<int>(run->advice.workload.statements.size()),
                run->advice.selection.chosen.size(),
                run->advice.selection.costAfter / run->advice.selection.costBefore,
                statusMegabytes("self", "VmHWM"), backends);
}

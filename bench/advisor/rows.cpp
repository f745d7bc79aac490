// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/advisor/rows.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace indexpilot::bench {
namespace {

constexpr int mostAttempts = 5;
constexpr double wellFilled = 0.92; ///< of the budget

double megabytes(double bytes)
{
    return bytes / 1048576;
}

} // namespace

Row calibrated(const std::string &name, double budget, const Advisor &advisor, Laboratory &laboratory,
               const std::vector<Text> &texts)
{
    Row best{.name = name};
    double bestCost = HUGE_VAL;
    double fits = 0;
    double exceeds = HUGE_VAL;
    double given = budget;
    std::size_t largest = 0;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        Row row{.name = name, .advised = advisor(given), .given = given};
        row.built = laboratory.build(row.advised.set);
        const double real = laboratory.bytes(row.built);
        const double cost = costOf(laboratory, texts, row.built);
        std::fprintf(stderr, "%s: given %.0f MB, %zu indexes, really %.1f MB, cost %.0f, %d calls, %.1f s\n",
                     name.c_str(), megabytes(given), row.built.size(), megabytes(real), cost,
                     row.advised.calls, row.advised.seconds);
        const bool stalled = attempt > 0 && real <= budget && row.advised.set.size() == largest &&
                             cost == bestCost; // a larger budget changes nothing any more
        if (real <= budget && cost < bestCost) {
            best = row;
            bestCost = cost;
        }
        (real <= budget ? fits : exceeds) = given;
        largest = row.advised.set.size();
        if (stalled || (real <= budget && real >= wellFilled * budget))
            break;
        if (exceeds == HUGE_VAL)
            given *= std::clamp(budget / std::max(real, 1.0), 1.3, 3.0);
        else
            given = fits > 0 ? (fits + exceeds) / 2 : given * std::min(0.95, budget / real);
    }
    return best;
}

Row trimmed(const std::string &name, double budget, const Advised &advised, Laboratory &laboratory)
{
    Row row{.name = name, .advised = advised};
    row.advised.set.clear();
    for (const advisor::IndexDefinition &definition : advised.set) {
        Members larger = row.built;
        larger.merge(laboratory.build({definition}));
        if (laboratory.bytes(larger) > budget || larger == row.built)
            continue;
        row.built = larger;
        row.advised.set.push_back(definition);
    }
    row.note = std::to_string(advised.set.size()) + " proposed";
    return row;
}

namespace {

/// By statement: Σ over its texts of weight × cpu; < 0: not run.
std::vector<double> byStatement(const Report &report, const std::vector<double> &cpu)
{
    std::vector<double> sums(report.names.size(), -1);
    for (std::size_t t = 0; t < report.texts.size(); ++t)
        if (cpu[t] >= 0)
            sums[report.texts[t].statement] =
                std::max(0.0, sums[report.texts[t].statement]) + report.texts[t].calls * cpu[t];
    return sums;
}

struct Slowest {
    double factor = 1;
    std::string name;
};

/// Among statements that lost more than 1 ms a call.
Slowest slowestOf(const Report &report, const Measurement &measurement, std::size_t row)
{
    const std::vector<double> before = byStatement(report, measurement.cpu[0]);
    const std::vector<double> after = byStatement(report, measurement.cpu[row]);
    std::vector<double> calls(report.names.size(), 0);
    for (const Text &text : report.texts)
        calls[text.statement] += text.runs ? text.calls : 0;
    Slowest slowest;
    for (std::size_t s = 0; s < before.size(); ++s)
        if (before[s] > 0 && after[s] - before[s] > 0.001 * calls[s] && after[s] / before[s] > slowest.factor)
            slowest = {after[s] / before[s], report.names[s]};
    return slowest;
}

double sumOf(const Report &report, const std::vector<double> &cpu)
{
    double sum = 0;
    for (std::size_t t = 0; t < cpu.size(); ++t)
        sum += cpu[t] >= 0 ? report.texts[t].calls * report.callsFactor * cpu[t] : 0;
    return sum;
}

double costOf(const Report &report, const std::vector<Laboratory::Plan> &plans)
{
    double sum = 0;
    for (std::size_t t = 0; t < plans.size(); ++t)
        sum += report.texts[t].calls * plans[t].cost;
    return sum;
}

std::string shown(const char *format, double value)
{
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

} // namespace

void printTable(const Report &report, Laboratory &laboratory, const Measurement &measurement)
{
    std::printf("\n### %s: real budget %.0f MB\n\n", report.title.c_str(), megabytes(report.budget));
    std::printf(
        "| row | indexes | given MB | real MB | estimated cost | optimizer calls | seconds | CPU s | CPU "
        "ratio (of each round) | slowest regression |\n|---|---|---|---|---|---|---|---|---|---|\n");
    const double baseCost = costOf(report, measurement.plans[0]);
    const double baseCpu = sumOf(report, measurement.cpu[0]);
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        const Row &row = report.rows[i];
        const Slowest slowest = slowestOf(report, measurement, i);
        double low = HUGE_VAL;
        double high = 0;
        for (std::size_t round = 0; round < measurement.rounds[i].size(); ++round) {
            const double ratio = measurement.rounds[i][round] / measurement.rounds[0][round];
            low = std::min(low, ratio);
            high = std::max(high, ratio);
        }
        const bool timedOut = std::ranges::any_of(measurement.timedOut, [&](const std::string &one) {
            return one.starts_with(std::to_string(i) + "/");
        });
        const double cpu = sumOf(report, measurement.cpu[i]);
        std::printf("| %s | %zu | %s | %.1f | %.3f | %s | %s | %s%.2f | %.3f (%.3f–%.3f) | %s |\n",
                    (row.name + (row.note.empty() ? "" : " (" + row.note + ")")).c_str(), row.built.size(),
                    row.given > 0 ? shown("%.0f", megabytes(row.given)).c_str() : "",
                    megabytes(laboratory.bytes(row.built)), costOf(report, measurement.plans[i]) / baseCost,
                    i == 0 ? "" : std::to_string(row.advised.calls).c_str(),
                    i == 0 ? "" : shown("%.1f", row.advised.seconds).c_str(), timedOut ? "≥ " : "", cpu,
                    cpu / baseCpu, low, high,
                    slowest.name.empty() ? "none"
                                         : (slowest.name + " × " + shown("%.2f", slowest.factor)).c_str());
    }
}

void writeDetails(const std::string &file, const Report &report, Laboratory &laboratory,
                  const Measurement &measurement)
{
    std::FILE *out = std::fopen(file.c_str(), "w");
    if (!out)
        return;
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        std::fprintf(out, "\n== %s\n", report.rows[i].name.c_str());
        for (const std::size_t member : report.rows[i].built) {
            double uses = 0;
            for (const Laboratory::Plan &plan : measurement.plans[i])
                uses += plan.used.contains(member) ? 1 : 0;
            std::fprintf(out, "%8.1f MB  %3.0f plans  %s\n", megabytes(laboratory.bytes(member)), uses,
                         advisor::shortText(laboratory.definition(member)).c_str());
        }
    }
    std::fprintf(out, "\n%-28s %10s", "text: cost / CPU ms", "calls");
    for (const Row &row : report.rows)
        std::fprintf(out, " | %20.20s", row.name.c_str());
    for (std::size_t t = 0; t < report.texts.size(); ++t) {
        const Text &text = report.texts[t];
        std::fprintf(out, "\n%-28.28s %10.1f", report.names[text.statement].c_str(),
                     text.calls * report.callsFactor);
        for (std::size_t i = 0; i < report.rows.size(); ++i)
            std::fprintf(out, " | %10.0f %9.2f", measurement.plans[i][t].cost, measurement.cpu[i][t] * 1000);
    }
    std::fprintf(out, "\n");
    for (std::size_t s = 0; s < report.names.size(); ++s)
        for (const Text &text : report.texts)
            if (text.statement == s) {
                std::fprintf(out, "\n%s: %s\n", report.names[s].c_str(), text.sql.c_str());
                break;
            }
    std::fclose(out);
}

} // namespace indexpilot::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/forecast/figures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <set>

namespace indexpilot::forecast::bench {
namespace {

using Keep = std::function<bool(const Tested &)>;

const Keep everything = [](const Tested &) {
    return true;
};
const Keep withoutPurge = [](const Tested &one) {
    return one.pattern != "purge";
};

std::vector<Trial> trialsOf(const std::vector<Tested> &all, const Keep &keep)
{
    std::vector<Trial> trials;
    for (const Tested &one : all)
        if (keep(one))
            trials.insert(trials.end(), one.trials.begin(), one.trials.end());
    return trials;
}

void printErrors(const char *name, const std::vector<Trial> &trials)
{
    const BacktestSummary summary = summaryOf(trials);
    std::printf("%-14s %5d", name, summary.trials);
    for (std::size_t way = 0; way < wayCount; ++way)
        std::printf("   %6.2f %6.2f", summary.meanError[way] * 100, summary.medianError[way] * 100);
    std::printf("   %+5.0f %%\n", (1 - summary.meanError[0] / summary.meanError[1]) * 100);
}

void printBands(const std::vector<Tested> &all)
{
    const BacktestSummary summary = summaryOf(trialsOf(all, everything));
    std::printf("\nshare of what came that lies within the band, and the series with the least\n");
    for (std::size_t band = 0; band < bandCount; ++band) {
        double worst = 2;
        std::string name;
        for (const Tested &one : all)
            if (const double share = summaryOf(one.trials).coverage[band]; share < worst) {
                worst = share;
                name = one.series;
            }
        std::printf("%3.0f %% band: %5.1f %%   worst %5.1f %% (%s)\n", bandLevels[band] * 100,
                    summary.coverage[band] * 100, worst * 100, name.c_str());
    }
}

void printCrossings(const char *name, const std::vector<Trial> &trials)
{
    const BacktestSummary summary = summaryOf(trials);
    std::printf("%-14s %4d forecasts from below, %3d crossed, %3d expected, %3d rightly: precision %.3f, "
                "recall %.3f\n",
                name, static_cast<int>(std::ranges::count_if(trials, &Trial::below)), summary.crossings,
                summary.expected, summary.expectedRightly,
                summary.expectedRightly / std::max(1.0, static_cast<double>(summary.expected)),
                summary.expectedRightly / std::max(1.0, static_cast<double>(summary.crossings)));
}

void printMisses(const std::vector<Tested> &all)
{
    std::printf("by series: missed days, and days on which it was expected and did not come\n");
    for (const Tested &one : all) {
        std::string missed;
        std::string idle;
        for (const Trial &trial : one.trials) {
            if (trial.crossed && !trial.expected)
                missed += ' ' + std::to_string(trial.day);
            if (!trial.crossed && trial.expected)
                idle += ' ' + std::to_string(trial.day);
        }
        if (!missed.empty() || !idle.empty())
            std::printf("  %-12s missed:%s; in vain:%s\n", one.series.c_str(), missed.c_str(), idle.c_str());
    }
}

struct Counts {
    int expected = 0;
    int rightly = 0;
    int crossed = 0;
    double worse() const
    {
        return std::min(rightly / std::max(1.0, static_cast<double>(expected)),
                        rightly / std::max(1.0, static_cast<double>(crossed)));
    }
};

Counts countsAt(const std::vector<Trial> &trials, double cut)
{
    Counts counts;
    for (const Trial &trial : trials) {
        if (!trial.below)
            continue;
        const bool expected = trial.probability >= cut;
        counts.expected += expected;
        counts.crossed += trial.crossed;
        counts.rightly += expected && trial.crossed;
    }
    return counts;
}

/// The cut at which the worse of precision and recall is best.
double balancedCut(const std::vector<Trial> &trials)
{
    double best = 0.5;
    for (int step = 5; step <= 95; ++step)
        if (countsAt(trials, step / 100.0).worse() > countsAt(trials, best).worse())
            best = step / 100.0;
    return best;
}

std::set<std::string> patternsOf(const std::vector<Tested> &all)
{
    std::set<std::string> names;
    for (const Tested &one : all)
        names.insert(one.pattern);
    return names;
}

/// The cut is chosen on seven patterns and used on the eighth.
void printCrossValidation(const std::vector<Tested> &all)
{
    Counts sum;
    std::printf("cut chosen without the pattern:");
    for (const std::string &pattern : patternsOf(all)) {
        const auto isPattern = [&](const Tested &one) {
            return one.pattern == pattern;
        };
        const double cut = balancedCut(trialsOf(all, std::not_fn(isPattern)));
        const Counts counts = countsAt(trialsOf(all, isPattern), cut);
        std::printf(" %s %.2f", pattern.c_str(), cut);
        sum = {sum.expected + counts.expected, sum.rightly + counts.rightly, sum.crossed + counts.crossed};
    }
    std::printf("\n               precision %.3f, recall %.3f\n",
                sum.rightly / std::max(1.0, double(sum.expected)),
                sum.rightly / std::max(1.0, double(sum.crossed)));
}

void printReliability(const std::vector<Trial> &trials)
{
    std::printf("probability said, and how often it came:");
    for (int bin = 0; bin < 5; ++bin) {
        int count = 0;
        int crossed = 0;
        double said = 0;
        for (const Trial &trial : trials) {
            if (!trial.below || std::min(4, static_cast<int>(trial.probability * 5)) != bin)
                continue;
            ++count;
            crossed += trial.crossed;
            said += trial.probability;
        }
        if (count > 0)
            std::printf("  %.2f→%.2f (%d)", said / count, double(crossed) / count, count);
    }
    std::printf("\n");
}

} // namespace

std::vector<Tested> tested(const std::vector<Series> &series)
{
    std::vector<Tested> all;
    for (const Series &one : series)
        all.push_back({one.name, one.name.substr(0, one.name.find('_')), backtest(one, {})});
    return all;
}

void printFigures(const std::vector<Tested> &all)
{
    std::printf("absolute percentage error seven days ahead: mean and median; last column: mean against last "
                "value\n");
    std::printf("%-14s %5s", "", "n");
    for (std::size_t way = 0; way < wayCount; ++way)
        std::printf("   %13s", nameOf(static_cast<Way>(way)));
    std::printf("\n");
    for (const std::string &pattern : patternsOf(all))
        printErrors(pattern.c_str(),
                    trialsOf(all, [&](const Tested &one) { return one.pattern == pattern; }));
    printErrors("without purge", trialsOf(all, withoutPurge));
    printErrors("all", trialsOf(all, everything));
    printBands(all);
    std::printf("\ncrossing of 1.6 within seven days\n");
    printCrossings("all", trialsOf(all, everything));
    printCrossings("without purge", trialsOf(all, withoutPurge));
    printCrossValidation(all);
    printReliability(trialsOf(all, everything));
    printMisses(all);
}

} // namespace indexpilot::forecast::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// Forecasts of a file of series against what came, beside the named baselines; and the time for many indexes.
// usage: forecast_bench FILE.csv [--rows]    (--rows: one line for each forecast instead)
#include "bench/forecast/figures.h"
#include "bench/forecast/fleet.h"
#include "core/forecast/series_csv.h"

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

using namespace indexpilot::forecast;

namespace {

void printRows(const std::vector<bench::Tested> &all)
{
    std::printf("series,day,truth,said,inside_90,below,crossed,expected,probability\n");
    for (const bench::Tested &one : all)
        for (const Trial &trial : one.trials)
            std::printf("%s,%d,%.4f,%.4f,%d,%d,%d,%d,%.4f\n", one.series.c_str(), trial.day, trial.truth,
                        trial.said[0], trial.inside[band90], trial.below, trial.crossed, trial.expected,
                        trial.probability);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: forecast_bench FILE.csv [--rows]\n");
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto series = seriesFromCsv(text);
    if (!file || !series) {
        std::fprintf(stderr, "%s: %s\n", argv[1], series ? "cannot be read" : series.error().detail.c_str());
        return 2;
    }
    const std::vector<bench::Tested> all = bench::tested(*series);
    if (argc > 2 && std::strcmp(argv[2], "--rows") == 0) {
        printRows(all);
        return 0;
    }
    bench::printFigures(all);
    bench::printFleet(*series);
    return 0;
}

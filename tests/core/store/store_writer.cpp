// SPDX-License-Identifier: GPL-3.0-or-later
// Writes minutes to a store until it is killed; prints the number of each batch after it was committed.
// usage: store_writer PATH FIRST_BATCH
#include "core/store/repository.h"
#include "core/store/store_error.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

using namespace indexpilot;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    auto opened = store::Repository::open(argv[1]);
    if (!opened)
        return std::fprintf(stderr, "%s\n", opened.error().detail.c_str()), 1;
    const store::TargetRecord target = (*opened)->registerTarget(
        {.systemIdentifier = "1", .database = "d", .connectionText = "", .title = "t"});
    for (long long batch = std::atoll(argv[2]);; ++batch) {
        std::vector<store::StatementSample> samples(20);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            samples[i].statement = StatementId(static_cast<std::int64_t>(i) + 1);
            samples[i].start = TimePoint(Minutes(1'000'000 + batch));
            samples[i].calls = batch + 1;
            samples[i].latency.add(1.0, 5);
        }
        try {
            (*opened)->addSamples(target.id, samples);
        } catch (const store::StoreError &error) {
            return std::fprintf(stderr, "%s\n", error.failure().detail.c_str()), 3;
        }
        std::printf("%lld\n", batch);
        std::fflush(stdout);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/roomy_stack.h"

#include <exception>

#include <pthread.h>

namespace indexpilot::sql {

namespace {

constexpr std::size_t leastStack = 16u << 20;
constexpr std::size_t stackPerTextByte = 192; // three times what was measured

struct Errand {
    const std::function<void()> *work;
    std::exception_ptr error;
};

void *perform(void *argument)
{
    auto *errand = static_cast<Errand *>(argument);
    try {
        (*errand->work)();
    } catch (...) {
        errand->error = std::current_exception(); // rethrown by the waiting caller
    }
    return nullptr;
}

bool runOnThread(std::size_t stackBytes, Errand &errand)
{
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0)
        return false;
    pthread_t thread{};
    const bool started = pthread_attr_setstacksize(&attributes, stackBytes) == 0 &&
                         pthread_create(&thread, &attributes, perform, &errand) == 0;
    pthread_attr_destroy(&attributes);
    return started && pthread_join(thread, nullptr) == 0;
}

} // namespace

bool runOnRoomyStack(std::size_t textBytes, const std::function<void()> &work)
{
    if (textBytes <= ownStackLimit) {
        work();
        return true;
    }
    Errand errand{&work, nullptr};
    if (!runOnThread(leastStack + textBytes * stackPerTextByte, errand))
        return false;
    if (errand.error)
        std::rethrow_exception(errand.error);
    return true;
}

} // namespace indexpilot::sql

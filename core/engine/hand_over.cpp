// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/hand_over.h"

#include <QObject>

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
extern "C" void AnnotateIgnoreWritesBegin(const char *file, int line);
extern "C" void AnnotateIgnoreWritesEnd(const char *file, int line);
#endif

namespace indexpilot::engine {
namespace {

// ThreadSanitizer does not see the locks inside Qt and has to be told the order that they make.
#if defined(__SANITIZE_THREAD__)
void sent(void *to)
{
    __tsan_release(to);
}
void received(void *by)
{
    __tsan_acquire(by);
}
/// What Qt keeps of a call is written after sent() and read before received().
struct WritesOfQt {
    WritesOfQt() { AnnotateIgnoreWritesBegin(__FILE__, __LINE__); }
    ~WritesOfQt() { AnnotateIgnoreWritesEnd(__FILE__, __LINE__); }
};
#else
void sent(const void *)
{
}
void received(const void *)
{
}
struct WritesOfQt {};
#endif

} // namespace

void handOver(QObject *receiver, std::function<void()> action)
{
    sent(receiver);
    [[maybe_unused]] const WritesOfQt writes{};
    QMetaObject::invokeMethod(
        receiver,
        [receiver, action = std::move(action)] {
            received(receiver);
            action();
        },
        Qt::QueuedConnection);
}

} // namespace indexpilot::engine

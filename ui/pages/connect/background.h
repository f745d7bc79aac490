// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace indexpilot::ui {

/// Runs work() on a pool thread and then(result) in the GUI thread, unless the receiver is gone by then.
/// For what may wait: service files, password files, settings.
template <class Work, class Then>
void inBackground(QObject *receiver, Work work, Then then, QThreadPool *pool = QThreadPool::globalInstance())
{
    pool->start([guard = QPointer<QObject>(receiver), work = std::move(work), then = std::move(then)] {
        auto result = work();
        QCoreApplication *application = QCoreApplication::instance();
        if (!application)
            return;
        QMetaObject::invokeMethod(
            application,
            [guard, then, result = std::move(result)] {
                if (guard)
                    then(result);
            },
            Qt::QueuedConnection);
    });
}

} // namespace indexpilot::ui

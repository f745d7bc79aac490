// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/keychain.h"

#include <QCoreApplication>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <utility>

namespace indexpilot::ui {
namespace {

Keychain::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Keychain::Outcome::Done;
    case QKeychain::EntryNotFound:
        return Keychain::Outcome::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return Keychain::Outcome::Refused;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // libsecret without a session bus ends here
        break;
    }
    return Keychain::Outcome::Unavailable;
}

QString serviceName()
{
    return QStringLiteral("IndexPilot");
}

void start(QKeychain::Job *job, QObject *worker, const QString &key, const Keychain::Then &then)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, worker, [then](QKeychain::Job *done) {
        Keychain::Answer answer{outcomeOf(done->error()), {}, done->errorString()};
        if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
            answer.password = reading->textData();
        if (QCoreApplication *application = QCoreApplication::instance())
            QMetaObject::invokeMethod(
                application, [then, answer] { then(answer); }, Qt::QueuedConnection);
    });
    job->start();
}

constexpr unsigned long patience = 1000; // ms; a keychain that does not answer must not keep the program
QThread *keychainThread = nullptr;

/// One thread for all: QtKeychain queues its jobs in the thread that came first. It ends with the
/// application.
QObject *keychainWorker()
{
    static QObject *worker = nullptr;
    if (!worker) {
        worker = new QObject;
        keychainThread = new QThread;
        keychainThread->setObjectName(QStringLiteral("keychain"));
        worker->moveToThread(keychainThread);
        keychainThread->start();
        qAddPostRoutine([] {
            keychainThread->quit();
            keychainThread->wait(patience);
        });
    }
    return worker;
}

/// Makes the job and starts it on the keychain's thread.
void post(const std::function<QKeychain::Job *()> &make, const QString &key, const Keychain::Then &then)
{
    QMetaObject::invokeMethod(
        keychainWorker(), [make, key, then] { start(make(), keychainWorker(), key, then); },
        Qt::QueuedConnection);
}

class SystemKeychain : public Keychain {
public:
    void read(const QString &key, const Then &then) override
    {
        post([] { return new QKeychain::ReadPasswordJob(serviceName()); }, key, then);
    }
    void write(const QString &key, const QString &password, const Then &then) override
    {
        post(
            [password] {
                auto *job = new QKeychain::WritePasswordJob(serviceName());
                job->setTextData(password);
                return job;
            },
            key, then);
    }
    void remove(const QString &key, const Then &then) override
    {
        post([] { return new QKeychain::DeletePasswordJob(serviceName()); }, key, then);
    }
};

} // namespace

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace indexpilot::ui

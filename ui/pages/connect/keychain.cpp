// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/keychain.h"

#include <QCoreApplication>
#include <QThread>

#include <qt6keychain/keychain.h>

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

class SystemKeychain : public Keychain {
public:
    SystemKeychain()
    {
        m_thread->setObjectName(QStringLiteral("keychain"));
        m_worker->moveToThread(m_thread.get());
    }

    ~SystemKeychain() override
    {
        m_thread->quit();
        if (m_thread->wait(patience))
            return;
        m_worker.release(); // a keychain that does not answer must not keep the window open
        m_thread.release();
    }

    void read(const QString &key, const Then &then) override
    {
        post([worker = m_worker.get(), key, then] {
            start(new QKeychain::ReadPasswordJob(serviceName()), worker, key, then);
        });
    }
    void write(const QString &key, const QString &password, const Then &then) override
    {
        post([worker = m_worker.get(), key, password, then] {
            auto *job = new QKeychain::WritePasswordJob(serviceName());
            job->setTextData(password);
            start(job, worker, key, then);
        });
    }
    void remove(const QString &key, const Then &then) override
    {
        post([worker = m_worker.get(), key, then] {
            start(new QKeychain::DeletePasswordJob(serviceName()), worker, key, then);
        });
    }

private:
    void post(const std::function<void()> &work)
    {
        if (!m_thread->isRunning())
            m_thread->start();
        QMetaObject::invokeMethod(m_worker.get(), work, Qt::QueuedConnection);
    }

    static constexpr unsigned long patience = 1000; // ms
    std::unique_ptr<QObject> m_worker = std::make_unique<QObject>();
    std::unique_ptr<QThread> m_thread = std::make_unique<QThread>();
};

} // namespace

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace indexpilot::ui

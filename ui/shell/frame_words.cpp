// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/frame_words.h"

#include "core/wording/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr double staleIntervals = 3;
constexpr double shortestInterval = 1;

struct FrameWords {
    Q_DECLARE_TR_FUNCTIONS(FrameWords)
};

double secondsOf(Milliseconds time)
{
    return static_cast<double>(time.count()) / 1000;
}

bool isSocket(const pg::Endpoint &endpoint)
{
    return endpoint.host.starts_with('/') || endpoint.host.starts_with('@');
}

/// The last two folders say which socket it is.
QString elidedDirectory(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (parts.size() <= 2)
        return path;
    return QStringLiteral("…/%1/%2").arg(parts[parts.size() - 2], parts.last());
}

} // namespace

QString toText(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString environmentWord(store::Environment environment)
{
    switch (environment) {
    case store::Environment::Production:
        return FrameWords::tr("PROD");
    case store::Environment::Staging:
        return FrameWords::tr("STAGE");
    case store::Environment::Lab:
        return FrameWords::tr("LAB");
    }
    return {};
}

QString endpointText(const pg::Endpoint &endpoint)
{
    const QString host = toText(endpoint.host.empty() ? endpoint.hostAddress : endpoint.host);
    if (isSocket(endpoint))
        return FrameWords::tr("socket %1:%2").arg(elidedDirectory(host), toText(endpoint.port));
    return QStringLiteral("%1:%2").arg(host, toText(endpoint.port));
}

QString serverText(const engine::Snapshot &snapshot)
{
    const QString version = toText(snapshot.capabilities.versionText);
    if (version.isEmpty())
        return {};
    const QString side =
        snapshot.capabilities.isPrimary ? FrameWords::tr("primary") : FrameWords::tr("standby");
    return QStringLiteral("PostgreSQL %1 · %2").arg(version, side);
}

Encryption encryptionOf(const pg::Endpoint &endpoint)
{
    if (!endpoint.tlsVersion.empty())
        return Encryption::Encrypted;
    return isSocket(endpoint) ? Encryption::LocalSocket : Encryption::None;
}

QString encryptionText(const pg::Endpoint &endpoint)
{
    switch (encryptionOf(endpoint)) {
    case Encryption::Encrypted:
        return toText(endpoint.tlsVersion);
    case Encryption::LocalSocket:
        return FrameWords::tr("local socket");
    case Encryption::None:
        return FrameWords::tr("not encrypted");
    }
    return {};
}

bool isConnected(const engine::Snapshot &snapshot)
{
    return snapshot.connection.state == pg::SessionState::Connected;
}

DataAge dataAge(const engine::Snapshot &snapshot, Milliseconds sinceArrival)
{
    if (!snapshot.dataFrom)
        return {};
    const double seconds = std::max(0.0, secondsOf(snapshot.takenAt - *snapshot.dataFrom + sinceArrival));
    const double interval = std::max(shortestInterval, secondsOf(snapshot.collector.statementInterval));
    return {.seconds = seconds, .stale = !isConnected(snapshot) || seconds > staleIntervals * interval};
}

QString ageText(const DataAge &age)
{
    if (!age.seconds)
        return FrameWords::tr("Data —");
    return FrameWords::tr("Data %1 old").arg(wording::age(std::floor(*age.seconds)));
}

QString stateText(const engine::Snapshot &snapshot)
{
    switch (snapshot.connection.state) {
    case pg::SessionState::Idle:
    case pg::SessionState::Connecting:
        return FrameWords::tr("connecting…");
    case pg::SessionState::Waiting:
        return FrameWords::tr("not connected");
    case pg::SessionState::Stopped:
        return FrameWords::tr("disconnected");
    case pg::SessionState::Connected:
        break;
    }
    if (!snapshot.collecting)
        return FrameWords::tr("connected, paused");
    return snapshot.sampled ? FrameWords::tr("connected, sampling sessions")
                            : FrameWords::tr("connected, collecting");
}

QString collectorText(const engine::Snapshot &snapshot)
{
    if (!snapshot.collecting)
        return FrameWords::tr("Collector paused");
    const QString every = wording::age(secondsOf(snapshot.collector.statementInterval));
    return FrameWords::tr("Collector %1 of one core, every %2")
        .arg(wording::percent(snapshot.collector.serverShare), every);
}

Failure frozenText(const store::FreezeRecord &freeze)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(freeze.at.time_since_epoch().count());
    QString text = FrameWords::tr("frozen since %1 by %2")
                       .arg(QLocale().toString(at, QLocale::ShortFormat), toText(freeze.who));
    if (!freeze.reason.empty())
        text += QStringLiteral(": ") + toText(freeze.reason);
    return {FailureCode::Refused, FrameWords::tr("changes").toStdString(), text.toStdString(),
            FrameWords::tr("Press Frozen in the bar at the top to allow them again").toStdString()};
}

QString attemptText(const engine::Snapshot &snapshot, Milliseconds sinceArrival)
{
    QStringList sentences;
    const DataAge age = dataAge(snapshot, sinceArrival);
    if (age.seconds)
        sentences
            << FrameWords::tr("The figures shown are %1 old.").arg(wording::age(std::floor(*age.seconds)));
    const auto next = snapshot.connection.nextAttempt;
    if (snapshot.connection.state == pg::SessionState::Connecting || !next)
        sentences << FrameWords::tr("Connecting…");
    else
        sentences << FrameWords::tr("Next attempt in %1.")
                         .arg(wording::age(
                             std::max(0.0, std::ceil(secondsOf(*next - snapshot.takenAt - sinceArrival)))));
    return sentences.join(QLatin1Char(' '));
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/open.h"

#include "core/store/migrations.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace indexpilot::store {
namespace {

constexpr qint64 checkedUpTo = 256 * 1024 * 1024; ///< larger files are checked as they are read

bool isDamage(const Failure &failure)
{
    const QString text = QString::fromStdString(failure.detail);
    return text.contains(QLatin1String("malformed")) || text.contains(QLatin1String("not a database"));
}

StoreError damaged(const Database &database, const QString &what)
{
    return StoreError({FailureCode::Storage,
                       "store " + database.location().toStdString(),
                       "database disk image is malformed: " + what.toStdString(),
                       {}});
}

void check(Database &database)
{
    if (database.dialect() != Dialect::Sqlite || QFileInfo(database.location()).size() > checkedUpTo)
        return;
    QSqlQuery query = database.run(QStringLiteral("PRAGMA quick_check(1)"));
    const QString verdict = query.next() ? query.value(0).toString() : QString();
    if (verdict != QLatin1String("ok"))
        throw damaged(database, verdict);
}

std::unique_ptr<Database> openChecked(const std::string &pathOrUri)
{
    auto database = std::make_unique<Database>(pathOrUri);
    check(*database);
    migrate(*database);
    return database;
}

/// "history.db" → "history.db.damaged-20261124T140500Z"; false when it cannot be renamed.
std::optional<QString> putAside(const QString &path)
{
    const QString name = path + QStringLiteral(".damaged-") +
                         QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    if (!QFile::rename(path, name))
        return std::nullopt;
    for (const char *tail : {"-wal", "-shm"})
        QFile::rename(path + QLatin1String(tail), name + QLatin1String(tail));
    return name;
}

void makeFolder(const std::string &path)
{
    const QDir folder = QFileInfo(QString::fromStdString(path)).dir();
    if (folder.exists())
        return;
    if (!folder.mkpath(QStringLiteral(".")))
        throw StoreError({FailureCode::Storage, "store " + path, "its folder cannot be made",
                          "Choose a place that can be written with --store"});
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

OpenedDatabase openDatabase(const std::string &pathOrUri)
{
    if (isPostgresUri(pathOrUri))
        return {openChecked(pathOrUri), std::nullopt};
    makeFolder(pathOrUri);
    try {
        return {openChecked(pathOrUri), std::nullopt};
    } catch (const StoreError &error) {
        if (!isDamage(error.failure()))
            throw;
        const std::optional<QString> aside = putAside(QString::fromStdString(pathOrUri));
        if (!aside)
            throw;
        return {openChecked(pathOrUri),
                Failure{FailureCode::Storage, "store " + pathOrUri,
                        "The history was damaged (" + error.failure().detail + "). It is kept as " +
                            aside->toStdString() + "; a new history was begun.",
                        "sqlite3 " + aside->toStdString() + " .recover may read what is left of it"}};
    }
}

} // namespace indexpilot::store

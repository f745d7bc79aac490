// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/pg/connection_text.h"

#include <QSqlError>

#include <atomic>

namespace indexpilot::store {
namespace {

QString uniqueName()
{
    static std::atomic<int> next{0};
    return QStringLiteral("indexpilot-store-%1").arg(next++);
}

/// What a person can do about an error, by the words SQLite and PostgreSQL use.
std::string remedyFor(const QString &text)
{
    const auto says = [&](const char *words) {
        return text.contains(QLatin1String(words), Qt::CaseInsensitive);
    };
    if (says("readonly") || says("read-only") || says("unable to open"))
        return "Make the file and its folder writable, or choose another place with --store";
    if (says("full") || says("no space") || says("I/O error"))
        return "Free space on the disk of the store; what was not saved is kept in memory and written then";
    if (says("locked") || says("busy"))
        return "Another program holds the store; it is tried again";
    if (says("malformed") || says("not a database"))
        return "Restart: a damaged store is put aside under another name and a new one is begun";
    if (says("permission denied"))
        return "Give the role the right to create and use the schema indexpilot";
    return "Check that the store can be reached and written, or choose another place with --store";
}

} // namespace

bool isPostgresUri(const std::string &pathOrUri)
{
    return pathOrUri.starts_with("postgresql://") || pathOrUri.starts_with("postgres://");
}

Database::Database(const std::string &pathOrUri)
    : m_dialect(isPostgresUri(pathOrUri) ? Dialect::Postgres : Dialect::Sqlite),
      m_location(
          QString::fromStdString(isPostgresUri(pathOrUri) ? pg::withoutSecrets(pathOrUri) : pathOrUri)),
      m_name(uniqueName())
{
    try {
        if (m_dialect == Dialect::Sqlite)
            openSqlite();
        else
            openPostgres(pathOrUri);
    } catch (...) {
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Database::~Database()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

void Database::openSqlite()
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(m_location);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        if (!database.open())
            fail(database.lastError());
    }
    run(QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL")); // before the first table
    run(QStringLiteral("PRAGMA journal_mode = WAL"));
    run(QStringLiteral("PRAGMA synchronous = FULL"));
    run(QStringLiteral("PRAGMA foreign_keys = ON"));
}

void Database::openPostgres(const std::string &uri)
{
    const auto fields = pg::resolveConnectionText(uri);
    if (!fields)
        throw StoreError(fields.error());
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
        QStringList options;
        for (const pg::ConnectionField &field : *fields) {
            const QString value = QString::fromStdString(field.value);
            if (field.keyword == "host")
                database.setHostName(value);
            else if (field.keyword == "port")
                database.setPort(value.toInt());
            else if (field.keyword == "dbname")
                database.setDatabaseName(value);
            else if (field.keyword == "user")
                database.setUserName(value);
            else if (field.keyword == "password")
                database.setPassword(value);
            else if (field.source == pg::ValueSource::Typed)
                options << QString::fromStdString(field.keyword) + QLatin1Char('=') + value;
        }
        options << QStringLiteral("application_name=indexpilot/store");
        database.setConnectOptions(options.join(QLatin1Char(';')));
        if (!database.open())
            fail(database.lastError());
    }
    run(QStringLiteral("SET client_min_messages = warning"));
    run(QStringLiteral("SET lock_timeout = '10s'"));
    run(QStringLiteral("CREATE SCHEMA IF NOT EXISTS indexpilot"));
    run(QStringLiteral("SET search_path = indexpilot"));
}

void Database::fail(const QSqlError &error)
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    throw StoreError({FailureCode::Storage, "store " + m_location.toStdString(), text.trimmed().toStdString(),
                      remedyFor(text)});
}

QSqlQuery Database::prepare(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        fail(query.lastError());
    return query;
}

void Database::run(QSqlQuery &prepared, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        prepared.bindValue(i, values[i]);
    if (!prepared.exec())
        fail(prepared.lastError());
}

QSqlQuery Database::run(const QString &sql, const QVariantList &values)
{
    if (values.isEmpty()) {
        QSqlQuery query(QSqlDatabase::database(m_name));
        query.setForwardOnly(true);
        if (!query.exec(sql))
            fail(query.lastError());
        return query;
    }
    QSqlQuery query = prepare(sql);
    run(query, values);
    return query;
}

qint64 Database::insertedId(const QString &sql, const QVariantList &values)
{
    QSqlQuery query = run(sql, values);
    return query.next() ? query.value(0).toLongLong() : 0;
}

Transaction::Transaction(Database &database) : m_database(database)
{
    database.run(database.dialect() == Dialect::Sqlite ? QStringLiteral("BEGIN IMMEDIATE")
                                                       : QStringLiteral("BEGIN"));
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.run(QStringLiteral("ROLLBACK"));
    } catch (const StoreError &) { // the failure that brought us here is already on its way
    }
}

void Transaction::commit()
{
    m_database.run(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace indexpilot::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store_error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace indexpilot::store {

enum class Dialect { Sqlite, Postgres };

/// One connection through Qt Sql, of the thread that made it. Every failed statement throws StoreError.
class Database {
public:
    /// Throws StoreError when it cannot be opened.
    explicit Database(const std::string &pathOrUri);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Dialect dialect() const { return m_dialect; }
    QString location() const { return m_location; } ///< path, or the URI without secrets
    QSqlQuery run(const QString &sql, const QVariantList &values = {});
    QSqlQuery prepare(const QString &sql);
    void run(QSqlQuery &prepared, const QVariantList &values);
    qint64 insertedId(const QString &sql, const QVariantList &values); ///< sql ends in RETURNING id
    [[noreturn]] void fail(const QSqlError &error);

private:
    void openSqlite();
    void openPostgres(const std::string &uri);
    Dialect m_dialect;
    QString m_location;
    QString m_name; ///< of the connection within Qt Sql
};

/// BEGIN … COMMIT; rolls back unless commit() was reached.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

bool isPostgresUri(const std::string &pathOrUri);

} // namespace indexpilot::store

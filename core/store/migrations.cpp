// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include <QDateTime>
#include <QFile>

#include <set>

static void loadResources() // outside every namespace: the macro names a global function
{
    Q_INIT_RESOURCE(core_store_sql);
}

namespace indexpilot::store {
namespace {

QString scriptOf(int version, Dialect dialect)
{
    QFile file(QStringLiteral(":/core/store/migration_%1.sql").arg(version));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("migration %d is not part of the program", version);
    QString script = QString::fromUtf8(file.readAll());
    const bool sqlite = dialect == Dialect::Sqlite;
    script.replace(QLatin1String("{id}"),
                   sqlite ? QLatin1String("INTEGER PRIMARY KEY AUTOINCREMENT")
                          : QLatin1String("bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"));
    script.replace(QLatin1String("{clustered}"), sqlite ? QLatin1String("WITHOUT ROWID") : QLatin1String());
    return script;
}

bool exists(Database &database, const QString &table)
{
    QSqlQuery query =
        database.dialect() == Dialect::Sqlite
            ? database.run(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name LIKE ?"), {table})
            : database.run(QStringLiteral("SELECT count(*) FROM pg_catalog.pg_tables "
                                          "WHERE schemaname = 'indexpilot' AND tablename LIKE ?"),
                           {table});
    return query.next() && query.value(0).toInt() > 0;
}

std::set<int> versionsOf(Database &database)
{
    std::set<int> versions;
    QSqlQuery query = database.run(QStringLiteral("SELECT version FROM schema_migration"));
    while (query.next())
        versions.insert(query.value(0).toInt());
    return versions;
}

void apply(Database &database, int version)
{
    const QString script = scriptOf(version, database.dialect());
    for (const QString &statement : script.split(QLatin1Char(';')))
        if (!statement.trimmed().isEmpty())
            database.run(statement);
    database.run(QStringLiteral("INSERT INTO schema_migration (version, applied_at) VALUES (?, ?)"),
                 {version, QDateTime::currentMSecsSinceEpoch()});
}

StoreError refusal(const Database &database, const std::string &detail, const std::string &remedy)
{
    return StoreError(
        {FailureCode::Unsupported, "store " + database.location().toStdString(), detail, remedy});
}

} // namespace

void migrate(Database &database)
{
    loadResources();
    Transaction transaction(database);
    if (database.dialect() == Dialect::Postgres)
        database.run(QStringLiteral("SELECT pg_advisory_xact_lock(7305810)")); // two consoles at once
    if (!exists(database, QStringLiteral("schema_migration"))) {
        if (exists(database, QStringLiteral("%")))
            throw refusal(database, "this database holds tables that IndexPilot did not make",
                          "Choose another file or database with --store");
        database.run(QStringLiteral(
            "CREATE TABLE schema_migration (version integer PRIMARY KEY, applied_at bigint NOT NULL)"));
    }
    const std::set<int> applied = versionsOf(database);
    const int found = applied.empty() ? 0 : *applied.rbegin();
    if (found > newestVersion)
        throw refusal(database,
                      "the store has version " + std::to_string(found) + ", this program knows version " +
                          std::to_string(newestVersion) + "; nothing was changed",
                      "Install the newer IndexPilot, or choose another place with --store");
    for (int version = 1; version <= newestVersion; ++version)
        if (!applied.contains(version))
            apply(database, version);
    transaction.commit();
}

} // namespace indexpilot::store

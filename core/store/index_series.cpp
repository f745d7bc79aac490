// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/index_series.h"

#include "core/store/row_text.h"

namespace indexpilot::store {

IndexSeries::IndexSeries(Database &database, TargetId target) : m_database(database), m_target(target)
{
    QSqlQuery query =
        database.run(QStringLiteral("SELECT index_name, id FROM index_series WHERE target_id = ?"),
                     {qint64(target.value())});
    while (query.next())
        m_known[textAt(query, 0)] = query.value(1).toLongLong();
}

qint64 IndexSeries::of(const std::string &index)
{
    qint64 &id = m_known[index];
    if (id == 0)
        id = m_database.insertedId(
            QStringLiteral(
                "INSERT INTO index_series (target_id, index_name) VALUES (?, ?) "
                "ON CONFLICT (target_id, index_name) DO UPDATE SET index_name = excluded.index_name "
                "RETURNING id"),
            {qint64(m_target.value()), text(index)});
    return id;
}

} // namespace indexpilot::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/sql_file.h"

#include <QFile>
#include <QString>

#include <stdexcept>

static void loadResource()
{
    Q_INIT_RESOURCE(core_pg_sql); // a static library's resources are not registered by themselves
}

namespace indexpilot::pg {

std::string sqlFile(const std::string &name, const std::map<std::string, std::string> &values)
{
    static const bool loaded = (loadResource(), true);
    Q_UNUSED(loaded)
    QFile file(QStringLiteral(":/core/pg/%1.sql").arg(QString::fromStdString(name)));
    if (!file.open(QIODevice::ReadOnly))
        throw std::logic_error("no resource core/pg/" + name + ".sql");
    std::string text = file.readAll().toStdString();
    for (const auto &[key, value] : values) {
        const std::string placeholder = "{" + key + "}";
        for (std::size_t at = text.find(placeholder); at != std::string::npos;
             at = text.find(placeholder, at + value.size()))
            text.replace(at, placeholder.size(), value);
    }
    return text;
}

} // namespace indexpilot::pg

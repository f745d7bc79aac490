// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/sql_resource.h"

#include <QFile>

#include <stdexcept>

static void loadResources() // outside every namespace: the macro names a global function
{
    Q_INIT_RESOURCE(core_simulation_sql);
}

namespace indexpilot::simulation {

std::string sqlResource(const std::string &name)
{
    loadResources();
    QFile file(QString::fromStdString(":/core/simulation/" + name + ".sql"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("this program was built without " + name + ".sql");
    return file.readAll().toStdString();
}

} // namespace indexpilot::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/script_text.h"

#include <QFile>

namespace indexpilot::app {

Result<std::string> contentOf(const std::string &name)
{
    QFile file;
    const bool opened = name == "-" ? file.open(stdin, QIODevice::ReadOnly) : [&] {
        file.setFileName(QString::fromStdString(name));
        return file.open(QIODevice::ReadOnly);
    }();
    if (!opened)
        return tl::make_unexpected(Failure{FailureCode::Usage, name, "the file cannot be read",
                                           "Give the name of a readable file, or - for standard input"});
    return file.readAll().toStdString();
}

} // namespace indexpilot::app

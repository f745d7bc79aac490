// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return indexpilot::app::CommandLine().run(argc, argv);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/ctl/command.h"
#include "app/export_run.h"
#include "core/store/store_path.h"
#include "ui/shell/gui_watch.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QThreadPool>
#include <QTranslator>

using namespace indexpilot;
using namespace indexpilot::app;

namespace {

struct CommandLine {
    CLI::App cli{"IndexPilot: a console for the indexes of PostgreSQL"};
    ConsoleOptions options;
    std::string exportTo;
    double watchSeconds = 60;
    std::string language;

    CommandLine()
    {
        options.storeLocation = store::defaultStorePath();
        cli.set_version_flag("--version", INDEXPILOT_VERSION);
        cli.add_option("--target", options.targets,
                       "libpq connection: URI, keywords or service=NAME; may be given several times");
        cli.add_flag("--demo", options.demo, "start the sample shop and watch it");
        cli.add_option("--scale", options.shop.scale, "of the sample shop; 1 is about a million rows");
        cli.add_option("--directory", options.shop.directory, "where the sample shop lives");
        cli.add_option("--store", options.storeLocation, "history: a file or a postgresql:// URI");
        cli.add_option("--export", exportTo,
                       "write every page as PNG and the report into this folder, then end");
        cli.add_option("--watch", watchSeconds, "with --export: watch so many seconds before")
            ->check(CLI::Range(0.0, 86'400.0));
        cli.add_option("--language", language, "en or de; default: the desktop's");
    }
};

/// The desktop's language, or the one asked for; English is in the sources.
void translate(const std::string &language)
{
    const QLocale locale = language.empty() ? QLocale::system() : QLocale(QString::fromStdString(language));
    QLocale::setDefault(locale);
    auto *translator = new QTranslator(qApp);
    if (translator->load(locale, QStringLiteral("indexpilot"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(translator);
}

int run(const CommandLine &line)
{
    translate(line.language);
    ui::Theme::instance().choose(line.exportTo.empty() ? ui::ThemeChoice::System : ui::ThemeChoice::Light);
    Composition composition(line.options);
    std::optional<ExportRun> exportRun;
    if (line.exportTo.empty())
        composition.window().restoreLayout();
    else
        exportRun.emplace(composition, QString::fromStdString(line.exportTo),
                          Seconds(static_cast<long long>(line.watchSeconds)));
    composition.start();
    composition.window().show();
#ifndef NDEBUG
    const ui::GuiWatch watch(ui::GuiWatch::Warn::Yes);
#endif
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    CommandLine line;
    try {
        line.cli.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return line.cli.exit(error) == 0 ? exitDone : exitUsage;
    }
    if (!line.exportTo.empty())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    int count = 1; // what is ours was read above; Qt's own options come by its environment variables
    QApplication application(count, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("IndexPilot"));
    QCoreApplication::setApplicationName(QStringLiteral("IndexPilot"));
    QCoreApplication::setApplicationVersion(QStringLiteral(INDEXPILOT_VERSION));
    const int code = run(line);
    QThreadPool::globalInstance()->waitForDone(); // files being written
    return code;
}

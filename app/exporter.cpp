// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"

#include "core/report/html_report.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>
#include <QTimer>

namespace indexpilot::app {
namespace {

constexpr int settleMs = 400; ///< for queued layout and chart redraws before a picture is taken

} // namespace

Exporter::Exporter(ui::MainWindow &window, QString directory, QObject *parent)
    : QObject(parent), m_window(window), m_directory(std::move(directory))
{
}

void Exporter::exportEverything(const engine::SnapshotPtr &snapshot)
{
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
        for (const bool dark : {false, true})
            for (int page = 0; page < m_window.pageCount(); ++page)
                m_shots.push_back({page, dark, size,
                                   QStringLiteral("%1-%2-%3x%4.png")
                                       .arg(m_window.pageName(page),
                                            dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                       .arg(size.width())
                                       .arg(size.height())});
    writeReport(snapshot);
    takeNext();
}

void Exporter::exportPageOnScreen(const engine::SnapshotPtr &snapshot)
{
    writeReport(snapshot);
    grab(QStringLiteral("page.png"));
}

void Exporter::writeReport(const engine::SnapshotPtr &snapshot)
{
    if (!snapshot)
        return;
    write(QStringLiteral("report.html"), [snapshot](QIODevice &file) {
        const QByteArray html = report::htmlReport(*snapshot).toUtf8();
        return file.write(html) == html.size();
    });
}

void Exporter::takeNext()
{
    if (m_next < m_shots.size()) {
        const Shot &shot = m_shots[m_next];
        m_window.setTheme(shot.dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
        m_window.resize(shot.size);
        m_window.showPage(shot.page);
        QTimer::singleShot(settleMs, this, [this] {
            grab(m_shots[m_next++].file);
            takeNext();
        });
    } else if (m_writing == 0 && !m_broken) {
        Q_EMIT finished(m_files);
    }
}

void Exporter::grab(const QString &file)
{
    const QImage picture = m_window.grab().toImage();
    write(file, [picture](QIODevice &device) { return picture.save(&device, "PNG"); });
}

void Exporter::write(const QString &file, const std::function<bool(QIODevice &)> &content)
{
    ++m_writing;
    QThreadPool::globalInstance()->start(
        [self = QPointer<Exporter>(this), directory = m_directory, file, content] {
            QSaveFile target(QDir(directory).filePath(file));
            const bool done = QDir().mkpath(directory) && target.open(QIODevice::WriteOnly) &&
                              content(target) && target.commit();
            const QString problem = done ? QString() : target.errorString();
            QMetaObject::invokeMethod(qApp, [self, file, problem] {
                if (self)
                    self->written(file, problem);
            });
        });
}

void Exporter::written(const QString &file, const QString &problem)
{
    --m_writing;
    if (problem.isNull()) {
        m_files << file;
    } else if (!m_broken) {
        m_broken = true;
        Q_EMIT failed(
            tr("%1 could not be written: %2. Choose a folder that exists, is writable and has space.")
                .arg(file, problem));
    }
    if (m_next >= m_shots.size())
        takeNext();
}

} // namespace indexpilot::app

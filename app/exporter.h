// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QObject>
#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>

class QIODevice;

namespace indexpilot::ui {
class MainWindow;
}

namespace indexpilot::app {

/// Writes pages of the window as PNG and the HTML report into a folder. Pictures are taken on the GUI thread,
/// files are written elsewhere, whole or not at all (QSaveFile).
class Exporter : public QObject {
    Q_OBJECT
public:
    Exporter(ui::MainWindow &window, QString directory, QObject *parent = nullptr);
    /// Every page in both themes and two sizes, and the report. Resizes the window.
    void exportEverything(const engine::SnapshotPtr &snapshot);
    /// The page on screen as it is, and the report.
    void exportPageOnScreen(const engine::SnapshotPtr &snapshot);

Q_SIGNALS:
    void finished(const QStringList &files);
    void failed(const QString &sentence); ///< which file, why, what to do

private:
    struct Shot {
        int page;
        bool dark;
        QSize size;
        QString file;
    };
    void takeNext();
    void grab(const QString &file);
    void writeReport(const engine::SnapshotPtr &snapshot);
    void write(const QString &file, const std::function<bool(QIODevice &)> &content);
    void written(const QString &file, const QString &problem);
    ui::MainWindow &m_window;
    QString m_directory;
    std::vector<Shot> m_shots;
    std::size_t m_next = 0;
    int m_writing = 0;
    bool m_broken = false;
    QStringList m_files;
};

} // namespace indexpilot::app

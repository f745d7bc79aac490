// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace indexpilot::ui {
class MainWindow;
}

namespace indexpilot::app {

/// Writes each page of the window as PNG in both themes and two sizes, and the HTML report, into a folder.
/// Pictures are taken on the GUI thread, files are written elsewhere, whole or not at all (QSaveFile).
class Exporter : public QObject {
    Q_OBJECT
public:
    Exporter(ui::MainWindow &window, QString directory, QObject *parent = nullptr);
    void start(engine::SnapshotPtr snapshot);

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
    void grab(const Shot &shot);
    void write(const QString &file, const std::function<bool(QIODevice &)> &content);
    ui::MainWindow &m_window;
    QString m_directory;
    std::vector<Shot> m_shots;
    std::size_t m_next = 0;
    int m_writing = 0;
    bool m_broken = false;
    QStringList m_files;
};

} // namespace indexpilot::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

#include <map>

class QLabel;
class QVBoxLayout;

namespace indexpilot::ui {

class JobRow;

/// The jobs of this session, below the page; closed at first.
class JobsDock : public QDockWidget {
    Q_OBJECT
public:
    explicit JobsDock(QWidget *parent = nullptr);
    void setProgress(const QString &job, const QString &phase, double share);
    void end(const QString &job, const QString &words);
    int running() const;

Q_SIGNALS:
    void runningChanged(int running);
    void closedByPerson();

private:
    QWidget *m_list;
    QVBoxLayout *m_layout;
    QLabel *m_empty;
    std::map<QString, JobRow *> m_rows;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/workload/notices.h"

#include <QWidget>

class QLineEdit;
class QTimer;

namespace indexpilot::ui {

class SteadyText;

/// The head of the page: the finding in one sentence, how complete the figures are, search.
class WorkloadHeader : public QWidget {
    Q_OBJECT
public:
    explicit WorkloadHeader(QWidget *parent = nullptr);
    void setHeadline(const QString &sentence);
    void setAge(const std::optional<AgeNote> &note);
    void setNotice(const std::optional<Notice> &notice);
    void setSearch(const QString &words); ///< of the window; what is being typed stays

Q_SIGNALS:
    void searched(const QString &words);
    void searchDone(); ///< by Enter: on to what was found

private:
    void search();
    SteadyText *m_headline;
    Chip *m_age;
    QLineEdit *m_search;
    MessageRow *m_notice;
    QTimer *m_typing;
    std::optional<Notice> m_noticed;
};

} // namespace indexpilot::ui

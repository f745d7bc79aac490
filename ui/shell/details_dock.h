// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QStackedWidget;

namespace indexpilot::ui {

class Page;

/// At the right: what the current page has to say about its selection. Stays closed until a page or a person
/// asks for it, and is away on pages without details.
class DetailsDock : public QDockWidget {
    Q_OBJECT
public:
    explicit DetailsDock(QWidget *parent = nullptr);
    void setPage(Page *page);
    void setWanted(bool wanted); ///< by page, layout and menu
    bool hasContent() const { return m_details != nullptr; }

Q_SIGNALS:
    void closedByPerson();

private:
    void showWhenWanted();
    QStackedWidget *m_stack;
    QWidget *m_details = nullptr; ///< of the page on screen
    bool m_wanted = false;
};

} // namespace indexpilot::ui

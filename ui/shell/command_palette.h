// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_search.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace indexpilot::ui {

class PaletteModel;

/// Ctrl+K: over the window, everything that can be done or opened, by a few letters. Enter runs, Esc closes;
/// what cannot run says why.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);
    void open(std::vector<PaletteEntry> entries);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *newTop();
    QWidget *newHints();
    QWidget *newFoot();
    void search(const QString &query);
    bool handleKey(int key);
    void move(int step);
    void run(int row);
    void leave();
    void place();
    PaletteModel *m_model;
    QLineEdit *m_query;
    QLabel *m_matches;
    QListView *m_list;
    QLabel *m_nothing;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace indexpilot::ui

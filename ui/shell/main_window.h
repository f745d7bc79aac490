// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

#include <memory>
#include <vector>

namespace indexpilot::ui {

class Page;
struct PageEntry;
class ViewState;

/// The frame: menus, context bar, time strip, rail, docks, message bar, palette. Shows pages and the current
/// target's snapshot; knows neither the engine nor any page by name. GUI thread only.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;
    ViewState *viewState() const;

    void addPage(const PageEntry &entry); ///< rail order is the order of the calls
    Page *page(const QString &key);       ///< made now if it was not; null: there is none
    int pageCount() const;
    QString pageName(int page) const; ///< its key
    void showPage(int page);
    void showPage(const QString &key);

    void setSnapshot(const engine::SnapshotPtr &snapshot); ///< of the current target; older ones are dropped
    void setTargets(const QStringList &titles);
    void setCurrentTarget(int position); ///< -1: none; the snapshot shown so far is forgotten
    void setTheme(ThemeChoice choice);
    void showFailure(const Failure &failure); ///< in the message bar
    /// A job in the jobs dock; 1 ends it, a negative share says that it failed.
    void showDemoProgress(const QString &phase, double share);
    void restoreLayout(); ///< from the settings, when there are any
    void announce(const QString &sentence, const QString &state);

Q_SIGNALS:
    void refreshRequested();
    void collectingToggled(bool on);
    void freezeRequested(bool on);
    void modeRequested(indexpilot::engine::Mode mode); ///< answered by LifecycleView::mode
    void passwordEntered(const std::string &password);
    void targetSelected(int position);
    void disconnectRequested(int position);
    void exportRequested(); ///< Ctrl+S: every page and the report into a folder that a person chooses

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui

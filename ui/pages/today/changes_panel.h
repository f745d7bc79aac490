// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/widgets/panel.h"

class QGridLayout;
class QLabel;

namespace indexpilot::ui {

QString changeMark(const std::string &kind);          ///< "▲" index appeared, "✕" vanished, …
QString changeSubject(const store::ChangeNote &note); ///< on one line, without the schema public
QString changeWord(const std::string &kind); ///< "Index appeared", translated; an unknown kind as it is

/// What changed on the target since the last visit, the latest first.
class ChangesPanel : public Panel {
    Q_OBJECT
public:
    static constexpr std::size_t mostRows = 8;

    explicit ChangesPanel(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot);

private:
    void showNothing(const engine::Snapshot &snapshot);
    void showChanges(TimePoint now);
    void addRow(const store::ChangeNote &note, TimePoint now);
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
    QLabel *m_more;
    std::vector<store::ChangeNote> m_changes;
};

} // namespace indexpilot::ui

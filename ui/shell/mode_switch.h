// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QList>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;

namespace indexpilot::ui {

class Segmented;

/// Observe, Propose or Act: what the program may do to the server on screen, as the snapshot says it, and how
/// long Act lasts. Its actions are those of the menu; it says which of them can be used.
class ModeSwitch : public QWidget {
    Q_OBJECT
public:
    explicit ModeSwitch(QWidget *parent = nullptr);
    void setActions(const QList<QAction *> &actions); ///< in the order of engine::Mode
    void setSnapshot(const engine::Snapshot *snapshot, Milliseconds sinceArrival); ///< null: no target

Q_SIGNALS:
    void announced(const QString &sentence, const QString &state); ///< Act began on a production server

private:
    void showMode(const engine::Snapshot *snapshot, Milliseconds sinceArrival);
    void showActions(const engine::Snapshot *snapshot);
    void tellAct(const engine::Snapshot *snapshot);
    void follow(int segment);
    QLabel *m_word;
    Segmented *m_segments;
    QList<QAction *> m_actions;
    engine::Mode m_mode = engine::Mode::Observe;
    std::optional<TimePoint> m_ends;
    bool m_asked = false;              ///< for Act, by a person, and not answered
    std::optional<TimePoint> m_before; ///< when Act ended as it was asked for
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QButtonGroup;

namespace indexpilot::ui {

/// One choice of a few, as joined buttons; arrow keys move. Segment i has the objectName
/// "<objectName of the control>.<i>".
class Segmented : public QFrame {
    Q_OBJECT
public:
    explicit Segmented(const QStringList &labels, QWidget *parent = nullptr);
    int current() const;
    void setCurrent(int index);                     ///< -1: none; emits nothing
    void setLabel(int index, const QString &label); ///< for counts that change
    void setSegmentEnabled(int index, bool enabled,
                           const QString &reason = {}); ///< the reason is its tooltip

Q_SIGNALS:
    void chosen(int index); ///< by a person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void nameSegments();
    void setTabStop();   ///< Tab stops once, at the choice
    void move(int step); ///< to the next segment that is enabled
    QButtonGroup *m_group;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QLabel;

namespace indexpilot::ui {

class ElidedLabel;

/// Which target is on screen, with its real host and port; a click lists the others.
class TargetButton : public QToolButton {
    Q_OBJECT
public:
    explicit TargetButton(QWidget *parent = nullptr);
    void set(const QString &title, const QString &place);
    void setState(const QString &words); ///< "connecting…"; empty: connected
    QString title() const;
    QString place() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void showWords();
    QLabel *m_icon;
    ElidedLabel *m_title;
    ElidedLabel *m_place;
    QLabel *m_state;
    QLabel *m_chevron;
};

} // namespace indexpilot::ui

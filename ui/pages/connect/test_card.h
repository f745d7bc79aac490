// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace indexpilot::ui {

/// What a test found: who answered and how fast (measured), what the role can see, what is missing and the
/// statement that gives it; or the server's text and what to do. Hidden while there is nothing to say.
class TestCard : public QFrame {
    Q_OBJECT
public:
    explicit TestCard(QWidget *parent = nullptr);
    /// place: where it was tried, for when nobody answered.
    void show(const engine::ConnectionTest &result, const QString &place);
    void clear();
    QString headline() const;
    using QFrame::show;

private:
    void showReached(const engine::ConnectionTest &result);
    void showFailure(const engine::ConnectionTest &result, const QString &place);
    void setState(const char *state, const QString &iconName, Token token);
    void addLine(const pg::Capability &capability);
    void addRemedy(const pg::Capability &capability, int row);
    QLabel *addText(const QString &text, int column, const char *state);
    QLabel *m_icon;
    QLabel *m_headline;
    QWidget *m_lines = nullptr;
    QGridLayout *m_grid = nullptr;
};

QString reachedSentence(const engine::ConnectionTest &result);

} // namespace indexpilot::ui

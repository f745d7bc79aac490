// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace indexpilot::ui {

/// A line of evidence: an icon, perhaps a definition in mono, and a sentence.
struct Sentence {
    QString icon;
    Token token = Token::Text2;
    QString lead; ///< mono; empty: none
    QString text;
    QString toolTip;
    friend bool operator==(const Sentence &, const Sentence &) = default;
};

/// A titled list of sentences; hidden while it is empty.
class SentenceList : public QWidget {
    Q_OBJECT
public:
    explicit SentenceList(const QString &title, QWidget *parent = nullptr);
    void setSentences(const std::vector<Sentence> &sentences);

private:
    QWidget *newRow(const Sentence &sentence);
    QVBoxLayout *m_rows;
    std::vector<Sentence> m_sentences;
    std::vector<QWidget *> m_widgets;
};

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/sentence_list.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme_icon.h"

#include <QBoxLayout>

namespace indexpilot::ui {
namespace {

constexpr int iconSize = 14;
constexpr qsizetype longestSentence = 2000;

} // namespace

SentenceList::SentenceList(const QString &title, QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    setAccessibleName(title);
    if (!title.isEmpty())
        m_rows->addWidget(newLabel("strong", this, title));
    hide();
}

void SentenceList::setSentences(const std::vector<Sentence> &sentences)
{
    setVisible(!sentences.empty());
    if (sentences == m_sentences)
        return;
    m_sentences = sentences;
    for (QWidget *row : m_widgets)
        delete row;
    m_widgets.clear();
    for (const Sentence &sentence : sentences) {
        m_widgets.push_back(newRow(sentence));
        m_rows->addWidget(m_widgets.back());
    }
}

QWidget *SentenceList::newRow(const Sentence &sentence)
{
    auto *row = new QWidget(this);
    row->setToolTip(sentence.toolTip);
    auto *icon = new QLabel(row);
    icon->setFixedSize(iconSize, iconSize + 2);
    setThemeIcon(icon, sentence.icon, sentence.token, iconSize);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    if (!sentence.lead.isEmpty()) {
        auto *lead = new ElidedLabel(sentence.lead, row);
        lead->setProperty("role", QStringLiteral("mono"));
        lead->setElideMode(Qt::ElideMiddle);
        words->addWidget(lead);
    }
    if (!sentence.text.isEmpty())
        words->addWidget(newParagraph(sentence.lead.isEmpty() ? "body" : "secondary", row,
                                      sentence.text.left(longestSentence)));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    return row;
}

} // namespace indexpilot::ui

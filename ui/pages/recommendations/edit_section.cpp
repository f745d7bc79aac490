// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/edit_section.h"

#include "ui/models/column.h"
#include "ui/pages/recommendations/review_words.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/copy_block.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int editorHeight = 96;

/// Tickets of all sections differ, so that an answer is never taken for another question's.
int nextTicket()
{
    static int last = 0;
    return ++last;
}

QPlainTextEdit *newEditor(QWidget *parent)
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setObjectName(QStringLiteral("editor"));
    editor->setAccessibleName(EditSection::tr("Definition to try"));
    editor->setProperty("role", QStringLiteral("sql"));
    editor->setTabChangesFocus(true);
    editor->setFixedHeight(editorHeight);
    return editor;
}

/// Of several statements the one that was judged worst; others are said in its place by the verdict.
const advisor::ReviewedStatement &worst(const advisor::Review &review)
{
    const auto badness = [](const advisor::ReviewedStatement &one) {
        return one.verdict == advisor::Verdict::Findings       ? 2
               : one.verdict == advisor::Verdict::Inconclusive ? 1
                                                               : 0;
    };
    return *std::max_element(review.statements.begin(), review.statements.end(),
                             [&](const auto &a, const auto &b) { return badness(a) < badness(b); });
}

} // namespace

EditSection::EditSection(QWidget *parent)
    : QFrame(parent), m_text(newEditor(this)), m_ask(new QPushButton(tr("See the what-if"), this)),
      m_busy(new BusyLine(this)), m_failure(new MessageRow(this)), m_verdict(new Chip(this)),
      m_summary(newParagraph("body", this)), m_findings(new SentenceList({}, this)),
      m_better(new CopyBlock({}, this)), m_betterTitle(newLabel("strong", this, tr("Better"))),
      m_answer(new QWidget(this))
{
    setObjectName(QStringLiteral("editSection"));
    setProperty("role", QStringLiteral("code"));
    m_ask->setObjectName(QStringLiteral("editAsk"));
    m_ask->setToolTip(tr("Asks the planner; nothing is built (Ctrl+Enter)"));
    m_failure->setObjectName(QStringLiteral("editFailure"));
    m_verdict->setObjectName(QStringLiteral("editVerdict"));
    m_summary->setObjectName(QStringLiteral("editSummary"));
    m_better->setObjectName(QStringLiteral("editBetter"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("editClose"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_ask);
    buttons->addWidget(close);
    buttons->addWidget(
        newLabel("caption", this, tr("Only tried: a decision is on the definition as recommended.")), 1);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    verdict->addWidget(m_verdict, 0, Qt::AlignTop);
    verdict->addWidget(m_summary, 1);
    auto *answer = new QVBoxLayout(m_answer);
    answer->setContentsMargins(0, 0, 0, 0);
    answer->setSpacing(6);
    answer->addLayout(verdict);
    answer->addWidget(m_findings);
    answer->addWidget(m_betterTitle);
    answer->addWidget(m_better);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    column->addWidget(newLabel("strong", this, tr("Edit the definition")));
    column->addWidget(m_text);
    column->addWidget(m_busy);
    column->addLayout(buttons);
    column->addWidget(m_failure);
    column->addWidget(m_answer);
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { m_ask->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); });
    connect(m_ask, &QPushButton::clicked, this, &EditSection::ask);
    connect(close, &QPushButton::clicked, this, &EditSection::dismiss);
    clearAnswer();
    hide();
}

void EditSection::edit(const QString &sql)
{
    m_text->setPlainText(sql);
    clearAnswer();
    show();
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

void EditSection::dismiss()
{
    if (!isOpen())
        return;
    hide();
    m_ticket = 0;
    m_busy->setBusy(false);
    Q_EMIT closed();
}

void EditSection::ask()
{
    const QString sql = m_text->toPlainText().trimmed();
    if (sql.isEmpty())
        return;
    clearAnswer();
    m_ticket = nextTicket();
    m_busy->setBusy(true);
    Q_EMIT asked(sql, m_ticket);
}

void EditSection::clearAnswer()
{
    m_ticket = 0;
    m_shown.reset();
    m_busy->setBusy(false);
    m_failure->clear();
    m_answer->hide();
}

void EditSection::setAnswer(const std::shared_ptr<const engine::EditedReview> &answer)
{
    if (!answer || answer == m_shown || answer->ticket != m_ticket || m_ticket == 0)
        return;
    m_shown = answer;
    m_busy->setBusy(false);
    if (!answer->review)
        m_failure->show(answer->review.error());
    else if (answer->review->review.statements.empty())
        m_failure->show(MessageState::Warn, tr("There is no statement to review."),
                        tr("Write a CREATE INDEX statement."));
    else
        showReview(*answer->review);
}

void EditSection::showReview(const engine::ReviewRun &run)
{
    const advisor::ReviewedStatement &one = worst(run.review);
    m_verdict->set(verdictChip(run.review.verdict), verdictText(run.review.verdict));
    setTextOnce(m_summary, reviewSummary(one));
    m_findings->setSentences(reviewFindings(one, run.weaker));
    QStringList better;
    for (const std::string &sql : one.alternatives)
        better << toQString(sql) + (sql.ends_with(';') ? QString() : QStringLiteral(";"));
    m_better->setSql(better.join(QLatin1Char('\n')));
    m_better->setVisible(!better.isEmpty());
    m_betterTitle->setVisible(!better.isEmpty());
    m_answer->setAccessibleName(tr("Verdict: %1").arg(m_verdict->text()));
    m_answer->show();
}

bool EditSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers().testFlag(Qt::ControlModifier))
        ask();
    else if (key->key() == Qt::Key_Escape)
        dismiss();
    else
        return QFrame::eventFilter(watched, event);
    return true;
}

} // namespace indexpilot::ui

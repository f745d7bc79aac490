// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_row.h"

#include "core/wording/server_words.h"

#include "ui/widgets/copy_block.h"
#include "ui/widgets/sql_lexer.h"
#include "ui/widgets/theme_icon.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>

#include <array>

namespace indexpilot::ui {
namespace {

struct MessageLook {
    const char *state;
    const char *icon;
    Token token;
};

constexpr std::array messageLooks{
    MessageLook{"ok", "ok", Token::Ok}, MessageLook{"warn", "warn", Token::Warn},
    MessageLook{"bad", "bad", Token::Bad}, MessageLook{"info", "info", Token::Info}};

QLabel *newText(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

MessageState stateOf(FailureCode code)
{
    switch (code) {
    case FailureCode::Cancelled:
        return MessageState::Info;
    case FailureCode::NeedsPassword:
    case FailureCode::TimedOut:
    case FailureCode::Refused:
    case FailureCode::Unsupported:
        return MessageState::Warn;
    default:
        return MessageState::Bad;
    }
}

/// What a remedy says besides its SQL.
QString wordsOf(const QString &remedy, const QString &sql)
{
    QString words = remedy;
    if (!sql.isEmpty())
        words.remove(remedy.indexOf(sql), sql.size());
    return words.trimmed();
}

} // namespace

MessageRow::MessageRow(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(newText("messageText", this)),
      m_remedy(newText("messageRemedy", this)), m_sql(new CopyBlock({}, this))
{
    m_sql->setObjectName(QStringLiteral("messageSql"));
    m_icon->setObjectName(QStringLiteral("messageIcon"));
    m_icon->setFixedSize(16, 16);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(10, 7, 10, 7);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_remedy, 1, 1);
    grid->addWidget(m_sql, 2, 1);
    hide();
}

void MessageRow::show(const Failure &failure)
{
    const QString subject = wording::failureSubject(failure);
    const QString detail = wording::failureDetail(failure);
    show(stateOf(failure.code), subject.isEmpty() ? detail : QStringLiteral("%1: %2").arg(subject, detail),
         wording::failureRemedy(failure));
    m_failure = failure;
}

void MessageRow::set(const std::optional<Failure> &failure)
{
    if (failure && failure != m_failure)
        show(*failure);
    else if (!failure && !isHidden())
        clear();
}

void MessageRow::set(MessageState state, const QString &text)
{
    if (text == m_text->text())
        return;
    if (text.isEmpty())
        clear();
    else
        show(state, text);
}

void MessageRow::show(MessageState state, const QString &text, const QString &remedy)
{
    m_failure.reset();
    const MessageLook &look = messageLooks[static_cast<std::size_t>(state)];
    setThemeIcon(m_icon, QLatin1String(look.icon), look.token);
    setProperty("state", QLatin1String(look.state));
    style()->unpolish(this);
    style()->polish(this);
    const QString sql = sqlInRemedy(remedy);
    const QString words = wordsOf(remedy, sql);
    m_text->setText(text);
    m_remedy->setText(words);
    m_remedy->setVisible(!words.isEmpty());
    m_sql->setSql(sql);
    m_sql->setVisible(!sql.isEmpty());
    setAccessibleName(text);
    setAccessibleDescription(remedy);
    setVisible(!text.isEmpty());
}

void MessageRow::clear()
{
    m_failure.reset();
    m_text->clear();
    m_remedy->clear();
    m_sql->setSql({});
    hide();
}

QString MessageRow::text() const
{
    return m_text->text();
}

QString sqlInRemedy(const QString &remedy)
{
    return statementsIn(remedy);
}

} // namespace indexpilot::ui

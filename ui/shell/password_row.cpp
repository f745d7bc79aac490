// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/password_row.h"

#include "ui/shell/frame_words.h"
#include "ui/widgets/theme_icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace indexpilot::ui {
namespace {

QString question(const engine::Snapshot &snapshot)
{
    const QString title = toText(snapshot.target.title);
    const QString asked = title.isEmpty() ? PasswordRow::tr("The server asks for a password.")
                                          : PasswordRow::tr("%1 asks for a password.").arg(title);
    const auto &failure = snapshot.connection.failure;
    return failure && !failure->detail.empty()
               ? QStringLiteral("%1 %2").arg(asked, toText(failure->detail).simplified())
               : asked;
}

bool isTyping(const QWidget *focused)
{
    return qobject_cast<const QLineEdit *>(focused) || qobject_cast<const QPlainTextEdit *>(focused);
}

} // namespace

PasswordRow::PasswordRow(QWidget *parent)
    : QFrame(parent), m_question(new QLabel(this)), m_password(new QLineEdit(this)),
      m_connect(new QPushButton(tr("Connect"), this))
{
    setObjectName(QStringLiteral("passwordRow"));
    setProperty("state", QStringLiteral("info"));
    auto *icon = new QLabel(this);
    setThemeIcon(icon, QStringLiteral("key"), Token::Info);
    m_question->setObjectName(QStringLiteral("passwordQuestion"));
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setAccessibleName(tr("Password"));
    m_password->setPlaceholderText(tr("Password, kept for this session only"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMinimumWidth(300);
    m_connect->setObjectName(QStringLiteral("passwordConnect"));
    m_connect->setProperty("role", QStringLiteral("primary"));
    m_connect->setAccessibleName(tr("Connect with this password"));
    m_connect->setEnabled(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 10, 6);
    row->setSpacing(8);
    row->addWidget(icon);
    row->addWidget(m_question, 1);
    row->addWidget(m_password);
    row->addWidget(m_connect);
    connect(m_password, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_connect->setEnabled(!text.isEmpty()); });
    connect(m_password, &QLineEdit::returnPressed, this, &PasswordRow::enter);
    connect(m_connect, &QPushButton::clicked, this, &PasswordRow::enter);
    hide();
}

void PasswordRow::setConnection(const engine::Snapshot *snapshot)
{
    const bool needed = snapshot && snapshot->connection.needsPassword;
    const bool appears = needed && isHidden();
    if (needed)
        m_question->setText(question(*snapshot));
    else
        m_password->clear();
    setVisible(needed);
    if (appears && !isTyping(window()->focusWidget()))
        m_password->setFocus(Qt::OtherFocusReason);
}

void PasswordRow::enter()
{
    const std::string password = m_password->text().toStdString();
    if (password.empty())
        return;
    m_password->clear();
    Q_EMIT entered(password);
}

} // namespace indexpilot::ui

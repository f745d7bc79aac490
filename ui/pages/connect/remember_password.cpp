// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/remember_password.h"

#include "ui/pages/connect/connection_words.h"
#include "ui/widgets/message_row.h"

#include <QCheckBox>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace indexpilot::ui {
namespace {

/// As .pgpass wants it: ':' and '\' escaped.
QString passwordFileField(QString value)
{
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char(':'), QLatin1String("\\:"));
    return value.isEmpty() ? QStringLiteral("*") : value;
}

QString passwordFileLine(const ConnectionFields &fields)
{
    QString host = valueOf(fields, "host");
    if (host.isEmpty() || host.startsWith(QLatin1Char('/')))
        host = QStringLiteral("localhost");
    QStringList parts{passwordFileField(host)};
    for (const char *keyword : {"port", "dbname", "user"})
        parts << passwordFileField(valueOf(fields, keyword));
    return parts.join(QLatin1Char(':')) + QLatin1Char(':');
}

bool holdsTypedPassword(const ConnectionFields &fields)
{
    for (const pg::ConnectionField &field : fields)
        if (field.keyword == "password")
            return field.source == pg::ValueSource::Typed && !field.value.empty();
    return false;
}

} // namespace

RememberPassword::RememberPassword(std::unique_ptr<Keychain> keychain, QWidget *parent)
    : QWidget(parent), m_keychain(std::move(keychain)),
      m_box(new QCheckBox(tr("Re&member in the system keychain"), this)), m_message(new MessageRow(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_box);
    layout->addWidget(m_message);
    m_box->setObjectName(QStringLiteral("connect.remember"));
    m_box->setAccessibleName(tr("Remember the password in the system keychain"));
    m_box->setToolTip(tr("Off: the password is kept in memory for this session only"));
    m_message->setObjectName(QStringLiteral("connect.remember.message"));
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) {
        if (on)
            probe();
    });
    setFocusProxy(m_box);
    setVisible(false);
}

RememberPassword::~RememberPassword() = default;

void RememberPassword::setTarget(const ConnectionFields &fields)
{
    const bool isAnother = m_key != targetKey(fields);
    m_key = targetKey(fields);
    m_passwordLine = passwordFileLine(fields);
    if (isAnother && m_unavailable)
        explain(m_box->toolTip());
    else if (isAnother)
        m_message->clear();
    setVisible(holdsTypedPassword(fields));
}

void RememberPassword::setKnownKeys(const QSet<QString> &keys)
{
    m_known = keys;
}

bool RememberPassword::isWanted() const
{
    return m_box->isChecked() && !m_unavailable && isVisibleTo(parentWidget());
}

/// A look into the keychain tells whether there is one, before a person relies on it.
void RememberPassword::probe()
{
    m_keychain->read(m_key, [self = QPointer<RememberPassword>(this)](const Keychain::Answer &answer) {
        if (self)
            self->giveUp(answer);
    });
}

void RememberPassword::giveUp(const Keychain::Answer &answer)
{
    if (answer.outcome == Keychain::Outcome::Done || answer.outcome == Keychain::Outcome::NotFound)
        return;
    m_unavailable = answer.outcome == Keychain::Outcome::Unavailable;
    m_box->setChecked(false);
    m_box->setEnabled(!m_unavailable);
    const QString what =
        m_unavailable ? tr("No system keychain answers here. The password is kept for this session only.")
                      : tr("The system keychain refused. The password is kept for this session only.");
    m_box->setToolTip(what);
    m_message->setToolTip(answer.detail);
    explain(what);
}

void RememberPassword::explain(const QString &what)
{
    m_message->show(MessageState::Info, what,
                    tr("To have it in every session, add a line to ~/.pgpass, with the password at its end "
                       "(chmod 600):\n%1")
                        .arg(m_passwordLine));
}

void RememberPassword::find(const QString &key, const Found &then)
{
    auto waiting = std::make_shared<bool>(true);
    const auto answerOnce = [waiting, then, self = QPointer<RememberPassword>(this)](const auto &password) {
        if (self && std::exchange(*waiting, false))
            then(password);
    };
    QTimer::singleShot(m_patience, this, [answerOnce] { answerOnce(std::optional<std::string>()); });
    m_keychain->read(key, [answerOnce](const Keychain::Answer &answer) {
        answerOnce(answer.outcome == Keychain::Outcome::Done ? std::optional(answer.password.toStdString())
                                                             : std::nullopt);
    });
}

void RememberPassword::keep(const QString &key, const std::string &password)
{
    m_keychain->write(key, QString::fromStdString(password),
                      [self = QPointer<RememberPassword>(this), key](const Keychain::Answer &answer) {
                          if (!self)
                              return;
                          if (answer.outcome == Keychain::Outcome::Done)
                              self->m_known.insert(key);
                          else
                              self->giveUp(answer);
                      });
}

void RememberPassword::forget(const QString &key)
{
    if (!key.isEmpty())
        m_keychain->remove(key, [](const Keychain::Answer &) {});
    m_known.remove(key);
}

} // namespace indexpilot::ui

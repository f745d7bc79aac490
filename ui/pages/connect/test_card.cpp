// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/test_card.h"

#include "core/wording/format.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/theme_icon.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>

namespace indexpilot::ui {
namespace {

QString placeOf(const std::optional<pg::Endpoint> &endpoint)
{
    if (!endpoint)
        return TestCard::tr("the server");
    return QStringLiteral("%1:%2").arg(QString::fromStdString(endpoint->host),
                                       QString::fromStdString(endpoint->port));
}

pg::Capability encryptionLine(const pg::Endpoint &endpoint)
{
    const bool isLocal = !endpoint.host.empty() && endpoint.host.front() == '/';
    pg::Capability line{.key = "encryption",
                        .state = pg::CapabilityState::Ready,
                        .title = TestCard::tr("Encryption").toStdString(),
                        .detail = endpoint.tlsVersion};
    if (isLocal) {
        line.detail = TestCard::tr("not needed on a local socket").toStdString();
    } else if (endpoint.tlsVersion.empty()) {
        line.state = pg::CapabilityState::Limited;
        line.detail = TestCard::tr("none: what is sent can be read on the way").toStdString();
    }
    return line;
}

} // namespace

QString reachedSentence(const engine::ConnectionTest &result)
{
    const QString version = QString::fromStdString(result.capabilities.versionText);
    return TestCard::tr("Reached %1 in %2: PostgreSQL %3, %4")
        .arg(placeOf(result.endpoint), wording::duration(result.elapsedMs), version,
             result.capabilities.isPrimary ? TestCard::tr("primary") : TestCard::tr("standby"));
}

TestCard::TestCard(QWidget *parent) : QFrame(parent), m_icon(new QLabel(this)), m_headline(new QLabel(this))
{
    setObjectName(QStringLiteral("connect.result"));
    setProperty("role", "result");
    m_icon->setFixedSize(16, 16);
    m_headline->setObjectName(QStringLiteral("connect.result.headline"));
    m_headline->setProperty("role", "strong");
    m_headline->setWordWrap(true);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(6);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_headline, 0, 1);
    setVisible(false);
}

QString TestCard::headline() const
{
    return m_headline->text();
}

void TestCard::clear()
{
    setVisible(false);
    m_headline->clear();
    delete m_lines;
    m_lines = nullptr;
}

void TestCard::show(const engine::ConnectionTest &result, const QString &place)
{
    clear();
    m_lines = new QWidget(this);
    m_grid = new QGridLayout(m_lines);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(1, 168);
    m_grid->setColumnStretch(2, 1);
    static_cast<QGridLayout *>(layout())->addWidget(m_lines, 1, 0, 1, 2);
    if (result.reached)
        showReached(result);
    else
        showFailure(result, place);
    setAccessibleName(m_headline->text());
    setVisible(true);
}

void TestCard::showReached(const engine::ConnectionTest &result)
{
    m_headline->setText(reachedSentence(result));
    if (result.capabilities.supported)
        setState("ok", QStringLiteral("ok"), Token::Ok);
    else
        setState("warn", QStringLiteral("warn"), Token::Warn);
    if (result.endpoint)
        addLine(encryptionLine(*result.endpoint));
    for (const pg::Capability &capability : result.capabilities.checklist)
        if (capability.key != "version" || capability.state != pg::CapabilityState::Ready)
            addLine(capability);
}

void TestCard::showFailure(const engine::ConnectionTest &result, const QString &place)
{
    const Failure failure = result.failure.value_or(Failure{.subject = {}, .detail = {}, .remedy = {}});
    const bool asks = failure.code == FailureCode::NeedsPassword;
    m_headline->setText(asks ? tr("%1 asks for a password").arg(place)
                             : tr("Not connected to %1").arg(place));
    if (asks)
        setState("info", QStringLiteral("key"), Token::Info);
    else
        setState("bad", QStringLiteral("bad"), Token::Bad);
    auto *detail = addText(QString::fromStdString(failure.detail), 1, nullptr);
    detail->setObjectName(QStringLiteral("connect.result.detail"));
    m_grid->addWidget(detail, 0, 0, 1, 3);
    const QString remedy = QString::fromStdString(failure.remedy);
    if (remedy.isEmpty())
        return;
    auto *advice = new MessageRow(m_lines);
    advice->setObjectName(QStringLiteral("connect.result.remedy"));
    advice->show(MessageState::Info, remedy.section(QLatin1Char('\n'), 0, 0),
                 remedy.section(QLatin1Char('\n'), 1));
    m_grid->addWidget(advice, 1, 0, 1, 3);
}

void TestCard::setState(const char *state, const QString &iconName, Token token)
{
    setThemeIcon(m_icon, iconName, token);
    setProperty("state", state);
    style()->unpolish(this);
    style()->polish(this);
}

QLabel *TestCard::addText(const QString &text, int column, const char *state)
{
    auto *label = new QLabel(text, m_lines);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(column == 2 || column == 1);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (state)
        label->setProperty("state", state);
    return label;
}

void TestCard::addLine(const pg::Capability &capability)
{
    const bool ready = capability.state == pg::CapabilityState::Ready;
    const int row = m_grid->rowCount();
    auto *mark = new QLabel(m_lines);
    mark->setFixedSize(16, 16);
    setThemeIcon(mark, ready ? QStringLiteral("ok") : QStringLiteral("warn"), ready ? Token::Ok : Token::Warn,
                 14);
    mark->setAccessibleName(ready ? tr("ready") : tr("missing"));
    m_grid->addWidget(mark, row, 0, Qt::AlignTop);
    m_grid->addWidget(addText(QString::fromStdString(capability.title), 1, nullptr), row, 1, Qt::AlignTop);
    auto *detail = addText(QString::fromStdString(capability.detail), 2, ready ? nullptr : "warn");
    if (ready)
        detail->setProperty("role", "secondary");
    m_grid->addWidget(detail, row, 2, 1, 2, Qt::AlignTop);
    if (!capability.remedy.empty())
        addRemedy(capability, row + 1);
}

void TestCard::addRemedy(const pg::Capability &capability, int row)
{
    const QString key = QString::fromStdString(capability.key);
    const QString remedy = QString::fromStdString(capability.remedy);
    auto *statement = addText(remedy, 2, nullptr);
    statement->setProperty("role", "mono");
    statement->setObjectName(QStringLiteral("connect.remedy.") + key);
    m_grid->addWidget(statement, row, 1, 1, 2, Qt::AlignVCenter);
    const QString sql = sqlInRemedy(remedy);
    if (sql.isEmpty())
        return;
    auto *copy = new CopyButton([sql] { return sql; }, m_lines);
    copy->setObjectName(QStringLiteral("connect.copy.") + key);
    m_grid->addWidget(copy, row, 3, Qt::AlignTop);
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/connect_panel.h"

#include "core/pg/session_profile.h"
#include "ui/pages/connect/background.h"
#include "ui/pages/connect/connect_intents.h"
#include "ui/pages/connect/connection_editor.h"
#include "ui/pages/connect/connection_words.h"
#include "ui/pages/connect/environment_choice.h"
#include "ui/pages/connect/remember_password.h"
#include "ui/pages/connect/target_list.h"
#include "ui/pages/connect/test_card.h"
#include "ui/shell/frame_actions.h"
#include "ui/widgets/theme_icon.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace indexpilot::ui {
namespace {

constexpr int listWidth = 204;
constexpr int widestForm = 900; // eyes go from label to source

QFrame *verticalLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", "verticalLine");
    return line;
}

} // namespace

ConnectPanel::ConnectPanel(std::unique_ptr<Keychain> keychain, QWidget *parent)
    : Panel(tr("Connect to a server"), parent), m_remember(new RememberPassword(std::move(keychain), this)),
      m_intents(new ConnectIntents(&m_draft, m_remember, this)),
      m_editor(new ConnectionEditor(&m_draft, m_remember, this)), m_list(new TargetList(this)),
      m_environment(new EnvironmentChoice(this)), m_result(new TestCard(this)),
      m_scroll(new QScrollArea(this)), m_test(new QPushButton(tr("Test connection"), this)),
      m_connect(new QPushButton(tr("Connect and observe"), this))
{
    setObjectName(QStringLiteral("connect.panel"));
    m_settings.setMaxThreadCount(1);
    m_list->setFixedWidth(listWidth);
    m_scroll->setObjectName(QStringLiteral("connect.scroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeForm());
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_list);
    columns->addWidget(verticalLine(this));
    columns->addWidget(m_scroll, 1);
    body()->addLayout(columns, 1);
    body()->addWidget(makeFooter());
    makeActions();
    connectParts();
    orderTabs();
}

ConnectPanel::~ConnectPanel()
{
    m_settings.waitForDone(); // what a person just connected to is remembered
}

/// Environment, what the result offers, the buttons, then the list.
void ConnectPanel::orderTabs()
{
    QList<QWidget *> stops;
    const QList<QPushButton *> offers = m_result->findChildren<QPushButton *>();
    for (QPushButton *offer : offers)
        stops << offer;
    m_environment->chainTabs(stops << m_test << m_connect << m_list);
}

void ConnectPanel::makeActions()
{
    m_connectAction = new QAction(tr("Connect and observe"), this);
    m_testAction = new QAction(tr("Test connection"), this);
    m_testAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_testAction->setShortcutContext(Qt::WindowShortcut);
    m_clearAction = new QAction(tr("Clear the connection form"), this);
    connect(m_connectAction, &QAction::triggered, m_intents, &ConnectIntents::connectNow);
    connect(m_testAction, &QAction::triggered, m_intents, &ConnectIntents::test);
    connect(m_clearAction, &QAction::triggered, this, &ConnectPanel::clearForm);
    m_connectAction->setObjectName(QStringLiteral("connect.action.connect"));
    m_testAction->setObjectName(QStringLiteral("connect.action.test"));
    m_clearAction->setObjectName(QStringLiteral("connect.action.clear"));
}

QWidget *ConnectPanel::makeForm()
{
    auto *form = new QWidget;
    form->setMaximumWidth(widestForm);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_editor);
    layout->addWidget(m_environment);
    layout->addWidget(m_result);
    layout->addStretch(1);
    return form;
}

QWidget *ConnectPanel::makeFooter()
{
    auto *footer = new QFrame(this);
    footer->setProperty("role", "panelFooter");
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(8);
    auto *mark = new QLabel(footer);
    setThemeIcon(mark, QStringLiteral("info"));
    const auto limit =
        std::chrono::duration_cast<Seconds>(profileFor(pg::SessionRole::Observer).statementTimeout);
    auto *promise = new QLabel(tr("Read-only session, statements end after %1 s").arg(limit.count()), footer);
    promise->setProperty("role", "secondary");
    m_test->setObjectName(QStringLiteral("connect.test"));
    m_connect->setObjectName(QStringLiteral("connect.connect"));
    m_connect->setProperty("role", "primary");
    row->addWidget(mark);
    row->addWidget(promise, 1);
    row->addWidget(m_test);
    row->addWidget(m_connect);
    return footer;
}

void ConnectPanel::connectParts()
{
    connect(m_test, &QPushButton::clicked, m_intents, &ConnectIntents::test);
    connect(m_connect, &QPushButton::clicked, m_intents, &ConnectIntents::connectNow);
    connect(m_editor, &ConnectionEditor::returnPressed, m_intents, &ConnectIntents::connectNow);
    connect(m_editor, &ConnectionEditor::problemShown, this, &ConnectPanel::showReadable);
    connect(m_intents, &ConnectIntents::connectRequested, this, &ConnectPanel::connectRequested);
    connect(m_intents, &ConnectIntents::testRequested, this, &ConnectPanel::testRequested);
    connect(m_intents, &ConnectIntents::busyChanged, this, &ConnectPanel::showBusy);
    connect(m_intents, &ConnectIntents::opened, this, [this](const RecentTarget &target) {
        inBackground(
            this, [target] { return rememberTarget(target); },
            [this](const std::vector<RecentTarget> &recent) { showRecent(recent); }, &m_settings);
    });
    connect(m_environment, &EnvironmentChoice::chosen, m_intents, &ConnectIntents::setEnvironment);
    connect(m_list, &TargetList::picked, this, &ConnectPanel::pick);
    connect(m_list, &TargetList::activatedTwice, m_intents, &ConnectIntents::connectNow);
    connect(m_list, &TargetList::forgetRequested, this, [this](const QString &text, const QString &key) {
        m_remember->forget(key);
        inBackground(
            this, [text] { return forgetTarget(text); },
            [this](const std::vector<RecentTarget> &recent) { showRecent(recent); }, &m_settings);
    });
    connect(&m_draft, &ConnectionDraft::changed, this, [this] {
        m_result->clear();
        showBusy();
    });
    connect(&m_draft, &ConnectionDraft::resolved, this, [this] {
        const ConnectionFields fields = m_draft.fields();
        m_list->mark(m_draft.text(), m_draft.problem() ? QString() : valueOf(fields, "service"));
        Q_EMIT roleKnown(valueOf(fields, "user"));
        if (QWidget *typedIn = focusWidget(); typedIn && m_scroll->isAncestorOf(typedIn))
            m_scroll->ensureWidgetVisible(typedIn, 0, 12);
    });
}

void ConnectPanel::pick(const KnownTarget &target)
{
    m_environment->setCurrent(target.environment.value_or(store::Environment::Production));
    m_draft.replaceText(target.text);
}

void ConnectPanel::clearForm()
{
    m_environment->setCurrent(store::Environment::Production);
    m_draft.replaceText({});
    focusText();
}

void ConnectPanel::showRecent(const std::vector<RecentTarget> &recent)
{
    m_list->setRecent(recent);
    QSet<QString> keys;
    for (const RecentTarget &target : recent)
        if (!target.keychainKey.isEmpty())
            keys.insert(target.keychainKey);
    m_remember->setKnownKeys(keys);
    if (m_draft.isResolved() && !m_draft.problem())
        m_editor->showFields();
}

void ConnectPanel::showBusy()
{
    setBusy(m_intents->isTesting() || m_intents->isLookingUp());
    m_test->setText(m_intents->isTesting() ? tr("Testing…")
                    : m_result->isHidden() ? tr("Test connection")
                                           : tr("Test again"));
}

void ConnectPanel::showReadable(const QString &problem)
{
    const QString reason =
        problem.isEmpty() ? QString() : tr("The connection text cannot be read: %1").arg(problem);
    for (QPushButton *button : {m_test, m_connect}) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason);
        button->setAccessibleDescription(reason);
    }
    setAvailable(m_connectAction, reason);
    setAvailable(m_testAction, reason);
}

void ConnectPanel::showTestResult(int ticket, const engine::ConnectionTest &result)
{
    if (!m_intents->accepts(ticket, result))
        return;
    m_result->show(result, targetPlace(m_draft.fields()));
    orderTabs();
    showBusy();
    if (result.failure && result.failure->code == FailureCode::NeedsPassword) {
        m_editor->showFields();
        m_editor->askForPassword();
    }
    // The card has its size only after the layout has run.
    QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_result, 0, 12); });
}

void ConnectPanel::targetConnected(const engine::TargetRequest &request)
{
    m_intents->connected(request);
}

void ConnectPanel::reload()
{
    inBackground(this, pg::listServices,
                 [this](const std::vector<pg::Service> &services) { m_list->setServices(services); });
    inBackground(
        this, readRecentTargets, [this](const std::vector<RecentTarget> &recent) { showRecent(recent); },
        &m_settings);
}

void ConnectPanel::focusText()
{
    m_editor->focusText();
}

} // namespace indexpilot::ui

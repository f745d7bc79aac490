// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/connect_page.h"

#include "ui/pages/connect/connect_panel.h"
#include "ui/pages/connect/first_steps.h"
#include "ui/pages/connect/roles_box.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QShowEvent>

#include <utility>

namespace indexpilot::ui {

struct ConnectPage::Impl {
    FirstSteps *steps = nullptr;
    ConnectPanel *panel = nullptr;
    QAction *demo = nullptr;
};

namespace {

constexpr int narrowestSteps = 330;
constexpr int widestSteps = 520;

QLabel *headLine(const QString &name, const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setProperty("role", role);
    return label;
}

/// The card in a scroll area, so that a low window cuts nothing off.
QScrollArea *scrolled(QWidget *card, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(narrowestSteps);
    area->setMaximumWidth(widestSteps);
    area->setWidget(card);
    return area;
}

} // namespace

PageIdentity ConnectPage::identity()
{
    return {QStringLiteral("connect"), tr("Connect"), QStringLiteral("connect")};
}

ConnectPage::ConnectPage(QWidget *parent) : ConnectPage(systemKeychain(), parent)
{
}

ConnectPage::ConnectPage(std::unique_ptr<Keychain> keychain, QWidget *parent)
    : Page(identity(), parent), m_impl(std::make_unique<Impl>())
{
    m_impl->steps = new FirstSteps(this);
    m_impl->panel = new ConnectPanel(std::move(keychain), this);
    m_impl->demo = new QAction(tr("Start the sample shop"), this);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(8);
    columns->addWidget(scrolled(m_impl->steps, this), 5);
    columns->addWidget(m_impl->panel, 10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(2);
    layout->addWidget(headLine(QStringLiteral("connect.headline"),
                               tr("Connect to a server; IndexPilot starts by watching and changes nothing"),
                               "headline", this));
    layout->addWidget(
        headLine(QStringLiteral("connect.subline"),
                 tr("First figures appear within seconds; what is known of a statement grows with "
                    "the traffic that was watched."),
                 "secondary", this));
    layout->addSpacing(8);
    layout->addLayout(columns, 1);
    connect(m_impl->panel, &ConnectPanel::connectRequested, this, &ConnectPage::connectRequested);
    connect(m_impl->panel, &ConnectPanel::testRequested, this, &ConnectPage::testRequested);
    connect(m_impl->panel, &ConnectPanel::roleKnown, m_impl->steps, &FirstSteps::setRole);
    connect(m_impl->steps, &FirstSteps::demoRequested, this, &ConnectPage::demoRequested);
    connect(m_impl->steps, &FirstSteps::targetSelected, this, &ConnectPage::targetSelected);
    connect(m_impl->steps, &FirstSteps::disconnectRequested, this, &ConnectPage::disconnectRequested);
    connect(m_impl->demo, &QAction::triggered, this, &ConnectPage::demoRequested);
}

ConnectPage::~ConnectPage() = default;

/// What is open is told by setTargets(); only the roles are about what is on screen.
void ConnectPage::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    m_impl->steps->roles()->setFacts(snapshot ? snapshot->roles : nullptr);
}

QList<QAction *> ConnectPage::pageActions()
{
    return m_impl->panel->panelActions() << m_impl->demo;
}

void ConnectPage::setTargets(const QStringList &titles, int current)
{
    m_impl->steps->setTargets(titles, current);
}

void ConnectPage::targetConnected(const engine::TargetRequest &request)
{
    m_impl->panel->targetConnected(request);
}

void ConnectPage::showTestResult(int ticket, const engine::ConnectionTest &result)
{
    m_impl->panel->showTestResult(ticket, result);
}

void ConnectPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_impl->panel->reload();
    if (!isAncestorOf(focusWidget()))
        m_impl->panel->focusText();
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/today_page.h"

#include "core/wording/format.h"
#include "core/wording/headline.h"
#include "core/wording/needs.h"
#include "ui/pages/recommendations/undo_bar.h"
#include "ui/pages/today/capabilities_panel.h"
#include "ui/pages/today/changes_panel.h"
#include "ui/pages/today/figures_row.h"
#include "ui/pages/today/limits_panel.h"
#include "ui/pages/today/needs_panel.h"
#include "ui/pages/today/queue_desk.h"
#include "ui/pages/today/queue_panel.h"
#include "ui/pages/today/right_now_panel.h"
#include "ui/pages/today/running_panel.h"
#include "ui/pages/today/sessions_panel.h"
#include "ui/pages/today/start_card.h"
#include "ui/pages/today/today_state.h"
#include "ui/pages/today/waiting_card.h"
#include "ui/pages/workload/notices.h"
#include "ui/plans/plan_sheet.h"
#include "ui/shell/frame_actions.h"
#include "ui/shell/view_state.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int rightColumnLowest = 312;
constexpr int rightColumnHighest = 420;

QAction *newAction(TodayPage *page, const char *name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, page);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(action);
    return action;
}

NoNeeds noNeeds(const engine::Snapshot &snapshot)
{
    if (!snapshot.dataFrom)
        return {TodayPage::tr("Nothing is known yet"),
                TodayPage::tr("The first readings take some seconds.")};
    const QString why = snapshot.lifecycle->queue.empty() ? TodayPage::tr("Nothing needs you")
                                                          : TodayPage::tr("Nothing else needs you");
    if (!snapshot.collecting)
        return {why, TodayPage::tr("Live updates are paused.")};
    const double seconds = std::chrono::duration<double>(snapshot.collector.statementInterval).count();
    return {why,
            seconds > 0 ? TodayPage::tr("Looked at again every %1.").arg(wording::age(seconds)) : QString()};
}

} // namespace

struct TodayPage::Impl {
    TodayPage *page;
    ViewState *state;
    engine::SnapshotPtr shown;
    int badge = 0;
    QLabel *headline;
    QLabel *subline;
    Chip *age;
    StartCard *start;
    WaitingCard *waiting;
    QWidget *content;
    QWidget *rightColumn; ///< gives its place to the plan of what is to be approved
    FiguresRow *figures;
    NeedsPanel *needs;
    QueueDesk *queue;
    SessionsPanel *sessions;
    RunningPanel *running;
    LimitsPanel *limits;
    RightNowPanel *now;
    ChangesPanel *changes;
    CapabilitiesPanel *capabilities;
    QAction *next;
    QAction *previous;

    Impl(TodayPage *owner, ViewState *viewState);
    QLayout *newHead();
    QWidget *newContent();
    void connectParts();
    void open(StatementId statement);
    void showFace(TodayState face);
    void showHead(TodayState face);
    void showAge();
    void showNeeds(TodayState face);
    void setBadge(int waitingThings);
};

TodayPage::Impl::Impl(TodayPage *owner, ViewState *viewState) : page(owner), state(viewState)
{
    auto *area = new QScrollArea(page);
    area->setObjectName(QStringLiteral("todayScroll"));
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    queue = new QueueDesk(page);
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *beside = new QHBoxLayout;
    beside->setSpacing(8);
    beside->addWidget(area, 1);
    beside->addWidget(queue->sheet());
    whole->addLayout(beside, 1);
    whole->addWidget(queue->undoBar());
    auto *inside = new QWidget(area);
    area->setWidget(inside);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addLayout(newHead());
    start = new StartCard(inside);
    waiting = new WaitingCard(inside);
    content = newContent();
    column->addWidget(start);
    column->addWidget(waiting);
    column->addWidget(content, 1);
    column->addStretch(0);
    next = newAction(page, "nextNeed", TodayPage::tr("Next thing that needs you"), Qt::Key_J);
    previous = newAction(page, "previousNeed", TodayPage::tr("Previous thing that needs you"), Qt::Key_K);
    connectParts();
}

QLayout *TodayPage::Impl::newHead()
{
    headline = newParagraph("headline", page);
    headline->setObjectName(QStringLiteral("headline"));
    subline = newParagraph("secondary", page);
    subline->setObjectName(QStringLiteral("subline"));
    age = new Chip(page);
    age->setObjectName(QStringLiteral("age"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(headline);
    words->addWidget(subline);
    auto *head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(age, 0, Qt::AlignTop);
    return head;
}

QWidget *TodayPage::Impl::newContent()
{
    auto *place = new QWidget(page);
    figures = new FiguresRow(place);
    needs = new NeedsPanel(place);
    sessions = new SessionsPanel(place);
    running = new RunningPanel(place);
    limits = new LimitsPanel(place);
    now = new RightNowPanel(place);
    changes = new ChangesPanel(place);
    capabilities = new CapabilitiesPanel(place);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(needs);
    left->addWidget(queue->panel());
    left->addWidget(sessions, 1);
    rightColumn = new QWidget(place);
    rightColumn->setMinimumWidth(rightColumnLowest);
    rightColumn->setMaximumWidth(rightColumnHighest);
    auto *right = new QVBoxLayout(rightColumn);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(8);
    right->addWidget(running);
    right->addWidget(limits);
    right->addWidget(now);
    right->addWidget(changes);
    right->addWidget(capabilities);
    right->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(8);
    columns->addLayout(left, 3);
    columns->addWidget(rightColumn, 1);
    auto *rows = new QVBoxLayout(place);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(figures);
    rows->addLayout(columns, 1);
    return place;
}

void TodayPage::Impl::connectParts()
{
    const auto toConnect = [this] {
        Q_EMIT page->pageRequested(QStringLiteral("connect"));
    };
    const auto copied = [this](const QString &) {
        Q_EMIT page->announced(TodayPage::tr("Copied to the clipboard"), QStringLiteral("ok"));
    };
    QObject::connect(start, &StartCard::connectWanted, page, toConnect);
    QObject::connect(start, &StartCard::demoWanted, page, &TodayPage::demoRequested);
    QObject::connect(waiting, &WaitingCard::connectWanted, page, toConnect);
    QObject::connect(needs, &NeedsPanel::statementWanted, page, [this](StatementId id) { open(id); });
    QObject::connect(needs, &NeedsPanel::pageWanted, page, &TodayPage::pageRequested);
    QObject::connect(needs, &NeedsPanel::keptDropWanted, page, &TodayPage::keptDropWanted);
    QObject::connect(needs, &NeedsPanel::copied, page, copied);
    QObject::connect(capabilities, &CapabilitiesPanel::copied, page, copied);
    QObject::connect(queue, &QueueDesk::planWanted, page, [this](const engine::PlanWish &wish) {
        rightColumn->hide();
        Q_EMIT page->planWanted(wish);
    });
    QObject::connect(queue->sheet(), &PlanSheet::closed, page, [this] { rightColumn->show(); });
    QObject::connect(queue, &QueueDesk::executeWanted, page, &TodayPage::executeWanted);
    QObject::connect(queue, &QueueDesk::decided, page, &TodayPage::queueDecisionWanted);
    QObject::connect(queue, &QueueDesk::stopWanted, page, &TodayPage::stopActionWanted);
    QObject::connect(queue, &QueueDesk::announced, page, &TodayPage::announced);
    QObject::connect(running, &RunningPanel::stopWanted, page, &TodayPage::stopActionWanted);
    QObject::connect(running, &RunningPanel::resetWanted, page, &TodayPage::breakerResetWanted);
    QObject::connect(sessions, &SessionsPanel::brushed, state, &ViewState::setBrush);
    QObject::connect(next, &QAction::triggered, page, [this] { needs->move(1); });
    QObject::connect(previous, &QAction::triggered, page, [this] { needs->move(-1); });
}

void TodayPage::Impl::open(StatementId statement)
{
    state->select(statement);
    Q_EMIT page->pageRequested(QStringLiteral("workload"));
}

void TodayPage::Impl::showFace(TodayState face)
{
    start->setVisible(face == TodayState::NoTarget);
    waiting->setVisible(face == TodayState::Waiting);
    content->setVisible(face == TodayState::Watching);
}

void TodayPage::Impl::showHead(TodayState face)
{
    switch (face) {
    case TodayState::NoTarget:
        setTextOnce(headline,
                    TodayPage::tr("Connect to a server; IndexPilot starts by watching and changes nothing"));
        setTextOnce(subline, TodayPage::tr("The first figures appear some seconds after the connection."));
        return;
    case TodayState::Waiting:
        setTextOnce(headline, waitingHeadline(*shown));
        setTextOnce(subline, waitingSentence(*shown));
        return;
    case TodayState::Watching:
        setTextOnce(subline, wording::sinceLastVisit(*shown));
        return;
    }
}

void TodayPage::Impl::showAge()
{
    const std::optional<AgeNote> note = shown ? ageNote(*shown) : std::nullopt;
    age->setVisible(note.has_value());
    if (note && age->text() != note->text)
        age->set(note->kind, note->text);
    age->setToolTip(note ? note->toolTip : QString());
}

void TodayPage::Impl::showNeeds(TodayState face)
{
    std::vector<wording::Need> found;
    if (face == TodayState::Watching) {
        found = wording::needsYou(*shown);
        needs->setNeeds(found, noNeeds(*shown));
        setTextOnce(headline, wording::todayHeadline(*shown, found));
    }
    const QString why = found.empty() ? TodayPage::tr("nothing needs you") : QString();
    setAvailable(next, why);
    setAvailable(previous, why);
    const auto queued = face == TodayState::Watching
                            ? std::ranges::count(shown->lifecycle->queue, store::ApprovalState::Waiting,
                                                 &store::ApprovalRecord::state)
                            : 0;
    setBadge(static_cast<int>(found.size()) + static_cast<int>(queued));
}

void TodayPage::Impl::setBadge(int waitingThings)
{
    if (badge == waitingThings)
        return;
    badge = waitingThings;
    Q_EMIT page->badgeChanged(badge);
}

PageIdentity TodayPage::identity()
{
    return {QStringLiteral("today"), tr("Today"), QStringLiteral("today")};
}

TodayPage::TodayPage(ViewState *state, QWidget *parent)
    : Page(identity(), parent), m_impl(std::make_unique<Impl>(this, state))
{
    setSnapshot({});
}

TodayPage::~TodayPage() = default;

void TodayPage::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    m_impl->shown = snapshot;
    const TodayState face = todayState(snapshot);
    m_impl->queue->setSnapshot(snapshot);
    m_impl->showFace(face);
    m_impl->showHead(face);
    m_impl->showAge();
    m_impl->showNeeds(face);
    if (face == TodayState::Waiting)
        m_impl->waiting->setSnapshot(*snapshot);
    if (face != TodayState::Watching)
        return;
    m_impl->figures->setSnapshot(*snapshot);
    m_impl->sessions->setSnapshot(*snapshot);
    m_impl->running->setSnapshot(*snapshot);
    m_impl->limits->setSnapshot(*snapshot);
    m_impl->now->setSnapshot(*snapshot);
    m_impl->changes->setSnapshot(*snapshot);
    m_impl->capabilities->setCapabilities(snapshot->capabilities.checklist);
}

QList<QAction *> TodayPage::pageActions()
{
    return {m_impl->next, m_impl->previous, m_impl->queue->undoAction(), m_impl->sessions->tableAction()};
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/recommendations_page.h"

#include "ui/models/column.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommendations/advice_state.h"
#include "ui/pages/recommendations/advice_words.h"
#include "ui/pages/recommendations/card.h"
#include "ui/pages/recommendations/decision_form.h"
#include "ui/pages/recommendations/edit_section.h"
#include "ui/pages/recommendations/inbox_panel.h"
#include "ui/pages/recommendations/page_header.h"
#include "ui/pages/recommendations/page_impl.h"
#include "ui/pages/recommendations/rejected_panel.h"
#include "ui/pages/recommendations/scatter_panel.h"
#include "ui/pages/recommendations/undo_bar.h"
#include "ui/plans/plan_sheet.h"
#include "ui/widgets/empty_state.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int leftWidth = 350;
constexpr auto overdueEvery = Seconds(1);

enum Right { Card, Rejected, Unselected, Sheet };

qint64 targetId(const InboxItem &item)
{
    return static_cast<qint64>(qHash(toQString(item.key)) >> 1);
}

} // namespace

RecommendationsPage::Impl::Impl(RecommendationsPage *owner, Clock time)
    : page(owner), clock(std::move(time)), actions(owner)
{
    header = new RecommendationsHeader(actions, page);
    nothing = new EmptyState;
    faces = new QStackedWidget;
    faces->addWidget(nothing);
    faces->addWidget(newContent());
    undoBar = new UndoBar(actions.undo, page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(header);
    layout->addWidget(faces, 1);
    layout->addWidget(undoBar);
    overdue.setInterval(overdueEvery);
    connectParts();
}

QWidget *RecommendationsPage::Impl::newContent()
{
    auto *left = new QSplitter(Qt::Vertical);
    left->setObjectName(QStringLiteral("recommendationsLeft"));
    left->setChildrenCollapsible(false);
    inbox = new InboxPanel;
    scatter = new ScatterPanel;
    left->addWidget(inbox);
    left->addWidget(scatter);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    card = new RecommendationCard(actions);
    rejected = new RejectedPanel;
    unselected = new EmptyState;
    right = new QStackedWidget;
    right->addWidget(card);
    right->addWidget(rejected);
    right->addWidget(unselected);
    sheet = new PlanSheet;
    right->addWidget(sheet);
    auto *content = new QSplitter(Qt::Horizontal);
    content->setObjectName(QStringLiteral("recommendationsSplitter"));
    content->setChildrenCollapsible(false);
    content->addWidget(left);
    content->addWidget(right);
    content->setStretchFactor(0, 0);
    content->setStretchFactor(1, 1);
    content->setSizes({leftWidth, 900});
    return content;
}

void RecommendationsPage::Impl::connectParts()
{
    const auto on = [this](QAction *action, auto slot) {
        QObject::connect(action, &QAction::triggered, page, slot);
    };
    on(actions.look, [this] { Q_EMIT page->adviceRequested(); });
    on(actions.stop, [this] { Q_EMIT page->stopRequested(); });
    on(actions.next, [this] { inbox->move(1); });
    on(actions.previous, [this] { inbox->move(-1); });
    on(actions.approve, [this] { decide(engine::DecisionState::Approved, {}, {}); });
    on(actions.execute, [this] { execute(); });
    on(actions.reject, [this] {
        actions.showRejected->setChecked(false);
        card->form()->askReason();
    });
    on(actions.snooze, [this] {
        actions.showRejected->setChecked(false);
        card->form()->askTime();
    });
    on(actions.renew, [this] { withdraw(); });
    on(actions.undo, [this] { undo(); });
    on(actions.edit, [this] {
        actions.showRejected->setChecked(false);
        card->edit();
    });
    on(actions.copy, [this] {
        if (const InboxItem *item = inbox->current()) {
            QGuiApplication::clipboard()->setText(toQString(sqlOf(*item)));
            Q_EMIT page->announced(tr("Copied to the clipboard"), QStringLiteral("ok"));
        }
    });
    on(actions.saveScript, [this] { saveScript(); });
    QObject::connect(actions.showRejected, &QAction::toggled, page, [this](bool wanted) {
        showCard();
        if (wanted)
            rejected->table()->setFocus(Qt::OtherFocusReason);
        else
            inbox->move(0);
    });
    QObject::connect(inbox, &InboxPanel::currentChanged, page, [this] {
        if (!inbox->current() || inbox->current()->key != sheetItem)
            sheet->dismiss(); // unless its change runs
        showCard();
        showActions();
    });
    QObject::connect(scatter, &ScatterPanel::itemChosen, page, [this](const std::string &key) {
        actions.showRejected->setChecked(false);
        inbox->select(key);
    });
    QObject::connect(card, &RecommendationCard::rejectedWanted, page,
                     [this] { actions.showRejected->setChecked(true); });
    QObject::connect(rejected, &RejectedPanel::closed, page,
                     [this] { actions.showRejected->setChecked(false); });
    QObject::connect(card->form(), &DecisionForm::rejected, page,
                     [this](const QString &reason) { decide(engine::DecisionState::Rejected, reason, {}); });
    QObject::connect(card->form(), &DecisionForm::snoozed, page, [this](std::chrono::hours time) {
        decide(engine::DecisionState::Snoozed, {}, clock() + time);
    });
    QObject::connect(card->form(), &DecisionForm::closed, page, [this] { inbox->move(0); });
    QObject::connect(card->editor(), &EditSection::asked, page, [this](const QString &sql, int ticket) {
        Q_EMIT page->reviewRequested(sql.toStdString(), ticket);
    });
    QObject::connect(card->editor(), &EditSection::closed, page, [this] { inbox->move(0); });
    QObject::connect(sheet, &PlanSheet::planWanted, page, &RecommendationsPage::planWanted);
    QObject::connect(sheet, &PlanSheet::executeWanted, page, &RecommendationsPage::executeWanted);
    QObject::connect(sheet, &PlanSheet::stopWanted, page, &RecommendationsPage::stopActionWanted);
    QObject::connect(sheet, &PlanSheet::closed, page, [this] {
        showCard();
        showActions();
        inbox->move(0);
    });
    QObject::connect(undoBar, &UndoBar::over, page, [this] {
        undoable.clear();
        showActions();
    });
    QObject::connect(&overdue, &QTimer::timeout, page, [this] { tellOverdue(); });
}

void RecommendationsPage::Impl::showAll()
{
    header->setSnapshot(snapshot);
    sheet->setSnapshot(snapshot);
    noteExecuted();
    showFace();
    if (!snapshot) {
        shown.reset();
        items.clear();
        nextWake.reset();
        inbox->setItems({}, 0);
        setBadge(0);
        showActions();
        return;
    }
    changedTables = adviceAge(*snapshot).changedTables;
    if (snapshot->advice != shown || (nextWake && *nextWake <= snapshot->takenAt)) {
        showItems();
    } else {
        showCard(); // what runs on the server changes
        showActions();
    }
}

void RecommendationsPage::Impl::showFace()
{
    const AdviceFace face = adviceFace(snapshot);
    faces->setCurrentIndex(face == AdviceFace::Shown ? 1 : 0);
    const QString how =
        tr("Looking reads the schema and the workload and asks the planner; nothing is changed.");
    switch (face) {
    case AdviceFace::NoTarget:
        return nothing->set(tr("No server is connected."), tr("Connect, or start the sample shop."));
    case AdviceFace::NotConnected:
        header->setHeadline(tr("No advice was made for this database yet"));
        return nothing->set(tr("The server is not connected."), tr("It can be asked for once it is."));
    case AdviceFace::NoAdvice:
        header->setHeadline(tr("No advice was made for this database yet"));
        return nothing->set(tr("Nobody looked for recommendations here yet."), how, actions.look);
    case AdviceFace::FirstRun:
        header->setHeadline(tr("Looking for recommendations"));
        return nothing->set(tr("The first proposals come with the end of the search."), how);
    case AdviceFace::Failed:
        header->setHeadline(tr("The last attempt gave no advice"));
        return nothing->set(tr("There is no advice to show."), how, actions.look);
    case AdviceFace::Shown:
        return;
    }
}

void RecommendationsPage::Impl::showItems()
{
    if (!shown || shown->run != snapshot->advice->run)
        executed.clear();
    shown = snapshot->advice;
    items = inboxOf(*shown, snapshot->takenAt);
    nextWake.reset();
    for (const InboxItem &item : items)
        if (item.decision && item.decision->until)
            nextWake = nextWake ? std::min(*nextWake, *item.decision->until) : *item.decision->until;
    pending.settle(items);
    databaseSeconds = shown->run ? databaseSecondsPerHour(shown->run->advice.workload) : 0;
    if (adviceFace(snapshot) == AdviceFace::Shown)
        header->setHeadline(adviceHeadline(items));
    rejected->setRun(shown->run);
    scatter->setItems(items, databaseSeconds);
    inbox->setPending(pending.keys());
    inbox->setItems(items, databaseSeconds); // shows the card and the actions
    setBadge(inboxCounts(items)[static_cast<std::size_t>(InboxSegment::New)]);
}

void RecommendationsPage::Impl::showCard()
{
    const InboxItem *item = snapshot ? inbox->current() : nullptr;
    if (item) {
        card->setItem(*item, *snapshot, pending.contains(item->key));
        scatter->setSelected(item->key);
    } else {
        scatter->setSelected({});
        const bool none = shown && shown->run && shown->run->advice.recommendations.empty();
        unselected->set(none ? tr("No proposal passes the threshold.") : tr("Nothing is selected."),
                        none ? tr("The rejected candidates say why.") : QString(),
                        none ? actions.showRejected : nullptr);
    }
    right->setCurrentIndex(sheet->isOpen()                     ? Sheet
                           : actions.showRejected->isChecked() ? Rejected
                           : item                              ? Card
                                                               : Unselected);
}

void RecommendationsPage::Impl::showActions()
{
    const InboxItem *item = snapshot ? inbox->current() : nullptr;
    ActionSituation now;
    now.item = item;
    now.hasTarget = snapshot != nullptr;
    now.connected = snapshot && snapshot->connection.state == pg::SessionState::Connected;
    now.running = snapshot && snapshot->advice->running;
    now.pending = item && pending.contains(item->key);
    now.tableChanged =
        item && std::ranges::any_of(item->members, [this](const advisor::Recommendation *one) {
            return changedTables.contains(one->definition.schema + "." + one->definition.table);
        });
    now.hasRejected = shown && shown->run && !shown->run->advice.rejected.empty();
    now.hasProposals = std::ranges::any_of(items, [](const InboxItem &one) {
        return !one.isGone() && (one.segment == InboxSegment::New || one.segment == InboxSegment::Approved);
    });
    now.canUndo = !undoable.empty();
    now.planOpen = sheet->isOpen();
    now.toRun = item ? nextToRun(*item) : nullptr;
    now.queued = now.toRun && isQueued(*now.toRun);
    actions.set(now);
}

void RecommendationsPage::Impl::setBadge(int count)
{
    if (badge == count)
        return;
    badge = count;
    Q_EMIT page->badgeChanged(badge);
}

PageIdentity RecommendationsPage::identity()
{
    return {QStringLiteral("recommendations"), tr("Recommend"), QStringLiteral("recommend")};
}

RecommendationsPage::RecommendationsPage(Clock clock, QWidget *parent)
    : Page(identity(), parent), m_impl(std::make_unique<Impl>(this, std::move(clock)))
{
    m_impl->showAll();
}

RecommendationsPage::~RecommendationsPage() = default;

void RecommendationsPage::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    Impl &my = *m_impl;
    if (snapshot && snapshot == my.snapshot)
        return;
    if (!snapshot || !my.snapshot || my.snapshot->target.id != snapshot->target.id) {
        my.pending.clear();
        my.undoable.clear();
        my.undoBar->end();
        my.sheet->reset();
        my.actions.showRejected->setChecked(false);
    }
    my.snapshot = snapshot;
    my.showAll();
}

QList<QAction *> RecommendationsPage::pageActions()
{
    return m_impl->actions.all();
}

std::vector<Page::Target> RecommendationsPage::searchTargets() const
{
    std::vector<Target> targets;
    for (const InboxItem &item : m_impl->items)
        targets.push_back(
            {tr("Recommendations"),
             QStringLiteral("%1 %2 %3").arg(toQString(item.name), actionWord(item), subjectText(item)),
             segmentName(item.segment), targetId(item)});
    return targets;
}

void RecommendationsPage::openTarget(qint64 id)
{
    const auto item =
        std::ranges::find_if(m_impl->items, [id](const InboxItem &one) { return targetId(one) == id; });
    if (item == m_impl->items.end())
        return;
    m_impl->actions.showRejected->setChecked(false);
    m_impl->inbox->select(item->key);
    m_impl->inbox->move(0);
}

} // namespace indexpilot::ui

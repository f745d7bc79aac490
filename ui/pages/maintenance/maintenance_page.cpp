// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/maintenance_page.h"

#include "ui/pages/maintenance/ended_panel.h"
#include "ui/pages/maintenance/job_lines.h"
#include "ui/pages/maintenance/job_queue.h"
#include "ui/pages/maintenance/maintenance_headline.h"
#include "ui/pages/maintenance/maintenance_page_impl.h"
#include "ui/pages/maintenance/opening_panel.h"
#include "ui/pages/maintenance/week_panel.h"
#include "ui/pages/maintenance/windows_panel.h"
#include "ui/pages/workload/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/segmented.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

namespace indexpilot::ui {
namespace {

constexpr int headerLowest = 32;
constexpr int sideLowest = 316;
constexpr int sideHighest = 420;

} // namespace

MaintenancePage::Impl::Impl(MaintenancePage *owner) : page(owner), actions(owner)
{
    header = newHeader();
    trouble = new MessageRow(page);
    trouble->setObjectName(QStringLiteral("maintenanceTrouble"));
    nothing = new EmptyState;
    states = new QStackedWidget(page);
    states->addWidget(nothing);
    states->addWidget(newContent());
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addWidget(header);
    column->addWidget(trouble);
    column->addWidget(states, 1);
    connectParts();
}

QWidget *MaintenancePage::Impl::newHeader()
{
    auto *place = new QWidget(page);
    headline = newParagraph("headline", place);
    headline->setObjectName(QStringLiteral("headline"));
    faceChoice = new Segmented({tr("Week"), tr("History"), tr("Windows")}, place);
    faceChoice->setObjectName(QStringLiteral("maintenanceFace"));
    faceChoice->setAccessibleName(tr("What is shown"));
    weekButtons = newWeekButtons(place);
    place->setMinimumHeight(headerLowest); // nothing moves when the buttons of the week go
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(headline, 1);
    row->addWidget(weekButtons);
    row->addWidget(faceChoice);
    return place;
}

QWidget *MaintenancePage::Impl::newWeekButtons(QWidget *parent)
{
    auto *place = new QWidget(parent);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(newActionTool(actions.previousWeek, QStringLiteral("header.previousWeek"),
                                 QStringLiteral("back"), place));
    row->addWidget(newActionButton(actions.thisWeek, QStringLiteral("header.thisWeek"), place));
    row->addWidget(
        newActionTool(actions.nextWeek, QStringLiteral("header.nextWeek"), QStringLiteral("forward"), place));
    return place;
}

QWidget *MaintenancePage::Impl::newContent()
{
    auto *place = new QWidget;
    faces = new QStackedWidget(place);
    faces->setObjectName(QStringLiteral("maintenanceFaces"));
    week = new WeekPanel(faces);
    ended = new EndedPanel(faces);
    windows = new WindowsPanel(actions.copyLines, faces);
    for (QWidget *face : std::initializer_list<QWidget *>{week, ended, windows})
        faces->addWidget(face);
    auto *columns = new QHBoxLayout(place);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(8);
    columns->addWidget(faces, 3);
    columns->addWidget(newSide(place), 1);
    return place;
}

QWidget *MaintenancePage::Impl::newSide(QWidget *parent)
{
    side = new QScrollArea(parent);
    side->setObjectName(QStringLiteral("maintenanceSide"));
    side->setWidgetResizable(true);
    side->setFocusPolicy(Qt::NoFocus);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setMinimumWidth(sideLowest);
    side->setMaximumWidth(sideHighest);
    auto *inside = new QWidget(side);
    opening = new OpeningPanel(inside);
    queue = new JobQueue(inside);
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(opening);
    rows->addWidget(queue);
    rows->addStretch(1);
    side->setWidget(inside);
    return side;
}

void MaintenancePage::Impl::connectParts()
{
    QObject::connect(actions.previousWeek, &QAction::triggered, page, [this] { goToWeek(weeksAhead - 1); });
    QObject::connect(actions.thisWeek, &QAction::triggered, page, [this] { goToWeek(0); });
    QObject::connect(actions.nextWeek, &QAction::triggered, page, [this] { goToWeek(weeksAhead + 1); });
    QObject::connect(actions.copyLines, &QAction::triggered, page, [this] {
        QGuiApplication::clipboard()->setText(windows->lines());
        Q_EMIT page->announced(tr("Copied to the clipboard"), QStringLiteral("ok"));
    });
    QObject::connect(faceChoice, &Segmented::chosen, page, [this](int face) {
        faces->setCurrentIndex(face);
        showActions();
    });
    QObject::connect(week, &WeekPanel::jobChosen, page, &MaintenancePage::indexOpened);
    QObject::connect(ended, &EndedPanel::indexChosen, page, &MaintenancePage::indexOpened);
    QObject::connect(queue, &JobQueue::wished, page, &MaintenancePage::maintenanceWanted);
    QObject::connect(queue, &JobQueue::stopWanted, page, &MaintenancePage::stopWanted);
}

void MaintenancePage::Impl::showAll()
{
    showState();
    showTrouble();
    if (snapshot) {
        const QString sentence = maintenanceHeadline(*snapshot);
        setTextOnce(headline, sentence);
        week->setSentence(sentence);
        showContent();
    }
    showActions();
    setBadge(snapshot ? proposedJobs(*snapshot->maintenance) : 0);
}

void MaintenancePage::Impl::showContent()
{
    week->setSnapshot(*snapshot, weeksAhead);
    ended->setView(snapshot->maintenance);
    windows->setView(snapshot->maintenance);
    opening->setSnapshot(*snapshot);
    queue->setSnapshot(*snapshot);
}

void MaintenancePage::Impl::goToWeek(int ahead)
{
    weeksAhead = ahead;
    if (snapshot)
        week->setSnapshot(*snapshot, weeksAhead);
    showActions();
}

PageIdentity MaintenancePage::identity()
{
    return {QStringLiteral("maintenance"), tr("Maintenance"), QStringLiteral("calendar")};
}

MaintenancePage::MaintenancePage(QWidget *parent)
    : Page(identity(), parent), m_impl(std::make_unique<Impl>(this))
{
    m_impl->showAll();
}

MaintenancePage::~MaintenancePage() = default;

void MaintenancePage::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    Impl &my = *m_impl;
    if (snapshot && snapshot == my.snapshot)
        return;
    if (!snapshot || !my.snapshot || my.snapshot->target.id != snapshot->target.id)
        my.weeksAhead = 0;
    my.snapshot = snapshot;
    my.showAll();
}

QList<QAction *> MaintenancePage::pageActions()
{
    QList<QAction *> all = m_impl->actions.all();
    all.append(m_impl->week->tableAction());
    return all;
}

} // namespace indexpilot::ui

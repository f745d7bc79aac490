// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/audit_page.h"

#include "core/wording/server_words.h"
#include "ui/pages/audit/audit_page_impl.h"
#include "ui/pages/audit/audit_words.h"
#include "ui/pages/audit/check_row.h"
#include "ui/pages/audit/entry_panel.h"
#include "ui/pages/audit/log_panel.h"
#include "ui/pages/workload/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/theme_icon.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>

namespace indexpilot::ui {
namespace {

constexpr int wideEnough = 1500; ///< px, for the entry beside the log
constexpr auto waitsForCheck = Seconds(30);

QPushButton *newIconButton(QAction *action, const char *name, QWidget *parent)
{
    QPushButton *button = newActionButton(action, QLatin1String(name), parent);
    button->setIconSize({14, 14});
    setThemeIcon(button, action->property("iconName").toString());
    return button;
}

} // namespace

AuditPage::Impl::Impl(AuditPage *owner) : page(owner), actions(owner)
{
    header = newHeader();
    trouble = new MessageRow(page);
    trouble->setObjectName(QStringLiteral("auditTrouble"));
    check = new CheckRow(page);
    nothing = new EmptyState;
    content = new QSplitter(Qt::Vertical);
    content->setObjectName(QStringLiteral("auditSplitter"));
    content->setChildrenCollapsible(false);
    log = new LogPanel;
    entry = new EntryPanel;
    content->addWidget(log);
    content->addWidget(entry);
    faces = new QStackedWidget(page);
    faces->addWidget(nothing);
    faces->addWidget(content);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{header, trouble, check})
        column->addWidget(part);
    column->addWidget(faces, 1);
    verifying.setSingleShot(true);
    verifying.setInterval(waitsForCheck);
    connectParts();
    fit(0);
}

QWidget *AuditPage::Impl::newHeader()
{
    auto *place = new QWidget(page);
    headline = newParagraph("headline", place);
    headline->setObjectName(QStringLiteral("headline"));
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(headline, 1);
    row->addWidget(newIconButton(actions.verify, "header.verify", place));
    row->addWidget(newIconButton(actions.exportLog, "header.export", place));
    return place;
}

void AuditPage::Impl::connectParts()
{
    const auto on = [this](QAction *action, auto slot) {
        QObject::connect(action, &QAction::triggered, page, slot);
    };
    on(actions.verify, [this] {
        verifying.start();
        showVerifying();
        Q_EMIT page->verifyWanted();
    });
    on(actions.exportLog, [this] { exportLog(); });
    on(actions.copySql, [this] {
        QGuiApplication::clipboard()->setText(entry->sql());
        Q_EMIT page->announced(tr("Copied to the clipboard"), QStringLiteral("ok"));
    });
    on(actions.next, [this] { log->move(1); });
    on(actions.previous, [this] { log->move(-1); });
    QObject::connect(&verifying, &QTimer::timeout, page, [this] { showVerifying(); });
    QObject::connect(check, &CheckRow::entryWanted, log, &LogPanel::select);
    QObject::connect(log, &LogPanel::currentChanged, page, [this] {
        showEntry();
        showActions();
    });
    QObject::connect(log, &LogPanel::activated, page, [this] {
        if (auto *first = entry->findChild<QWidget *>(QStringLiteral("copySql")))
            first->setFocus(Qt::TabFocusReason);
    });
}

void AuditPage::Impl::showAll()
{
    const auto audit = snapshot ? snapshot->lifecycle->audit : nullptr;
    if (audit && shown && audit->check && (!shown->check || shown->check->at != audit->check->at))
        verifying.stop(); // the answer
    showFace();
    showTrouble();
    if (snapshot)
        setTextOnce(headline, auditHeadline(*snapshot));
    if (audit != shown) {
        shown = audit;
        if (audit) {
            check->setAudit(*audit, snapshot->takenAt);
            log->setAudit(audit);
        }
    }
    showVerifying();
}

void AuditPage::Impl::showEntry()
{
    static const engine::AuditView none;
    entry->setRow(shown ? log->current() : nullptr, shown ? *shown : none);
}

void AuditPage::Impl::showVerifying()
{
    check->setVerifying(verifying.isActive());
    showActions();
}

void AuditPage::Impl::showActions()
{
    AuditSituation now;
    now.hasTarget = snapshot != nullptr;
    now.hasEntries = snapshot && !snapshot->lifecycle->audit->entries.empty();
    if (snapshot && snapshot->lifecycle->unavailable && !now.hasEntries)
        now.noStore = wording::failureDetail(*snapshot->lifecycle->unavailable);
    now.verifying = verifying.isActive();
    now.hasSql = now.hasEntries && !entry->sql().isEmpty();
    actions.set(now);
}

void AuditPage::Impl::fit(int width)
{
    const Qt::Orientation wanted = width >= wideEnough ? Qt::Horizontal : Qt::Vertical;
    if (content->orientation() == wanted && width > 0)
        return;
    content->setOrientation(wanted);
    content->setStretchFactor(0, 3);
    content->setStretchFactor(1, 2);
    content->setSizes(wanted == Qt::Horizontal ? QList<int>{1180, 620} : QList<int>{340, 240});
    entry->setDirection(wanted == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal);
}

PageIdentity AuditPage::identity()
{
    return {QStringLiteral("audit"), tr("Audit"), QStringLiteral("audit")};
}

AuditPage::AuditPage(QWidget *parent) : Page(identity(), parent), m_impl(std::make_unique<Impl>(this))
{
    m_impl->showAll();
}

AuditPage::~AuditPage() = default;

void AuditPage::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    Impl &my = *m_impl;
    if (snapshot && snapshot == my.snapshot)
        return;
    if (!snapshot || !my.snapshot || my.snapshot->target.id != snapshot->target.id)
        my.verifying.stop();
    my.snapshot = snapshot;
    my.showAll();
}

QList<QAction *> AuditPage::pageActions()
{
    return m_impl->actions.all();
}

void AuditPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_impl->fit(event->size().width());
}

} // namespace indexpilot::ui

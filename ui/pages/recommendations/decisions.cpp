// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"
#include "ui/models/column.h"
#include "ui/pages/connect/background.h"
#include "ui/pages/recommendations/inbox_panel.h"
#include "ui/pages/recommendations/page_impl.h"
#include "ui/pages/recommendations/script_text.h"
#include "ui/pages/recommendations/undo_bar.h"
#include "ui/pages/workload/clock_text.h"

#include <QFileDialog>

#include <algorithm>

namespace indexpilot::ui {
namespace {

QString sentenceFor(engine::DecisionState state, const QString &name, std::optional<TimePoint> until)
{
    switch (state) {
    case engine::DecisionState::Approved:
        return RecommendationsPage::tr("Approved %1; nothing is run.").arg(name);
    case engine::DecisionState::Rejected:
        return RecommendationsPage::tr("Rejected %1.").arg(name);
    case engine::DecisionState::Snoozed:
        return RecommendationsPage::tr("Put off %1; new again %2.")
            .arg(name, until ? clockText(*until) : QString());
    }
    return {};
}

InboxSegment segmentFor(engine::DecisionState state)
{
    switch (state) {
    case engine::DecisionState::Approved:
        return InboxSegment::Approved;
    case engine::DecisionState::Rejected:
        return InboxSegment::Rejected;
    case engine::DecisionState::Snoozed:
        return InboxSegment::Snoozed;
    }
    return InboxSegment::New;
}

std::string sqlOfMember(const InboxItem &item, const std::string &id)
{
    for (const advisor::Recommendation *member : item.members)
        if (member->id == id)
            return member->sql;
    return item.decision ? item.decision->sql : std::string();
}

} // namespace

void RecommendationsPage::Impl::remember(const InboxItem &item, const QString &sentence, InboxSegment wanted)
{
    undoable.clear();
    const auto &decisions = snapshot->advice->decisions;
    for (const std::string &id : item.ids()) {
        const auto before = decisions.find(id);
        undoable.push_back({id, before == decisions.end() ? std::nullopt : std::optional(before->second)});
    }
    undoKey = item.key;
    pending.add(item.key, wanted, clock());
    overdue.start();
    inbox->setPending(pending.keys());
    undoBar->tell(sentence);
}

void RecommendationsPage::Impl::decide(engine::DecisionState state, const QString &reason,
                                       std::optional<TimePoint> until)
{
    const InboxItem *current = inbox->current();
    if (!current || pending.contains(current->key))
        return;
    const InboxItem item = *current; // a receiver may answer at once
    const TimePoint now = clock();
    remember(item, sentenceFor(state, toQString(item.name), until), segmentFor(state));
    for (const std::string &id : item.ids())
        Q_EMIT page->decided({.recommendation = id,
                              .state = state,
                              .reason = reason.toStdString(),
                              .sql = sqlOfMember(item, id),
                              .at = now,
                              .until = until});
    showCard();
    showActions();
}

void RecommendationsPage::Impl::withdraw()
{
    const InboxItem *current = inbox->current();
    if (!current || pending.contains(current->key))
        return;
    const InboxItem item = *current;
    remember(item, tr("%1 is new again.").arg(toQString(item.name)), InboxSegment::New);
    for (const std::string &id : item.ids())
        Q_EMIT page->decisionWithdrawn(id);
    showCard();
    showActions();
}

void RecommendationsPage::Impl::undo()
{
    const std::vector<Former> former = std::exchange(undoable, {});
    undoBar->end();
    if (former.empty())
        return;
    const auto &before = former.front().decision;
    pending.add(undoKey, before ? segmentFor(before->state) : InboxSegment::New, clock());
    overdue.start();
    inbox->setPending(pending.keys());
    for (const Former &one : former) {
        if (one.decision)
            Q_EMIT page->decided(*one.decision);
        else
            Q_EMIT page->decisionWithdrawn(one.id);
    }
    showCard();
    showActions();
}

/// Fails closed: what the store did not take was not decided.
void RecommendationsPage::Impl::tellOverdue()
{
    QStringList names;
    for (const std::string &key : pending.takeOverdue(clock()))
        names << toQString(key);
    if (pending.empty())
        overdue.stop();
    if (names.isEmpty())
        return;
    undoable.clear();
    undoBar->end();
    inbox->setPending(pending.keys());
    Q_EMIT page->announced(tr("The decision on %1 was not recorded. Look at the messages, then decide again.")
                               .arg(names.join(QStringLiteral(", "))),
                           QStringLiteral("bad"));
    showCard();
    showActions();
}

void RecommendationsPage::Impl::saveScript()
{
    auto *dialog = new QFileDialog(page, tr("Save the recommendations as a script"));
    dialog->setObjectName(QStringLiteral("scriptDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("sql"));
    dialog->selectFile(QStringLiteral("recommendations.sql"));
    QObject::connect(dialog, &QFileDialog::fileSelected, page,
                     [this](const QString &file) { writeScript(file); });
    dialog->open();
}

void RecommendationsPage::Impl::writeScript(const QString &file)
{
    if (!snapshot)
        return;
    const std::string script = scriptText(items, toQString(snapshot->target.title), clock()).toStdString();
    const auto write = [file, script] {
        return writeWhole(file.toStdString(), script);
    };
    inBackground(page, write, [this, file](const std::optional<std::string> &problem) {
        if (!problem)
            Q_EMIT page->announced(tr("The script is in %1").arg(file), QStringLiteral("ok"));
        else
            Q_EMIT page->announced(
                tr("%1 could not be written: %2. Choose a folder that is writable and has space.")
                    .arg(file, toQString(*problem)),
                QStringLiteral("bad"));
    });
}

} // namespace indexpilot::ui

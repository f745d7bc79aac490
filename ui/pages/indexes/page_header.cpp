// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/page_header.h"

#include "ui/models/column.h"
#include "ui/pages/workload/clock_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"

#include <QBoxLayout>

namespace indexpilot::ui {
namespace {

QString staleText(const engine::Snapshot &snapshot)
{
    if (snapshot.connection.state == pg::SessionState::Connected)
        return {};
    if (snapshot.catalog)
        return IndexesHeader::tr("The server is not connected; this is as of %1.")
            .arg(clockText(snapshot.catalog->takenAt));
    return IndexesHeader::tr("The server is not connected; this is what the history holds.");
}

QString runningText(const engine::LifecycleView &lifecycle, int sheetTicket)
{
    if (!lifecycle.running || lifecycle.running->ticket == sheetTicket)
        return {};
    return IndexesHeader::tr("A change is running: %1, step %2 of %3")
        .arg(toQString(lifecycle.running->title))
        .arg(lifecycle.running->step + 1)
        .arg(lifecycle.running->steps);
}

} // namespace

IndexesHeader::IndexesHeader(QWidget *parent)
    : QWidget(parent), m_headline(newParagraph("headline", this)), m_unavailable(new MessageRow(this)),
      m_stale(new MessageRow(this)), m_running(new MessageRow(this))
{
    m_headline->setObjectName(QStringLiteral("headline"));
    m_unavailable->setObjectName(QStringLiteral("unavailable"));
    m_stale->setObjectName(QStringLiteral("indexesStale"));
    m_running->setObjectName(QStringLiteral("otherRunning"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_headline, m_unavailable, m_stale, m_running})
        column->addWidget(part);
}

void IndexesHeader::setHeadline(const QString &sentence)
{
    setTextOnce(m_headline, sentence);
}

void IndexesHeader::setSnapshot(const engine::SnapshotPtr &snapshot, int sheetTicket)
{
    setVisible(snapshot != nullptr);
    if (!snapshot)
        return;
    m_unavailable->set(snapshot->lifecycle->unavailable);
    m_stale->set(MessageState::Warn, staleText(*snapshot));
    m_running->set(MessageState::Info, runningText(*snapshot->lifecycle, sheetTicket));
}

} // namespace indexpilot::ui

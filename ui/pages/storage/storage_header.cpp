// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/storage_header.h"

#include "ui/pages/workload/clock_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"

#include <QBoxLayout>

namespace indexpilot::ui {
namespace {

QString staleSizes(const engine::Snapshot &snapshot)
{
    if (snapshot.connection.state == pg::SessionState::Connected)
        return {};
    if (snapshot.storage->readAt)
        return StorageHeader::tr("The server is not connected; sizes are as of %1.")
            .arg(clockText(*snapshot.storage->readAt));
    return StorageHeader::tr("The server is not connected.");
}

} // namespace

StorageHeader::StorageHeader(QWidget *parent)
    : QWidget(parent), m_headline(newParagraph("headline", this)), m_unavailable(new MessageRow(this)),
      m_failure(new MessageRow(this)), m_stale(new MessageRow(this))
{
    m_headline->setObjectName(QStringLiteral("headline"));
    m_unavailable->setObjectName(QStringLiteral("unavailable"));
    m_failure->setObjectName(QStringLiteral("storageFailure"));
    m_stale->setObjectName(QStringLiteral("storageStale"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_headline, m_unavailable, m_failure, m_stale})
        column->addWidget(part);
}

void StorageHeader::setHeadline(const QString &sentence)
{
    setTextOnce(m_headline, sentence);
}

void StorageHeader::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    setVisible(snapshot != nullptr);
    if (!snapshot)
        return;
    m_unavailable->set(snapshot->lifecycle->unavailable);
    m_failure->set(snapshot->storage->failure);
    m_stale->set(MessageState::Warn, staleSizes(*snapshot));
}

} // namespace indexpilot::ui

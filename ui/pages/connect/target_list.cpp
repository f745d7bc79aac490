// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/target_list.h"

#include "ui/pages/connect/connection_words.h"
#include "ui/pages/connect/target_delegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>

namespace indexpilot::ui {
namespace {

std::optional<store::Environment> environmentIn(const std::vector<RecentTarget> &recent, const QString &text)
{
    const auto found =
        std::find_if(recent.begin(), recent.end(), [&](const auto &target) { return target.text == text; });
    return found == recent.end() ? std::nullopt : std::optional(found->environment);
}

QString whenAndWhere(const RecentTarget &target)
{
    const QString day = QLocale().toString(target.lastUsed.date(), QStringLiteral("d MMM"));
    return target.host.isEmpty() ? day : target.host + QLatin1String(", ") + day;
}

bool isRecent(const QListWidgetItem *item)
{
    return item && item->data(RecentRole).toBool();
}

} // namespace

TargetList::TargetList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("connect.targets"));
    setAccessibleName(tr("Services and recent servers"));
    setItemDelegate(new TargetDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    connect(this, &QListWidget::itemClicked, this, &TargetList::pick);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (hasFocus())
            pick(item);
    });
    connect(this, &QListWidget::itemDoubleClicked, this, &TargetList::activatedTwice);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TargetList::setServices(const std::vector<pg::Service> &services)
{
    m_services = services;
    fill();
}

void TargetList::setRecent(const std::vector<RecentTarget> &recent)
{
    m_recent = recent;
    fill();
}

void TargetList::fill()
{
    const QSignalBlocker quiet(this);
    clear();
    addSection(tr("From pg_service.conf"), m_services.empty() ? tr("none is defined there") : QString());
    for (const pg::Service &service : m_services) {
        const QString text = serviceText(QString::fromStdString(service.name));
        addTarget(QString::fromStdString(service.name), QString::fromStdString(service.host),
                  {text, environmentIn(m_recent, text), false});
        item(count() - 1)->setToolTip(QString::fromStdString(service.file));
    }
    addSection(tr("Recent"), m_recent.empty() ? tr("none yet") : QString());
    for (const RecentTarget &target : m_recent)
        addTarget(target.title, whenAndWhere(target), {target.text, target.environment, true});
    mark(m_marked, m_service);
}

void TargetList::addSection(const QString &title, const QString &emptyText)
{
    auto *section = new QListWidgetItem(title, this);
    section->setFlags(Qt::NoItemFlags);
    section->setData(DetailRole, emptyText);
}

void TargetList::addTarget(const QString &title, const QString &detail, const KnownTarget &target)
{
    auto *line = new QListWidgetItem(title, this);
    line->setData(DetailRole, detail);
    line->setData(TextRole, target.text);
    line->setData(RecentRole, target.isRecent);
    if (target.environment)
        line->setData(EnvironmentRole, static_cast<int>(*target.environment));
    line->setToolTip(target.text);
    line->setData(Qt::AccessibleTextRole,
                  target.environment
                      ? tr("%1, %2, %3").arg(title, detail, wordsFor(*target.environment).shortName)
                      : tr("%1, %2").arg(title, detail));
}

void TargetList::mark(const QString &text, const QString &service)
{
    m_marked = text;
    m_service = service;
    const QListWidgetItem *current = currentItem();
    if (current && current->data(TextRole).toString() == text)
        return;
    const QString other = service.isEmpty() ? text : serviceText(service);
    QListWidgetItem *found = nullptr;
    for (int i = count() - 1; i >= 0 && !text.isEmpty(); --i)
        if (const QString said = item(i)->data(TextRole).toString();
            said == text || (said == other && !(found && found->data(TextRole).toString() == text)))
            found = item(i);
    const QSignalBlocker quiet(this);
    setCurrentItem(found);
    if (!found)
        clearSelection();
}

void TargetList::pick(QListWidgetItem *item)
{
    if (!item || !item->data(TextRole).isValid() || item->data(TextRole).toString() == m_marked)
        return; // a section, or the line that is shown already
    const QVariant environment = item->data(EnvironmentRole);
    m_marked = item->data(TextRole).toString();
    Q_EMIT picked({.text = m_marked,
                   .environment = environment.isValid()
                                      ? std::optional(static_cast<store::Environment>(environment.toInt()))
                                      : std::nullopt,
                   .isRecent = item->data(RecentRole).toBool()});
}

void TargetList::forget(const QString &text)
{
    const auto found = std::find_if(m_recent.begin(), m_recent.end(),
                                    [&](const auto &target) { return target.text == text; });
    if (found != m_recent.end())
        Q_EMIT forgetRequested(found->text, QString(found->keychainKey));
}

void TargetList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentItem())
        Q_EMIT activatedTwice();
    else if (event->key() == Qt::Key_Delete && isRecent(currentItem()))
        forget(currentItem()->data(TextRole).toString());
    else
        QListWidget::keyPressEvent(event);
}

void TargetList::contextMenuEvent(QContextMenuEvent *event)
{
    const QListWidgetItem *item =
        event->reason() == QContextMenuEvent::Mouse ? itemAt(event->pos()) : currentItem();
    if (!isRecent(item))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Forget this server"), this,
                    [this, text = item->data(TextRole).toString()] { forget(text); });
    menu->popup(event->globalPos());
}

} // namespace indexpilot::ui

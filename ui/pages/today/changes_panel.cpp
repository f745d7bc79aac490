// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/changes_panel.h"

#include "core/wording/wording_text.h"
#include "ui/models/column.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGridLayout>

#include <algorithm>
#include <array>
#include <string_view>

namespace indexpilot::ui {
namespace {

struct Kind {
    std::string_view key;
    char16_t mark;
    const char *word;
};

constexpr std::array kinds{Kind{"index appeared", u'▲', QT_TRANSLATE_NOOP("ChangeKind", "Index appeared")},
                           Kind{"index changed", u'◆', QT_TRANSLATE_NOOP("ChangeKind", "Index changed")},
                           Kind{"index vanished", u'✕', QT_TRANSLATE_NOOP("ChangeKind", "Index vanished")},
                           Kind{"plan changed", u'◇', QT_TRANSLATE_NOOP("ChangeKind", "Plan changed")},
                           Kind{"setting changed", u'●', QT_TRANSLATE_NOOP("ChangeKind", "Setting changed")},
                           Kind{"new statement", u'+', QT_TRANSLATE_NOOP("ChangeKind", "New statement")}};

const Kind *kindOf(const std::string &key)
{
    const auto *const found = std::ranges::find(kinds, std::string_view(key), &Kind::key);
    return found == kinds.end() ? nullptr : found;
}

ElidedLabel *newElided(const char *role, const QString &text, QWidget *parent)
{
    auto *label = new ElidedLabel(text, parent);
    label->setProperty("role", QLatin1String(role));
    label->setElideMode(Qt::ElideMiddle);
    return label;
}

} // namespace

QString changeMark(const std::string &kind)
{
    const Kind *known = kindOf(kind);
    return known ? QString(QChar(known->mark)) : QStringLiteral("?");
}

QString changeWord(const std::string &kind)
{
    const Kind *known = kindOf(kind);
    return known ? QCoreApplication::translate("ChangeKind", known->word) : toQString(kind);
}

QString changeSubject(const store::ChangeNote &note)
{
    const QString subject = wording::oneLine(note.subject);
    const QLatin1String usual("public.");
    return subject.startsWith(usual) ? subject.mid(usual.size()) : subject;
}

ChangesPanel::ChangesPanel(QWidget *parent)
    : Panel(tr("Since your last visit"), parent), m_more(newLabel("caption", this))
{
    setObjectName(QStringLiteral("changes"));
    m_more->setContentsMargins(12, 0, 12, 8);
    body()->addWidget(m_more);
}

void ChangesPanel::showNothing(const engine::Snapshot &snapshot)
{
    if (snapshot.target.lastVisit == TimePoint{})
        setEmpty(tr("This is the first visit"), tr("Changes are listed from now on."));
    else if (!snapshot.catalog)
        setEmpty(tr("Not compared yet"), tr("Indexes and settings are read soon after the server answered."));
    else
        setEmpty(tr("Nothing changed"),
                 tr("Indexes and settings are compared with each reading of the catalog."));
}

void ChangesPanel::addRow(const store::ChangeNote &note, TimePoint now)
{
    const int row = m_grid->rowCount();
    QLabel *mark = newLabel("secondary", m_rows, changeMark(note.kind));
    mark->setAlignment(Qt::AlignCenter);
    auto *subject = newElided("mono", changeSubject(note), m_rows);
    QLabel *time = newLabel("secondary", m_rows, wording::clock(note.at, now));
    const QString detail = wording::oneLine(note.detail);
    for (QWidget *widget : {static_cast<QWidget *>(mark), static_cast<QWidget *>(time)})
        widget->setToolTip(detail);
    subject->setAccessibleDescription(detail);
    auto *word = newLabel("", m_rows, changeWord(note.kind));
    word->setObjectName(QStringLiteral("changeKind"));
    word->setToolTip(detail);
    m_grid->addWidget(mark, row, 0);
    m_grid->addWidget(word, row, 1);
    m_grid->addWidget(subject, row, 2);
    m_grid->addWidget(time, row, 3, Qt::AlignRight | Qt::AlignVCenter);
}

void ChangesPanel::showChanges(TimePoint now)
{
    delete m_rows;
    m_rows = new QWidget(this);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(12, 8, 12, 8);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, 14);
    m_grid->setColumnStretch(2, 1);
    body()->insertWidget(0, m_rows);
    std::vector<store::ChangeNote> latest = m_changes;
    std::ranges::stable_sort(latest, std::greater(), &store::ChangeNote::at);
    const std::size_t shown = std::min(latest.size(), mostRows);
    for (std::size_t i = 0; i < shown; ++i)
        addRow(latest[i], now);
    const int more = static_cast<int>(latest.size() - shown);
    m_more->setText(tr("and %n earlier ones", nullptr, more));
    m_more->setVisible(more > 0);
}

void ChangesPanel::setSnapshot(const engine::Snapshot &snapshot)
{
    if (snapshot.sinceLastVisit != m_changes) {
        m_changes = snapshot.sinceLastVisit;
        showChanges(snapshot.takenAt);
    }
    const int count = static_cast<int>(m_changes.size());
    setSubtitle(count == 0 ? QString() : tr("%n changes", nullptr, count));
    if (m_changes.empty())
        showNothing(snapshot);
    else
        setFilled();
}

} // namespace indexpilot::ui

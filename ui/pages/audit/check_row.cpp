// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/check_row.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/time_labels.h"
#include "ui/pages/audit/audit_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme_icon.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace indexpilot::ui {
namespace {

QString entriesText(std::int64_t entries)
{
    return wording::count(static_cast<double>(entries));
}

QString wholeWords(const engine::AuditCheck &check, const QString &since)
{
    const QString hash = shortHash(check.lastHash);
    return since.isEmpty() ? CheckRow::tr("%1 entries, last hash %2.").arg(entriesText(check.entries), hash)
                           : CheckRow::tr("%1 entries since %2, last hash %3.")
                                 .arg(entriesText(check.entries), since, hash);
}

QString brokenWords(const engine::AuditCheck &check)
{
    QString problem = wording::oneLine(check.problem);
    if (!problem.isEmpty())
        problem[0] = problem[0].toUpper();
    const QString advice =
        CheckRow::tr("Keep a copy of the store as it is, then compare it with an export that was kept "
                     "elsewhere.");
    return problem.isEmpty() ? advice : QStringLiteral("%1. %2").arg(problem, advice);
}

} // namespace

CheckRow::CheckRow(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_claim(newLabel("strong", this)),
      m_words(newParagraph("", this)), m_newer(newLabel("secondary", this)), m_open(new QPushButton(this))
{
    setObjectName(QStringLiteral("chainCheck"));
    setProperty("role", QStringLiteral("card"));
    m_icon->setFixedSize(16, 16);
    m_claim->setObjectName(QStringLiteral("checkClaim"));
    m_words->setObjectName(QStringLiteral("checkWords"));
    m_newer->setObjectName(QStringLiteral("checkNewer"));
    m_open->setObjectName(QStringLiteral("checkOpen"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_claim);
    row->addWidget(m_words, 1);
    row->addWidget(m_newer);
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_check && m_check->brokenAt)
            Q_EMIT entryWanted(*m_check->brokenAt);
    });
    showState();
}

void CheckRow::setAudit(const engine::AuditView &audit, TimePoint now)
{
    m_check = audit.check;
    m_total = audit.total;
    m_now = now;
    const bool hasFirst = !audit.entries.empty() && audit.entries.back().sequence == 1;
    m_since = hasFirst ? QLocale().toString(localTime(audit.entries.back().at),
                                            wording::dayFormat() + QStringLiteral(" yyyy"))
                       : QString();
    showState();
}

void CheckRow::setVerifying(bool verifying)
{
    if (verifying == m_verifying)
        return;
    m_verifying = verifying;
    showState();
}

void CheckRow::showState()
{
    const bool broken = m_check && (m_check->brokenAt || !m_check->problem.empty());
    const bool whole = m_check && !broken;
    setLook(this, "state", broken ? QStringLiteral("bad") : whole ? QStringLiteral("ok") : QString());
    setThemeIcon(m_icon,
                 broken  ? QStringLiteral("bad")
                 : whole ? QStringLiteral("ok")
                         : QStringLiteral("unknown"),
                 broken  ? Token::Bad
                 : whole ? Token::Ok
                         : Token::Text2);
    if (broken) {
        m_claim->setText(m_check->brokenAt ? tr("Broken at entry %1.").arg(entriesText(*m_check->brokenAt))
                                           : tr("The chain is broken."));
        m_words->setText(brokenWords(*m_check));
    } else if (whole) {
        m_claim->setText(tr("Chain verified at %1.").arg(wording::clock(m_check->at, m_now)));
        m_words->setText(wholeWords(*m_check, m_since));
    } else {
        m_claim->setText(tr("Not verified yet."));
        m_words->setText(tr("Verifying computes every hash again and follows the chain from the first "
                            "entry to the last."));
    }
    const std::int64_t newer = m_check ? m_total - m_check->entries : 0;
    m_newer->setText(m_verifying ? tr("verifying…")
                     : newer > 0 ? tr("%n newer entries", nullptr, static_cast<int>(newer))
                                 : QString());
    m_newer->setVisible(!m_newer->text().isEmpty());
    m_open->setVisible(broken && m_check->brokenAt.has_value());
    if (m_open->isVisibleTo(this))
        m_open->setText(tr("Show entry %1").arg(entriesText(*m_check->brokenAt)));
    setAccessibleName(m_claim->text() + QLatin1Char(' ') + m_words->text());
}

} // namespace indexpilot::ui

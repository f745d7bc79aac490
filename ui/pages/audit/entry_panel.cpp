// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/entry_panel.h"

#include "core/store/audit_chain.h"
#include "core/wording/format.h"
#include "ui/models/column.h"
#include "ui/pages/audit/audit_words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/copy_block.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sql_text.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int linesOfState = 6;

QLabel *newCaption(const QString &text, QWidget *parent)
{
    QLabel *caption = newLabel("caption", parent, text);
    caption->setContentsMargins(0, 4, 0, 0);
    return caption;
}

/// Why the entry cannot be the one that was chained; empty: it can.
QString mismatchOf(const store::AuditRecord &entry, const engine::AuditView &audit)
{
    if (entry.hash != store::auditHash(entry))
        return EntryPanel::tr("The content of this entry is not what was hashed: it was changed afterwards.");
    const auto before = std::ranges::find(audit.entries, entry.sequence - 1, &store::AuditRecord::sequence);
    if (before != audit.entries.end() && before->hash != entry.previousHash)
        return EntryPanel::tr("It was chained to another entry than the one before it.");
    return {};
}

} // namespace

EntryPanel::EntryPanel(QWidget *parent)
    : Panel(tr("Entry"), parent), m_left(new QWidget(this)), m_right(new QWidget(this)),
      m_result(new Chip(this)), m_sqlCaption(newCaption({}, m_left)), m_sql(new CopyBlock({}, m_left)),
      m_detailCaption(newCaption(tr("Detail"), m_left)), m_detail(newParagraph("", m_left)),
      m_hash(newLabel("mono", m_right)), m_matches(new Chip(m_right)), m_mismatch(newParagraph("", m_right))
{
    setObjectName(QStringLiteral("entryPanel"));
    m_result->setObjectName(QStringLiteral("entryResult"));
    m_sql->setObjectName(QStringLiteral("entrySql"));
    m_detail->setObjectName(QStringLiteral("entryDetail"));
    m_hash->setObjectName(QStringLiteral("entryHash"));
    m_matches->setObjectName(QStringLiteral("entryMatches"));
    m_mismatch->setObjectName(QStringLiteral("entryMismatch"));
    m_mismatch->setProperty("state", QStringLiteral("bad"));
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addHeaderWidget(m_result);
    auto *left = new QVBoxLayout(m_left);
    auto *right = new QVBoxLayout(m_right);
    for (QVBoxLayout *half : {left, right}) {
        half->setContentsMargins(0, 0, 0, 0);
        half->setSpacing(4);
    }
    m_before = newPart("entryBefore", m_right);
    m_after = newPart("entryAfter", m_right);
    auto *hashLine = new QHBoxLayout;
    hashLine->setSpacing(8);
    hashLine->addWidget(m_hash);
    hashLine->addWidget(m_matches);
    hashLine->addStretch(1);
    right->addWidget(newCaption(tr("Hash input"), m_right));
    right->addLayout(hashLine);
    right->addWidget(m_mismatch);
    right->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_sqlCaption, m_sql, m_detailCaption, m_detail})
        left->addWidget(part);
    left->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("entryScroll"));
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(area);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, inside);
    m_halves->setContentsMargins(12, 10, 12, 10);
    m_halves->setSpacing(16);
    m_halves->addWidget(m_left, 1);
    m_halves->addWidget(m_right, 1);
    m_halves->addStretch(0);
    area->setWidget(inside);
    body()->addWidget(area);
    setRow(nullptr, {});
}

EntryPanel::TextPart EntryPanel::newPart(const char *name, QWidget *half)
{
    TextPart part{newCaption({}, half), new SqlText(half)};
    part.text->setObjectName(QLatin1String(name));
    part.text->setMaxLines(linesOfState);
    half->layout()->addWidget(part.caption);
    half->layout()->addWidget(part.text);
    return part;
}

void EntryPanel::showText(const TextPart &part, const QString &caption, const std::string &text)
{
    part.caption->setText(caption);
    part.caption->setVisible(!text.empty());
    part.text->setAccessibleName(caption);
    part.text->setSql(toQString(text).trimmed());
    part.text->setVisible(!text.empty());
}

void EntryPanel::setRow(const AuditRow *row, const engine::AuditView &audit)
{
    m_result->setVisible(row && !auditResult(*row).word.isEmpty());
    if (!row) {
        setTitle(tr("Entry"));
        setSubtitle({});
        m_sql->setSql({});
        setEmpty(tr("No entry is selected."), tr("Select one in the log to see what ran."));
        return;
    }
    const store::AuditRecord &entry = *row->entry;
    setTitle(tr("Entry %1").arg(wording::count(static_cast<double>(entry.sequence))));
    setSubtitle(auditSentence(*row));
    const AuditResult result = auditResult(*row);
    m_result->set(result.kind, result.word);
    const bool hasSql = !entry.sql.empty();
    m_sqlCaption->setText(entry.detail.starts_with("done") ? tr("SQL that ran") : tr("SQL of the plan"));
    m_sqlCaption->setVisible(hasSql);
    m_sql->setVisible(hasSql);
    m_sql->setSql(toQString(entry.sql).trimmed());
    m_detail->setText(auditDetail(entry));
    m_detail->setVisible(!m_detail->text().isEmpty());
    m_detailCaption->setVisible(!m_detail->text().isEmpty());
    const bool ofIntent = entry.before.empty() && entry.kind == "outcome" && row->intent;
    showText(m_before, ofIntent ? tr("Before, as entry %1 has it").arg(row->intent->sequence) : tr("Before"),
             ofIntent ? row->intent->before : entry.before);
    showText(m_after, tr("After"), entry.after);
    m_left->setVisible(hasSql || !m_detail->text().isEmpty());
    showHash(entry, audit);
    setFilled();
}

void EntryPanel::showHash(const store::AuditRecord &entry, const engine::AuditView &audit)
{
    const QString previous = entry.previousHash.empty() ? tr("none") : shortHash(entry.previousHash);
    m_hash->setText(tr("previous %1 · entry %2").arg(previous, shortHash(entry.hash)));
    m_hash->setToolTip(tr("previous %1\nentry %2").arg(toQString(entry.previousHash), toQString(entry.hash)));
    const QString mismatch = mismatchOf(entry, audit);
    m_matches->set(mismatch.isEmpty() ? ChipKind::Ok : ChipKind::Bad,
                   mismatch.isEmpty() ? tr("Matches") : tr("Does not match"));
    m_mismatch->setText(mismatch);
    m_mismatch->setVisible(!mismatch.isEmpty());
}

void EntryPanel::setDirection(Qt::Orientation direction)
{
    const bool beside = direction == Qt::Horizontal;
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_halves->setStretch(0, beside ? 1 : 0);
    m_halves->setStretch(1, beside ? 1 : 0);
    m_halves->setStretch(2, beside ? 0 : 1); // what is left lies below
    m_halves->setSpacing(beside ? 16 : 4);
}

QString EntryPanel::sql() const
{
    return m_sql->sql();
}

} // namespace indexpilot::ui

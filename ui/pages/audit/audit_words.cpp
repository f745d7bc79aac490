// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/audit_words.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/time_labels.h"
#include "ui/models/column.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <string_view>

namespace indexpilot::ui {
namespace {

struct AuditWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

struct AuditWord {
    std::string_view key;
    const char *word;
};

constexpr std::array guardWords{AuditWord{"freeze", QT_TRANSLATE_NOOP("AuditWords", "Freeze changes")},
                                AuditWord{"thaw", QT_TRANSLATE_NOOP("AuditWords", "Allow changes again")},
                                AuditWord{"breaker opened", QT_TRANSLATE_NOOP("AuditWords", "Open breaker")},
                                AuditWord{"breaker reset", QT_TRANSLATE_NOOP("AuditWords", "Reset breaker")}};

/// By the state that the change in the queue has after it.
constexpr std::array queueWords{
    AuditWord{"waiting", QT_TRANSLATE_NOOP("AuditWords", "Ask for approval")},
    AuditWord{"approved", QT_TRANSLATE_NOOP("AuditWords", "Approve change")},
    AuditWord{"rejected", QT_TRANSLATE_NOOP("AuditWords", "Reject change")},
    AuditWord{"withdrawn", QT_TRANSLATE_NOOP("AuditWords", "Withdraw change")},
    AuditWord{"done", QT_TRANSLATE_NOOP("AuditWords", "Close approved change")},
    AuditWord{"failed", QT_TRANSLATE_NOOP("AuditWords", "Close approved change")}};

/// By the first word of a plan's title, which is the detail of the intent.
constexpr std::array titleWords{AuditWord{"Create ", QT_TRANSLATE_NOOP("AuditWords", "Create index")},
                                AuditWord{"Replace ", QT_TRANSLATE_NOOP("AuditWords", "Replace index")},
                                AuditWord{"Drop ", QT_TRANSLATE_NOOP("AuditWords", "Drop index")},
                                AuditWord{"Rename ", QT_TRANSLATE_NOOP("AuditWords", "Rename index")}};

/// By the first word of the SQL, where the intent is not in the view.
constexpr std::array sqlWords{AuditWord{"CREATE ", QT_TRANSLATE_NOOP("AuditWords", "Create index")},
                              AuditWord{"DROP ", QT_TRANSLATE_NOOP("AuditWords", "Drop index")},
                              AuditWord{"ALTER ", QT_TRANSLATE_NOOP("AuditWords", "Alter index")}};

template <class Words> QString beginningOf(const std::string &text, const Words &words)
{
    const auto found = std::ranges::find_if(
        words, [&](const AuditWord &word) { return std::string_view(text).starts_with(word.key); });
    return found == words.end() ? QString() : QCoreApplication::translate("AuditWords", found->word);
}

QString withCapital(const std::string &word)
{
    QString text = wording::oneLine(word);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString changeWord(const AuditRow &row)
{
    const std::string title = row.intent ? row.intent->detail : std::string();
    if (title.starts_with("Bring ")) {
        const QString version = toQString(title).section(QLatin1Char(' '), -1);
        return AuditWords::tr("Roll back to version %1").arg(version);
    }
    QString word = beginningOf(title, titleWords);
    if (word.isEmpty())
        word = beginningOf(row.entry->sql, sqlWords);
    return word.isEmpty() ? AuditWords::tr("Change index") : word;
}

std::string stateOf(const store::AuditRecord &outcome)
{
    return outcome.detail.substr(0, outcome.detail.find(':'));
}

AuditResult outcomeResult(const store::AuditRecord &entry)
{
    const std::string state = stateOf(entry);
    if (state == "done")
        return {ChipKind::Ok, AuditWords::tr("Done")};
    if (state == "reverted")
        return {ChipKind::Info, AuditWords::tr("Taken back")};
    if (state == "failed")
        return {ChipKind::Bad, AuditWords::tr("Failed")};
    if (state == "refused" || state == "rejected")
        return {ChipKind::Warn, AuditWords::tr("Refused")};
    return {ChipKind::Neutral, withCapital(state)};
}

QString approvalWord(const store::AuditRecord &entry)
{
    if (entry.after == "waiting" && !entry.before.empty())
        return AuditWords::tr("Put back into the queue");
    return beginningOf(entry.after, queueWords);
}

AuditResult approvalResult(const std::string &state)
{
    if (state == "waiting")
        return {ChipKind::Neutral, AuditWords::tr("Waits")};
    if (state == "approved")
        return {ChipKind::Ok, AuditWords::tr("Approved")};
    if (state == "rejected")
        return {ChipKind::Warn, AuditWords::tr("Rejected")};
    if (state == "done")
        return {ChipKind::Ok, AuditWords::tr("Done")};
    if (state == "failed")
        return {ChipKind::Bad, AuditWords::tr("Failed")};
    return {ChipKind::Neutral, withCapital(state)};
}

} // namespace

QString auditAction(const AuditRow &row)
{
    const store::AuditRecord &entry = *row.entry;
    if (entry.kind == "recovery")
        return AuditWords::tr("Recover: %1").arg(changeWord(row));
    if (isOfAction(entry))
        return changeWord(row);
    if (entry.kind == "mode")
        return AuditWords::tr("Mode %1").arg(auditMode(entry.after));
    if (entry.kind == "approval")
        return approvalWord(entry);
    const QString known = beginningOf(entry.kind, guardWords);
    return known.isEmpty() ? withCapital(entry.kind) : known;
}

AuditResult auditResult(const AuditRow &row)
{
    const std::string &kind = row.entry->kind;
    if (kind == "outcome")
        return outcomeResult(*row.entry);
    if (kind == "intent")
        return row.outcome ? AuditResult{ChipKind::Neutral, AuditWords::tr("Begun")}
                           : AuditResult{ChipKind::Warn, AuditWords::tr("No outcome")};
    if (kind == "approval")
        return approvalResult(row.entry->after);
    if (kind == "recovery")
        return {ChipKind::Info, AuditWords::tr("Recovering")};
    if (kind == "freeze")
        return {ChipKind::Warn, AuditWords::tr("Frozen")};
    if (kind == "breaker opened")
        return {ChipKind::Warn, AuditWords::tr("Open")};
    if (kind == "breaker reset")
        return {ChipKind::Ok, AuditWords::tr("Closed")};
    if (kind == "thaw")
        return {ChipKind::Ok, AuditWords::tr("Allowed")};
    if (kind == "refused")
        return {ChipKind::Warn, AuditWords::tr("Refused")};
    return {};
}

QString auditDetail(const store::AuditRecord &entry)
{
    if (entry.kind != "outcome")
        return toQString(entry.detail);
    const std::size_t colon = entry.detail.find(": ");
    return colon == std::string::npos ? QString() : toQString(entry.detail.substr(colon + 2));
}

QString auditMode(const std::string &mode)
{
    if (mode == "observe")
        return AuditWords::tr("Observe");
    if (mode == "propose")
        return AuditWords::tr("Propose");
    if (mode == "act")
        return AuditWords::tr("Act");
    return mode.empty() ? QString(wording::dash) : withCapital(mode);
}

QString shortHash(const std::string &hash)
{
    const QString text = wording::oneLine(hash);
    return text.size() <= 9 ? text : text.left(4) + QChar(0x2026) + text.right(4);
}

QString auditTime(TimePoint at)
{
    return QLocale().toString(localTime(at), wording::dayFormat() + QStringLiteral(" HH:mm:ss"));
}

QString auditTook(const AuditRow &row)
{
    const std::optional<Milliseconds> took = row.took();
    return took ? wording::duration(static_cast<double>(took->count())) : QString(wording::dash);
}

QString auditSentence(const AuditRow &row)
{
    return AuditWords::tr("%1, %2, by %3")
        .arg(auditAction(row), wording::oneLine(row.entry->subject), wording::oneLine(row.entry->who));
}

} // namespace indexpilot::ui

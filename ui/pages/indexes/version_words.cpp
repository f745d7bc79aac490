// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/version_words.h"

#include "core/wording/wording_text.h"
#include "ui/charts/time_labels.h"
#include "ui/models/column.h"
#include "ui/pages/workload/clock_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace indexpilot::ui {
namespace {

class VersionWords {
    Q_DECLARE_TR_FUNCTIONS(VersionWords)
};

struct Verb {
    const char *word;
    LineageMark mark;
    const char *label;
};

constexpr std::array verbs{
    Verb{"created", LineageMark::Created, QT_TRANSLATE_NOOP("VersionWords", "created")},
    Verb{"changed", LineageMark::Changed, QT_TRANSLATE_NOOP("VersionWords", "changed")},
    Verb{"renamed", LineageMark::Changed, QT_TRANSLATE_NOOP("VersionWords", "renamed")},
    Verb{"replaced", LineageMark::Changed, QT_TRANSLATE_NOOP("VersionWords", "replaced")},
    Verb{"rebuilt", LineageMark::Changed, QT_TRANSLATE_NOOP("VersionWords", "rebuilt")},
    Verb{"kept", LineageMark::Created, QT_TRANSLATE_NOOP("VersionWords", "kept")},
    Verb{"set aside", LineageMark::Changed, QT_TRANSLATE_NOOP("VersionWords", "set aside")},
    Verb{"given back", LineageMark::RolledBack, QT_TRANSLATE_NOOP("VersionWords", "given back")},
    Verb{"dropped", LineageMark::Changed, QT_TRANSLATE_NOOP("VersionWords", "dropped")},
    Verb{"rollback", LineageMark::RolledBack, QT_TRANSLATE_NOOP("VersionWords", "rolled back")}};

QString timeOf(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return time.isValid() ? clockText(TimePoint(Milliseconds(time.toMSecsSinceEpoch()))) : iso;
}

/// "created outside between A and B".
QString outsideSentence(const QString &label, const QString &cause)
{
    const QString times = cause.section(QStringLiteral(" between "), 1);
    const QString from = times.section(QStringLiteral(" and "), 0, 0);
    const QString to = times.section(QStringLiteral(" and "), 1);
    if (from.isEmpty() || to.isEmpty())
        return VersionWords::tr("%1 outside this program").arg(label);
    return VersionWords::tr("%1 outside this program, between %2 and %3")
        .arg(label, timeOf(from), timeOf(to));
}

QString ourSentence(const QString &label, const QString &cause)
{
    const QString action = cause.section(QStringLiteral(" by action "), 1);
    const QString to = cause.section(QStringLiteral(" to version "), 1).section(QLatin1Char(' '), 0, 0);
    const QString what = to.isEmpty() ? label : VersionWords::tr("%1 to v%2").arg(label, to);
    return action.isEmpty() ? what : VersionWords::tr("%1 by action %2").arg(what, action);
}

QString nodeSentence(const store::IndexVersionRecord &version, const VersionCause &cause,
                     const VersionCause &end)
{
    QString text = VersionWords::tr("v%1 since %2, %3")
                       .arg(version.version)
                       .arg(clockText(version.seenFrom), cause.sentence);
    if (version.seenUntil)
        text = VersionWords::tr("v%1 from %2 to %3, %4")
                   .arg(version.version)
                   .arg(clockText(version.seenFrom), clockText(*version.seenUntil), cause.sentence);
    if (version.state == store::VersionState::Dropped)
        text = VersionWords::tr("%1; %2").arg(text, end.sentence);
    return text + QStringLiteral(": ") + definitionText(version.definition);
}

} // namespace

VersionCause causeOf(const std::string &cause)
{
    if (cause.empty() || cause == "first seen")
        return {LineageMark::FirstSeen, false, VersionWords::tr("first seen"),
                VersionWords::tr("first seen")};
    for (const Verb &verb : verbs) {
        if (!cause.starts_with(verb.word))
            continue;
        const QString text = toQString(cause);
        const QString label = VersionWords::tr(verb.label);
        const bool outside = cause.find(" outside between ") != std::string::npos;
        return {verb.mark, outside, label, outside ? outsideSentence(label, text) : ourSentence(label, text)};
    }
    return {LineageMark::Changed, false, VersionWords::tr("changed"), toQString(cause)};
}

QString definitionText(const std::string &definition)
{
    const QString whole = toQString(definition);
    const qsizetype from = whole.indexOf(QStringLiteral(" USING "));
    if (from < 0)
        return whole;
    QString text = whole.mid(from + 7);
    if (text.startsWith(QStringLiteral("btree ")))
        text.remove(0, 6);
    return whole.startsWith(QStringLiteral("CREATE UNIQUE")) ? QStringLiteral("UNIQUE ") + text : text;
}

QString versionName(int version)
{
    return QStringLiteral("v%1").arg(version);
}

QString dayText(TimePoint time)
{
    const QDateTime moment = localTime(time);
    const bool thisYear = moment.date().year() == QDate::currentDate().year();
    return QLocale().toString(moment, thisYear ? wording::dayFormat()
                                               : wording::dayFormat() + QStringLiteral(" yyyy"));
}

std::vector<LineageNode> nodesOf(const lifecycle::IndexLineage &lineage)
{
    std::vector<LineageNode> nodes;
    for (const store::IndexVersionRecord &version : lineage.versions) {
        const VersionCause cause = causeOf(version.cause);
        nodes.push_back({.version = version.version,
                         .from = version.seenFrom,
                         .until = version.seenUntil,
                         .mark = cause.mark,
                         .lane = cause.outside ? LineageLane::Outside : LineageLane::Live,
                         .dropped = version.state == store::VersionState::Dropped,
                         .label = cause.label,
                         .sentence = nodeSentence(version, cause, causeOf(version.endCause))});
    }
    return nodes;
}

} // namespace indexpilot::ui

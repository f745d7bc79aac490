// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records.h"
#include "ui/pages/connect/connection_draft.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QStringList>

#include <array>

// What the page says about a connection: labels, choices, sources, titles.
namespace indexpilot::ui {

enum class EditorKind { Line, Secret, Choice, File };

struct Choice {
    QString value;
    QString text;
};

/// One row of the form.
struct FieldWords {
    QString label; ///< with mnemonic; for the rarer settings the keyword itself
    QString hint;  ///< placeholder when there is no value
    EditorKind kind = EditorKind::Line;
    std::vector<Choice> choices;
};

FieldWords wordsFor(const pg::ConnectionField &field);
const QStringList &commonKeywords(); ///< in the order of the form
/// Keywords that the sessions set themselves, so that the form does not offer them.
const QStringList &ownKeywords();

struct SourceWords {
    ChipKind kind = ChipKind::Neutral;
    QString text; ///< "typed", "PGUSER", ".pgpass, line 4"
    QString tip;
};
SourceWords sourceOf(const pg::ConnectionField &field);

QString valueOf(const ConnectionFields &fields, const char *keyword);
QString targetTitle(const ConnectionFields &fields); ///< service, else database, else user
QString targetKey(const ConnectionFields &fields);   ///< user@host:port/database: its entry in the keychain
QString targetPlace(const ConnectionFields &fields); ///< "db1:5432", "the local socket"
QString serviceText(const QString &service);         ///< "service=…", quoted as libpq wants

struct EnvironmentWords {
    QString shortName; ///< "PROD"
    QString meaning;
    Token colour = Token::EnvProduction;
};
EnvironmentWords wordsFor(store::Environment environment);
inline constexpr std::array environments{store::Environment::Production, store::Environment::Staging,
                                         store::Environment::Lab};

} // namespace indexpilot::ui

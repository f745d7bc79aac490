// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/connection_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace indexpilot::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(indexpilot::ui::ConnectPage)
};

std::vector<Choice> encryptions()
{
    return {{QStringLiteral("verify-full"), Words::tr("verify-full — server name is checked")},
            {QStringLiteral("verify-ca"), Words::tr("verify-ca — certificate is checked, name is not")},
            {QStringLiteral("require"), Words::tr("require — encrypted, server is not checked")},
            {QStringLiteral("prefer"), Words::tr("prefer — encrypted if the server offers it")},
            {QStringLiteral("allow"), Words::tr("allow — encrypted only if the server insists")},
            {QStringLiteral("disable"), Words::tr("disable — never encrypted")}};
}

std::vector<Choice> serverKinds()
{
    return {{QStringLiteral("any"), Words::tr("any")},
            {QStringLiteral("read-write"), Words::tr("read-write (primary)")},
            {QStringLiteral("primary"), Words::tr("primary")},
            {QStringLiteral("standby"), Words::tr("standby")},
            {QStringLiteral("prefer-standby"), Words::tr("standby, else any")},
            {QStringLiteral("read-only"), Words::tr("read-only")}};
}

QHash<QString, FieldWords> commonWords()
{
    return {{QStringLiteral("host"), {Words::tr("Ho&st"), Words::tr("local socket"), EditorKind::Line, {}}},
            {QStringLiteral("port"), {Words::tr("&Port"), {}, EditorKind::Line, {}}},
            {QStringLiteral("dbname"),
             {Words::tr("Data&base"), Words::tr("named like the user"), EditorKind::Line, {}}},
            {QStringLiteral("user"), {Words::tr("&User"), {}, EditorKind::Line, {}}},
            {QStringLiteral("password"),
             {Words::tr("Pass&word"), Words::tr("only if the server asks for one"), EditorKind::Secret, {}}},
            {QStringLiteral("sslmode"), {Words::tr("E&ncryption"), {}, EditorKind::Choice, encryptions()}},
            {QStringLiteral("sslrootcert"),
             {Words::tr("&Root certificate"),
              Words::tr("~/.postgresql/root.crt, if it is there"),
              EditorKind::File,
              {}}},
            {QStringLiteral("target_session_attrs"),
             {Words::tr("Server &kind"), {}, EditorKind::Choice, serverKinds()}},
            {QStringLiteral("options"),
             {Words::tr("&Options"), Words::tr("-c name=value for the session"), EditorKind::Line, {}}}};
}

} // namespace

const QStringList &commonKeywords()
{
    static const QStringList keywords{QStringLiteral("host"),        QStringLiteral("port"),
                                      QStringLiteral("dbname"),      QStringLiteral("user"),
                                      QStringLiteral("password"),    QStringLiteral("sslmode"),
                                      QStringLiteral("sslrootcert"), QStringLiteral("target_session_attrs")};
    return keywords;
}

const QStringList &ownKeywords()
{
    static const QStringList keywords{
        QStringLiteral("application_name"),    QStringLiteral("fallback_application_name"),
        QStringLiteral("client_encoding"),     QStringLiteral("connect_timeout"),
        QStringLiteral("tcp_user_timeout"),    QStringLiteral("keepalives_idle"),
        QStringLiteral("keepalives_interval"), QStringLiteral("keepalives_count"),
        QStringLiteral("replication")};
    return keywords;
}

FieldWords wordsFor(const pg::ConnectionField &field)
{
    const QString keyword = QString::fromStdString(field.keyword);
    if (const auto words = commonWords(); words.contains(keyword))
        return words.value(keyword);
    const bool isFile = keyword.startsWith(QLatin1String("ssl")) &&
                        (keyword.contains(QLatin1String("cert")) || keyword.endsWith(QLatin1String("key")) ||
                         keyword.endsWith(QLatin1String("crl")));
    const EditorKind kind = field.secret                                     ? EditorKind::Secret
                            : isFile || keyword == QLatin1String("passfile") ? EditorKind::File
                                                                             : EditorKind::Line;
    return {keyword, {}, kind, {}};
}

SourceWords sourceOf(const pg::ConnectionField &field)
{
    const QString origin = QString::fromStdString(field.origin);
    switch (field.source) {
    case pg::ValueSource::Typed:
        return {ChipKind::Accent, Words::tr("typed"),
                field.secret ? Words::tr("Kept in memory for this session")
                             : Words::tr("Stands in the text above")};
    case pg::ValueSource::ServiceFile:
        return {ChipKind::Neutral, Words::tr("service file"), origin};
    case pg::ValueSource::Environment:
        return {ChipKind::Neutral, origin, Words::tr("From the environment variable %1").arg(origin)};
    case pg::ValueSource::PasswordFile:
        return {ChipKind::Neutral, QFileInfo(origin).fileName(), origin};
    case pg::ValueSource::Keychain:
        return {ChipKind::Neutral, Words::tr("keychain"), Words::tr("Kept in the system keychain")};
    case pg::ValueSource::Default:
        break;
    }
    return {ChipKind::Neutral, Words::tr("default"), Words::tr("libpq's own default")};
}

QString valueOf(const ConnectionFields &fields, const char *keyword)
{
    for (const pg::ConnectionField &field : fields)
        if (field.keyword == keyword)
            return QString::fromStdString(field.value);
    return {};
}

QString targetTitle(const ConnectionFields &fields)
{
    for (const char *keyword : {"service", "dbname", "user"})
        if (const QString value = valueOf(fields, keyword); !value.isEmpty())
            return value;
    return {};
}

QString targetKey(const ConnectionFields &fields)
{
    const auto otherwise = [&](const char *keyword, const QString &value) {
        const QString found = valueOf(fields, keyword);
        return found.isEmpty() ? value : found;
    };
    const QString user = valueOf(fields, "user");
    return QStringLiteral("%1@%2:%3/%4")
        .arg(user, otherwise("host", otherwise("hostaddr", QStringLiteral("localhost"))),
             otherwise("port", QStringLiteral("5432")), otherwise("dbname", user));
}

QString targetPlace(const ConnectionFields &fields)
{
    const QString host = valueOf(fields, "host");
    const QString place = host.isEmpty() ? valueOf(fields, "hostaddr") : host;
    return place.isEmpty() ? Words::tr("the local socket")
                           : QStringLiteral("%1:%2").arg(place, valueOf(fields, "port"));
}

QString serviceText(const QString &service)
{
    return QString::fromStdString(pg::toConnectionText({{.keyword = "service",
                                                         .label = {},
                                                         .value = service.toStdString(),
                                                         .source = pg::ValueSource::Typed,
                                                         .origin = {}}}));
}

EnvironmentWords wordsFor(store::Environment environment)
{
    switch (environment) {
    case store::Environment::Production:
        return {QStringLiteral("PROD"), Words::tr("people depend on it"), Token::EnvProduction};
    case store::Environment::Staging:
        return {QStringLiteral("STAGE"), Words::tr("a rehearsal of production"), Token::EnvStaging};
    case store::Environment::Lab:
        break;
    }
    return {QStringLiteral("LAB"), Words::tr("nobody depends on it"), Token::EnvLab};
}

} // namespace indexpilot::ui

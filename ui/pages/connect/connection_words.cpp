// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/connection_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace indexpilot::ui {
namespace {

struct ConnectionWords {
    Q_DECLARE_TR_FUNCTIONS(indexpilot::ui::ConnectPage)
};

std::vector<Choice> encryptions()
{
    return {
        {QStringLiteral("verify-full"), ConnectionWords::tr("verify-full — server name is checked")},
        {QStringLiteral("verify-ca"), ConnectionWords::tr("verify-ca — certificate is checked, name is not")},
        {QStringLiteral("require"), ConnectionWords::tr("require — encrypted, server is not checked")},
        {QStringLiteral("prefer"), ConnectionWords::tr("prefer — encrypted if the server offers it")},
        {QStringLiteral("allow"), ConnectionWords::tr("allow — encrypted only if the server insists")},
        {QStringLiteral("disable"), ConnectionWords::tr("disable — never encrypted")}};
}

std::vector<Choice> serverKinds()
{
    return {{QStringLiteral("any"), ConnectionWords::tr("any")},
            {QStringLiteral("read-write"), ConnectionWords::tr("read-write (primary)")},
            {QStringLiteral("primary"), ConnectionWords::tr("primary")},
            {QStringLiteral("standby"), ConnectionWords::tr("standby")},
            {QStringLiteral("prefer-standby"), ConnectionWords::tr("standby, else any")},
            {QStringLiteral("read-only"), ConnectionWords::tr("read-only")}};
}

QHash<QString, FieldWords> commonWords()
{
    return {{QStringLiteral("host"),
             {ConnectionWords::tr("Ho&st"), ConnectionWords::tr("local socket"), EditorKind::Line, {}}},
            {QStringLiteral("port"), {ConnectionWords::tr("&Port"), {}, EditorKind::Line, {}}},
            {QStringLiteral("dbname"),
             {ConnectionWords::tr("Data&base"),
              ConnectionWords::tr("named like the user"),
              EditorKind::Line,
              {}}},
            {QStringLiteral("user"), {ConnectionWords::tr("&User"), {}, EditorKind::Line, {}}},
            {QStringLiteral("password"),
             {ConnectionWords::tr("Pass&word"),
              ConnectionWords::tr("only if the server asks for one"),
              EditorKind::Secret,
              {}}},
            {QStringLiteral("sslmode"),
             {ConnectionWords::tr("E&ncryption"), {}, EditorKind::Choice, encryptions()}},
            {QStringLiteral("sslrootcert"),
             {ConnectionWords::tr("&Root certificate"),
              ConnectionWords::tr("~/.postgresql/root.crt, if it is there"),
              EditorKind::File,
              {}}},
            {QStringLiteral("target_session_attrs"),
             {ConnectionWords::tr("Server &kind"), {}, EditorKind::Choice, serverKinds()}},
            {QStringLiteral("options"),
             {ConnectionWords::tr("&Options"),
              ConnectionWords::tr("-c name=value for the session"),
              EditorKind::Line,
              {}}}};
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
        return {ChipKind::Accent, ConnectionWords::tr("typed"),
                field.secret ? ConnectionWords::tr("Kept in memory for this session")
                             : ConnectionWords::tr("Stands in the text above")};
    case pg::ValueSource::ServiceFile:
        return {ChipKind::Neutral, ConnectionWords::tr("service file"), origin};
    case pg::ValueSource::Environment:
        return {ChipKind::Neutral, origin,
                ConnectionWords::tr("From the environment variable %1").arg(origin)};
    case pg::ValueSource::PasswordFile:
        return {ChipKind::Neutral, QFileInfo(origin).fileName(), origin};
    case pg::ValueSource::Keychain:
        return {ChipKind::Neutral, ConnectionWords::tr("keychain"),
                ConnectionWords::tr("Kept in the system keychain")};
    case pg::ValueSource::Default:
        break;
    }
    return {ChipKind::Neutral, ConnectionWords::tr("default"), ConnectionWords::tr("libpq's own default")};
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
    return place.isEmpty() ? ConnectionWords::tr("the local socket")
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
        return {QStringLiteral("PROD"), ConnectionWords::tr("people depend on it"), Token::EnvProduction};
    case store::Environment::Staging:
        return {QStringLiteral("STAGE"), ConnectionWords::tr("a rehearsal of production"), Token::EnvStaging};
    case store::Environment::Lab:
        break;
    }
    return {QStringLiteral("LAB"), ConnectionWords::tr("nobody depends on it"), Token::EnvLab};
}

} // namespace indexpilot::ui

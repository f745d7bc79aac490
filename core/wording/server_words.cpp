// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/server_words.h"

#include "core/pg/connection_text.h"

#include <QCoreApplication>

#include <array>
#include <string_view>

namespace indexpilot::wording {
namespace {

class ServerTexts {
    Q_DECLARE_TR_FUNCTIONS(ServerWords)
};

struct Kind {
    const char *prefix;
    const char *sentence;
};

/// The subjects that are more than a name.
[[maybe_unused]] constexpr std::array subjects{
    QT_TRANSLATE_NOOP("ServerWords", "connection"),
    QT_TRANSLATE_NOOP("ServerWords", "statement"),
    QT_TRANSLATE_NOOP("ServerWords", "connection text"),
    QT_TRANSLATE_NOOP("ServerWords", "plan"),
    QT_TRANSLATE_NOOP("ServerWords", "job"),
    QT_TRANSLATE_NOOP("ServerWords", "the size of the sample shop"),
    QT_TRANSLATE_NOOP("ServerWords", "traffic of the sample shop")};

QString translated(const std::string &text)
{
    return text.empty() ? QString() : ServerTexts::tr(text.c_str());
}

} // namespace

QString capabilityTitle(const pg::Capability &capability)
{
    return translated(capability.title);
}

QString capabilityDetail(const pg::Capability &capability)
{
    constexpr std::string_view absent = "Not there: ";
    if (capability.detail.starts_with(absent))
        return ServerTexts::tr("Not there: %1").arg(translated(capability.detail.substr(absent.size())));
    return translated(capability.detail);
}

QString capabilityRemedy(const pg::Capability &capability)
{
    constexpr std::string_view install = "Install the package ";
    constexpr std::string_view then = " on the server, then: ";
    const std::string &remedy = capability.remedy;
    const std::size_t end = remedy.find(then);
    if (!remedy.starts_with(install) || end == std::string::npos)
        return translated(remedy);
    return ServerTexts::tr("Install the package %1 on the server, then: %2")
        .arg(QString::fromStdString(remedy.substr(install.size(), end - install.size())),
             QString::fromStdString(remedy.substr(end + then.size())));
}

QString failureSubject(const Failure &failure)
{
    static constexpr std::array kinds{
        Kind{"server ", QT_TRANSLATE_NOOP("ServerWords", "server %1")},
        Kind{"store ", QT_TRANSLATE_NOOP("ServerWords", "store %1")},
        Kind{"history of ", QT_TRANSLATE_NOOP("ServerWords", "history of %1")},
        Kind{"service ", QT_TRANSLATE_NOOP("ServerWords", "service %1")},
        Kind{"sample shop in ", QT_TRANSLATE_NOOP("ServerWords", "sample shop in %1")}};
    for (const Kind &kind : kinds)
        if (failure.subject.starts_with(kind.prefix))
            return ServerTexts::tr(kind.sentence)
                .arg(QString::fromStdString(failure.subject.substr(std::string_view(kind.prefix).size())));
    return translated(failure.subject);
}

QString failureDetail(const Failure &failure)
{
    return translated(failure.detail);
}

QString failureRemedy(const Failure &failure)
{
    return translated(failure.remedy);
}

QString targetTitle(const std::string &title, const std::string &connectionText)
{
    const std::string shown = title.empty() ? pg::withoutSecrets(connectionText) : title;
    return shown.empty() ? ServerTexts::tr("the server of the PG* variables") : QString::fromStdString(shown);
}

} // namespace indexpilot::wording

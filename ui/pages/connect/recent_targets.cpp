// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/recent_targets.h"

#include "core/pg/connection_text.h"

#include <QSettings>

#include <algorithm>
#include <utility>

namespace indexpilot::ui {
namespace {

constexpr int kept = 10;
constexpr const char *listName = "connect/recent";

QString nameOf(store::Environment environment)
{
    switch (environment) {
    case store::Environment::Production:
        return QStringLiteral("production");
    case store::Environment::Staging:
        return QStringLiteral("staging");
    case store::Environment::Lab:
        break;
    }
    return QStringLiteral("lab");
}

store::Environment environmentOf(const QString &name)
{
    if (name == nameOf(store::Environment::Staging))
        return store::Environment::Staging;
    return name == nameOf(store::Environment::Lab) ? store::Environment::Lab : store::Environment::Production;
}

void write(QSettings &settings, const std::vector<RecentTarget> &targets)
{
    settings.remove(QLatin1String(listName));
    settings.beginWriteArray(QLatin1String(listName), static_cast<int>(targets.size()));
    for (int i = 0; i < static_cast<int>(targets.size()); ++i) {
        const RecentTarget &target = targets[static_cast<std::size_t>(i)];
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("text"), target.text);
        settings.setValue(QStringLiteral("title"), target.title);
        settings.setValue(QStringLiteral("host"), target.host);
        settings.setValue(QStringLiteral("environment"), nameOf(target.environment));
        settings.setValue(QStringLiteral("lastUsed"), target.lastUsed.toString(Qt::ISODate));
        settings.setValue(QStringLiteral("keychainKey"), target.keychainKey);
    }
    settings.endArray();
    settings.sync();
}

std::vector<RecentTarget> read(QSettings &settings)
{
    std::vector<RecentTarget> targets;
    const int count = std::min(settings.beginReadArray(QLatin1String(listName)), kept);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        targets.push_back(
            {.text = settings.value(QStringLiteral("text")).toString(),
             .title = settings.value(QStringLiteral("title")).toString(),
             .host = settings.value(QStringLiteral("host")).toString(),
             .environment = environmentOf(settings.value(QStringLiteral("environment")).toString()),
             .lastUsed =
                 QDateTime::fromString(settings.value(QStringLiteral("lastUsed")).toString(), Qt::ISODate),
             .keychainKey = settings.value(QStringLiteral("keychainKey")).toString()});
    }
    settings.endArray();
    return targets;
}

void dropText(std::vector<RecentTarget> &targets, const QString &text)
{
    std::erase_if(targets, [&](const RecentTarget &target) { return target.text == text; });
}

} // namespace

std::vector<RecentTarget> readRecentTargets()
{
    QSettings settings;
    return read(settings);
}

std::vector<RecentTarget> rememberTarget(RecentTarget target)
{
    QSettings settings;
    std::vector<RecentTarget> targets = read(settings);
    target.text = storableText(target.text);
    dropText(targets, target.text);
    targets.insert(targets.begin(), std::move(target));
    if (targets.size() > kept)
        targets.resize(kept);
    write(settings, targets);
    return targets;
}

std::vector<RecentTarget> forgetTarget(const QString &text)
{
    QSettings settings;
    std::vector<RecentTarget> targets = read(settings);
    dropText(targets, text);
    write(settings, targets);
    return targets;
}

QString storableText(const QString &text)
{
    const auto fields = pg::resolveConnectionText(text.toStdString());
    const bool isClean =
        fields && std::none_of(fields->begin(), fields->end(), [](const pg::ConnectionField &field) {
            return field.secret && field.source == pg::ValueSource::Typed;
        });
    return isClean ? text : QString::fromStdString(pg::withoutSecrets(text.toStdString()));
}

} // namespace indexpilot::ui

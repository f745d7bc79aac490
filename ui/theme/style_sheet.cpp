// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <QFile>

#include <array>

static void loadStyleResources() // outside every namespace: the macro names a global function
{
    Q_INIT_RESOURCE(indexpilot_icons);
}

namespace indexpilot::ui {
namespace {

struct Name {
    const char *text;
    Token token;
};

constexpr std::array names{Name{"{window}", Token::Window},
                           Name{"{rail}", Token::Rail},
                           Name{"{surface}", Token::Surface},
                           Name{"{raise}", Token::Raise},
                           Name{"{selection}", Token::Selection},
                           Name{"{hover}", Token::Hover},
                           Name{"{mute}", Token::Mute},
                           Name{"{line}", Token::Line},
                           Name{"{line2}", Token::Line2},
                           Name{"{text}", Token::Text},
                           Name{"{text2}", Token::Text2},
                           Name{"{text3}", Token::Text3},
                           Name{"{disabled}", Token::Disabled},
                           Name{"{accent}", Token::Accent},
                           Name{"{accentText}", Token::AccentText},
                           Name{"{accentSoft}", Token::AccentSoft},
                           Name{"{ok}", Token::Ok},
                           Name{"{okBg}", Token::OkBg},
                           Name{"{okLine}", Token::OkLine},
                           Name{"{warn}", Token::Warn},
                           Name{"{warnBg}", Token::WarnBg},
                           Name{"{warnLine}", Token::WarnLine},
                           Name{"{bad}", Token::Bad},
                           Name{"{badBg}", Token::BadBg},
                           Name{"{badLine}", Token::BadLine},
                           Name{"{info}", Token::Info},
                           Name{"{infoBg}", Token::InfoBg},
                           Name{"{infoLine}", Token::InfoLine},
                           Name{"{envProduction}", Token::EnvProduction},
                           Name{"{envStaging}", Token::EnvStaging},
                           Name{"{envLab}", Token::EnvLab}};

} // namespace

QString styleSheet(const Theme &theme)
{
    loadStyleResources();
    QFile file(QStringLiteral(":/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without its style sheet");
    QString sheet = QString::fromUtf8(file.readAll());
    for (const Name &name : names)
        sheet.replace(QLatin1String(name.text), theme.colour(name.token).name());
    sheet.replace(QLatin1String("{scheme}"), theme.isDark() ? QLatin1String("dark") : QLatin1String("light"));
    return sheet;
}

} // namespace indexpilot::ui

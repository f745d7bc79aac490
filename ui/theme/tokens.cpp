// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <array>

namespace indexpilot::ui {
namespace {

struct Row {
    Token token;
    QRgb light;
    QRgb dark;
};

constexpr std::array table{
    Row{Token::Window, 0xfff3f4f6, 0xff15171b},
    Row{Token::Rail, 0xffe9ebef, 0xff101215},
    Row{Token::Surface, 0xffffffff, 0xff1b1e24},
    Row{Token::Raise, 0xfff8f9fa, 0xff21252c},
    Row{Token::Selection, 0xffe6e8fb, 0xff2b3055},
    Row{Token::Hover, 0xffeef0f4, 0xff272c35},
    Row{Token::Mute, 0xffe7e9ed, 0xff2a2f38},
    Row{Token::Line, 0xffdde0e6, 0xff2d323b},
    Row{Token::Line2, 0xffc2c7d0, 0xff434a57},
    Row{Token::Text, 0xff1a1e26, 0xffe5e8ed},
    Row{Token::Text2, 0xff4c5361, 0xffb0b7c3},
    Row{Token::Text3, 0xff5e6674, 0xff98a0ae},
    Row{Token::Disabled, 0xff8a919e, 0xff747d8b},
    Row{Token::Accent, 0xff4650c8, 0xff8e98f5},
    Row{Token::AccentText, 0xffffffff, 0xff14162b},
    Row{Token::AccentSoft, 0xffe6e8fb, 0xff282d50},
    Row{Token::Ok, 0xff00694a, 0xff56c9a1},
    Row{Token::OkBg, 0xffe1f2eb, 0xff16332a},
    Row{Token::OkLine, 0xff9ccfbb, 0xff2b6350},
    Row{Token::Warn, 0xff7f5200, 0xffe5b454},
    Row{Token::WarnBg, 0xfffbf0d8, 0xff382c12},
    Row{Token::WarnLine, 0xffe0be74, 0xff6e5823},
    Row{Token::Bad, 0xffa63c06, 0xfff59467},
    Row{Token::BadBg, 0xfffce8dd, 0xff41230f},
    Row{Token::BadLine, 0xffe8ae8e, 0xff7a4526},
    Row{Token::Info, 0xff00588f, 0xff70b9ea},
    Row{Token::InfoBg, 0xffe1eef7, 0xff142f45},
    Row{Token::InfoLine, 0xff9dc3de, 0xff2a587a},
    Row{Token::EnvProduction, 0xff9b3410, 0xffb0431a},
    Row{Token::EnvStaging, 0xff7f5200, 0xff8a6200},
    Row{Token::EnvLab, 0xff7a2f62, 0xff8e3b73},
    Row{Token::Plot, 0xffffffff, 0xff1b1e24},
    Row{Token::Grid, 0xffeceef1, 0xff282c34},
    Row{Token::Axis, 0xff8a919e, 0xff737b89},
    Row{Token::Band50, 0xff9cc3dc, 0xff2b6a92},
    Row{Token::Band80, 0xffc6ddeb, 0xff234e69},
    Row{Token::Band95, 0xffe3eef5, 0xff1f3646},
    Row{Token::Series1, 0xff0072b2, 0xff56b4e9},
    Row{Token::Series2, 0xffc77f00, 0xffe69f00},
    Row{Token::Series3, 0xff009e73, 0xff2dbe92},
    Row{Token::Series4, 0xffcc79a7, 0xffde9dc2},
    Row{Token::Series5, 0xffd55e00, 0xfff07c3e},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].token) != i)
            return false;
    return table.size() == static_cast<std::size_t>(Token::Series5) + 1;
}
static_assert(inOrder(), "one row a token, in the order of the enumeration");

} // namespace

QColor tokenColour(Token token, bool dark)
{
    const Row &row = table[static_cast<std::size_t>(token)];
    return QColor::fromRgba(dark ? row.dark : row.light);
}

} // namespace indexpilot::ui

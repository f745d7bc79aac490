// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <cmath>
#include <span>
#include <string>

namespace indexpilot::ui {

inline QString toQString(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Mono: names and ids, elided in the middle; Sql: mono, elided at the end.
enum class CellStyle { Text, Number, Mono, Sql, Chip };
inline bool isMono(CellStyle style)
{
    return style == CellStyle::Mono || style == CellStyle::Sql;
}

/// A sort key; a number that is not known comes last.
inline QVariant numberKey(double value)
{
    return std::isnan(value) ? QVariant() : QVariant(value);
}

/// One column of a table, as data. `title` is marked with QT_TRANSLATE_NOOP("<context>", …). The functions
/// are called on worker threads too (sorting, filtering), so they read nothing but the row.
template <class Row> struct Column {
    const char *context;
    const char *title;
    CellStyle style = CellStyle::Text;
    int width = 90;                                ///< px at the start; 0: takes what is left
    QString (*text)(const Row &) = nullptr;        ///< what is shown, copied and searched
    QVariant (*sortKey)(const Row &) = nullptr;    ///< double or QString; null: the text
    QString (*toolTip)(const Row &) = nullptr;     ///< null: the text
    QVariant (*decoration)(const Row &) = nullptr; ///< for Chip: the ChipKind as int; none: plain text
};

} // namespace indexpilot::ui

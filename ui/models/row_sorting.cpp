// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_sorting.h"

#include "ui/models/in_parts.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>

namespace indexpilot::ui {
namespace {

enum class KeyKind : quint8 { Number, Text, Missing }; // in this order

/// What is sorted: small and side by side in memory, so that most pairs are told apart without a look at
/// their texts.
struct Rank {
    std::array<quint64, 4> start{}; ///< the number, or the letters after what all texts begin with
    int row = 0;
    KeyKind kind = KeyKind::Missing;
};

/// UTF-8, case-folded; its bytes are in the order of the code points. Empty for what is no text.
using Texts = std::vector<QByteArray>;

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

/// In the order of the numbers: the sign turned, and all bits of those below zero.
quint64 ordered(double number)
{
    constexpr quint64 sign = 1ULL << 63U;
    const auto bits = std::bit_cast<quint64>(number == 0 ? 0.0 : number);
    return bits & sign ? ~bits : bits | sign;
}

QByteArray folded(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    const bool isAscii = std::ranges::all_of(std::as_const(bytes), [](char c) { return (c & 0x80) == 0; });
    if (!isAscii)
        return text.toCaseFolded().toUtf8();
    for (char &c : bytes)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    return bytes;
}

Rank rankOf(const QVariant &value, int row, QByteArray &text)
{
    if (isText(value)) {
        text = folded(value.toString());
        return {.row = row, .kind = KeyKind::Text};
    }
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber || std::isnan(number))
        return {.row = row};
    return {.start = {ordered(number)}, .row = row, .kind = KeyKind::Number};
}

/// How many bytes all texts begin with alike: statements of one shop often share many.
qsizetype sharedStart(const Texts &texts)
{
    qsizetype shared = texts.empty() ? 0 : texts.front().size();
    for (const QByteArray &text : texts) {
        const auto end = text.begin() + std::min(shared, text.size());
        shared = std::mismatch(text.begin(), end, texts.front().begin()).first - text.begin();
    }
    return shared;
}

std::array<quint64, 4> lettersOf(const QByteArray &text, qsizetype from)
{
    std::array<quint64, 4> letters{};
    for (quint64 &eight : letters)
        for (const qsizetype end = from + 8; from < end; ++from)
            eight = (eight << 8U) | (from < text.size() ? static_cast<uchar>(text[from]) : 0U);
    return letters;
}

/// Below zero, zero or above, as left stands to right.
int compared(const Rank &left, const Rank &right, const Texts &texts)
{
    if (left.kind != right.kind)
        return left.kind < right.kind ? -1 : 1;
    if (left.start != right.start)
        return left.start < right.start ? -1 : 1;
    if (left.kind != KeyKind::Text)
        return 0;
    return texts[static_cast<std::size_t>(left.row)].compare(texts[static_cast<std::size_t>(right.row)]);
}

} // namespace

std::vector<int> rowsAsTheyCome(int count)
{
    std::vector<int> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

std::vector<int> sortedRows(const TableRows &rows, int column, Qt::SortOrder direction)
{
    std::vector<int> sorted = rowsAsTheyCome(rows.count());
    if (column < 0 || column >= rows.columns())
        return sorted;
    std::vector<Rank> ranks(sorted.size());
    Texts texts(sorted.size());
    const int sign = direction == Qt::AscendingOrder ? 1 : -1;
    const auto less = [&texts, sign](const Rank &left, const Rank &right) {
        const bool missing = right.kind == KeyKind::Missing; // last, whatever the direction is
        if (missing || left.kind == KeyKind::Missing)
            return missing && left.kind != KeyKind::Missing;
        return sign * compared(left, right, texts) < 0;
    };
    const auto at = [&ranks](std::size_t i) {
        return ranks.begin() + static_cast<std::ptrdiff_t>(i);
    };
    const std::vector<std::size_t> bounds = partBounds(sorted.size());
    inParts(bounds, [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            ranks[i] = rankOf(rows.sortKey(static_cast<int>(i), column), static_cast<int>(i), texts[i]);
    });
    const qsizetype shared = sharedStart(texts);
    inParts(bounds, [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (ranks[i].kind == KeyKind::Text)
                ranks[i].start = lettersOf(texts[i], shared);
        std::stable_sort(at(from), at(to), less);
    });
    for (std::size_t i = 2; i < bounds.size(); ++i)
        std::inplace_merge(at(0), at(bounds[i - 1]), at(bounds[i]), less);
    std::ranges::transform(ranks, sorted.begin(), &Rank::row);
    return sorted;
}

} // namespace indexpilot::ui

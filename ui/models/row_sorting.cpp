// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_sorting.h"

#include "ui/models/in_parts.h"

#include <QStringView>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace indexpilot::ui {
namespace {

/// A key that compares fast: most pairs differ in the number or in the first four letters.
struct SortKey {
    bool missing = false;
    double number = 0;
    quint64 start = 0;
    QString text;
};

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

quint64 firstLetters(QStringView text)
{
    quint64 letters = 0;
    for (qsizetype i = 0; i < 4; ++i)
        letters = (letters << 16U) | (i < text.size() ? text[i].unicode() : 0U);
    return letters;
}

SortKey keyOf(const QVariant &value)
{
    SortKey key;
    if (isText(value)) {
        key.text = value.toString().toCaseFolded();
        key.start = firstLetters(key.text);
        return key;
    }
    bool isNumber = false;
    key.number = value.toDouble(&isNumber);
    key.missing = !isNumber || std::isnan(key.number);
    return key;
}

/// Below zero, zero or above, as left stands to right. Numbers come before texts.
int compared(const SortKey &left, const SortKey &right)
{
    if (left.number != right.number)
        return left.number < right.number ? -1 : 1;
    if (left.start != right.start)
        return left.start < right.start ? -1 : 1;
    return left.text.compare(right.text);
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
    std::vector<SortKey> keys(sorted.size());
    const int sign = direction == Qt::AscendingOrder ? 1 : -1;
    const auto less = [&keys, sign](int left, int right) {
        const SortKey &a = keys[static_cast<std::size_t>(left)];
        const SortKey &b = keys[static_cast<std::size_t>(right)];
        if (a.missing || b.missing)
            return !a.missing && b.missing;
        return sign * compared(a, b) < 0;
    };
    const auto at = [&sorted](std::size_t i) {
        return sorted.begin() + static_cast<std::ptrdiff_t>(i);
    };
    const std::vector<std::size_t> bounds = partBounds(sorted.size());
    inParts(bounds, [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            keys[i] = keyOf(rows.sortKey(static_cast<int>(i), column));
        std::stable_sort(at(from), at(to), less); // these rows are those of the part
    });
    for (std::size_t i = 2; i < bounds.size(); ++i)
        std::inplace_merge(at(0), at(bounds[i - 1]), at(bounds[i]), less);
    return sorted;
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_sorting.h"

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
    std::vector<SortKey> keys;
    keys.reserve(sorted.size());
    for (const int row : sorted)
        keys.push_back(keyOf(rows.sortKey(row, column)));
    const int sign = direction == Qt::AscendingOrder ? 1 : -1;
    std::stable_sort(sorted.begin(), sorted.end(), [&keys, sign](int left, int right) {
        const SortKey &a = keys[static_cast<std::size_t>(left)];
        const SortKey &b = keys[static_cast<std::size_t>(right)];
        if (a.missing || b.missing)
            return !a.missing && b.missing;
        return sign * compared(a, b) < 0;
    });
    return sorted;
}

} // namespace indexpilot::ui

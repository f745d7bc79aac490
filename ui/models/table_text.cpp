// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_text.h"

#include "core/wording/format.h"
#include "ui/models/table_order.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace indexpilot::ui {
namespace {

void addColumn(TableCells &cells, const QAbstractItemModel &model, int column)
{
    cells.columns.push_back(column);
    cells.titles.append(model.headerData(column, Qt::Horizontal).toString());
    cells.styles.push_back(
        static_cast<CellStyle>(model.headerData(column, Qt::Horizontal, CellStyleRole).toInt()));
}

TableCells cellsOf(const QAbstractItemModel &model, const QModelIndexList &indexes)
{
    std::set<int> rows;
    std::set<int> columns;
    for (const QModelIndex &index : indexes) {
        rows.insert(index.row());
        columns.insert(index.column());
    }
    TableCells cells;
    cells.rows.assign(rows.begin(), rows.end());
    cells.text = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    const bool wholeRows = columns.size() <= 1; // each is named by one of its cells
    for (int column = 0; column < model.columnCount(); ++column)
        if (wholeRows || columns.count(column))
            addColumn(cells, model, column);
    return cells;
}

/// One text for each column of a line.
template <class Make> QStringList fieldsOf(const TableCells &cells, const Make &make)
{
    QStringList fields;
    for (std::size_t i = 0; i < cells.columns.size(); ++i)
        fields.append(make(i));
    return fields;
}

QString quotedIf(const QString &text, const QString &special)
{
    const bool quote = std::any_of(text.begin(), text.end(), [&](QChar c) { return special.contains(c); });
    return quote ? QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QLatin1String("\"\"")) +
                       QLatin1Char('"')
                 : text;
}

enum class Headers { With, Without };

QString separated(const TableCells &cells, QChar separator, const QString &lineEnd, Headers headers)
{
    const QString special = separator + QStringLiteral("\"\r\n");
    const auto line = [&](const auto &textOf) {
        return fieldsOf(cells, [&](std::size_t i) { return quotedIf(textOf(i), special); }).join(separator) +
               lineEnd;
    };
    QString text;
    if (headers == Headers::With)
        text += line([&](std::size_t i) { return cells.titles[static_cast<qsizetype>(i)]; });
    for (const int row : cells.rows)
        text += line([&](std::size_t i) { return cells.text(row, cells.columns[i]); });
    return text;
}

bool isNothing(const QString &text)
{
    return text.isEmpty() || text == QString(wording::dash);
}

QString jsonText(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString json(const TableCells &cells)
{
    QStringList objects;
    for (const int row : cells.rows) {
        const QStringList members = fieldsOf(cells, [&](std::size_t i) {
            const QString text = cells.text(row, cells.columns[i]);
            return jsonText(cells.titles[static_cast<qsizetype>(i)]) + QLatin1String(": ") +
                   (isNothing(text) ? QStringLiteral("null") : jsonText(text));
        });
        objects.append(QLatin1String("  {") + members.join(QLatin1String(", ")) + QLatin1Char('}'));
    }
    if (objects.isEmpty())
        return QStringLiteral("[]\n");
    return QLatin1String("[\n") + objects.join(QLatin1String(",\n")) + QLatin1String("\n]\n");
}

QString sqlLiteral(const QString &text)
{
    if (isNothing(text))
        return QStringLiteral("NULL");
    QString body = text;
    body.replace(QLatin1Char('\''), QLatin1String("''"));
    if (!body.contains(QLatin1Char('\\')))
        return QLatin1Char('\'') + body + QLatin1Char('\'');
    body.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    return QLatin1String("E'") + body +
           QLatin1Char('\''); // means the same whatever the server's settings are
}

QString sql(const TableCells &cells)
{
    QStringList lines;
    for (const int row : cells.rows) {
        const QStringList literals =
            fieldsOf(cells, [&](std::size_t i) { return sqlLiteral(cells.text(row, cells.columns[i])); });
        lines.append(QLatin1String("    (") + literals.join(QLatin1String(", ")) + QLatin1Char(')'));
    }
    if (lines.isEmpty())
        return {};
    return QLatin1String("VALUES\n") + lines.join(QLatin1String(",\n")) + QLatin1String(";\n");
}

QString markdownCell(const QString &text)
{
    QString cell;
    for (const QChar c : text) {
        if (QStringLiteral("\\`*_|<>[]~").contains(c))
            cell += QLatin1Char('\\');
        cell += c;
    }
    cell.replace(QLatin1String("\r\n"), QLatin1String("<br>"));
    return cell.replace(QLatin1Char('\n'), QLatin1String("<br>"))
        .replace(QLatin1Char('\r'), QLatin1String("<br>"));
}

QString markdown(const TableCells &cells)
{
    const auto line = [&](const auto &textOf) {
        return QLatin1String("| ") + fieldsOf(cells, textOf).join(QLatin1String(" | ")) +
               QLatin1String(" |\n");
    };
    QString text = line([&](std::size_t i) { return markdownCell(cells.titles[static_cast<qsizetype>(i)]); });
    text += line([&](std::size_t i) {
        return cells.styles[i] == CellStyle::Number ? QStringLiteral("---:") : QStringLiteral("---");
    });
    for (const int row : cells.rows)
        text += line([&](std::size_t i) { return markdownCell(cells.text(row, cells.columns[i])); });
    return text;
}

} // namespace

QString tableText(const TableCells &cells, TableView::CopyFormat format)
{
    switch (format) {
    case TableView::CopyFormat::Tsv:
        return separated(cells, QLatin1Char('\t'), QStringLiteral("\n"), Headers::Without);
    case TableView::CopyFormat::TsvWithHeaders:
        return separated(cells, QLatin1Char('\t'), QStringLiteral("\n"), Headers::With);
    case TableView::CopyFormat::Csv:
        return separated(cells, QLatin1Char(','), QStringLiteral("\r\n"), Headers::With);
    case TableView::CopyFormat::Json:
        return json(cells);
    case TableView::CopyFormat::Markdown:
        return markdown(cells);
    case TableView::CopyFormat::Sql:
        return sql(cells);
    }
    return {};
}

QString tableText(const QAbstractItemModel &model, const QModelIndexList &indexes,
                  TableView::CopyFormat format)
{
    return tableText(cellsOf(model, indexes), format);
}

} // namespace indexpilot::ui

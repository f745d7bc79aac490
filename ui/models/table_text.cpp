// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"
#include "ui/models/table_view.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace indexpilot::ui {
namespace {

struct Cells {
    const QAbstractItemModel &model;
    std::vector<int> rows;
    std::vector<int> columns;

    QString title(int column) const { return model.headerData(column, Qt::Horizontal).toString(); }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    CellStyle style(int column) const
    {
        return static_cast<CellStyle>(model.headerData(column, Qt::Horizontal, CellStyleRole).toInt());
    }
};

void addOnce(std::vector<int> &list, int value)
{
    if (list.empty() || list.back() != value)
        list.push_back(value);
}

void sortUnique(std::vector<int> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

Cells cellsOf(const QAbstractItemModel &model, const QModelIndexList &indexes)
{
    Cells cells{model, {}, {}};
    for (const QModelIndex &index : indexes) {
        addOnce(cells.rows, index.row());
        addOnce(cells.columns, index.column());
    }
    sortUnique(cells.rows);
    sortUnique(cells.columns);
    if (cells.columns.size() <= 1) { // rows, each named by one of its cells
        cells.columns.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            cells.columns.push_back(column);
    }
    return cells;
}

QString quotedIf(const QString &text, const QString &special)
{
    const bool quote = std::any_of(text.begin(), text.end(), [&](QChar c) { return special.contains(c); });
    return quote ? QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QLatin1String("\"\"")) +
                       QLatin1Char('"')
                 : text;
}

enum class Headers { With, Without };

QString separated(const Cells &cells, QChar separator, const QString &lineEnd, Headers headers)
{
    const QString special = separator + QStringLiteral("\"\r\n");
    const auto line = [&](const auto &textOf) {
        QStringList fields;
        for (const int column : cells.columns)
            fields.append(quotedIf(textOf(column), special));
        return fields.join(separator) + lineEnd;
    };
    QString text;
    if (headers == Headers::With)
        text += line([&](int column) { return cells.title(column); });
    for (const int row : cells.rows)
        text += line([&](int column) { return cells.text(row, column); });
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

QString json(const Cells &cells)
{
    QStringList objects;
    for (const int row : cells.rows) {
        QStringList members;
        for (const int column : cells.columns) {
            const QString text = cells.text(row, column);
            members.append(jsonText(cells.title(column)) + QLatin1String(": ") +
                           (isNothing(text) ? QStringLiteral("null") : jsonText(text)));
        }
        objects.append(QLatin1String("  {") + members.join(QLatin1String(", ")) + QLatin1Char('}'));
    }
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

QString sql(const Cells &cells)
{
    QStringList lines;
    for (const int row : cells.rows) {
        QStringList literals;
        for (const int column : cells.columns)
            literals.append(sqlLiteral(cells.text(row, column)));
        lines.append(QLatin1String("    (") + literals.join(QLatin1String(", ")) + QLatin1Char(')'));
    }
    return lines.isEmpty()
               ? QString()
               : QLatin1String("VALUES\n") + lines.join(QLatin1String(",\n")) + QLatin1String(";\n");
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

QString markdown(const Cells &cells)
{
    const auto line = [&](const auto &textOf) {
        QStringList fields;
        for (const int column : cells.columns)
            fields.append(textOf(column));
        return QLatin1String("| ") + fields.join(QLatin1String(" | ")) + QLatin1String(" |\n");
    };
    QString text = line([&](int column) { return markdownCell(cells.title(column)); });
    text += line([&](int column) {
        return cells.style(column) == CellStyle::Number ? QStringLiteral("---:") : QStringLiteral("---");
    });
    for (const int row : cells.rows)
        text += line([&](int column) { return markdownCell(cells.text(row, column)); });
    return text;
}

} // namespace

QString tableText(const QAbstractItemModel &model, const QModelIndexList &indexes,
                  TableView::CopyFormat format)
{
    const Cells cells = cellsOf(model, indexes);
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

} // namespace indexpilot::ui

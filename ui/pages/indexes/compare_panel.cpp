// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/compare_panel.h"

#include "core/lifecycle/versions.h"
#include "ui/models/column.h"
#include "ui/pages/indexes/version_difference.h"
#include "ui/pages/indexes/version_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/theme_icon.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QScrollArea>
#include <QToolButton>

namespace indexpilot::ui {
namespace {

QString valueOrNone(const QString &text)
{
    return text.isEmpty() ? ComparePanel::tr("none") : text;
}

/// The part that differs is bold and underlined; everything from the server is escaped.
QString markedText(const QString &text, qsizetype from, qsizetype length)
{
    return QStringLiteral("<span style=\"white-space: pre-wrap\">%1<b><u>%2</u></b>%3</span>")
        .arg(text.left(from).toHtmlEscaped(), text.mid(from, length).toHtmlEscaped(),
             text.mid(from + length).toHtmlEscaped());
}

} // namespace

ComparePanel::ComparePanel(QWidget *parent)
    : Panel({}, parent), m_content(new QWidget), m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("comparePanel"));
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("compareClose"));
    close->setAccessibleName(tr("Close the comparison"));
    close->setToolTip(tr("Close the comparison (Esc)"));
    setThemeIcon(close, QStringLiteral("close"));
    addHeaderWidget(close);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(12, 10, 12, 10);
    column->addLayout(m_grid);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("compareScroll"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    body()->addWidget(scroll);
    connect(close, &QToolButton::clicked, this, &ComparePanel::closed);
}

void ComparePanel::setVersions(const store::IndexVersionRecord &before,
                               const store::IndexVersionRecord &after)
{
    const std::string shown = std::to_string(before.id.value()) + "/" + std::to_string(after.id.value());
    if (shown == m_shown)
        return;
    m_shown = shown;
    clear();
    setTitle(tr("Compare %1 and %2").arg(versionName(before.version), versionName(after.version)));
    const auto a = lifecycle::attributesOf(before);
    const auto b = lifecycle::attributesOf(after);
    if (!a || !b) {
        message()->show(!a ? a.error() : b.error());
    } else {
        message()->clear();
        const std::vector<AttributeChange> changes = changesBetween(*a, *b);
        setSubtitle(tr("%n attributes differ", nullptr, static_cast<int>(changes.size())));
        if (!changes.empty())
            addLine(tr("Attribute"), versionName(before.version), versionName(after.version), "strong");
        for (const AttributeChange &change : changes)
            addLine(change.attribute, valueOrNone(change.before), valueOrNone(change.after), "mono");
    }
    const QString first = toQString(before.definition);
    const QString second = toQString(after.definition);
    const TextChange change = textChange(first, second);
    if (first == second)
        return addDefinition(tr("Definition of both"), first, 0, 0);
    addDefinition(tr("Definition of %1").arg(versionName(before.version)), first, change.from, change.before);
    addDefinition(tr("Definition of %1").arg(versionName(after.version)), second, change.from, change.after);
}

void ComparePanel::clear()
{
    for (QWidget *cell : m_cells)
        delete cell;
    m_cells.clear();
    m_row = 0;
    setSubtitle({});
}

void ComparePanel::addLine(const QString &name, const QString &before, const QString &after, const char *role)
{
    const QString row = QString::number(m_row);
    const auto add = [&](int column, QWidget *cell) {
        cell->setObjectName(QStringLiteral("compare.%1.%2").arg(row).arg(column));
        m_grid->addWidget(cell, m_row, column, Qt::AlignTop);
        m_cells.push_back(cell);
    };
    add(0, newLabel("secondary", m_content, name));
    add(1, newParagraph(role, m_content, before));
    add(2, newParagraph(role, m_content, after));
    ++m_row;
}

void ComparePanel::addDefinition(const QString &name, const QString &text, qsizetype from, qsizetype length)
{
    QLabel *title = newLabel("secondary", m_content, name);
    QLabel *sql = newParagraph("mono", m_content);
    sql->setTextFormat(Qt::RichText);
    sql->setText(markedText(text, from, length));
    sql->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sql->setAccessibleName(QStringLiteral("%1: %2").arg(name, text));
    m_grid->addWidget(title, m_row++, 0, 1, 3);
    m_grid->addWidget(sql, m_row++, 0, 1, 3);
    m_cells.push_back(title);
    m_cells.push_back(sql);
}

} // namespace indexpilot::ui

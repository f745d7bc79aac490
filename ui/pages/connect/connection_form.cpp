// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/connection_form.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int labelWidth = 112;
constexpr int sourceWidth = 116;

QGridLayout *newGrid()
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnMinimumWidth(2, sourceWidth);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *underPassword, QWidget *parent)
    : QWidget(parent), m_common(newGrid()), m_moreRows(new QWidget(this)), m_moreGrid(newGrid()),
      m_more(new QPushButton(this)), m_underPassword(underPassword)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addLayout(m_common);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_moreRows);
    m_underPassword->setParent(this);
    m_moreRows->setLayout(m_moreGrid);
    m_moreRows->setVisible(false);
    m_more->setObjectName(QStringLiteral("connect.more"));
    m_more->setProperty("role", "link");
    m_more->setCheckable(true);
    m_more->setVisible(false);
    connect(m_more, &QPushButton::toggled, this, [this](bool open) {
        makeMoreRows();
        m_moreRows->setVisible(open);
        nameMore();
    });
    connect(&Theme::instance(), &Theme::changed, this, &ConnectionForm::nameMore);
}

ConnectionRow *ConnectionForm::addRow(const pg::ConnectionField &field, QGridLayout *grid)
{
    auto *row = new ConnectionRow(field, grid == m_common ? this : m_moreRows);
    row->setParent(this);
    row->addTo(grid, grid->rowCount());
    connect(row, &ConnectionRow::edited, this, &ConnectionForm::edited);
    connect(row, &ConnectionRow::returnPressed, this, &ConnectionForm::returnPressed);
    m_rows.push_back(row);
    for (QWidget *stop : row->tabStops())
        chain(stop);
    return row;
}

/// Rows are made late, when libpq has listed its keywords; Tab shall find them where they are seen.
void ConnectionForm::chain(QWidget *next)
{
    if (m_last)
        setTabOrder(m_last, next);
    m_last = next;
}

void ConnectionForm::makeCommonRows()
{
    for (const QString &keyword : commonKeywords()) {
        const auto field = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto &one) {
            return one.keyword == keyword.toStdString();
        });
        if (field == m_fields.end())
            continue; // this libpq does not know it
        addRow(*field, m_common);
        if (keyword != QLatin1String("password"))
            continue;
        m_common->addWidget(m_underPassword, m_common->rowCount(), 1, 1, 2);
        chain(m_underPassword->focusProxy());
    }
    chain(m_more);
    m_more->setVisible(true);
}

bool ConnectionForm::isRare(const pg::ConnectionField &field) const
{
    const QString keyword = QString::fromStdString(field.keyword);
    return !commonKeywords().contains(keyword) && !ownKeywords().contains(keyword);
}

void ConnectionForm::makeMoreRows()
{
    if (m_moreGrid->count() > 0)
        return;
    m_last = m_more;
    for (const pg::ConnectionField &field : m_fields)
        if (isRare(field))
            addRow(field, m_moreGrid);
    auto *note = new QLabel(
        tr("IndexPilot sets these itself: %1.").arg(ownKeywords().join(QLatin1String(", "))), m_moreRows);
    note->setProperty("role", "caption");
    note->setWordWrap(true);
    m_moreGrid->addWidget(note, m_moreGrid->rowCount(), 0, 1, 3);
}

void ConnectionForm::nameMore()
{
    const auto typed = std::count_if(m_fields.begin(), m_fields.end(), [this](const auto &field) {
        return isRare(field) && field.source == pg::ValueSource::Typed;
    });
    const auto rare =
        std::count_if(m_fields.begin(), m_fields.end(), [this](const auto &field) { return isRare(field); });
    m_more->setText(typed > 0 ? tr("More settings of libpq: %1, of these %2 typed").arg(rare).arg(typed)
                              : tr("More settings of libpq: %1").arg(rare));
    m_more->setAccessibleName(m_more->text());
    m_more->setIcon(
        icon(m_more->isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
             Token::Accent));
}

void ConnectionForm::show(const ConnectionFields &fields)
{
    m_fields = fields;
    if (m_rows.empty())
        makeCommonRows();
    for (ConnectionRow *row : m_rows)
        for (const pg::ConnectionField &field : fields)
            if (field.keyword == row->keyword().toStdString())
                row->show(field);
    nameMore();
}

void ConnectionForm::askForPassword()
{
    for (ConnectionRow *row : m_rows)
        if (row->keyword() == QLatin1String("password") && row->line()) {
            row->line()->setFocus(Qt::OtherFocusReason);
            row->line()->selectAll();
        }
}

} // namespace indexpilot::ui

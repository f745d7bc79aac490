// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_sheet.h"

#include "ui/shell/frame_actions.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace indexpilot::ui {
namespace {

void addGroup(QGridLayout *grid, const KeySheet::Group &group, QWidget *parent)
{
    const int first = grid->rowCount();
    QLabel *title = newLabel("strong", parent, group.title);
    title->setContentsMargins(0, first > 1 ? 10 : 0, 0, 2);
    grid->addWidget(title, first, 0, 1, 2);
    int row = first;
    for (const auto &[text, key] : group.keys) {
        ++row;
        grid->addWidget(newLabel("secondary", parent, text), row, 0);
        grid->addWidget(newLabel("key", parent, key), row, 1, Qt::AlignRight);
    }
}

void addClose(QDialog *dialog, QVBoxLayout *column)
{
    auto *close = new QPushButton(KeySheet::tr("Close"), dialog);
    close->setObjectName(QStringLiteral("close"));
    close->setAccessibleName(close->text());
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    column->addSpacing(8);
    column->addWidget(close, 0, Qt::AlignRight);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
}

} // namespace

QList<QPair<QString, QString>> keysOf(const QList<QAction *> &actions)
{
    QList<QPair<QString, QString>> keys;
    for (const QAction *action : actions)
        if (const QString key = shortcutText(action); !key.isEmpty())
            keys.append({plainText(action).remove(QChar(0x2026)), key});
    return keys;
}

KeySheet::KeySheet(const QList<Group> &groups, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("keySheetDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(40);
    column->addLayout(sides);
    qsizetype lines = 0;
    qsizetype all = 0;
    for (const Group &group : groups)
        all += group.keys.size() + 1;
    QGridLayout *grid = nullptr;
    for (const Group &group : groups) { // two columns of about the same length
        if (group.keys.isEmpty())
            continue;
        if (!grid || (sides->count() == 1 && lines * 2 + group.keys.size() >= all)) {
            auto *half = new QVBoxLayout;
            grid = new QGridLayout;
            grid->setHorizontalSpacing(24);
            grid->setVerticalSpacing(4);
            half->addLayout(grid);
            half->addStretch(1);
            sides->addLayout(half);
        }
        addGroup(grid, group, this);
        lines += group.keys.size() + 1;
    }
    addClose(this, column);
}

AboutBox::AboutBox(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About IndexPilot"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(newLabel("headline", this, QStringLiteral("IndexPilot")));
    column->addWidget(newLabel(
        "secondary", this,
        tr("Version %1, with Qt %2").arg(QStringLiteral(INDEXPILOT_VERSION), QLatin1String(qVersion()))));
    column->addWidget(newLabel("secondary", this, tr("Watches a PostgreSQL server and changes nothing.")));
    column->addWidget(newLabel(
        "secondary", this, tr("Free software under the GNU General Public License, version 3 or later.")));
    addClose(this, column);
}

} // namespace indexpilot::ui

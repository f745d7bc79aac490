// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/start_card.h"

#include "ui/widgets/copy_block.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QPushButton>

namespace indexpilot::ui {
namespace {

constexpr int markSize = 26;

QPushButton *newButton(const char *name, const QString &text, QVBoxLayout *place)
{
    auto *button = new QPushButton(text, place->parentWidget());
    button->setObjectName(QLatin1String(name));
    place->addSpacing(2);
    place->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

} // namespace

StartCard::StartCard(QWidget *parent) : QFrame(parent), m_steps(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("start"));
    setProperty("role", QStringLiteral("card"));
    setMaximumWidth(560);
    m_steps->setContentsMargins(24, 20, 24, 20);
    m_steps->setSpacing(14);
    QVBoxLayout *step = addStep(QStringLiteral("1"), tr("Connect"),
                                tr("A service name, a URI or a keyword string. Existing .pgpass and service "
                                   "files are used as they are."));
    QPushButton *connectButton = newButton("start.connect", tr("Connect…"), step);
    connectButton->setProperty("role", QStringLiteral("primary"));
    connect(connectButton, &QPushButton::clicked, this, &StartCard::connectWanted);
    step = addStep(QStringLiteral("2"), tr("Check what the role may see"),
                   tr("This page then lists what is missing and the exact statement that grants it. A role "
                      "named indexpilot, for example, needs:"));
    auto *sql = new CopyBlock(QStringLiteral("GRANT pg_read_all_stats TO indexpilot;\n"
                                             "CREATE EXTENSION IF NOT EXISTS pg_stat_statements;"),
                              this);
    sql->setObjectName(QStringLiteral("start.sql"));
    step->addWidget(sql);
    addStep(QStringLiteral("3"), tr("Let it watch"),
            tr("Its sessions are read-only: nothing is created, changed or dropped on the server."));
    step = addStep(QStringLiteral("?"), tr("No server at hand?"),
                   tr("The sample shop is a private PostgreSQL with an online shop under live traffic. It is "
                      "made in your data folder and listens on a local socket only."));
    QPushButton *demo = newButton("start.demo", tr("Start the sample shop"), step);
    connect(demo, &QPushButton::clicked, this, &StartCard::demoWanted);
}

QVBoxLayout *StartCard::addStep(const QString &mark, const QString &title, const QString &sentence)
{
    if (m_steps->count() > 0)
        m_steps->addWidget(newLine(this));
    QLabel *circle = newLabel("step", this, mark);
    circle->setFixedSize(markSize, markSize);
    circle->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(circle, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    row->addLayout(words, 1);
    m_steps->addLayout(row);
    words->addWidget(newLabel("strong", this, title));
    words->addWidget(newParagraph("secondary", this, sentence));
    return words;
}

} // namespace indexpilot::ui

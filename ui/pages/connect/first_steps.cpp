// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/first_steps.h"

#include "core/sql/name_text.h"
#include "ui/pages/connect/roles_box.h"
#include "ui/pages/connect/step_badge.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/sql_text.h"
#include "ui/widgets/theme_icon.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace indexpilot::ui {
namespace {

QLabel *text(const QString &words, const char *role, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

QFrame *line(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setProperty("role", "line");
    return rule;
}

/// Mark at the left, title and words at the right; the caller may add one more widget below them.
QWidget *step(QWidget *mark, const QString &title, const QString &words, QWidget *below)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 12, 0, 12);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(mark, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(text(title, "strong", box), 0, 1);
    grid->addWidget(text(words, "secondary", box), 1, 1);
    if (below)
        grid->addWidget(below, 2, 1);
    return box;
}

QWidget *leftAligned(QPushButton *button)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(button);
    row->addStretch(1);
    return box;
}

} // namespace

FirstSteps::FirstSteps(QWidget *parent)
    : QFrame(parent), m_targets(new QWidget(this)), m_targetRows(new QVBoxLayout(m_targets)),
      m_grant(new SqlText(this)), m_roles(new RolesBox(this))
{
    setObjectName(QStringLiteral("connect.steps"));
    setProperty("role", "card");
    m_grant->setObjectName(QStringLiteral("connect.grant"));
    m_steps = makeSteps();
    m_targetRows->setContentsMargins(0, 12, 0, 12);
    m_targetRows->setSpacing(8);
    auto *demo = new QPushButton(tr("Start the sample shop"));
    demo->setObjectName(QStringLiteral("connect.demo"));
    connect(demo, &QPushButton::clicked, this, &FirstSteps::demoRequested);
    auto *mark = new QLabel;
    setThemeIcon(mark, QStringLiteral("database"), Token::Text2, 20);
    mark->setFixedWidth(28);
    mark->setAlignment(Qt::AlignHCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->setSpacing(0);
    layout->addWidget(m_steps);
    layout->addWidget(m_targets);
    layout->addWidget(m_roles);
    layout->addWidget(line(this));
    layout->addWidget(step(mark, tr("No server at hand?"),
                           tr("A shop database with live traffic, in a private PostgreSQL cluster on this "
                              "computer."),
                           leftAligned(demo)));
    layout->addStretch(1);
    setTargets({}, -1);
}

QWidget *FirstSteps::makeSteps()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(step(new StepBadge(1), tr("Connect"),
                           tr("A service name, a URI or a keyword string. Existing .pgpass and service files "
                              "are used as they are."),
                           nullptr));
    layout->addWidget(line(box));
    layout->addWidget(
        step(new StepBadge(2), tr("Check what the role may see"),
             tr("A test lists what is missing and the exact statement that gives it. Most often "
                "these are enough:"),
             makeGrant()));
    layout->addWidget(line(box));
    layout->addWidget(step(new StepBadge(3), tr("Let it watch"),
                           tr("Statements and waits are read in a read-only session. Nothing is created, "
                              "dropped or changed."),
                           nullptr));
    return box;
}

/// The statements over the button: a narrow card has no room for both in a line.
QWidget *FirstSteps::makeGrant()
{
    auto *box = new QWidget(this);
    auto *code = new QFrame(box);
    code->setProperty("role", "code");
    auto *inside = new QVBoxLayout(code);
    inside->setContentsMargins(4, 4, 4, 4);
    inside->addWidget(m_grant);
    auto *copy = new CopyButton([this] { return m_grant->sql(); }, box);
    copy->setObjectName(QStringLiteral("connect.grant.copy"));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(code);
    layout->addWidget(copy, 0, Qt::AlignLeft);
    setRole({});
    return box;
}

void FirstSteps::setRole(const QString &role)
{
    m_grant->setSql(grantFor(role));
}

void FirstSteps::setTargets(const QStringList &titles, int current)
{
    while (QLayoutItem *item = m_targetRows->takeAt(0)) {
        if (QWidget *row = item->widget())
            row->deleteLater();
        delete item;
    }
    m_targetRows->addWidget(text(tr("Open servers"), "strong", m_targets));
    for (int i = 0; i < titles.size(); ++i)
        m_targetRows->addWidget(makeTargetRow(titles[i], i, i == current));
    m_steps->setVisible(titles.isEmpty());
    m_targets->setVisible(!titles.isEmpty());
}

QWidget *FirstSteps::makeTargetRow(const QString &title, int position, bool isCurrent)
{
    auto *row = new QWidget(m_targets);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *mark = new QLabel(row);
    setThemeIcon(mark, QStringLiteral("server"), isCurrent ? Token::Accent : Token::Text2);
    auto *name = new ElidedLabel(title, row);
    name->setElideMode(Qt::ElideMiddle);
    auto *show = new QPushButton(isCurrent ? tr("On screen") : tr("Show"), row);
    show->setObjectName(QStringLiteral("connect.target.show.%1").arg(position));
    show->setAccessibleName(tr("Show %1").arg(title));
    show->setEnabled(!isCurrent);
    show->setToolTip(isCurrent ? tr("This server is on screen") : QString());
    auto *leave = new QPushButton(tr("Disconnect"), row);
    leave->setObjectName(QStringLiteral("connect.target.disconnect.%1").arg(position));
    leave->setAccessibleName(tr("Disconnect from %1").arg(title));
    connect(show, &QPushButton::clicked, this, [this, position] { Q_EMIT targetSelected(position); });
    connect(leave, &QPushButton::clicked, this, [this, position] { Q_EMIT disconnectRequested(position); });
    layout->addWidget(mark);
    layout->addWidget(name, 1);
    layout->addWidget(show);
    layout->addWidget(leave);
    return row;
}

QString grantFor(const QString &role)
{
    const QString name = role.isEmpty() ? QStringLiteral("CURRENT_USER")
                                        : QString::fromStdString(sql::nameText(role.toStdString()));
    return QStringLiteral("GRANT pg_monitor TO %1;\nCREATE EXTENSION IF NOT EXISTS\n    pg_stat_statements;")
        .arg(name);
}

} // namespace indexpilot::ui

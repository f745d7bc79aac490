// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/plan_steps.h"

#include "ui/plans/plan_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sql_text.h"

#include <QBoxLayout>
#include <QLabel>

namespace indexpilot::ui {
namespace {

constexpr int stepNumberWidth = 24;
constexpr int mostLines = 9;

} // namespace

PlanSteps::PlanSteps(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("planSteps"));
    setAccessibleName(tr("Steps of the plan"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
}

void PlanSteps::setSteps(const std::vector<lifecycle::Step> &steps)
{
    for (QWidget *part : m_parts)
        delete part;
    m_parts.clear();
    m_rows.clear();
    for (const lifecycle::Step &step : steps)
        addStep(step);
    setVisible(!steps.empty());
}

void PlanSteps::addStep(const lifecycle::Step &step)
{
    auto *part = new QWidget(this);
    Row row{newLabel("strong", part, QString::number(m_rows.size() + 1)), newLabel("secondary", part),
            step.duration ? planRangeText(*step.duration) : QString()};
    row.number->setFixedWidth(stepNumberWidth);
    row.time->setObjectName(QStringLiteral("stepState.%1").arg(m_rows.size()));
    auto *title = newParagraph("strong", part, stepTitle(step));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title, 1);
    head->addWidget(row.time, 0, Qt::AlignTop);
    auto *sql = new SqlText(part);
    sql->setObjectName(QStringLiteral("stepSql.%1").arg(m_rows.size()));
    sql->setMaxLines(mostLines);
    sql->setSql(stepSql(step));
    auto *rest = new QVBoxLayout;
    rest->setSpacing(4);
    rest->addLayout(head);
    if (const QString note = stepNote(step); !note.isEmpty())
        rest->addWidget(newParagraph("caption", part, note));
    rest->addWidget(sql);
    auto *line = new QHBoxLayout(part);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(row.number, 0, Qt::AlignTop);
    line->addLayout(rest, 1);
    m_column->addWidget(part);
    m_parts.push_back(part);
    m_rows.push_back(row);
    showState(row, row.duration, QString());
}

void PlanSteps::showState(const Row &row, const QString &word, const QString &look)
{
    setTextOnce(row.time, word);
    setLook(row.time, "state", look);
    setLook(row.number, "state", look);
}

void PlanSteps::setRunning(std::optional<std::size_t> step)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!step)
            showState(m_rows[i], m_rows[i].duration, {});
        else if (i < *step)
            showState(m_rows[i], tr("✓ done"), QStringLiteral("ok"));
        else if (i == *step)
            showState(m_rows[i], tr("▶ running"), QStringLiteral("info"));
        else
            showState(m_rows[i], tr("to come"), {});
    }
}

void PlanSteps::setAllDone()
{
    setRunning(m_rows.size());
}

} // namespace indexpilot::ui

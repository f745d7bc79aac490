// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/card.h"

#include "ui/models/column.h"
#include "ui/pages/recommendations/card_head.h"
#include "ui/pages/recommendations/decision_form.h"
#include "ui/pages/recommendations/edit_section.h"
#include "ui/pages/recommendations/evidence.h"
#include "ui/pages/recommendations/fact_list.h"
#include "ui/pages/recommendations/figure_strip.h"
#include "ui/pages/recommendations/forest_panel.h"
#include "ui/pages/recommendations/plan_changes.h"
#include "ui/pages/recommendations/sql_pair.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace indexpilot::ui {
namespace {

constexpr int leftStretch = 3;
constexpr int rightStretch = 2;

/// Columns keep their share, however long the words in them are.
QWidget *column(QWidget *parent, std::initializer_list<QWidget *> parts)
{
    auto *place = new QWidget(parent);
    place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->addStretch(1);
    return place;
}

std::string editableSql(const InboxItem &item)
{
    std::string sql;
    for (const advisor::Recommendation *card : item.members)
        if (card->action == advisor::RecommendationAction::Create)
            sql += (sql.empty() ? "" : ";\n") + card->sql;
    return sql;
}

} // namespace

RecommendationCard::RecommendationCard(const RecommendationActions &actions, QWidget *parent)
    : QFrame(parent), m_head(new CardHead(actions, this)), m_figures(new FigureStrip(this)),
      m_sql(new SqlPair(actions.edit, this)), m_editor(new EditSection(this)),
      m_reasons(new SentenceList(tr("Why"), this)),
      m_against(new SentenceList(tr("What speaks against it"), this)),
      m_whyNot(new SentenceList(tr("Why not something else"), this)), m_more(new QPushButton(this)),
      m_forest(new ForestPanel(this)), m_before(new FactList(tr("Before it starts"), this)),
      m_plans(new PlanChanges(this)), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("card"));
    setProperty("role", QStringLiteral("panel"));
    m_more->setObjectName(QStringLiteral("moreRejected"));
    m_more->setProperty("role", QStringLiteral("link"));
    connect(m_more, &QPushButton::clicked, this, &RecommendationCard::rejectedWanted);
    m_scroll->setObjectName(QStringLiteral("cardScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(newEvidence());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
}

QWidget *RecommendationCard::newEvidence()
{
    auto *inside = new QWidget(this);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(12, 10, 12, 12);
    below->setSpacing(12);
    below->addWidget(m_sql);
    below->addWidget(m_editor);
    below->addLayout(newReasons());
    below->addLayout(newChanges());
    below->addWidget(m_plans);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_figures);
    layout->addLayout(below);
    layout->addStretch(1);
    return inside;
}

QLayout *RecommendationCard::newReasons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(column(this, {m_reasons, m_against}), 1);
    QWidget *others = column(this, {m_whyNot, m_more});
    row->addWidget(others, 1);
    return row;
}

QLayout *RecommendationCard::newChanges()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    m_forest->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_forest, leftStretch, Qt::AlignTop);
    row->addWidget(column(this, {m_before}), rightStretch);
    return row;
}

DecisionForm *RecommendationCard::form() const
{
    return m_head->form();
}

void RecommendationCard::setItem(const InboxItem &item, const engine::Snapshot &snapshot, bool pending)
{
    const bool other = m_key != item.key;
    if (other) {
        form()->dismiss();
        m_editor->dismiss();
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_head->setItem(item, pending);
    if (!item.isGone())
        m_before->setFacts(beforeItStarts(item, snapshot));
    else
        m_before->setFacts({});
    if (other || m_run != item.run)
        showEvidence(item);
    m_key = item.key;
    m_run = item.run;
    m_editor->setAnswer(snapshot.advice->edited);
}

/// What only another advice changes.
void RecommendationCard::showEvidence(const InboxItem &item)
{
    m_definition = editableSql(item);
    m_figures->setFigures(cardFigures(item));
    m_sql->setSql(toQString(sqlOf(item)), toQString(inverseSqlOf(item)));
    m_reasons->setSentences(reasonsFor(item));
    m_against->setSentences(speaksAgainst(item));
    int more = 0;
    m_whyNot->setSentences(whyNot(item, more));
    m_more->setVisible(more > 0);
    m_more->setText(tr("%n more on this table: show all rejected", nullptr, more));
    m_forest->setVisible(!item.isGone());
    m_forest->setItem(item);
    m_plans->setItem(item);
}

void RecommendationCard::edit()
{
    m_editor->edit(toQString(m_definition));
    m_scroll->ensureWidgetVisible(m_editor);
}

} // namespace indexpilot::ui

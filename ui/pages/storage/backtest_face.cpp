// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/backtest_face.h"

#include "core/wording/format.h"
#include "ui/models/table_view.h"
#include "ui/pages/storage/backtest_tables.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int headerHeight = 27;
constexpr int rowHeight = 28;
constexpr int scoreHeight = headerHeight + 4 * rowHeight;
constexpr std::size_t mostLessons = 6; ///< seen at once

TableView *newScores(TableOrderModel *model, const char *name, const QString &title, QWidget *parent)
{
    auto *view = new TableView(parent);
    view->setObjectName(QLatin1String(name));
    view->setAccessibleName(title);
    view->setTable(model);
    return view;
}

} // namespace

BacktestFace::BacktestFace(QWidget *parent)
    : QWidget(parent), m_faces(new QStackedWidget(this)), m_nothing(new EmptyState),
      m_ways(new WayTable(this)), m_coverage(new CoverageTable(this)), m_lessons(new LessonTable(this)),
      m_sentence(newParagraph("strong", this)), m_crossings(newParagraph("secondary", this)),
      m_noLessons(newParagraph("secondary", this, tr("No rebuild of it was made from here yet.")))
{
    setObjectName(QStringLiteral("backtestFace"));
    m_sentence->setObjectName(QStringLiteral("backtestSentence"));
    m_crossings->setObjectName(QStringLiteral("backtestCrossings"));
    m_noLessons->setObjectName(QStringLiteral("noLessons"));
    m_faces->setProperty("role", QStringLiteral("inPanel"));
    m_faces->addWidget(m_nothing);
    m_faces->addWidget(newTables());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_faces);
    setDetail(nullptr);
}

QWidget *BacktestFace::newTables()
{
    auto *tables = new QWidget;
    m_scores = new QWidget(tables);
    auto *ways = newScores(m_ways, "backtestWays", tr("Errors of ways to forecast"), m_scores);
    auto *coverage = newScores(m_coverage, "backtestCoverage", tr("What the bands held"), m_scores);
    for (TableView *view : {ways, coverage}) {
        view->setFixedHeight(scoreHeight);
        view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    auto *row = new QHBoxLayout(m_scores);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(ways, 5);
    row->addWidget(coverage, 4);
    m_lessonView = newScores(m_lessons, "backtestLessons", tr("What its rebuilds taught"), tables);
    auto *column = new QVBoxLayout(tables);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_sentence);
    column->addWidget(m_scores);
    column->addWidget(m_crossings);
    column->addWidget(m_lessonView);
    column->addWidget(m_noLessons);
    column->addStretch(1);
    tables->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // as high as the wrapped texts need
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(tables);
    return scroll;
}

void BacktestFace::setDetail(const std::shared_ptr<const engine::StorageDetail> &detail)
{
    if (detail && detail == m_detail)
        return;
    m_detail = detail;
    m_faces->setCurrentIndex(detail && (detail->backtest.trials > 0 || !detail->lessons.empty()) ? 1 : 0);
    if (!detail)
        return m_nothing->set(tr("The history of this index is being read."));
    m_nothing->set(tr("No forecast of this index can be checked yet."),
                   tr("The first check needs four weeks of readings without a rebuild."));
    m_ways->setSummary(detail->backtest);
    m_coverage->setSummary(detail->backtest);
    m_scores->setVisible(detail->backtest.trials > 0);
    m_sentence->setText(backtestSentence(detail->backtest));
    m_crossings->setText(crossingSentence(detail->backtest));
    m_crossings->setVisible(detail->backtest.trials > 0);
    showLessons(*detail);
}

void BacktestFace::showLessons(const engine::StorageDetail &detail)
{
    m_lessons->setLessons(detail.lessons);
    const auto seen = static_cast<int>(std::min(detail.lessons.size(), mostLessons));
    m_lessonView->setFixedHeight(headerHeight + seen * rowHeight);
    m_lessonView->setVisible(!detail.lessons.empty());
    m_noLessons->setVisible(detail.lessons.empty());
}

QString crossingSentence(const forecast::BacktestSummary &summary)
{
    if (summary.crossings == 0 && summary.expected == 0)
        return BacktestFace::tr("No crossing came within a week of a forecast, and none was expected.");
    return BacktestFace::tr("Of %1 crossings that came, %2 were expected; %3 were expected and did not come.")
        .arg(summary.crossings)
        .arg(summary.expectedRightly)
        .arg(summary.expected - summary.expectedRightly);
}

QString backtestSentence(const forecast::BacktestSummary &summary)
{
    if (summary.trials == 0)
        return BacktestFace::tr("No forecast of this index can be checked yet; its rebuilds can.");
    const auto &errors = summary.meanError;
    const auto best = std::min_element(errors.begin(), errors.end()) - errors.begin();
    const QString ours = wording::percent(errors[0]);
    const QString checked =
        BacktestFace::tr("%n forecasts of a week, checked over its own history", nullptr, summary.trials);
    if (best == 0)
        return BacktestFace::tr("%1: IndexPilot was off by %2 on average, less than the other ways")
            .arg(checked, ours);
    return BacktestFace::tr("%1: IndexPilot was off by %2 on average; better: %3 with %4")
        .arg(checked, ours, wayName(static_cast<forecast::Way>(best)),
             wording::percent(errors[static_cast<std::size_t>(best)]));
}

} // namespace indexpilot::ui

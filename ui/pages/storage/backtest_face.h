// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/storage_view.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace indexpilot::ui {

class CoverageTable;
class EmptyState;
class LessonTable;
class TableView;
class WayTable;

/// How good the forecasts of an index were, over its own history: errors beside three simple ways, what the
/// bands held, the crossings, and what its rebuilds taught.
class BacktestFace : public QWidget {
    Q_OBJECT
public:
    explicit BacktestFace(QWidget *parent = nullptr);
    void setDetail(const std::shared_ptr<const engine::StorageDetail> &detail); ///< null: being read

private:
    QWidget *newTables();
    void showLessons(const engine::StorageDetail &detail);
    std::shared_ptr<const engine::StorageDetail> m_detail;
    QStackedWidget *m_faces;
    EmptyState *m_nothing;
    WayTable *m_ways;
    CoverageTable *m_coverage;
    LessonTable *m_lessons;
    QLabel *m_sentence;
    QLabel *m_crossings;
    QLabel *m_noLessons;
    TableView *m_lessonView = nullptr;
    QWidget *m_scores = nullptr; ///< both tables of the trials
};

/// "4 crossings came, 3 of them expected; 1 more was expected and did not come".
QString crossingSentence(const forecast::BacktestSummary &summary);
/// Which way was best, and by how much.
QString backtestSentence(const forecast::BacktestSummary &summary);

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/notes_panel.h"

#include "core/wording/server_words.h"
#include "ui/models/column.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"

#include <QVBoxLayout>

namespace indexpilot::ui {
namespace {

constexpr int mostHeight = 230;
constexpr std::size_t mostLeftOut = 50;

} // namespace

NotesPanel::NotesPanel(QWidget *parent)
    : QScrollArea(parent), m_inside(new QWidget(this)), m_rows(new QVBoxLayout(m_inside))
{
    setObjectName(QStringLiteral("notes"));
    setAccessibleName(tr("What makes the advice weaker"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setMaximumHeight(mostHeight);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
    setWidget(m_inside);
    hide();
}

QSize NotesPanel::sizeHint() const
{
    const int height = m_inside->hasHeightForWidth() ? m_inside->heightForWidth(std::max(width(), 400))
                                                     : m_inside->sizeHint().height();
    return {400, std::min(height, mostHeight)};
}

void NotesPanel::setRun(const std::shared_ptr<const engine::AdviceRun> &run)
{
    if (run == m_run)
        return;
    m_run = run;
    for (QWidget *widget : m_widgets)
        delete widget;
    m_widgets.clear();
    m_notes = 0;
    if (!run)
        return;
    const auto add = [this](QWidget *widget) {
        m_widgets.push_back(widget);
        m_rows->addWidget(widget);
        widget->show();
    };
    for (const Failure &failure : run->weaker) {
        auto *row = new MessageRow(m_inside);
        Failure note = failure;
        note.code = FailureCode::Unsupported; // weaker, not broken
        row->show(note);
        add(row);
        ++m_notes;
    }
    const auto &leftOut = run->advice.workload.leftOut;
    m_notes += static_cast<int>(leftOut.size());
    for (std::size_t i = 0; i < std::min(leftOut.size(), mostLeftOut); ++i) {
        auto *row = new MessageRow(m_inside);
        row->show(
            MessageState::Info,
            tr("Left out: %1, %2").arg(toQString(leftOut[i].name), wording::failureDetail(leftOut[i].why)),
            wording::failureRemedy(leftOut[i].why));
        add(row);
    }
    if (leftOut.size() > mostLeftOut)
        add(newParagraph("secondary", m_inside,
                         tr("%n further statements are left out.", nullptr,
                            static_cast<int>(leftOut.size() - mostLeftOut))));
    updateGeometry();
}

} // namespace indexpilot::ui

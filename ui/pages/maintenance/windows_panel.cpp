// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/windows_panel.h"

#include "core/wording/format.h"
#include "ui/models/column.h"
#include "ui/pages/maintenance/flowing_text.h"
#include "ui/pages/maintenance/opening_facts.h"
#include "ui/pages/maintenance/policy_lines.h"
#include "ui/pages/workload/action_button.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace indexpilot::ui {
namespace {

constexpr int hoursInWeek = 168;

QLabel *newSelectable(const char *role, const char *name, QWidget *parent)
{
    QLabel *label = newFlowingText(role, name, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString windowsText(const maintenance::Calendar &calendar)
{
    if (calendar.windows.empty())
        return WindowsPanel::tr("None: builds may start at any time.");
    QStringList lines;
    for (const maintenance::Window &window : calendar.windows)
        lines << windowLine(window);
    return lines.join(QLatin1Char('\n'));
}

QString freezesText(const maintenance::Calendar &calendar)
{
    return calendar.freezes.empty() ? WindowsPanel::tr("None.")
                                    : freezeLines(calendar).join(QLatin1Char('\n'));
}

QString quietText(const engine::MaintenanceView &view)
{
    if (view.quiet.calmest.empty())
        return WindowsPanel::tr("Not enough history: %1 of %2 hours known. An hour of the week counts once "
                                "it was watched in two weeks.")
            .arg(view.quiet.hoursKnown)
            .arg(hoursInWeek);
    QStringList lines;
    for (const maintenance::QuietStretch &one : view.quiet.calmest)
        lines << quietLine(one);
    lines << WindowsPanel::tr("Measured, on the clock of %1; the mean of all hours is %2.")
                 .arg(toQString(zoneOfView(view).name()), wording::number(view.quiet.weekMean));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

WindowsPanel::WindowsPanel(QAction *copy, QWidget *parent)
    : Panel(tr("Windows"), parent), m_file(newSelectable("secondary", "policyWords", this)),
      m_path(newSelectable("mono", "policyPath", this)), m_windows(newSelectable("", "windowList", this)),
      m_freezes(newSelectable("", "freezeList", this)), m_quiet(newSelectable("", "quietList", this)),
      m_where(newSelectable("secondary", "quietPlace", this)), m_code(new QFrame(this)),
      m_codeText(newSelectable("mono", "quietLines", m_code)),
      m_copy(newActionButton(copy, QStringLiteral("copyLines"), this))
{
    setObjectName(QStringLiteral("windowsPanel"));
    setSubtitle(tr("as the policy file has them"));
    m_code->setProperty("role", QStringLiteral("code"));
    m_codeText->setWordWrap(false);
    auto *inCode = new QVBoxLayout(m_code);
    inCode->setContentsMargins(10, 8, 10, 8);
    inCode->addWidget(m_codeText);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("windowsScroll"));
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(area);
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(16, 12, 16, 16);
    rows->setSpacing(4);
    addSection(rows, tr("Policy file"), m_file);
    rows->addWidget(m_path);
    addSection(rows, tr("Maintenance windows"), m_windows);
    addSection(rows, tr("Change freezes"), m_freezes);
    addSection(rows, tr("Quiet hours of the week"), m_quiet);
    rows->addSpacing(4);
    rows->addWidget(m_code);
    rows->addWidget(m_where);
    rows->addWidget(m_copy, 0, Qt::AlignLeft);
    rows->addStretch(1);
    area->setWidget(inside);
    body()->addWidget(area);
}

void WindowsPanel::addSection(QVBoxLayout *rows, const QString &title, QLabel *content)
{
    QLabel *caption = newLabel("strong", this, title);
    caption->setContentsMargins(0, rows->count() == 0 ? 0 : 12, 0, 0);
    caption->setBuddy(content);
    content->setAccessibleName(title);
    rows->addWidget(caption);
    rows->addWidget(content);
}

void WindowsPanel::setView(const std::shared_ptr<const engine::MaintenanceView> &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_path->setText(toQString(view->policyPath));
    m_path->setVisible(!view->policyPath.empty());
    m_file->setText(view->policyPath.empty()
                        ? tr("Windows and freezes are written in the policy file, indexpilot.yaml. There is "
                             "none yet: put one into the configuration folder, or name it with --policy.")
                        : tr("Windows and freezes are written in this file; what is changed there is read "
                             "with the next plan."));
    m_windows->setText(windowsText(view->calendar));
    m_freezes->setText(freezesText(view->calendar));
    showQuiet(*view);
}

void WindowsPanel::showQuiet(const engine::MaintenanceView &view)
{
    m_lines = policyLines(view);
    m_quiet->setText(quietText(view));
    m_codeText->setText(m_lines.trimmed().isEmpty() ? QString() : m_lines.chopped(1));
    m_where->setText(policyPlace(view));
    for (QWidget *part : std::initializer_list<QWidget *>{m_code, m_where, m_copy})
        part->setVisible(!m_lines.isEmpty());
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/environment_choice.h"

#include "ui/pages/connect/connection_words.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace indexpilot::ui {
namespace {

constexpr int choiceLabelWidth = 112; // as in the form above it

QStringList names()
{
    QStringList names;
    for (const store::Environment environment : environments)
        names << wordsFor(environment).shortName;
    return names;
}

} // namespace

EnvironmentChoice::EnvironmentChoice(QWidget *parent)
    : QWidget(parent), m_segments(new Segmented(names(), this)), m_meaning(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *label = new QLabel(tr("Environment"), this);
    label->setProperty("role", "secondary");
    label->setFixedWidth(choiceLabelWidth);
    m_segments->setObjectName(QStringLiteral("connect.environment"));
    m_segments->setAccessibleName(tr("Environment"));
    const QList<QPushButton *> segments = m_segments->findChildren<QPushButton *>();
    for (QPushButton *segment : segments)
        segment->setProperty("environment", segment->text());
    m_meaning->setObjectName(QStringLiteral("connect.environment.meaning"));
    m_meaning->setProperty("role", "secondary");
    m_meaning->setWordWrap(true);
    row->addWidget(label);
    row->addWidget(m_segments);
    row->addWidget(m_meaning, 1);
    connect(m_segments, &Segmented::chosen, this, [this] { setCurrent(current()); });
    setCurrent(store::Environment::Production);
}

store::Environment EnvironmentChoice::current() const
{
    return environments.at(static_cast<std::size_t>(m_segments->current()));
}

void EnvironmentChoice::setCurrent(store::Environment environment)
{
    m_segments->setCurrent(static_cast<int>(environment));
    m_meaning->setText(wordsFor(environment).meaning);
    Q_EMIT chosen(environment);
}

void EnvironmentChoice::chainTabs(const QList<QWidget *> &next)
{
    // Only the segment in force takes part in the order: the last one is put in force while it is made.
    const int inForce = m_segments->current();
    m_segments->setCurrent(static_cast<int>(environments.size()) - 1);
    QWidget *previous = m_segments->findChildren<QPushButton *>().constLast();
    for (QWidget *stop : next)
        setTabOrder(std::exchange(previous, stop), stop);
    m_segments->setCurrent(inForce);
}

} // namespace indexpilot::ui

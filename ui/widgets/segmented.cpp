// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace indexpilot::ui {
namespace {

QString placeOf(qsizetype index, qsizetype count)
{
    if (count == 1)
        return QStringLiteral("only");
    if (index == 0)
        return QStringLiteral("first");
    return index == count - 1 ? QStringLiteral("last") : QStringLiteral("middle");
}

} // namespace

Segmented::Segmented(const QStringList &labels, QWidget *parent)
    : QFrame(parent), m_group(new QButtonGroup(this))
{
    setProperty("role", QStringLiteral("segmented"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        auto *button = new QPushButton(labels[i], this);
        button->setCheckable(true);
        button->setProperty("segment", placeOf(i, labels.size()));
        button->installEventFilter(this);
        m_group->addButton(button, static_cast<int>(i));
        row->addWidget(button);
    }
    nameSegments();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
        setTabStop();
        Q_EMIT chosen(index);
    });
    connect(this, &QObject::objectNameChanged, this, &Segmented::nameSegments);
    setCurrent(0);
}

int Segmented::current() const
{
    return m_group->checkedId();
}

void Segmented::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setChecked(true);
    } else if (QAbstractButton *checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
    setTabStop();
}

void Segmented::setLabel(int index, const QString &label)
{
    QAbstractButton *button = m_group->button(index);
    if (button && button->text() != label)
        button->setText(label);
}

void Segmented::setSegmentEnabled(int index, bool enabled, const QString &reason)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setEnabled(enabled);
        button->setToolTip(reason);
        button->setAccessibleDescription(reason);
    }
    setTabStop();
}

void Segmented::nameSegments()
{
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (QAbstractButton *button : buttons)
        button->setObjectName(QStringLiteral("%1.%2").arg(objectName()).arg(m_group->id(button)));
}

void Segmented::setTabStop()
{
    QAbstractButton *stop = m_group->checkedButton();
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (QAbstractButton *button : buttons)
        if (!stop && button->isEnabled())
            stop = button;
    for (QAbstractButton *button : buttons)
        button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void Segmented::move(int step)
{
    const int count = static_cast<int>(m_group->buttons().size());
    int index = current();
    for (int tries = 0; tries < count; ++tries) {
        index = index < 0 ? (step > 0 ? 0 : count - 1) : (index + step + count) % count;
        QAbstractButton *button = m_group->button(index);
        if (!button->isEnabled())
            continue;
        button->setChecked(true);
        setTabStop();
        button->setFocus(Qt::TabFocusReason);
        Q_EMIT chosen(index);
        return;
    }
}

bool Segmented::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Up) {
            move(-1);
            return true;
        }
        if (key == Qt::Key_Right || key == Qt::Key_Down) {
            move(1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace indexpilot::ui

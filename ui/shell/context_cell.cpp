// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/context_cell.h"

#include "ui/widgets/theme_icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace indexpilot::ui {
namespace {

QLabel *word(const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    label->hide();
    return label;
}

} // namespace

ContextCell::ContextCell(const QString &name, QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_quiet(word(QStringLiteral("secondary"), this)),
      m_strong(word(QStringLiteral("strong"), this))
{
    setObjectName(name);
    setProperty("role", QStringLiteral("contextCell"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(6);
    for (QLabel *label : {m_icon, m_quiet, m_strong})
        row->addWidget(label);
    m_icon->hide();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    hide();
}

void ContextCell::set(const QString &quiet, const QString &strong)
{
    m_quiet->setText(quiet);
    m_quiet->setVisible(!quiet.isEmpty());
    m_strong->setText(strong);
    m_strong->setVisible(!strong.isEmpty());
    setAccessibleName(text());
    setVisible(!m_squeezed && !text().isEmpty());
}

void ContextCell::setSqueezed(bool squeezed)
{
    m_squeezed = squeezed;
    setVisible(!m_squeezed && !text().isEmpty());
}

void ContextCell::setIcon(const QString &iconName, Token token)
{
    if (m_iconName == iconName && m_token == token)
        return;
    m_iconName = iconName;
    m_token = token;
    setThemeIcon(m_icon, iconName, token);
    m_icon->show();
}

void ContextCell::setState(const QString &state)
{
    if (m_quiet->property("state").toString() == state)
        return;
    m_quiet->setProperty("state", state);
    m_quiet->style()->unpolish(m_quiet);
    m_quiet->style()->polish(m_quiet);
}

QString ContextCell::text() const
{
    return QStringList{m_quiet->text(), m_strong->text()}.join(QLatin1Char(' ')).trimmed();
}

} // namespace indexpilot::ui

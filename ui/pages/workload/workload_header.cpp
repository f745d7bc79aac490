// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/workload_header.h"

#include "ui/widgets/find_field.h"
#include "ui/widgets/steady_text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

namespace indexpilot::ui {
namespace {

constexpr int typingPause = 150; ///< ms
constexpr int searchWidth = 190;

QLabel *newHeadline(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QStringLiteral("headline"));
    label->setProperty("role", "headline");
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLineEdit *newSearch(QWidget *parent)
{
    QLineEdit *search = newFindField(parent);
    search->setPlaceholderText(
        WorkloadHeader::tr("Find in text, %1")
            .arg(QKeySequence(QStringLiteral("Ctrl+F")).toString(QKeySequence::NativeText)));
    search->setAccessibleName(WorkloadHeader::tr("Find in the text of statements"));
    search->setToolTip(WorkloadHeader::tr("Words of the text, the title or the id; all must occur"));
    search->setFixedWidth(searchWidth);
    return search;
}

} // namespace

WorkloadHeader::WorkloadHeader(QWidget *parent)
    : QWidget(parent), m_headline(new SteadyText(newHeadline(this), this)), m_age(new Chip(this)),
      m_search(newSearch(this)), m_notice(new MessageRow(this)), m_typing(new QTimer(this))
{
    m_age->setObjectName(QStringLiteral("dataNote"));
    m_age->hide();
    m_notice->setObjectName(QStringLiteral("notice"));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_headline, 1);
    line->addWidget(m_age);
    line->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_notice);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_typing, &QTimer::timeout, this, &WorkloadHeader::search);
    connect(m_search, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && m_search->hasFocus()) // the clear button too
            search();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        search();
        Q_EMIT searchDone();
    });
}

void WorkloadHeader::setHeadline(const QString &sentence)
{
    QString text = sentence;
    text.replace(QStringLiteral(" %"), QStringLiteral("\u00A0%")); // a line does not break before the sign
    m_headline->setText(text);
}

void WorkloadHeader::setAge(const std::optional<AgeNote> &note)
{
    m_age->setVisible(note.has_value());
    if (!note || (note->text == m_age->text() && note->toolTip == m_age->toolTip()))
        return;
    m_age->set(note->kind, note->text);
    m_age->setToolTip(note->toolTip);
}

void WorkloadHeader::setNotice(const std::optional<Notice> &notice)
{
    if (notice == m_noticed)
        return;
    m_noticed = notice;
    if (notice)
        m_notice->show(notice->state, notice->text, notice->remedy);
    else
        m_notice->clear();
}

void WorkloadHeader::setSearch(const QString &words)
{
    if (!m_typing->isActive() && m_search->text().simplified() != words)
        m_search->setText(words);
}

void WorkloadHeader::search()
{
    m_typing->stop();
    Q_EMIT searched(m_search->text());
}

} // namespace indexpilot::ui

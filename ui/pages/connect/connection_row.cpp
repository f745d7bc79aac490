// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/connection_row.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QWheelEvent>

namespace indexpilot::ui {
namespace {

/// A choice in a scrolled form: the wheel scrolls the form and never changes the value unseen.
class ChoiceBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QToolButton *addButton(QWidget *parent, QHBoxLayout *layout, const QString &name, const QString &label)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAccessibleName(label);
    button->setToolTip(label);
    button->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(button);
    return button;
}

} // namespace

ConnectionRow::ConnectionRow(const pg::ConnectionField &field, QWidget *parent)
    : QObject(parent), m_keyword(QString::fromStdString(field.keyword)), m_words(wordsFor(field)),
      m_label(new QLabel(m_words.label, parent)), m_editor(new QWidget(parent)), m_source(new Chip(parent))
{
    auto *layout = new QHBoxLayout(m_editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    if (m_words.kind == EditorKind::Choice)
        makeChoice(parent, layout);
    else
        makeLine(parent, layout);
    if (m_words.kind == EditorKind::Secret)
        addEye(parent, layout);
    if (m_words.kind == EditorKind::File)
        addFileButton(parent, layout);
    QWidget *editor = m_line ? static_cast<QWidget *>(m_line) : m_choice;
    m_tabStops.prepend(editor);
    editor->setObjectName(QStringLiteral("connect.") + m_keyword);
    editor->setAccessibleName(QString(m_words.label).remove(QLatin1Char('&')));
    m_label->setBuddy(editor);
    m_label->setProperty("role", "secondary");
    m_label->setToolTip(m_keyword);
    m_source->setObjectName(QStringLiteral("connect.source.") + m_keyword);
    show(field);
}

void ConnectionRow::makeLine(QWidget *parent, QHBoxLayout *layout)
{
    m_line = new QLineEdit(parent);
    m_line->setFont(font(FontRole::Mono));
    m_line->setPlaceholderText(m_words.hint);
    m_line->installEventFilter(this);
    layout->addWidget(m_line, 1);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_typing = true;
        Q_EMIT edited(m_keyword, text);
    });
    connect(m_line, &QLineEdit::returnPressed, this, &ConnectionRow::returnPressed);
}

void ConnectionRow::makeChoice(QWidget *parent, QHBoxLayout *layout)
{
    m_choice = new ChoiceBox(parent);
    m_choice->setFocusPolicy(Qt::StrongFocus);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layout->addWidget(m_choice, 1);
    connect(m_choice, &QComboBox::activated, this,
            [this] { Q_EMIT edited(m_keyword, m_choice->currentData().toString()); });
}

void ConnectionRow::addEye(QWidget *parent, QHBoxLayout *layout)
{
    m_line->setEchoMode(QLineEdit::Password);
    QToolButton *eye =
        addButton(parent, layout, QStringLiteral("connect.show.") + m_keyword, tr("Show the password"));
    m_tabStops << eye;
    eye->setCheckable(true);
    const auto paint = [eye] {
        eye->setIcon(icon(QStringLiteral("eye")));
    };
    paint();
    connect(&Theme::instance(), &Theme::changed, eye, paint);
    connect(eye, &QToolButton::toggled, this, [this, eye](bool shown) {
        m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        eye->setToolTip(shown ? tr("Hide the password") : tr("Show the password"));
        eye->setAccessibleName(eye->toolTip());
    });
}

void ConnectionRow::addFileButton(QWidget *parent, QHBoxLayout *layout)
{
    QToolButton *button =
        addButton(parent, layout, QStringLiteral("connect.file.") + m_keyword, tr("Choose a file"));
    m_tabStops << button;
    button->setText(QStringLiteral("…"));
    connect(button, &QToolButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(m_line->window(), tr("Choose a file"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this,
                [this](const QString &file) { Q_EMIT edited(m_keyword, file); });
        dialog->open();
    });
}

void ConnectionRow::addTo(QGridLayout *grid, int row)
{
    grid->addWidget(m_label, row, 0);
    grid->addWidget(m_editor, row, 1);
    grid->addWidget(m_source, row, 2, Qt::AlignLeft | Qt::AlignVCenter);
}

void ConnectionRow::show(const pg::ConnectionField &field)
{
    m_field = field;
    if (m_line)
        fillLine();
    else
        fillChoice();
    const SourceWords source = sourceOf(field);
    m_source->set(source.kind, source.text);
    m_source->setToolTip(source.tip);
}

void ConnectionRow::fillLine()
{
    const QString value = QString::fromStdString(m_field.value);
    const bool hidden =
        m_field.secret && value.isEmpty() &&
        (m_field.source == pg::ValueSource::PasswordFile || m_field.source == pg::ValueSource::Keychain);
    const bool showsDefault = m_typing && m_line->text().isEmpty() && !m_field.secret && !value.isEmpty();
    m_line->setPlaceholderText(hidden ? QStringLiteral("••••••••") : showsDefault ? value : m_words.hint);
    if (m_typing && m_line->hasFocus())
        return;
    if (m_line->text() == value)
        return;
    m_line->setText(value);
    m_line->setCursorPosition(0);
}

void ConnectionRow::fillChoice()
{
    m_choice->clear();
    for (const Choice &choice : m_words.choices)
        m_choice->addItem(choice.text, choice.value);
    const QString value = QString::fromStdString(m_field.value);
    int index = m_choice->findData(value);
    if (index < 0) {
        m_choice->insertItem(0, value, value); // what libpq will judge
        index = 0;
    }
    if (m_field.source == pg::ValueSource::Typed)
        m_choice->addItem(tr("not typed — service or default"), QString());
    m_choice->setCurrentIndex(index);
}

bool ConnectionRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::FocusOut && m_typing) {
        m_typing = false;
        fillLine();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace indexpilot::ui

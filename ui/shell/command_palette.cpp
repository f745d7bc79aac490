// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/shell/palette_delegate.h"
#include "ui/shell/palette_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme_icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace indexpilot::ui {
namespace {

constexpr QSize largest{752, 640};
constexpr int top = 76;
constexpr int rowsOfPage = 10;

struct Prefix {
    const char *sign;
    const char *name;
};

constexpr std::array prefixes{Prefix{">", QT_TRANSLATE_NOOP("indexpilot::ui::CommandPalette", "commands")},
                              Prefix{"#", QT_TRANSLATE_NOOP("indexpilot::ui::CommandPalette", "statements")},
                              Prefix{"?", QT_TRANSLATE_NOOP("indexpilot::ui::CommandPalette", "help")}};

QWidget *bar(QWidget *parent, const char *role, int height)
{
    auto *made = new QFrame(parent);
    made->setProperty("role", QLatin1String(role));
    made->setFixedHeight(height);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(8);
    return made;
}

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window), m_model(new PaletteModel(this)), m_query(new QLineEdit(this)),
      m_matches(newLabel("caption", this, {})), m_list(new QListView(this)),
      m_nothing(newLabel("secondary", this, tr("Nothing matches. Fewer letters find more.")))
{
    setObjectName(QStringLiteral("palette.frame"));
    setAccessibleName(tr("Command palette"));
    setProperty("role", QStringLiteral("palette"));
    m_list->setObjectName(QStringLiteral("palette.list"));
    m_list->setAccessibleName(tr("Matches"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_nothing->setContentsMargins(14, 16, 14, 16);
    m_nothing->setAlignment(Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(newTop());
    column->addWidget(newHints());
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(newFoot());
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    m_query->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

QWidget *CommandPalette::newTop()
{
    QWidget *made = bar(this, "paletteTop", 48);
    auto *icon = new QLabel(made);
    setThemeIcon(icon, QStringLiteral("search"));
    m_query->setObjectName(QStringLiteral("palette.query"));
    m_query->setProperty("role", QStringLiteral("palette"));
    m_query->setAccessibleName(tr("Search pages, commands and statements"));
    m_query->setPlaceholderText(tr("Go to a page, a statement or a command"));
    m_matches->setObjectName(QStringLiteral("palette.matches"));
    made->layout()->addWidget(icon);
    made->layout()->addWidget(m_query);
    made->layout()->addWidget(m_matches);
    return made;
}

QWidget *CommandPalette::newHints()
{
    QWidget *made = bar(this, "paletteTop", 38);
    for (const Prefix &prefix : prefixes) {
        const QString sign = QLatin1String(prefix.sign);
        const QString name = tr(prefix.name);
        auto *button = new QPushButton(QStringLiteral("%1 %2").arg(sign, name), made);
        button->setObjectName(QStringLiteral("palette.only.%1").arg(QLatin1String(prefix.name)));
        button->setAccessibleName(tr("Only %1").arg(name));
        button->setProperty("chip", QStringLiteral("neutral"));
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::clicked, this,
                [this, sign] { m_query->setText(sign + QLatin1Char(' ')); });
        made->layout()->addWidget(button);
    }
    static_cast<QHBoxLayout *>(made->layout())->addStretch(1);
    return made;
}

QWidget *CommandPalette::newFoot()
{
    QWidget *made = bar(this, "paletteFoot", 32);
    made->layout()->addWidget(newLabel("caption", made, tr("↑ ↓ choose")));
    made->layout()->addWidget(newLabel("caption", made, tr("Enter run or open")));
    static_cast<QHBoxLayout *>(made->layout())->addStretch(1);
    made->layout()->addWidget(newLabel("caption", made, tr("Esc close")));
    return made;
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    if (!isVisible())
        m_before = window()->focusWidget();
    m_model->setEntries(std::move(entries));
    m_query->clear();
    search({});
    place();
    show();
    raise();
    m_query->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search(const QString &query)
{
    m_model->search(query);
    m_matches->setText(tr("%n found", nullptr, m_model->matches()));
    m_list->setVisible(m_model->matches() > 0);
    m_nothing->setVisible(m_model->matches() == 0);
    m_list->setCurrentIndex({});
    move(1);
    m_list->scrollToTop();
}

/// Headings are stepped over; at the ends it stays.
void CommandPalette::move(int step)
{
    const int direction = step < 0 ? -1 : 1;
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    int chosen = row;
    for (int left = std::abs(step); left > 0;) {
        row += direction;
        if (row < 0 || row >= m_model->rowCount())
            break;
        if (!m_model->entryAt(row))
            continue;
        chosen = row;
        --left;
    }
    if (chosen >= 0)
        m_list->setCurrentIndex(m_model->index(chosen));
    if (chosen == 1)
        m_list->scrollToTop();
}

void CommandPalette::run(int row)
{
    const PaletteEntry *entry = m_model->entryAt(row);
    if (!entry || !entry->reason.isEmpty())
        return;
    const auto action = entry->run; // leaving may change the entries
    leave();
    action();
}

void CommandPalette::leave()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    const QSize size = QSize(room.width() - 32, room.height() - top - 40).boundedTo(largest);
    setGeometry((room.width() - size.width()) / 2, top, size.width(), size.height());
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        move(key == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        move(key == Qt::Key_PageUp ? -rowsOfPage : rowsOfPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex().row());
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nothing else to go to
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    if (event->type() == QEvent::FocusOut && isVisible()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::MouseFocusReason || reason == Qt::OtherFocusReason)
            hide();
    }
    return false;
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_entries.h"

#include "ui/shell/frame_actions.h"
#include "ui/shell/page.h"

#include <QCoreApplication>
#include <QPointer>

namespace indexpilot::ui {
namespace {

struct PaletteEntriesWords {
    Q_DECLARE_TR_FUNCTIONS(PaletteEntries)
};

/// "…" at the end of a menu entry says nothing here.
QString titleOf(const QAction *action)
{
    QString title = plainText(action);
    if (title.endsWith(QChar(0x2026)))
        title.chop(1);
    return title;
}

QString reasonFor(const QAction *action)
{
    if (action->isEnabled())
        return {};
    const QString reason = reasonOf(action);
    return reason.isEmpty() ? PaletteEntriesWords::tr("not possible now") : reason;
}

} // namespace

PaletteEntry entryOf(QAction *action, PaletteKind kind, const QString &group)
{
    const QString title = titleOf(action);
    const QString hint = action->property("hint").toString();
    const QPointer<QAction> kept = action;
    return {.kind = kind,
            .group = group,
            .title = title,
            .detail = hint,
            .keys = shortcutText(action),
            .reason = reasonFor(action),
            .iconName = action->property("iconName").toString(),
            .run = [kept] {
                if (kept)
                    kept->trigger();
            }};
}

std::vector<PaletteEntry> pageEntries(const std::vector<PageSlot> &pages,
                                      const std::function<void(int)> &show)
{
    std::vector<PaletteEntry> entries;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const int page = static_cast<int>(i);
        entries.push_back({.kind = PaletteKind::Page,
                           .group = PaletteEntriesWords::tr("Pages"),
                           .title = pages[i].entry.identity.title,
                           .keys = page < 9 ? QStringLiteral("Ctrl+%1").arg(page + 1) : QString(),
                           .iconName = pages[i].entry.identity.iconName,
                           .run = [show, page] {
                               show(page);
                           }});
    }
    return entries;
}

std::vector<PaletteEntry> targetEntries(const std::vector<PageSlot> &pages,
                                        const std::function<void(int)> &show)
{
    std::vector<PaletteEntry> entries;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const QPointer<Page> page = pages[i].page;
        if (!page)
            continue;
        for (const Page::Target &target : page->searchTargets())
            entries.push_back({.kind = PaletteKind::Target,
                               .group = target.group,
                               .title = target.title,
                               .detail = target.detail,
                               .iconName = page->iconName(),
                               .run = [show, page, position = static_cast<int>(i), id = target.id] {
                                   show(position);
                                   if (page)
                                       page->openTarget(id);
                               }});
    }
    return entries;
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

static void loadResources() // outside every namespace: the macro names a global function
{
    Q_INIT_RESOURCE(indexpilot_icons);
}

namespace indexpilot::ui {
namespace {

constexpr int box = 20;

QByteArray drawingOf(const QString &name)
{
    loadResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qWarning("there is no icon %s", qPrintable(name));
    return file.readAll();
}

QPixmap painted(QByteArray drawing, const QColor &colour, qreal ratio)
{
    drawing.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    QPixmap pixmap(QSize(box, box) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace

QIcon icon(const QString &name, Token token)
{
    const QByteArray drawing = drawingOf(name);
    QIcon made;
    if (drawing.isEmpty())
        return made;
    for (const qreal ratio : {1.0, 2.0}) {
        made.addPixmap(painted(drawing, colour(token), ratio));
        made.addPixmap(painted(drawing, colour(Token::Disabled), ratio), QIcon::Disabled);
    }
    return made;
}

} // namespace indexpilot::ui

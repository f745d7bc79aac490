// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/copy_block.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <limits>

using namespace indexpilot;
using namespace indexpilot::ui;

namespace {

int countOf(const QImage &image, const QColor &wanted)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == wanted ? 1 : 0;
    return count;
}

QImage imageOf(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(colour(Token::Surface));
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

template <class Widget = QWidget> Widget *child(QWidget &parent, const char *name)
{
    return parent.findChild<Widget *>(QLatin1String(name));
}

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().choose(ThemeChoice::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QGuiApplication::clipboard()->clear();
    }

    void messageRowIsHiddenWhileItSaysNothing()
    {
        QWidget window;
        MessageRow row(&window);
        window.show();
        QVERIFY(row.isHidden());
        row.show(MessageState::Info, QStringLiteral("Reading"));
        QVERIFY(row.isVisible());
        QCOMPARE(row.text(), QStringLiteral("Reading"));
        row.clear();
        QVERIFY(row.isHidden());
        QCOMPARE(row.text(), QString());
    }

    void messageRowCopiesExactlyTheSqlOfTheRemedy()
    {
        QWidget window;
        MessageRow row(&window);
        window.show();
        row.show(Failure{FailureCode::Denied, "statement",
                         "permission denied for <b>view</b> pg_stat_statements",
                         "The role lacks a right: GRANT pg_monitor TO your_role;"});
        QCOMPARE(row.text(),
                 QStringLiteral("statement: permission denied for <b>view</b> pg_stat_statements"));
        QCOMPARE(child<QLabel>(row, "messageText")->textFormat(), Qt::PlainText);
        QCOMPARE(child<QLabel>(row, "messageRemedy")->text(), QStringLiteral("The role lacks a right:"));
        auto *copy = child<QPushButton>(row, "copySql");
        QVERIFY(copy->isVisible());
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("GRANT pg_monitor TO your_role;"));
        row.show(Failure{FailureCode::CannotConnect, "connection", "refused", "Check that the server runs."});
        QVERIFY(!copy->isVisible());
        QVERIFY(child(row, "messageRemedy")->isVisible());
    }

    void whatIsShownAlreadyStaysSelected()
    {
        QWidget window;
        MessageRow row(&window);
        window.show();
        const Failure lost{FailureCode::CannotConnect, "connection", "refused",
                           "Check that the server runs."};
        row.set(lost);
        auto *text = child<QLabel>(row, "messageText");
        text->setSelection(0, 4);
        row.set(lost);
        QCOMPARE(text->selectedText(), QStringLiteral("conn"));
        row.set(MessageState::Warn, QStringLiteral("12 s old"));
        QCOMPARE(row.text(), QStringLiteral("12 s old"));
        row.set(lost);
        QCOMPARE(row.text(), QStringLiteral("connection: refused"));
        row.set(std::nullopt);
        QVERIFY(row.isHidden());
    }

    void statesDifferInOutlineNotOnlyInColour()
    {
        MessageRow row;
        QList<QImage> outlines;
        for (const MessageState state :
             {MessageState::Ok, MessageState::Warn, MessageState::Bad, MessageState::Info}) {
            row.show(state, QStringLiteral("x"));
            outlines.append(row.findChild<QLabel *>(QStringLiteral("messageIcon"))
                                ->pixmap()
                                .toImage()
                                .convertToFormat(QImage::Format_Alpha8));
        }
        row.hide();
        for (qsizetype i = 0; i < outlines.size(); ++i)
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(outlines[i] != outlines[j]);
    }

    void iconsFollowTheTheme()
    {
        MessageRow row;
        row.show(MessageState::Bad, QStringLiteral("x"));
        row.hide();
        auto *icon = child<QLabel>(row, "messageIcon");
        const QImage light = icon->pixmap().toImage();
        Theme::instance().choose(ThemeChoice::Dark);
        const QImage dark = icon->pixmap().toImage();
        Theme::instance().choose(ThemeChoice::Light);
        QVERIFY(light != dark);
        QCOMPARE(icon->pixmap().toImage(), light);
    }

    void copyBlockCopiesItsSqlAndSaysSo()
    {
        CopyBlock block(QStringLiteral("SELECT a FROM t WHERE b"));
        auto *copy = child<QPushButton>(block, "copySql");
        const QString asks = copy->text();
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("SELECT a FROM t WHERE b"));
        QVERIFY(copy->text() != asks);
        QTRY_COMPARE(copy->text(), asks);
    }

    void panelKeepsItsContentWhileBusy()
    {
        Panel panel(QStringLiteral("Title"));
        auto *content = new QLabel(QStringLiteral("old"), &panel);
        panel.body()->addWidget(content);
        panel.resize(300, 200);
        panel.show();
        auto *line = panel.findChild<BusyLine *>();
        panel.setBusy(true);
        QVERIFY(!line->isRunning()); // not before 300 ms: short waits do not flicker
        QTRY_VERIFY(line->isRunning());
        QVERIFY(content->isVisible());
        panel.setBusy(false);
        QVERIFY(!line->isRunning());
    }

    void panelSaysWhyItIsEmpty()
    {
        Panel panel(QStringLiteral("Title"));
        auto *content = new QLabel(QStringLiteral("old"), &panel);
        panel.body()->addWidget(content);
        panel.show();
        QAction action(QStringLiteral("3 steps"));
        QSignalSpy asked(&action, &QAction::triggered);
        panel.setEmpty(QStringLiteral("Nothing was measured"), QStringLiteral("Next reading at 14:06"),
                       &action);
        QVERIFY(!content->isVisible());
        QCOMPARE(child<QLabel>(panel, "emptyWhy")->text(), QStringLiteral("Nothing was measured"));
        auto *button = child<QPushButton>(panel, "emptyAction");
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        action.setEnabled(false);
        QVERIFY(!button->isEnabled());
        panel.setEmpty(QStringLiteral("Nothing was measured"));
        QVERIFY(!button->isVisible());
        QVERIFY(!child(panel, "emptyWhen")->isVisible());
        panel.setFilled();
        QVERIFY(content->isVisible());
        QVERIFY(!child(panel, "emptyWhy")->isVisible());
    }

    void panelGivesTheMessageRoomOnlyWhileItIsThere()
    {
        Panel panel(QStringLiteral("Title"));
        auto *content = new QWidget(&panel);
        panel.body()->addWidget(content);
        panel.resize(400, 300);
        panel.show();
        const auto top = [&] {
            return content->mapTo(&panel, QPoint()).y();
        };
        const int before = top();
        QVERIFY2(before <= 36, qPrintable(QString::number(before)));
        panel.message()->show(MessageState::Bad, QStringLiteral("It failed"));
        QVERIFY(panel.message()->isVisible());
        QTRY_VERIFY(top() > before + 20);
        panel.message()->clear();
        QTRY_COMPARE(top(), before);
    }

    void panelShowsAMessageThatCameBeforeItself()
    {
        Panel panel(QStringLiteral("Title"));
        panel.message()->show(MessageState::Bad, QStringLiteral("It failed"));
        panel.resize(400, 300);
        panel.show();
        QVERIFY(panel.message()->isVisible());
    }

    void segmentedTellsOfAPersonsChoiceOnly()
    {
        Segmented control({QStringLiteral("15 m"), QStringLiteral("1 h"), QStringLiteral("6 h")});
        control.setObjectName(QStringLiteral("range"));
        control.show();
        QSignalSpy chosen(&control, &Segmented::chosen);
        control.setCurrent(2);
        QCOMPARE(control.current(), 2);
        QCOMPARE(chosen.count(), 0);
        QTest::mouseClick(child<QPushButton>(control, "range.1"), Qt::LeftButton);
        QCOMPARE(chosen.takeFirst().at(0).toInt(), 1);
        control.setCurrent(-1);
        QCOMPARE(control.current(), -1);
        QCOMPARE(chosen.count(), 0);
    }

    void arrowKeysMoveAndStepOverWhatIsDisabled()
    {
        Segmented control({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        control.setObjectName(QStringLiteral("x"));
        control.setSegmentEnabled(1, false, QStringLiteral("needs a day of data"));
        QCOMPARE(child(control, "x.1")->toolTip(), QStringLiteral("needs a day of data"));
        QSignalSpy chosen(&control, &Segmented::chosen);
        QTest::keyClick(child(control, "x.0"), Qt::Key_Right);
        QCOMPARE(control.current(), 2);
        QTest::keyClick(child(control, "x.2"), Qt::Key_Right); // round the end
        QCOMPARE(control.current(), 0);
        QTest::keyClick(child(control, "x.0"), Qt::Key_Left);
        QCOMPARE(control.current(), 2);
        QCOMPARE(chosen.count(), 3);
        int stops = 0; // Tab stops once
        for (const char *name : {"x.0", "x.1", "x.2"})
            stops += child(control, name)->focusPolicy() & Qt::TabFocus ? 1 : 0;
        QCOMPARE(stops, 1);
    }

    void chipIsIconAndWordOf20Pixels()
    {
        Chip chip(ChipKind::Bad, QStringLiteral("High risk"));
        QCOMPARE(chip.sizeHint().height(), 20);
        QCOMPARE(chip.text(), QStringLiteral("High risk"));
        chip.resize(chip.sizeHint());
        const QImage bad = imageOf(chip);
        QVERIFY(countOf(bad, colour(Token::BadBg)) > 100);
        chip.set(ChipKind::Warn, QStringLiteral("High risk"));
        QCOMPARE(chip.sizeHint().height(), 20);
        QVERIFY(countOf(imageOf(chip), colour(Token::WarnBg)) > 100);
        QVERIFY(Chip(ChipKind::Bad, QStringLiteral("x")).sizeHint().width() >
                Chip(ChipKind::Neutral, QStringLiteral("x")).sizeHint().width());
    }

    void filterChipIsRemovedByClick()
    {
        FilterChip chip(QStringLiteral("brush"), QStringLiteral("09:00 – 09:50"));
        QCOMPARE(chip.id(), QStringLiteral("brush"));
        QCOMPARE(chip.objectName(), QStringLiteral("filterChip.brush"));
        QVERIFY(chip.accessibleName().contains(QStringLiteral("09:00")));
        QVERIFY(!chip.icon().isNull());
        QSignalSpy clicked(&chip, &QPushButton::clicked);
        QTest::mouseClick(&chip, Qt::LeftButton);
        QTest::keyClick(&chip, Qt::Key_Space);
        QCOMPARE(clicked.count(), 2);
    }

    void bandsHaveAKindEach()
    {
        QCOMPARE(bandKind(risk::RiskBand::High), ChipKind::Bad);
        QCOMPARE(bandKind(risk::RiskBand::Elevated), ChipKind::Warn);
        QVERIFY(bandName(risk::RiskBand::Low) != bandName(risk::RiskBand::High));
    }

    void elidedLabelHasTheWholeTextAsToolTipOnlyWhenItIsCut()
    {
        ElidedLabel label(QStringLiteral("a_rather_long_name_of_an_index & <b>more</b>"));
        label.resize(60, 20);
        label.grab();
        QVERIFY(label.toolTip().contains(QStringLiteral("&lt;b&gt;more")));
        label.resize(label.sizeHint());
        label.grab();
        QVERIFY(label.toolTip().isEmpty());
        QVERIFY(label.minimumSizeHint().width() < 40);
        label.setFullText(QString(1024 * 1024, QLatin1Char('x')));
        QCOMPARE(label.fullText().size(), 1024 * 1024);
        QVERIFY(label.text().size() < 5000);
    }

    void keyFigureShowsFigureUnitAndContext()
    {
        KeyFigure card(QStringLiteral("Database time"));
        card.setFigure(QStringLiteral("11.4"), QStringLiteral("active sessions, mean"));
        card.setContext(QStringLiteral("6 % below last Tuesday"), QStringLiteral("ok"));
        QCOMPARE(child<QLabel>(card, "figure")->text(), QStringLiteral("11.4"));
        QCOMPARE(child<QLabel>(card, "unit")->text(), QStringLiteral("active sessions, mean"));
        QCOMPARE(child(card, "context")->property("state").toString(), QStringLiteral("ok"));
        QVERIFY(card.accessibleDescription().contains(QStringLiteral("11.4 active sessions")));
        QVERIFY(card.accessibleDescription().contains(QStringLiteral("6 %")));
    }

    void sparklineLeavesGapsOpen()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        Sparkline line;
        line.resize(100, 28);
        const QImage ground = imageOf(line);
        line.setSeries({});
        QCOMPARE(imageOf(line), ground);
        line.setSeries({{TimePoint{}, nan}, {TimePoint{} + Seconds(1), nan}});
        QCOMPARE(imageOf(line), ground);
        std::vector<workload::SeriesPoint> series;
        for (int i = 0; i <= 100; ++i)
            series.push_back({TimePoint{} + Seconds(i), i > 40 && i < 60 ? nan : 5.0});
        line.setSeries(series);
        const QImage drawn = imageOf(line);
        QVERIFY(drawn.copy(0, 0, 38, 28) != ground.copy(0, 0, 38, 28));
        QCOMPARE(drawn.copy(45, 0, 10, 28), ground.copy(45, 0, 10, 28));
        QVERIFY(drawn.copy(62, 0, 38, 28) != ground.copy(62, 0, 38, 28));
        line.setSeries({{TimePoint{}, 3.0}}); // a single point
        QVERIFY(imageOf(line) != ground);
    }
};

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"

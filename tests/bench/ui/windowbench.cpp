#include "tests/bench/ui/windowbench.h"

#include "ui/board/boardpage.h"
#include "ui/lead/leadfullpage.h"
#include "ui/score/scoresection.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <ctime>

namespace huni::bench {

namespace {

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

void sendMouse(QWidget &widget, QEvent::Type type, const QPoint &at)
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

void Steps::time(const std::function<void()> &call)
{
    const double busyBefore = threadMs();
    wall.time(call);
    busy.add(threadMs() - busyBefore);
}

WindowBench::WindowBench(const QString &path)
    : m_preferences(m_own.filePath(QStringLiteral("huni.ini")))
{
    m_phases.theme = millisecondsOf([&] { m_theme.apply(*qApp); });
    m_phases.open = millisecondsOf([&] {
        if (auto opened = Pipeline::open(path))
            m_pipeline = std::move(*opened);
    });
    if (!m_pipeline)
        return;
    m_phases.window
        = millisecondsOf([&] { m_window = std::make_unique<Window>(*m_pipeline, m_theme, m_preferences); });
    m_phases.paint = millisecondsOf([&] {
        m_window->show();
        QApplication::processEvents();
    });
}

WindowBench::~WindowBench() = default;

void WindowBench::settle()
{
    while (!m_window->isSettled())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QApplication::processEvents();
}

Steps WindowBench::scroll(int steps)
{
    m_window->board().showBand(Band::Tofu);
    settle();
    Steps samples;
    QScrollBar *bar = m_window->board().view().columnView(0)->verticalScrollBar();
    for (int step = 0; step < steps; ++step) {
        samples.time([&] {
            bar->setValue(bar->value() + 40);
            QApplication::processEvents();
        });
    }
    return samples;
}

Steps WindowBench::drop(int steps)
{
    m_window->board().showBand(Band::Tofu);
    settle();
    BoardView &view = m_window->board().view();
    Steps samples;
    for (int step = 0; step < steps; ++step) {
        ColumnView *from = view.columnView(step % 2);
        ColumnView *to = view.columnView(1 - step % 2);
        const int row = std::min(2, from->rowCount() - 1);
        if (row < 0)
            continue;
        const QPoint grip = from->cardRect(from->visibleRows().first + row).center();
        const QPoint target = from->viewport()->mapFromGlobal(to->viewport()->mapToGlobal(QPoint(80, 220)));
        sendMouse(*from->viewport(), QEvent::MouseButtonPress, grip);
        sendMouse(*from->viewport(), QEvent::MouseMove, grip + QPoint(0, 30));
        sendMouse(*from->viewport(), QEvent::MouseMove, target);
        QApplication::processEvents();
        samples.time([&] {
            sendMouse(*from->viewport(), QEvent::MouseButtonRelease, target);
            QApplication::processEvents();
        });
    }
    return samples;
}

Steps WindowBench::openLeads(std::span<const LeadId> leads)
{
    Steps samples;
    const auto isRead = [this] {
        const ScoreFeed &feed = m_window->leadPage().body()->score()->feed();
        return feed.isSettled() && feed.told().has_value();
    };
    for (const LeadId lead : leads) {
        samples.time([&] {
            m_window->showLeadPage(lead);
            while (!isRead())
                QApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QApplication::processEvents();
        });
    }
    return samples;
}

} // namespace huni::bench

#include "tests/bench/ui/barelead.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QPainter>

namespace huni::bench {

BareLead::BareLead(const QString &path)
    : m_reader(path)
    , m_line(new QLineSeries)
{
    auto *chart = new QChart;
    chart->addSeries(m_line);
    chart->createDefaultAxes();
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(new QChartView(chart), 1);
}

void BareLead::read(LeadId lead)
{
    m_texts.clear();
    QList<QPointF> points;
    (void)m_reader.read([&](Connection &connection) {
        Query person(connection, "SELECT * FROM lead WHERE id=?1", lead);
        while (person.next()) {
            for (int column = 3; column < person.columnCount(); ++column)
                m_texts += person.text(column);
        }
        Query touches(connection, "SELECT kind, at, page FROM touchpoint WHERE lead=?1 ORDER BY at", lead);
        while (touches.next())
            m_texts += touches.text(0) + u' ' + touches.text(2);
        return true;
    });
    for (int day = 0; day < 365; ++day)
        points += QPointF(day, double(day * m_texts.size() % 100));
    m_line->replace(points);
    m_line->chart()->axes(Qt::Horizontal).front()->setRange(0, 365);
    m_line->chart()->axes(Qt::Vertical).front()->setRange(0, 100);
    update();
}

Samples BareLead::open(std::span<const LeadId> leads)
{
    Samples samples;
    for (const LeadId lead : leads) {
        samples.time([&] {
            read(lead);
            QApplication::processEvents();
        });
    }
    return samples;
}

void BareLead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int y = 0;
    for (const QString &text : m_texts)
        painter.drawText(8, y += 14, text);
}

} // namespace huni::bench

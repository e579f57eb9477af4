#pragma once

#include "core/store/reader.h"
#include "tests/bench/figures.h"

#include <QWidget>

#include <span>

class QLineSeries;

namespace huni::bench {

/// What plain Qt can do with a lead: its row and touchpoints read by plain statements, drawn as lines of text beside a chart of
/// QtCharts with a year of days.
class BareLead final : public QWidget
{
public:
    explicit BareLead(const QString &path);
    /// Time from asking for a lead until it is painted.
    Samples open(std::span<const LeadId> leads);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void read(LeadId lead);

    Reader m_reader;
    QLineSeries *m_line;
    QStringList m_texts;
};

} // namespace huni::bench

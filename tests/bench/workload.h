#pragma once

#include "core/exchange/generate.h"
#include "tests/bench/figures.h"

#include <QTemporaryDir>

namespace huni::bench {

/// What all parts of one run share: the folder, the size, and a generated pipeline that is made when a part asks for it.
class Workload
{
public:
    /// \param touchpoints  of a lead, on average
    Workload(const QString &folder, qint64 size, double touchpoints);

    qint64 size() const { return m_size; }
    QString path(const QString &name) const;
    /// A generated pipeline of that size; every part works on the same one.
    Pipeline &pipeline();
    /// How long making it took, and what it wrote.
    double generateMs();
    const GenerateOutcome &generated();
    /// A new, empty pipeline beside it.
    std::unique_ptr<Pipeline> emptyPipeline(const QString &name);
    /// Ids of some leads, spread over all, in random order.
    std::vector<LeadId> someLeads(size_t count);
    /// Lead records of the generated pipeline, oldest first, without their companies' ids being new.
    std::vector<Record> leadRecords(qint64 limit);

    void add(Figure figure);
    const QJsonArray &figures() const { return m_figures; }

private:
    QString m_folder;
    qint64 m_size;
    double m_touchpoints;
    std::unique_ptr<Pipeline> m_pipeline;
    GenerateOutcome m_generated;
    double m_generateMs = 0;
    QJsonArray m_figures;
};

/// Ends the program with a line on standard error when something that has to work does not.
void demand(bool ok, const char *what, const Error &error = {});
template<class T>
T demanded(Result<T> result, const char *what)
{
    demand(result.ok(), what, result.ok() ? Error {} : result.error());
    return std::move(*result);
}

} // namespace huni::bench

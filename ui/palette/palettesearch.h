#pragma once

#include "core/leads/leads.h"
#include "ui/palette/palettemodel.h"

#include <QThreadPool>

namespace huni {

/// Finds things for the palette in another thread. Only the newest question is answered: what was typed meanwhile takes
/// the place of all that waits.
class PaletteSearch final : public QObject
{
    Q_OBJECT

public:
    explicit PaletteSearch(QString path, QObject *parent = nullptr);
    ~PaletteSearch() override;

    /// Asks for what fits; without words for these things, in their order, as far as they are still there.
    /// \param lastOpened  as openedKey writes them
    void ask(const PaletteQuery &query, const QStringList &lastOpened);
    /// Whether the answer to the last question is still to come.
    bool isReading() const { return m_reading; }
    /// No answer is wanted any more.
    void forget() { m_next.reset(); m_wanted = false; }

Q_SIGNALS:
    void found(const huni::PaletteQuery &query, const std::vector<huni::FoundThing> &things);

private:
    struct Question {
        PaletteQuery query{};
        QStringList lastOpened{};
    };
    void start(Question question);
    void take(const PaletteQuery &query, std::vector<FoundThing> things);

    QString m_path;
    std::shared_ptr<Reader> m_reader; ///< the worker's; made by its first question
    std::optional<Question> m_next;
    bool m_reading = false;
    bool m_wanted = false;
    QThreadPool m_pool;
};

/// How a thing that was opened is remembered: `lead ID`; empty for what the palette does not open.
QString openedKey(Table table, const Uuid &id);

} // namespace huni

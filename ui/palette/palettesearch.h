#pragma once

#include "core/leads/leads.h"
#include "ui/background/backgroundreader.h"
#include "ui/palette/palettemodel.h"

namespace huni {

/// Finds things for the palette in another thread. Only the newest question is answered.
class PaletteSearch final : public QObject
{
    Q_OBJECT

public:
    explicit PaletteSearch(const QString &path, QObject *parent = nullptr);

    /// Asks for what fits; without words for these things, in their order, as far as they are still there.
    /// \param lastOpened  as openedKey writes them
    void ask(const PaletteQuery &query, const QStringList &lastOpened);
    /// Whether the answer to the last question is still to come.
    bool isReading() const { return m_reader.isReading(); }
    /// No answer is wanted any more.
    void forget() { m_reader.drop(); }

Q_SIGNALS:
    void found(const huni::PaletteQuery &query, const std::vector<huni::FoundThing> &things);

private:
    BackgroundReader m_reader;
};

/// How a thing that was opened is remembered: `lead ID`; empty for what the palette does not open.
QString openedKey(Table table, const Uuid &id);

} // namespace huni

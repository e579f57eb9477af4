#include "ui/settings/settingssource.h"

#include "ui/words/errorwords.h"
#include "ui/words/translations.h"

#include <algorithm>

namespace huni {

namespace {

constexpr qint64 changedAtOnce = 100;

} // namespace

SettingsSource::SettingsSource(Pipeline &pipeline, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
{
    read();
    connect(&pipeline.store(), &Store::committed, this, &SettingsSource::follow);
}

QString SettingsSource::words(const Result<void> &result) const
{
    return result ? QString() : words(result.error());
}

QString SettingsSource::words(const Error &error) const
{
    if (error.code == Errc::Ambiguous && !error.thing.isEmpty()) {
        //: %1 is a name that a person typed for a stage, a channel or a field
        return tr("There is a \"%1\" already. Choose another name.").arg(shownText(error.thing, 80));
    }
    if (error.code == Errc::InvalidValue) {
        if (error.thing == u"name")
            return tr("A name needs at least one letter or digit.");
        if (error.thing == u"options")
            return tr("A choice needs at least one option.");
        if (error.thing == u"probability")
            return tr("A probability is between 0 and 100.");
        if (error.thing == u"idle_days")
            return tr("Days are counted from 1; empty is never idle.");
        if (error.thing == u"type")
            return tr("Its values cannot be read as that type. Add another field instead.");
    }
    return errorWords(error, isTurkish() ? Language::Turkish : Language::English);
}

void SettingsSource::change(qint64 rows, const std::function<Result<void>()> &work)
{
    if (rows <= changedAtOnce)
        report(words(work()));
    else if (!m_changing.isRunning())
        m_changing.start([work](TaskControl &) { return work(); },
                         [this](const Result<void> &done) { report(words(done)); });
}

void SettingsSource::follow(const ChangeSet &changes)
{
    if (changes.rows && std::none_of(changes.rows->begin(), changes.rows->end(), [](const RowChange &row) { return isCatalogTable(row.table); }))
        return;
    read();
    Q_EMIT changed();
}

void SettingsSource::read()
{
    Reader reader = m_pipeline.store().reader(); // waits for nobody who writes
    if (auto catalog = reader.read(readCatalog))
        m_catalog = std::move(*catalog);
}

} // namespace huni

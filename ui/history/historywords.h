#pragma once

#include "core/leads/catalog.h"
#include "core/store/history.h"
#include "ui/words/translations.h"

#include <functional>

namespace huni {

class Pipeline;
struct UndoReport;

/// Changes of the log in words: names for what the lists have, times and amounts as people write them.
class HistoryWords
{
public:
    /// \param nameOf  of a lead, company or opportunity; empty when it is not there
    using NameOf = std::function<QString(Table, const Uuid &)>;

    HistoryWords(Catalog catalog, Language language, NameOf nameOf);

    const Catalog &catalog() const { return m_catalog; }
    Language language() const { return m_language; }
    const QLocale &locale() const { return m_locale; }

    /// Who did something; an em dash when nobody is known.
    QString person(const Uuid &member) const;
    QString field(Table table, const FieldChange &change) const;
    /// \param currency  of amounts that do not say theirs
    QString value(Table table, const FieldChange &change, const Value &value, Currency currency) const;
    /// `Phone: - → 0212`; texts are cut where they are long.
    QString change(Table table, const FieldChange &change, Currency currency) const;
    /// Columns that say nothing to people: places in a column of cards, what follows from the stage.
    static bool isInner(const FieldChange &change);

private:
    QString idWords(Table table, const FieldChange &change, const Uuid &id) const;
    QString customWords(const CustomField &field, const Value &value) const;

    Catalog m_catalog;
    Language m_language;
    QLocale m_locale;
    NameOf m_nameOf;
};

/// The sentence about what an undo left as it is: by name and field, the first ones of many.
QString leftAloneWords(const UndoReport &report, Pipeline &pipeline, Language language);

} // namespace huni

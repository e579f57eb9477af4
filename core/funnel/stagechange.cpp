#include "core/funnel/stagechange.h"

#include "core/store/emptyrecord.h"

namespace huni {

void noteStageChange(Writer &writer, const StageChange &change)
{
    using C = col::StageChange;
    Record record = emptyRecord(Table::StageChange);
    record.at(C::Lead) = idValue(change.lead);
    record.at(C::Opportunity) = idValue(change.opportunity);
    record.at(C::From) = idValue(change.from);
    record.at(C::To) = idValue(change.to);
    record.at(C::At) = Value{change.at ? change.at : writer.now()};
    record.at(C::Member) = idValue(writer.member());
    record.at(C::Automatic) = Value{qint64(change.automatic)};
    record.at(C::Reason) = textValue(change.reason);
    record.at(C::Override) = textValue(change.override);
    writer.create(Table::StageChange, writer.newId(), std::move(record));
}

} // namespace huni

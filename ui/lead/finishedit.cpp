#include "ui/lead/finishedit.h"

#include "ui/controls/inlineedit.h"
#include "ui/lead/leadsource.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct FinishedEditWords {
    Q_DECLARE_TR_FUNCTIONS(FinishedEditWords)
};

} // namespace

QString finishEdit(InlineEdit &edit)
{
    const QString typed = edit.typedText().trimmed();
    if (edit.commit())
        return {};
    //: %1 a field such as Expected close, %2 what was typed there, %3 why it could not be taken
    const QString sentence = FinishedEditWords::tr("%1 was not changed to “%2”. %3").arg(edit.name(), typed.left(200), edit.problem());
    edit.suspend(); // the draft stays, and is offered where it was typed
    return sentence;
}

void finishEdit(InlineEdit &edit, LeadSource &source)
{
    if (const QString sentence = finishEdit(edit); !sentence.isEmpty())
        source.report(sentence);
}

} // namespace huni

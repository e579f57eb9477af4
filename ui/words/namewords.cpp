#include "ui/words/namewords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct NoNameWords {
    Q_DECLARE_TR_FUNCTIONS(NoNameWords)
};

} // namespace

QString nameOrNone(const QString &name)
{
    //: in the place of a name: a lead, company or opportunity that has none
    return name.isEmpty() ? NoNameWords::tr("No name") : name;
}

} // namespace huni

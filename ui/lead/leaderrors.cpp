#include "ui/lead/leaderrors.h"

#include <QCoreApplication>

namespace huni {

QString leadErrorSentence(const Error &error)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("huni::LeadErrors", text); };
    switch (error.code) {
    case Errc::NotFound:
        return words(
            QT_TRANSLATE_NOOP("huni::LeadErrors", "It is no longer there: somebody has deleted it."));
    case Errc::ReadOnly:
        return words(QT_TRANSLATE_NOOP("huni::LeadErrors",
                                       "This pipeline can only be read here; nothing was changed."));
    case Errc::FileLocked:
        return words(QT_TRANSLATE_NOOP("huni::LeadErrors",
                                       "Another program is writing to the file. Try again in a moment."));
    case Errc::DiskFull:
        return words(QT_TRANSLATE_NOOP("huni::LeadErrors", "The disk is full; nothing was changed."));
    case Errc::Ambiguous:
        //: %1 names of open opportunities
        return words(QT_TRANSLATE_NOOP("huni::LeadErrors",
                                       "Several opportunities are open: %1. Move one of them instead."))
            .arg(error.detail);
    case Errc::NothingToUndo:
        return words(QT_TRANSLATE_NOOP("huni::LeadErrors", "This has been taken back already."));
    case Errc::InvalidValue:
        return words(QT_TRANSLATE_NOOP("huni::LeadErrors", "This cannot be taken: %1")).arg(error.detail);
    default:
        //: %1 technical detail
        return words(QT_TRANSLATE_NOOP("huni::LeadErrors", "It could not be saved: %1")).arg(error.detail);
    }
}

} // namespace huni

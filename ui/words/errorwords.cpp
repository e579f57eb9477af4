#include "ui/words/errorwords.h"

#include "core/exchange/fields.h"
#include "core/model/defaults.h"

#include <QCoreApplication>
#include <QStringList>

namespace huni {

namespace {

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

QString stageNamed(const QString &key, Language language)
{
    static const QVector<StageDefault> stages = stageDefaults().valueOr({});
    for (const StageDefault &stage : stages) {
        if (stage.key == key)
            return language == Language::Turkish ? stage.nameTr : stage.nameEn;
    }
    return key;
}

// The three parts of an error, ready to be shown.
struct ErrorParts {
    QString thing;
    QString place;
    QString detail;
};

QString unmetCondition(const ErrorParts &parts, Language language)
{
    const QString stage = stageNamed(parts.place, language);
    if (parts.detail == u"bant_qualified") {
        //: %1 is a lead, %2 a stage
        return ErrorWords::tr("\"%1\" cannot move to %2: BANT does not say qualified. Complete BANT, or give "
                              "a reason for passing it over.")
            .arg(parts.thing, stage);
    }
    if (parts.detail == u"lost_reason") {
        //: %1 is a lead or opportunity, %2 the stage Lost
        return ErrorWords::tr("\"%1\" cannot move to %2 without a reason. Say why it was lost.")
            .arg(parts.thing, stage);
    }
    if (parts.detail == u"opportunity_stays_in_bofu") {
        //: %1 is a lead or opportunity, %2 a stage
        return ErrorWords::
            tr("\"%1\" cannot move to %2 while its opportunity is open. Win or lose the opportunity first.")
                .arg(parts.thing, stage);
    }
    if (parts.detail == u"stage_by_move") {
        //: %1 is a field: stage or outcome
        return ErrorWords::tr("The field \"%1\" is not edited: move the card to another stage instead.")
            .arg(parts.thing);
    }
    //: %1 is a lead or opportunity, %2 a condition
    return ErrorWords::tr("\"%1\" does not meet the condition \"%2\".").arg(parts.thing, parts.detail);
}

QString fileWords(Errc code, const ErrorParts &parts)
{
    switch (code) {
    case Errc::FileNotFound:
        return ErrorWords::tr("There is no file \"%1\". Check its name and folder.").arg(parts.thing);
    case Errc::FileIsDirectory:
        return ErrorWords::tr("\"%1\" is a folder. Name a file.").arg(parts.thing);
    case Errc::FileUnreadable:
        //: %2 is a technical reason
        return ErrorWords::tr("\"%1\" cannot be read: %2. Check that it is a file and that you may read it.")
            .arg(parts.thing, parts.detail);
    case Errc::FileUnwritable:
        return parts.detail.isEmpty()
            ? ErrorWords::tr(
                  "\"%1\" cannot be written. Check that its folder is there and that you may write to it.")
                  .arg(parts.thing)
            //: %2 is a technical reason
            : ErrorWords::tr("\"%1\" cannot be written: %2. Check that its folder is there and that you may "
                             "write to it.")
                  .arg(parts.thing, parts.detail);
    case Errc::FileExists:
        return ErrorWords::tr("\"%1\" is there already and was left as it is. Choose another name.")
            .arg(parts.thing);
    case Errc::FileEmpty:
        return ErrorWords::tr("\"%1\" is empty. Choose a file with something in it.").arg(parts.thing);
    case Errc::NotAPipeline:
        return ErrorWords::tr(
                   "\"%1\" is not a Huni pipeline. Open a pipeline file, or import this file into one.")
            .arg(parts.thing);
    case Errc::FileDamaged:
        //: %2 is a technical reason
        return parts.place.isEmpty()
            ? ErrorWords::tr("\"%1\" is damaged: %2. Restore a backup.").arg(parts.thing, parts.detail)
            //: %2 is a technical reason, %3 the path of a backup
            : ErrorWords::tr("\"%1\" is damaged: %2. Restore the newest backup: %3")
                  .arg(parts.thing, parts.detail, parts.place);
    case Errc::FileNewer:
        return ErrorWords::tr(
                   "\"%1\" was written by a newer version of Huni and can only be read here. Update Huni.")
            .arg(parts.thing);
    case Errc::FileInSyncedFolder:
        //: %2 is the kind of folder: Dropbox, OneDrive, nfs
        return ErrorWords::tr("\"%1\" lies in a synced or network folder (%2), where a pipeline would be "
                              "damaged. Keep it in a folder "
                              "of this computer and share it with the team from there.")
            .arg(parts.thing, parts.detail);
    case Errc::FileLocked:
        return ErrorWords::tr(
                   "\"%1\" is being changed by another program. Wait until it is done, then try again.")
            .arg(parts.thing);
    case Errc::DiskFull:
        return ErrorWords::tr("There is no room left on the disk of \"%1\". Free some, then try again.")
            .arg(parts.thing);
    case Errc::ReadOnly:
        return ErrorWords::
            tr("\"%1\" can only be read. Check its permissions, or whether a newer version of Huni wrote it.")
                .arg(parts.thing);
    default:
        return {};
    }
}

// `There is no X. Known are: ...`, or without the list where there is none.
QString withKnown(const QString &alone, const QString &listed, const ErrorParts &parts)
{
    return parts.detail.isEmpty() ? alone.arg(parts.thing) : listed.arg(parts.thing, parts.detail);
}

QString unknownWords(Errc code, const ErrorParts &parts)
{
    switch (code) {
    case Errc::NotFound:
        return ErrorWords::tr("Nothing here is called \"%1\". Check the id.").arg(parts.thing);
    case Errc::UnknownStage:
        return withKnown(ErrorWords::tr("There is no stage \"%1\"."),
                         ErrorWords::tr("There is no stage \"%1\". The stages are: %2."), parts);
    case Errc::UnknownField:
        return withKnown(
            ErrorWords::tr(
                "There is no field \"%1\". For a field of your own write \"custom:\" before its name."),
            //: %2 is the field with the most similar name
            ErrorWords::tr("There is no field \"%1\". Did you mean \"%2\"?"), parts);
    case Errc::UnknownMember:
        return withKnown(ErrorWords::tr("There is no member \"%1\"."),
                         ErrorWords::tr("There is no member \"%1\". The members are: %2."), parts);
    case Errc::UnknownChannel:
        return withKnown(ErrorWords::tr("There is no channel \"%1\"."),
                         ErrorWords::tr("There is no channel \"%1\". The channels are: %2."), parts);
    case Errc::UnknownKind:
        return withKnown(ErrorWords::tr("There is no kind \"%1\"."),
                         ErrorWords::tr("There is no kind \"%1\". The kinds are: %2."), parts);
    case Errc::UnknownEncoding:
        return ErrorWords::tr("There is no encoding \"%1\". Try UTF-8 or windows-1254.").arg(parts.thing);
    case Errc::UnknownLayout:
        return withKnown(ErrorWords::tr("There is no layout \"%1\". Leave it out and the layout is recognised."),
                         ErrorWords::tr("There is no layout \"%1\". Did you mean \"%2\"?"), parts);
    case Errc::UnknownColumn:
        return withKnown(ErrorWords::tr("The file has no column \"%1\". Write it as in the first line of the file."),
                         ErrorWords::tr("The file has no column \"%1\". Did you mean \"%2\"?"), parts);
    default:
        return {};
    }
}

// A row whose shape is wrong: alone, or with its line and file.
QString rowWords(Errc code, const ErrorParts &parts)
{
    const QString have = parts.detail.section(u'/', 0, 0);
    const QString want = parts.detail.section(u'/', 1, 1);
    if (code == Errc::WrongCellCount) {
        return parts.thing.isEmpty()
            //: %1 and %2 are numbers
            ? ErrorWords::tr("The row has %1 cells and the header %2. Check its separators and quotation marks.")
                  .arg(have, want)
            //: %1 is a file, %2 a line number, %3 and %4 are numbers
            : ErrorWords::tr("Line %2 of \"%1\" has %3 cells and the header %4. Check its separators and "
                             "quotation marks.")
                  .arg(parts.thing, parts.place, have, want);
    }
    if (parts.thing.isEmpty())
        return ErrorWords::tr("A quotation mark of this row is never closed. Close it.");
    //: %2 is a line number
    return ErrorWords::tr("In \"%1\", the quotation mark that opens on line %2 is never closed. Close it.")
        .arg(parts.thing, parts.place);
}

// Names of formats are the same in every language.
QString fileKindWords(const QString &kind)
{
    if (kind == u"email")
        return ErrorWords::tr("an e-mail");
    if (kind == u"vcard")
        return ErrorWords::tr("a business card (vCard)");
    if (kind == u"icalendar")
        return ErrorWords::tr("a calendar (iCalendar)");
    if (kind == u"html")
        return ErrorWords::tr("a web page");
    if (kind == u"program")
        return ErrorWords::tr("a program");
    return kind.toUpper();
}

QString importWords(Errc code, const ErrorParts &parts)
{
    switch (code) {
    case Errc::NoHeader:
        return ErrorWords::tr("\"%1\" has no line with the names of its columns. Add one.").arg(parts.thing);
    case Errc::NoRows:
        return ErrorWords::tr("\"%1\" has no rows that could be taken. Put them below the names of the columns.")
            .arg(parts.thing);
    case Errc::NoContacts:
        return ErrorWords::tr("\"%1\" holds neither a contact card nor a mail. Choose a .vcf or .eml file.").arg(parts.thing);
    case Errc::FileTooLarge:
        return ErrorWords::tr("\"%1\" is too large to be read as contacts. Split it, or save it as CSV and import that.").arg(parts.thing);
    case Errc::NotText:
        return parts.detail.isEmpty()
            ? ErrorWords::tr("\"%1\" is not a text table. Save it as CSV first.").arg(parts.thing)
            //: %2 is a kind of file: PDF, an e-mail
            : ErrorWords::tr("\"%1\" is not a text table but looks like %2. Save it as CSV first.")
                  .arg(parts.thing, fileKindWords(parts.detail));
    case Errc::LineTooLong:
        //: %2 is a line number, %3 a technical reason
        return ErrorWords::tr("Line %2 of \"%1\" is too long to be a row of a table: %3. Check the separators and "
                              "quotation marks around there.")
            .arg(parts.thing, parts.place, parts.detail);
    case Errc::QuoteNeverClosed:
    case Errc::WrongCellCount:
        return rowWords(code, parts);
    case Errc::BadMapping:
        if (!parts.place.isEmpty()) {
            //: %1 is a file, %2 a technical reason
            return ErrorWords::tr("\"%1\" is no mapping: %2. Give the JSON that an import printed.")
                .arg(parts.thing, parts.detail);
        }
        //: %1 is an option or column, %2 its text
        return ErrorWords::tr("The mapping of \"%1\" cannot be understood: \"%2\". Write Column=field.")
            .arg(parts.thing, parts.detail);
    default:
        return {};
    }
}

std::optional<FieldType> typeOfField(const QString &key)
{
    for (const ImportKind kind : {ImportKind::Lead, ImportKind::Opportunity, ImportKind::Company, ImportKind::Touchpoint,
                                  ImportKind::Product, ImportKind::Member}) {
        if (const Field *field = findField(kind, key))
            return field->type;
    }
    return std::nullopt;
}

// What a field or an option takes, as an example.
QString expectedWords(const QString &thing)
{
    const QString example = ErrorWords::tr("Write it like %1.");
    if (thing == u"--time-zone" || thing == u"time_zone")
        return example.arg(QStringLiteral("Europe/Istanbul"));
    if (thing == u"--currency")
        return example.arg(QStringLiteral("TRY"));
    if (thing == u"--on")
        return example.arg(QStringLiteral("2026-11-21"));
    switch (typeOfField(thing).value_or(FieldType::Text)) {
    case FieldType::Date:
        return example.arg(QStringLiteral("2026-11-21"));
    case FieldType::DateTime:
        return example.arg(QStringLiteral("2026-11-21T14:00:00+03:00"));
    case FieldType::Year:
        return example.arg(QStringLiteral("1985"));
    case FieldType::Number:
    case FieldType::Money:
        return example.arg(QStringLiteral("1234.50"));
    case FieldType::Email:
        return example.arg(QStringLiteral("ayse@example.com"));
    case FieldType::Phone:
        return example.arg(QStringLiteral("+90 532 000 00 00"));
    case FieldType::Country:
    case FieldType::Language:
        return example.arg(QStringLiteral("TR"));
    case FieldType::Currency:
        return example.arg(QStringLiteral("TRY"));
    case FieldType::YesNo:
        return ErrorWords::tr("Write yes or no.");
    case FieldType::Outcome:
        return ErrorWords::tr("Write won, lost or open.");
    default:
        return ErrorWords::tr("Correct it.");
    }
}

QString invalidWords(const ErrorParts &parts)
{
    if (parts.detail.isEmpty())
        return ErrorWords::tr("The field \"%1\" must not be empty. Give it a value.").arg(parts.thing);
    const QString said = parts.place.isEmpty()
        //: %1 is a field or an option, %2 its text; a sentence that says how to write it follows
        ? ErrorWords::tr("\"%2\" is no value for \"%1\".").arg(parts.thing, parts.detail)
        //: %3 is a line or record, or what is known
        : ErrorWords::tr("\"%2\" is no value for \"%1\" (%3).").arg(parts.thing, parts.detail, parts.place);
    return said + u' ' + expectedWords(parts.thing);
}

// Names are where the filter is shown (filterProblemWords); here it is refused.
QString badFilterWords(const ErrorParts &parts)
{
    if (parts.detail == u"view_loop")
        return ErrorWords::tr("A saved view cannot show itself, and views may not stand too deep in each other. Take that condition out.");
    if (parts.detail == u"newer_version")
        return ErrorWords::tr("The filter was made by a newer version of Huni and is not applied. Update Huni, or make a new filter.");
    if (parts.detail == u"unreadable")
        return ErrorWords::tr("The filter cannot be read. Make a new one.");
    if (parts.detail == u"unknown_view" || parts.detail == u"unknown_list" || parts.detail == u"unknown_field")
        return ErrorWords::tr("The filter asks for something that was deleted (%1). Change the filter, or bring it back.")
            .arg(parts.place.isEmpty() ? parts.thing : parts.place);
    //: %1 is a field
    return ErrorWords::tr("The condition on \"%1\" cannot be applied. Give it a value that the field takes.").arg(parts.thing);
}

QString cannotLearnWords(const ErrorParts &parts)
{
    if (parts.thing == u"fields")
        return ErrorWords::tr("There is nothing to learn from: every field is left out, the same for all closed leads, or different for nearly every one. "
                              "Leave out fewer fields, or fill in others.");
    //: %1 and %2 are numbers of leads
    return ErrorWords::tr("There is too little data to learn from: %1 won and %2 lost leads, and 20 of each are needed. Learn again when more are closed.")
        .arg(parts.detail.section(u'/', 0, 0), parts.detail.section(u'/', 1));
}

QString valueWords(const Error &error, const ErrorParts &parts)
{
    switch (error.code) {
    case Errc::InvalidValue:
        return invalidWords(parts);
    case Errc::ValueTooLong:
        //: %2 is a number of bytes
        return ErrorWords::tr("The value for \"%1\" is longer than %2 bytes. Shorten it.")
            .arg(parts.thing, parts.detail);
    case Errc::MissingContact:
        return parts.thing.isEmpty()
            ? ErrorWords::tr(
                "A lead needs a way to reach them. Give an e-mail address, a phone number or a company.")
            : ErrorWords::tr(
                  "\"%1\" needs a way to reach them. Give an e-mail address, a phone number or a company.")
                  .arg(parts.thing);
    case Errc::MissingRate:
        //: %1 is a pair of currencies
        return ErrorWords::tr("There is no exchange rate for %1. Add one.").arg(parts.thing);
    case Errc::Overflow:
        return ErrorWords::tr("The amount \"%2\" for \"%1\" is too large. Correct it.")
            .arg(parts.thing, parts.detail);
    case Errc::Ambiguous:
        //: %2 is a list of candidates
        return ErrorWords::tr("\"%1\" could be several: %2. Name one of them.")
            .arg(parts.thing, parts.detail);
    case Errc::BadFilter:
        return badFilterWords(parts);
    case Errc::SameThing:
        return ErrorWords::tr("Both are the same one. Name two different ones.");
    case Errc::DifferentKinds:
        return ErrorWords::tr("A lead and a company cannot be compared. Name two leads or two companies.");
    case Errc::CannotLearn:
        return cannotLearnWords(parts);
    case Errc::NothingToUndo:
        return ErrorWords::tr("There is nothing to undo in \"%1\".").arg(parts.thing);
    case Errc::NothingToRedo:
        return ErrorWords::tr("There is nothing to redo in \"%1\".").arg(parts.thing);
    case Errc::Cancelled:
        return ErrorWords::tr("Cancelled. Nothing was changed.");
    case Errc::Usage:
        return parts.detail.isEmpty() ? ErrorWords::tr("The command is not complete.") : parts.detail;
    default:
        return parts.thing.isEmpty()
            ? ErrorWords::tr(
                  "The database refused: %1. Try again, and check the file if it happens once more.")
                  .arg(parts.detail)
            //: %2 is a technical reason
            : ErrorWords::tr("The database of \"%1\" refused: %2. Try again, and check the file if it "
                             "happens once more.")
                  .arg(parts.thing, parts.detail);
    }
}

} // namespace

QString shownText(const QString &text, qsizetype longest)
{
    QString out;
    out.reserve(std::min(text.size(), longest));
    for (const QChar c : text) {
        if (out.size() >= longest && !c.isLowSurrogate()) {
            out += u'…';
            break;
        }
        const bool isBreak
            = c == u'\n' || c == u'\r' || c == u'\t' || c.unicode() == 0x2028 || c.unicode() == 0x2029;
        if (isBreak)
            out += u' ';
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            continue;
        else
            out += c;
    }
    return out;
}

QString errorWords(const Error &error, Language language)
{
    // Lists of backups stand one to a line; the newest is enough for a sentence.
    const ErrorParts parts{shownText(error.thing), shownText(error.place.section(u'\n', 0, 0), 400),
                           shownText(error.detail, 1000)};
    if (error.code == Errc::ConditionNotMet)
        return unmetCondition(parts, language);
    for (const QString &words :
         {fileWords(error.code, parts), unknownWords(error.code, parts), importWords(error.code, parts)}) {
        if (!words.isEmpty())
            return words;
    }
    return valueWords(error, parts);
}

} // namespace huni

#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QString>
#include <QWidget>

namespace huni::trial {

/// A form, what is half typed into it, and what the offer of it says.
struct HalfTyped {
    const char *form;
    const char *field; ///< name of the object that takes the text
    const char *text;
    const char *offer; ///< part of the sentence
};

/// Forms that are saved as a whole: they may all be half typed at once.
constexpr HalfTyped wholeForms[] {
    {"composer", "composerText", "He wants it by spr", "noting a call with Ayse"},
    {"card", "company", "Kraft Gm", "adding a card"},
    {"move", "detail", "Their boss said y", "reason for a move of Ayse"},
    {"leads.new", "company", "Nord Ltd", "adding a lead"},
    {"companies.new", "text", "Ost Gm", "adding a company"},
    {"leads.edit_field", "", "Head of s", "field of several rows"},
    {"leads.label", "labelSearch", "fair 20", "label to several rows"},
    {"leads.new_list", "name", "Berlin f", "making a list"},
    {"leads.list_details", "name", "Hannover f", "list \u201cFair\u201d"},
    {"leads.save_view_as", "text", "My lea", "saving a view"},
    {"leads.rename_view", "text", "Warm le", "renaming the view \u201cMine\u201d"},
    {"points", "pointsReason", "Met at the fai", "giving points to Ayse"},
    {"scoring.market", "marketName", "North of s", "describing a market"},
    {"capture", "capture_text", "Ada, ada@x.exampl", "capturing a lead"},
};

/// Values that are edited where they stand: leaving one takes what was typed, so that one of them is open when the end comes.
constexpr HalfTyped values[] {
    {"lead", "field_title", "Head of purch", "a field of Ayse"},
    {"label", "addLabel", "sum", "label to Ayse"},
    {"company", "city", "Bursa-Nil", "a field of Kraft"},
    {"leads.cell", "title", "Owner and fou", "a field of Ayse"},
    {"companies.cell", "city", "Bursa-Osm", "a field of Kraft"},
    {"settings.pipeline", "pipelineName", "North and so", "settings of the pipeline"},
    {"settings.stages", "stageName", "Warm en", "stage \u201cMQL\u201d"},
    {"settings.channels", "channelName", "Fairs and ev", "channel \u201c"},
    {"settings.fields", "fieldName", "Contract n", "own field \u201cFleet\u201d"},
    {"settings.questions", "question_budget.1", "Is there mon", "BANT question"},
    {"scoring.rule", "title_executive/ruleName", "Chief of ev", "a value of the scoring rules"},
    {"scoring.customer", "sells", "Warehouse so", "ideal customer"},
};

/// The field of that name that is seen, of several that of the newest form; nullptr for none.
template <class Field>
Field *seenField(QWidget &window, const char *name)
{
    if (!*name)
        return nullptr;
    Field *seen = nullptr;
    for (Field *field : window.findChildren<Field *>(QLatin1String(name))) {
        if (field->isVisible())
            seen = field;
    }
    return seen;
}

} // namespace huni::trial

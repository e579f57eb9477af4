#include "ui/settings/questionsection.h"

#include "core/model/defaults.h"
#include "ui/controls/sectionheader.h"
#include "ui/lead/mutedlabel.h"
#include "ui/settings/settingssource.h"

namespace huni {

QuestionSection::QuestionSection(SettingsSource &source, const Theme &theme, QWidget *parent)
    : SettingForm(source, theme, QStringLiteral("questions"), source.store().pipeline().uuid, parent)
{
    auto *intro = new MutedLabel(theme, this);
    intro->setText(tr("What to ask a lead, in your own words. An emptied question is as it was shipped."));
    addAcross(intro);
    for (const ChecklistDefault &checklist : checklistDefaults().valueOr({})) {
        if (checklist.key != u"bant")
            continue;
        for (const ChecklistDimension &dimension : checklist.dimensions) {
            addAcross(new SectionHeader(theme, source.isTurkish() ? dimension.nameTr : dimension.nameEn, this));
            for (const ChecklistQuestion &question : dimension.questions)
                addQuestion(question);
        }
    }
}

void QuestionSection::addQuestion(const ChecklistQuestion &question)
{
    const QString shipped = source().isTurkish() ? question.textTr : question.textEn;
    addWide({.name = QStringLiteral("question_") + question.key,
             .label = tr("Question"),
             .value = [this, key = question.key, shipped] { return source().catalog().questions.value(key, shipped); },
             .keep = [this, key = question.key, shipped](const QVariant &value) {
                 const QString text = value.toString().simplified();
                 return source().words(source().pipeline().settings().setQuestion(key, text == shipped ? QString() : text));
             }});
}

} // namespace huni

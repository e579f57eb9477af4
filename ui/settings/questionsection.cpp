#include "ui/settings/questionsection.h"

#include "core/model/defaults.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/sectionheader.h"
#include "ui/lead/mutedlabel.h"
#include "ui/settings/settingssource.h"

#include <QVBoxLayout>

namespace huni {

QuestionSection::QuestionSection(SettingsSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *intro = new MutedLabel(theme, this);
    intro->setText(tr("What to ask a lead, in your own words. An emptied question is as it was shipped."));
    layout->addWidget(intro);
    for (const ChecklistDefault &checklist : checklistDefaults().valueOr({})) {
        if (checklist.key != u"bant")
            continue;
        for (const ChecklistDimension &dimension : checklist.dimensions) {
            layout->addSpacing(8);
            layout->addWidget(new SectionHeader(theme, source.isTurkish() ? dimension.nameTr : dimension.nameEn, this));
            for (const ChecklistQuestion &question : dimension.questions) {
                auto *edit = new InlineEdit(theme, InlineEdit::Line, tr("Question"), this);
                edit->setObjectName(QStringLiteral("question_") + question.key);
                edit->setFramed(true);
                edit->setReadOnly(source.isReadOnly());
                const QString shipped = source.isTurkish() ? question.textTr : question.textEn;
                const auto show = [&source, edit, key = question.key, shipped] {
                    edit->setValue(source.catalog().questions.value(key, shipped));
                };
                show();
                connect(&source, &SettingsSource::changed, edit, show);
                connect(edit, &InlineEdit::committed, this, [&source, edit, show, key = question.key, shipped](const QVariant &value) {
                    const QString text = value.toString().simplified();
                    const QString problem
                        = source.words(source.pipeline().settings().setQuestion(key, text == shipped ? QString() : text));
                    if (problem.isEmpty())
                        show();
                    else
                        edit->showProblem(problem);
                });
                layout->addWidget(edit);
            }
        }
    }
    layout->addStretch(1);
}

} // namespace huni

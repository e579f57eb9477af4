#include "ui/capture/capturematches.h"

#include "ui/controls/elidedlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

CaptureMatches::CaptureMatches(const Theme &theme, const Catalog &catalog, MemberId me, Language language,
                               QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_catalog(catalog)
    , m_me(me)
    , m_language(language)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    hide();
}

void CaptureMatches::show(const std::vector<KnownPerson> &people, const std::optional<KnownCompany> &company)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_lines.clear();
    const bool turkish = m_language == Language::Turkish;
    for (const KnownPerson &person : people) {
        //: %1 a person, %2 their company
        const QString who = person.company.isEmpty()
            ? shownText(person.name, 60)
            : tr("%1 (%2)").arg(shownText(person.name, 60), shownText(person.company, 60));
        //: %1 is a person
        const QString what = whatIsThere(person, who);
        const Stage *stage = m_catalog.stage(person.stage);
        //: %1 says whose a lead is, %2 is the stage that it is in
        addLine(what,
                stage ? tr("%1 · in %2").arg(whose(person.owner, person.ownedSince), stage->name(turkish))
                      : whose(person.owner, person.ownedSince),
                person.lead);
    }
    if (people.empty() && company) {
        //: %1 is a company
        const QString what = tr("%1 is there already, with %Ln lead(s).", nullptr, int(company->leads))
                                 .arg(shownText(company->name, 80));
        addLine(what, company->owner ? whose(company->owner, company->ownedSince) : QString(), {});
    }
    setVisible(!m_lines.isEmpty());
}

QString CaptureMatches::whatIsThere(const KnownPerson &person, const QString &who) const
{
    const bool isSameName = person.suspect.names == 100;
    switch (person.by()) {
    case LikeBy::Email:
    case LikeBy::EmailWithoutTag:
        //: %1 is a person
        return tr("%1 is there already: same e-mail address.").arg(who);
    case LikeBy::Phone:
        //: %1 is a person
        return tr("%1 is there already: same phone number.").arg(who);
    case LikeBy::NameAndCompany:
        //: %1 is a person
        return isSameName ? tr("%1 is there already: same name and company.").arg(who)
                          //: %1 is a person
                          : tr("%1 is there already: similar name, same company.").arg(who);
    default:
        //: %1 is a person
        return isSameName ? tr("%1 has the same name.").arg(who)
                          //: %1 is a person
                          : tr("%1 has a similar name.").arg(who);
    }
}

QString CaptureMatches::whose(MemberId owner, Instant since) const
{
    const Member *member = m_catalog.member(owner);
    if (!member)
        return tr("Nobody’s yet");
    const QString day = dateWords(localDay(since, m_catalog.zone), localeOf(m_language));
    //: %1 is a date
    return owner == m_me ? tr("Yours since %1").arg(day)
                         //: %1 is a colleague, %2 a date
                         : tr("Belongs to %1 since %2").arg(shownText(member->name, 40), day);
}

void CaptureMatches::addLine(const QString &what, const QString &whose, LeadId lead)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *icon = new QLabel;
    icon->setPixmap(themeIcon(m_theme, QStringLiteral("user"), ColorRole::Warning).pixmap(16, 16));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *first = new ElidedLabel(m_theme, FontRole::Body, ColorRole::Warning);
    first->setText(what);
    words->addWidget(first);
    if (!whose.isEmpty()) {
        auto *second = new ElidedLabel(m_theme, FontRole::Small, ColorRole::Muted);
        second->setText(whose);
        words->addWidget(second);
    }
    row->addLayout(words, 1);
    if (lead) {
        auto *open = new QPushButton(tr("Open"));
        setButtonLook(*open, ButtonLook::Ghost);
        //: %1 is a sentence about a lead
        open->setAccessibleName(tr("Open: %1").arg(what));
        connect(open, &QPushButton::clicked, this, [this, lead] { Q_EMIT leadWanted(lead); });
        row->addWidget(open);
    }
    m_layout->addWidget(line);
    m_lines += whose.isEmpty() ? what : what + u' ' + whose;
}

} // namespace huni

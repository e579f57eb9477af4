#include "ui/scoring/publishpanel.h"

#include "ui/controls/formrow.h"
#include "ui/controls/typedvalues.h"
#include "ui/lead/mutedlabel.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr qsizetype changesNamed = 6;

} // namespace

PublishPanel::PublishPanel(const Theme &theme, const QStringList &changes, const QString &meanwhile, QDate today, const QLocale &locale, QWidget *over)
    : OverlayPanel(theme, tr("Publish the rules"), over)
    , m_note(new QLineEdit)
    , m_from(new QLineEdit(dateWords(today, locale)))
    , m_today(today)
    , m_locale(locale)
{
    setCardWidth(480);
    if (!meanwhile.isEmpty()) {
        auto *warning = new MutedLabel(theme);
        warning->setObjectName(QStringLiteral("meanwhile"));
        warning->setText(meanwhile);
        content()->addWidget(warning);
    }
    auto *what = new MutedLabel(theme);
    QStringList lines = changes.mid(0, changesNamed);
    if (changes.size() > changesNamed)
        lines += tr("and %n more", nullptr, int(changes.size() - changesNamed));
    what->setText(lines.join(u'\n'));
    content()->addWidget(what);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setMaxLength(500);
    m_note->setPlaceholderText(tr("Why, in a few words (optional)"));
    m_from->setObjectName(QStringLiteral("from"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    addFormRow(*form, tr("Note"), m_note);
    addFormRow(*form, tr("Counts from"), m_from);
    content()->addLayout(form);
    auto *hint = new MutedLabel(theme);
    hint->setText(tr("Every lead is scored anew. Days before keep the version that was in force then."));
    content()->addWidget(hint);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &PublishPanel::dismiss);
    addAcceptButton(tr("Publish"));
}

QWidget *PublishPanel::firstField() const
{
    return m_note;
}

QString PublishPanel::note() const
{
    return m_note->text().simplified();
}

std::optional<QDate> PublishPanel::from()
{
    const auto day = dateFromTyped(m_from->text(), m_locale, m_today);
    if (!day)
        showProblem(tr("“%1” is no date. Write it like %2.").arg(m_from->text().left(60), dateWords(m_today, m_locale)));
    return day;
}

} // namespace huni

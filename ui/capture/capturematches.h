#pragma once

#include "core/exchange/knownpeople.h"
#include "core/leads/catalog.h"
#include "ui/words/translations.h"

#include <QWidget>

class QVBoxLayout;

namespace huni {

class Theme;

/// Who of those being captured is there already, and whose they are. A line each, with a button that opens
/// the lead.
class CaptureMatches final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::show;
    CaptureMatches(const Theme &theme, const Catalog &catalog, MemberId me, Language language,
                   QWidget *parent = nullptr);

    void show(const std::vector<KnownPerson> &people, const std::optional<KnownCompany> &company);
    /// What is said, a line each.
    const QStringList &lines() const { return m_lines; }

Q_SIGNALS:
    void leadWanted(huni::LeadId lead);

private:
    void addLine(const QString &what, const QString &whose, LeadId lead);
    QString whatIsThere(const KnownPerson &person, const QString &who) const;
    QString whose(MemberId owner, Instant since) const;

    const Theme &m_theme;
    const Catalog &m_catalog;
    MemberId m_me;
    Language m_language;
    QVBoxLayout *m_layout = nullptr;
    QStringList m_lines{};
};

} // namespace huni

#pragma once

#include "core/leads/catalog.h"
#include "core/model/lead.h"
#include "core/model/opportunity.h"
#include "ui/controls/overlaypanel.h"
#include "ui/words/translations.h"


class QComboBox;
class QFormLayout;
class QLineEdit;

namespace huni {

class Drafts;

/// The few fields of a new lead, or of a new opportunity in a BOFU column.
class QuickAddPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    QuickAddPanel(const Theme &theme, const Catalog &catalog, const Stage &stage, Language language, QWidget *over);

    bool isOpportunity() const { return m_stage.band == Band::Bofu; }
    /// What was typed, as a lead of the stage. Nothing when the e-mail address is none: the panel says so. \see companyName
    std::optional<Lead> lead();
    /// Nothing when the amount cannot be read: the panel says so.
    std::optional<Opportunity> opportunity();
    QString companyName() const;
    /// What is typed survives until it is added or given up; what survived stands in the fields. \see DraftPlace
    void keepDraft(Drafts &drafts, const QString &form, const Uuid &about);

protected:
    QWidget *firstField() const override;

private:
    QLineEdit *addField(QFormLayout *form, const QString &label, const QString &objectName);

    const Catalog &m_catalog;
    Stage m_stage;
    QLocale m_locale;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_company = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_amount = nullptr;
    QComboBox *m_channel = nullptr;
};

} // namespace huni

#pragma once

#include "core/leads/catalog.h"
#include "core/leads/filter.h"
#include "ui/controls/overlaypanel.h"
#include "ui/table/filterbar.h"
#include "ui/words/translations.h"

class QLineEdit;

namespace huni {

class FormDraft;
class MutedLabel;
class TableFeed;

/// Asks for the name of a market and which leads it is for.
class MarketPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    /// \param isNew  whether it is one more; else the market that was there is changed
    MarketPanel(const Theme &theme, const QString &name, const Filter &takes, bool isNew, const Catalog &catalog, Language language, TableFeed &fields, QWidget *over);

    QString name() const;
    const Filter &takes() const { return m_takes; }
    /// Whether it can be stored; else it says what is missing.
    bool check();
    void keepDraft(FormDraft &draft);
    void askCondition(int place = -1);
    void setTakes(const Filter &takes);

protected:
    QWidget *firstField() const override;

private:
    void showConditions();

    const Theme &m_theme;
    const Catalog m_catalog;
    Language m_language;
    TableFeed &m_fields;
    QLineEdit *m_name;
    FilterBar *m_conditions;
    Filter m_takes;
    FormDraft *m_draft = nullptr;
};

} // namespace huni

#pragma once

#include "ui/controls/overlaypanel.h"
#include "ui/palette/palettemodel.h"

class QLineEdit;
class QListView;

namespace huni {

class PaletteSearch;

/// The box that finds leads, companies, opportunities and commands, over the whole window. The focus stays in
/// its field; arrows choose below it, Tab completes, Enter opens, Ctrl+Enter opens in full.
class Palette final : public OverlayPanel
{
    Q_OBJECT

public:
    Palette(Commands &commands, Preferences &preferences, const Theme &theme, const QString &file,
            QWidget *over);

    /// Opens it empty, or with what is to be found.
    void start(const QString &typed = {});
    /// Whether nothing more is to come for what was typed.
    bool isSettled() const;
    const PaletteModel &model() const { return *m_model; }
    int currentRow() const;
    QLineEdit *field() const { return m_field; }

    /// Remembers a thing that was opened, here or elsewhere.
    void remember(Table table, const Uuid &id);

Q_SIGNALS:
    void commandChosen(const QString &id);
    /// \param whole  its page is wanted, not the panel beside this one
    void leadChosen(huni::LeadId lead, bool whole);
    void companyChosen(huni::CompanyId company);
    void opportunityChosen(huni::OpportunityId opportunity, bool whole);

protected:
    QWidget *firstField() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void createLayout();
    void search();
    void fit();
    void choose(int row);
    void step(int by);
    void complete();
    void open(bool whole);
    bool handleKey(const QKeyEvent &event);
    bool isOwnKey(const QKeyEvent &event) const;
    QString usedList() const;

    Commands &m_commands;
    Preferences &m_preferences;
    const Theme &m_theme;
    QString m_file;
    PaletteModel *m_model = nullptr;
    PaletteSearch *m_search = nullptr;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_nothing = nullptr;
    QWidget *m_foot = nullptr;
    bool m_hasMoved = false; ///< the row was chosen by hand: it stays chosen when more is found
    std::optional<bool> m_opensWhenFound; ///< Enter came before the answer; whether in full
};

} // namespace huni
